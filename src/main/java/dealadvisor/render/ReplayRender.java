package dealadvisor.render;

import dealadvisor.decisions.Decision;
import dealadvisor.decisions.Replay;
import java.util.List;
import java.util.Locale;

/** Decisions advised again, as text and as JSON. */
public final class ReplayRender {
    private ReplayRender() {}

    /**
     * What has become of the decisions of a log, what is otherwise first.
     *
     * @param log its name
     * @param replays each decision by its line
     */
    public static String text(String log, List<Numbered> replays, Style style) {
        long same = replays.stream().filter(each -> each.replay().same()).count();
        long impossible = replays.stream()
                .filter(each -> each.replay().impossible().isPresent())
                .count();
        long differ = replays.size() - same - impossible;
        StringBuilder text = new StringBuilder(style.bold(counted(replays.size(), "decision") + " of " + log
                        + " advised again: " + same + " the same, " + differ + " otherwise"
                        + (impossible == 0 ? "" : ", " + impossible + " that cannot be asked again")))
                .append('\n');
        for (Numbered each : replays) {
            if (!each.replay().same()) {
                text.append('\n').append(one(each, style));
            }
        }
        return text.toString();
    }

    /** A decision advised again, and the line of the log that it stands in. */
    public record Numbered(int line, Replay replay) {}

    private static String one(Numbered numbered, Style style) {
        Replay replay = numbered.replay();
        Decision then = replay.then();
        StringBuilder text = new StringBuilder("line " + numbered.line() + "  " + style.bold(then.id()) + "  "
                + then.at() + "  " + under(replay) + "\n");
        replay.impossible().ifPresent(why -> text.append(style.wrapped("  ", "cannot be asked again: " + why))
                .append('\n'));
        for (Replay.Difference difference : replay.differences()) {
            text.append("  ")
                    .append(difference.what())
                    .append(": ")
                    .append(difference.then())
                    .append(" then, ")
                    .append(difference.now())
                    .append(" now\n");
            if (difference.rules().isEmpty()) {
                text.append("    ").append(noRule(replay)).append('\n');
            }
            difference.rules().forEach(voice -> text.append(style.wrapped("    ", voice(voice)))
                    .append('\n'));
        }
        if (replay.indices() > 0) {
            text.append("  another index, the same verdict: ")
                    .append(counted(replay.indices(), "pairing"))
                    .append('\n');
        }
        return text.toString();
    }

    private static String under(Replay replay) {
        Decision.Rules then = replay.then().rules();
        return "under " + then.pack() + " " + then.version()
                + (replay.sameRules()
                        ? ", whose rules are the same"
                        : then.pack().equals(replay.now().pack())
                                ? ", whose rules have changed since"
                                : ", now " + replay.now().pack() + " "
                                        + replay.now().version());
    }

    private static String noRule(Replay replay) {
        return replay.sameRules()
                ? "by the same rules: the advisor is another (" + replay.then().advisor() + " then)"
                : "no rule concludes otherwise: a number or an entry of the rules makes it";
    }

    private static String voice(Replay.Voice voice) {
        String amount =
                switch (voice.how()) {
                    case NEW -> said(voice.is());
                    case GONE -> said(voice.was());
                    case CHANGED -> said(voice.was() + ", now " + voice.is());
                };
        return switch (voice.how()) {
                    case NEW -> "only now: ";
                    case GONE -> voice.stands() ? "no longer: " : "no longer, the rule is gone: ";
                    case CHANGED -> "otherwise: ";
                }
                + voice.rule()
                + amount
                + voice.at().map(at -> " (" + at + ")").orElse("");
    }

    private static String said(String amount) {
        return amount.isEmpty() ? "" : ", " + amount;
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** The same as a list with a line end, every decision in the order of the log. */
    public static String json(List<Numbered> replays) {
        return Json.text(
                true,
                json -> json.list(
                        replays,
                        each -> json.object(() -> {
                            Replay replay = each.replay();
                            json.put("line", each.line());
                            json.put("case", replay.then().id());
                            json.put("at", replay.then().at().toString());
                            rules(json, "rules-then", replay.then().rules());
                            rules(json, "rules-now", replay.now());
                            json.put(
                                    "result",
                                    replay.impossible().isPresent()
                                            ? "impossible"
                                            : replay.same() ? "same" : "otherwise");
                            json.put("why", replay.impossible());
                            json.put("other-indices", replay.indices());
                            json.key("differences")
                                    .list(
                                            replay.differences(),
                                            difference -> json.object(() -> difference(json, difference)));
                        })));
    }

    private static void difference(Json json, Replay.Difference difference) {
        json.put("what", difference.what()).put("then", difference.then()).put("now", difference.now());
        json.key("rules")
                .list(
                        difference.rules(),
                        voice -> json.object(() -> {
                            json.put("rule", voice.rule());
                            json.put("how", voice.how().name().toLowerCase(Locale.ROOT));
                            json.put("was", voice.was()).put("is", voice.is());
                            json.put("at", voice.at());
                            json.put("stands", voice.stands());
                        }));
    }

    private static void rules(Json json, String key, Decision.Rules rules) {
        json.key(key).object(() -> json.put("pack", rules.pack())
                .put("version", rules.version())
                .put("sha256", rules.sha256()));
    }
}
