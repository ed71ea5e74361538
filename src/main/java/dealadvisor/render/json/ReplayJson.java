package dealadvisor.render.json;

import static dealadvisor.render.json.Kind.COUNT;
import static dealadvisor.render.json.Kind.SHA256;
import static dealadvisor.render.json.Kind.TEXT;
import static dealadvisor.render.json.Kind.YES_NO;
import static dealadvisor.render.json.Kind.list;
import static dealadvisor.render.json.Kind.oneOf;
import static dealadvisor.render.json.Kind.word;

import dealadvisor.decisions.Decision;
import dealadvisor.decisions.Replay;
import dealadvisor.render.words.Replayed;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Decisions advised again, as JSON. */
public final class ReplayJson {
    private static final Kind<Decision.Rules> RULES = Shape.of(Decision.Rules.class)
            .has("pack", TEXT, Decision.Rules::pack)
            .has("version", TEXT, Decision.Rules::version)
            .has("sha256", SHA256, Decision.Rules::sha256)
            .open();

    private static final Kind<Replay.Voice> VOICE = Shape.of(Replay.Voice.class)
            .has("rule", TEXT, Replay.Voice::rule)
            .has("how", word(Replay.Voice.How.values(), how -> how.name().toLowerCase(Locale.ROOT)), Replay.Voice::how)
            .has("was", TEXT, Replay.Voice::was)
            .has("is", TEXT, Replay.Voice::is)
            .has("at", TEXT.orNull().says("FILE:LINE, where it concludes something now"), Replay.Voice::at)
            .has("stands", YES_NO.says("whether the rules in use have it"), Replay.Voice::stands)
            .open();

    private static final Kind<Replay.Difference> DIFFERENCE = Shape.of(Replay.Difference.class)
            .has("what", TEXT, Replay.Difference::what)
            .has("then", TEXT, Replay.Difference::then)
            .has("now", TEXT, Replay.Difference::now)
            .has("rules", list(VOICE), Replay.Difference::rules)
            .open();

    static final Kind<Collection<? extends Replayed>> REPLAYS = list(Shape.of(Replayed.class)
            .has("line", COUNT.says("of the log"), Replayed::line)
            .has("case", TEXT, each -> each.replay().then().id())
            .has("at", TEXT, each -> each.replay().then().at().toString())
            .has("rules-then", RULES, each -> each.replay().then().rules())
            .has("rules-now", RULES, each -> each.replay().now())
            .has("result", oneOf("same", "otherwise", "impossible"), ReplayJson::result)
            .has("why", TEXT.orNull().says("why it cannot be asked again"), each -> each.replay()
                    .impossible())
            .has("other-indices", COUNT.says("pairings with another index and the same verdict"), each -> each.replay()
                    .indices())
            .has("differences", list(DIFFERENCE), each -> each.replay().differences())
            .open());

    private ReplayJson() {}

    private static String result(Replayed each) {
        return each.replay().impossible().isPresent()
                ? "impossible"
                : each.replay().same() ? "same" : "otherwise";
    }

    /** A list with a line end, every decision in the order of the log. */
    public static String of(List<Replayed> replays) {
        return REPLAYS.text(replays);
    }
}
