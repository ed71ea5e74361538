package dealadvisor.render.json;

import static dealadvisor.render.json.Kind.COUNT;
import static dealadvisor.render.json.Kind.TEXT;
import static dealadvisor.render.json.Kind.list;
import static dealadvisor.render.json.Kind.word;

import dealadvisor.comparison.EntryChange;
import dealadvisor.comparison.RuleChange;
import dealadvisor.render.words.AnsweredOtherwise;
import dealadvisor.render.words.RulesDiff;
import java.util.Locale;

/** What two packs have otherwise, and which answers that moves, as JSON. */
public final class RulesDiffJson {
    private static final Kind<AnsweredOtherwise> ANSWERED = Shape.of(AnsweredOtherwise.class)
            .has("case", TEXT, AnsweredOtherwise::name)
            .has("differences", list(PackCompareJson.ANSWER), AnsweredOtherwise::differences)
            .open();

    private static final Kind<RuleChange> RULE = Shape.of(RuleChange.class)
            .has("id", TEXT, RuleChange::id)
            .has("rule", TEXT, RuleChange::name)
            .has("how", word(RuleChange.How.values(), how -> how.name().toLowerCase(Locale.ROOT)), RuleChange::how)
            .has("at", TEXT, RuleChange::at)
            .has(
                    "parts",
                    list(Shape.of(RuleChange.Part.class)
                            .has("what", TEXT, RuleChange.Part::what)
                            .has("was", TEXT.orNull(), RuleChange.Part::was)
                            .has("is", TEXT.orNull(), RuleChange.Part::is)
                            .open()),
                    RuleChange::parts)
            .open();

    private static final Kind<EntryChange> ENTRY = Shape.of(EntryChange.class)
            .has("file", TEXT, EntryChange::file)
            .has("path", TEXT, EntryChange::path)
            .has("was", TEXT.orNull(), EntryChange::was)
            .has("is", TEXT.orNull(), EntryChange::is)
            .open();

    static final Kind<RulesDiff> DIFF = Shape.of(RulesDiff.class)
            .has("a", TEXT, diff -> diff.a().name())
            .has("b", TEXT, diff -> diff.b().name())
            .has("cases", COUNT, RulesDiff::cases)
            .has("answers", list(ANSWERED), RulesDiff::answered)
            .has("rules", list(RULE), RulesDiff::rules)
            .has("data", list(ENTRY), RulesDiff::entries)
            .open();

    private RulesDiffJson() {}

    /** An object with a line end. */
    public static String of(RulesDiff diff) {
        return DIFF.text(diff);
    }
}
