package dealadvisor.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The imports of rule files: always the same, and each needed for one kind of word. */
final class RuleImports {
    static final String FACTS = "dealadvisor.vocabulary.*";
    static final String UNKNOWN = "dealadvisor.facts.Unknown";
    static final String CATALOGUE = "dealadvisor.catalogue.*";
    static final String CONCLUSIONS = "dealadvisor.conclusions.*";
    static final String CONCLUDE = "static dealadvisor.engine.Conclude.*";
    static final String SEVERITIES = "static dealadvisor.conclusions.Severity.*";

    /** All of them, in the order in which rule files have them. */
    static final List<String> ALL = List.of(FACTS, UNKNOWN, CATALOGUE, CONCLUSIONS, CONCLUDE, SEVERITIES);

    private static final Set<String> ENTRIES = Set.of("Good", "Payment", "Threshold", "Mitigation");

    private RuleImports() {}

    /** Those that the rules of a file need and the file does not have, in their order. */
    static List<String> missing(Set<String> imported, List<RuleSyntax> rules) {
        Set<String> needed = new TreeSet<>();
        for (RuleSyntax rule : rules) {
            needed.add(CONCLUDE);
            rule.patterns().stream()
                    .map(RuleSyntax.Pattern::type)
                    .filter(type -> !type.equals(Tables.ROW) && !type.equals(Tables.KNOWN))
                    .forEach(type -> needed.add(of(type)));
            if (rule.conclusion().arguments().stream()
                    .anyMatch(argument -> argument.kind() == RuleSyntax.Operand.Kind.WORD)) {
                needed.add(SEVERITIES);
            }
        }
        List<String> missing = new ArrayList<>(ALL);
        missing.removeIf(each -> !needed.contains(each) || imported.contains(each));
        return missing;
    }

    private static String of(String type) {
        if (type.equals("Unknown")) {
            return UNKNOWN;
        }
        return ENTRIES.contains(type) ? CATALOGUE : type.equals("Cause") ? CONCLUSIONS : FACTS;
    }
}
