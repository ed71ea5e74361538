package dealadvisor.engine;

import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.conclusions.Conclusion.Kind;
import dealadvisor.engine.loading.PackLoader;
import dealadvisor.facts.CaseFacts;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A pack's rules with variants of them beside, compiled together. A conclusion of a variant counts as one of the rule that it varies.
 */
public final class RuleVariants {
    /** Parts a variant's name from that of the rule that it varies; no author writes it. */
    static final char MARK = '\u2021';

    private final RulePack pack;
    private final Set<Kind> matchedKinds;

    private RuleVariants(RulePack pack) {
        this.pack = pack;
        this.matchedKinds = Stream.of(Kind.values())
                .filter(kind -> pack.rules().stream()
                        .flatMap(rule -> rule.conditions().stream())
                        .anyMatch(condition -> condition.isOpaque()
                                || condition.type().equals(kind.type().getSimpleName())))
                .collect(Collectors.toSet());
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
    static String name(String rule, String id) {
        return rule + MARK + id;
    }

    /** The rule that a variant varies; the name itself if it is none. */
    static String original(String name) {
        int mark = name.indexOf(MARK);
        return mark < 0 ? name : name.substring(0, mark);
    }

    /** Whether this is a rule of the pack and no variant. */
    static boolean isOriginal(String name) {
        return name.indexOf(MARK) < 0;
    }

    /**
     * Runs the rules once, with all variants beside them.
     *
     * @param facts what is known
     * @param goods the goods in question
     * @param payments the payments in question
     * @throws ProblemsException if a rule fails or does not come to an end
     */
    public VariantRun run(CaseFacts facts, List<Good> goods, List<Payment> payments) {
        return new VariantRun(pack, matchedKinds, facts, goods, payments);
    }
}
