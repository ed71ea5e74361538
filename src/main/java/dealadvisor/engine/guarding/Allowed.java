package dealadvisor.engine.guarding;

import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.catalogue.Payment;
import dealadvisor.catalogue.Threshold;
import dealadvisor.conclusions.Bound;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Level;
import dealadvisor.conclusions.Scoped;
import dealadvisor.conclusions.Severity;
import dealadvisor.engine.compiling.FactFactory;
import dealadvisor.facts.ChoiceFact;
import dealadvisor.facts.Fact;
import dealadvisor.facts.KnownFact;
import dealadvisor.facts.NumberFact;
import dealadvisor.facts.ScaleFact;
import dealadvisor.facts.SetFact;
import dealadvisor.facts.Unknown;
import dealadvisor.facts.YesNoFact;
import dealadvisor.rules.RuleImports;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What compiled rules may use: the facts, catalogue entries and conclusions of rules, plain values, and what the engine's generated code calls. */
final class Allowed {
    private static final Set<String> FACTS = names(
            KnownFact.class,
            ChoiceFact.class,
            ScaleFact.class,
            YesNoFact.class,
            NumberFact.class,
            SetFact.class,
            Unknown.class,
            Fact.class);
    private static final Set<String> ENTRIES = names(Good.class, Payment.class, Threshold.class, Mitigation.class);
    private static final Set<String> CONCLUSIONS = conclusions();

    /** What a conclusion must not be asked from a rule: how it came about is the engine's to say. */
    private static final Set<String> NOT_ASKED = Set.of("concluded", "because", "<init>");

    private static final Set<String> JAVA_TYPES = Set.of(
            "java/lang/Object",
            "java/lang/String",
            "java/lang/Integer",
            "java/lang/Double",
            "java/lang/Long",
            "java/lang/Boolean",
            "java/lang/Number",
            "java/lang/Comparable",
            "java/lang/Enum",
            "java/lang/Exception",
            "java/lang/RuntimeException",
            "java/lang/IllegalArgumentException",
            "java/io/Serializable",
            "java/util/Set",
            "java/util/List",
            "java/util/ArrayList",
            "java/util/Collection",
            "java/util/Arrays",
            "java/util/Collections",
            "java/util/Objects",
            "java/time/format/DateTimeFormatter",
            "java/time/format/DateTimeFormatterBuilder",
            "java/util/Locale");

    private static final Set<String> JAVA = Set.of(
            "java/lang/Object.<init>",
            "java/lang/Object.equals",
            "java/lang/Object.hashCode",
            "java/lang/Object.toString",
            "java/lang/String.equals",
            "java/lang/String.hashCode",
            "java/lang/String.valueOf",
            "java/lang/Integer.valueOf",
            "java/lang/Integer.intValue",
            "java/lang/Boolean.TYPE",
            "java/lang/Double.TYPE",
            "java/lang/Double.valueOf",
            "java/lang/Double.doubleValue",
            "java/lang/Boolean.valueOf",
            "java/lang/Boolean.booleanValue",
            "java/lang/RuntimeException.<init>",
            "java/lang/IllegalArgumentException.<init>",
            "java/util/Set.contains",
            "java/util/Set.isEmpty",
            "java/util/List.of",
            "java/util/List.add",
            "java/util/List.contains",
            "java/util/Collection.contains",
            "java/util/Collections.emptyList",
            "java/util/ArrayList.<init>",
            "java/util/ArrayList.add",
            "java/util/Arrays.asList",
            "java/util/Objects.equals");

    private static final Pattern JAVA_TIME =
            Pattern.compile("java/time/format/DateTimeFormatterBuilder\\..*|java/util/Locale\\.ENGLISH");

    /** The engine's model, as generated code builds it; conditions and consequences themselves may use the second only. */
    private static final Pattern ENGINE = Pattern.compile(
            "org/drools/model/(?!codegen)[\\w/$]+|org/drools/modelcompiler/dsl/pattern/D(\\$\\w+)?|org/drools/modelcompiler/util/EvaluationUtil|org/drools/util/DateUtils|org/kie/api/definition/rule/\\w+");

    private static final Pattern ENGINE_IN_LAMBDAS = Pattern.compile(
            "org/drools/modelcompiler/util/EvaluationUtil|org/drools/model/functions/[\\w$]+|org/drools/model/operators/(Contains|In)Operator");

    private static final String EVAL = "org/drools/modelcompiler/dsl/pattern/D.eval";
    private static final String RECORDS = RuleImports.verbs();
    private static final String MAKES_FACTS = name(FactFactory.class);

    private static final Set<String> OF_ENUMS =
            Set.of("java/lang/Enum.<init>", "java/lang/Enum.valueOf", "java/lang/System.arraycopy");

    private Allowed() {}

    private static Set<String> conclusions() {
        Set<String> all =
                new HashSet<>(names(Conclusion.class, Scoped.class, Bound.class, Severity.class, Level.class));
        for (Conclusion.Kind kind : Conclusion.Kind.values()) {
            all.add(name(kind.type()));
        }
        return all;
    }

    private static Set<String> names(Class<?>... types) {
        return Arrays.stream(types).map(Allowed::name).collect(Collectors.toSet());
    }

    // As compiled code writes it.
    private static String name(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    /** Whether it is what the compiler adds to each enum, of use in the methods that it adds alone. */
    static boolean ofEnums(String owner, String member) {
        return OF_ENUMS.contains(owner + "." + member);
    }

    /** Whether a type may be named. */
    static boolean type(String type) {
        return FACTS.contains(type)
                || ENTRIES.contains(type)
                || CONCLUSIONS.contains(type)
                || JAVA_TYPES.contains(type)
                || ENGINE.matcher(type).matches()
                || type.equals(RECORDS)
                || type.equals(MAKES_FACTS);
    }

    /**
     * Whether a method or field may be used.
     *
     * @param lambda whether by a condition or consequence, which the engine's own code needs less than the frame around them
     */
    static boolean member(String owner, String member, boolean lambda) {
        if (owner.equals(RECORDS) || FACTS.contains(owner) || ENTRIES.contains(owner)) {
            return true;
        }
        if (CONCLUSIONS.contains(owner)) {
            return !NOT_ASKED.contains(member);
        }
        if (JAVA.contains(owner + "." + member)) {
            return true;
        }
        if (ENGINE_IN_LAMBDAS.matcher(owner).matches() || (owner + "." + member).equals(EVAL)) {
            return true;
        }
        return !lambda
                && (ENGINE.matcher(owner).matches()
                        || JAVA_TIME.matcher(owner + "." + member).matches());
    }
}
