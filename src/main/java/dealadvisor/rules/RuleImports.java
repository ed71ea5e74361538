package dealadvisor.rules;

import dealadvisor.catalogue.Good;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Severity;
import dealadvisor.facts.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The imports of rule files: always the same, and each needed for one kind of word. */
public final class RuleImports {
    static final String FACTS = "dealadvisor.vocabulary.*";
    static final String UNKNOWN = Unknown.class.getName();
    static final String CATALOGUE = Good.class.getPackageName() + ".*";
    static final String CONCLUSIONS = Conclusion.class.getPackageName() + ".*";
    /** The verbs, which only the engine can give; every rule file names them so. */
    static final String CONCLUDE = "static dealadvisor.engine.Conclude.*";

    static final String SEVERITIES = "static " + Severity.class.getName() + ".*";

    /** The class that has the verbs, as compiled rules name it. */
    public static String verbs() {
        return CONCLUDE.substring("static ".length(), CONCLUDE.length() - ".*".length())
                .replace('.', '/');
    }

    /** All of them, in the order in which rule files have them. */
    static final List<String> ALL = List.of(FACTS, UNKNOWN, CATALOGUE, CONCLUSIONS, CONCLUDE, SEVERITIES);

    private static final Set<String> ENTRIES = Set.of("Good", "Payment", "Threshold", "Mitigation");

    /** What rules may name without an import. */
    private static final String OF_JAVA = "java.lang.*";

    private RuleImports() {}

    /** Whether a name, which starts with a capital, means something in every rule file already: what its imports bring, other than facts. */
    public static boolean isTaken(String name) {
        return Stream.concat(Stream.of(OF_JAVA), ALL.stream())
                .filter(each -> !each.equals(FACTS))
                .anyMatch(each -> brings(each.replace("static ", ""), name));
    }

    // Of a static import, the class is what is named.
    private static boolean brings(String each, String name) {
        if (!each.endsWith(".*")) {
            return each.endsWith("." + name);
        }
        String before = each.substring(0, each.length() - 2);
        return before.endsWith("." + name) || isClass(before + "." + name);
    }

    private static boolean isClass(String name) {
        try {
            Class.forName(name, false, RuleImports.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            // Where files differ by their case alone, another than the one that was asked for may be found.
            return false;
        }
    }

    /** Those that the rules of a file need and the file does not have, in their order. */
    static List<String> missing(Set<String> imported, List<Rule> rules) {
        Set<String> needed = new TreeSet<>();
        for (Rule rule : rules) {
            needed.add(CONCLUDE);
            rule.conditions().stream()
                    .map(Rule.Condition::type)
                    .filter(type -> !type.equals(Tables.ROW) && !type.equals(Tables.KNOWN))
                    .forEach(type -> needed.add(of(type)));
            if (rule.conclusion().arguments().stream()
                    .anyMatch(argument -> argument.kind() == Rule.Operand.Kind.WORD)) {
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
