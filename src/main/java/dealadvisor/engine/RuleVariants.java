package dealadvisor.engine;

import dealadvisor.engine.loading.PackLoader;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleWriter;
import java.util.Map;
import java.util.SortedMap;

/**
 * A pack's rules with variants of them beside, compiled together, of which each run uses those that it chooses. A conclusion of a variant counts as one
 * of the rule that it varies.
 */
public final class RuleVariants {
    /** Parts a variant's name from that of the rule that it varies; no author writes it. */
    static final char MARK = '\u2021';

    private final RulePack pack;

    private RuleVariants(RulePack pack) {
        this.pack = pack;
    }

    /**
     * Compiles variants. They are not checked: they are made of rules that were.
     *
     * @param pack the rules, from a folder
     * @param variants the variants by an id of their own
     * @throws ProblemsException if one does not compile
     */
    public static RuleVariants of(RulePack pack, SortedMap<String, Rule> variants) {
        StringBuilder text = new StringBuilder(RuleWriter.head("rules.variants")).append('\n');
        variants.forEach((id, rule) -> text.append(RuleWriter.rule(rule, name(rule.name(), id))));
        return new RuleVariants(new RulePack(PackLoader.with(
                pack.loaded(), Map.of("variants.drl", SourceText.of("variants.drl", text.toString())))));
    }

    /** What a variant is called while it runs. */
    public static String name(String rule, String id) {
        return rule + MARK + id;
    }

    /** The rule that a variant varies; the name itself if it is none. */
    static String original(String name) {
        int mark = name.indexOf(MARK);
        return mark < 0 ? name : name.substring(0, mark);
    }

    /** Whether this is a rule of the pack and no variant. */
    public static boolean isOriginal(String name) {
        return name.indexOf(MARK) < 0;
    }

    /** A pack as it would be without one of its rules. */
    public static RulePack without(RulePack pack, String gone) {
        return pack.using((rule, matched) -> !rule.equals(gone));
    }

    /** The pack with only some of its rules and variants. */
    public RulePack using(Firing firing) {
        return pack.using(firing);
    }
}
