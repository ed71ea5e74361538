package dealadvisor.engine.guarding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kinds of classes that rules and facts compile to, each with all that it has. In what follows {@code SELF} is the class itself; flags are in
 * hexadecimal, as class files have them.
 */
enum CompiledKind {
    /** A condition, a value that it binds, or a consequence: an enum of one value, as the engine's generator writes each. */
    LAMBDA(
            "rules/[\\w/]+/P[0-9A-F]{2}/Lambda(Predicate|Extractor|Consequence)[0-9A-F]{32}",
            "4031 java/lang/Enum org/drools/model/functions/(Predicate|Function|Block)\\d+ org/drools/model/functions/HashedExpression",
            List.of("4019 INSTANCE LSELF;", "19 EXPRESSION_HASH Ljava/lang/String;", "101a ENUM\\$VALUES \\[LSELF;"),
            List.of(
                    "8 <clinit> \\(\\)V",
                    "2 <init> \\(Ljava/lang/String;I\\)V",
                    "9 values \\(\\)\\[LSELF;",
                    "9 valueOf \\(Ljava/lang/String;\\)LSELF;",
                    "1 getExpressionHash \\(\\)Ljava/lang/String;",
                    "1 predicateInformation \\(\\)Lorg/drools/model/functions/PredicateInformation;",
                    "(1|1041) (test|apply|execute) \\(.*"),
            Map.of(
                    "<clinit>",
                            "new SELF; dup; ldc; 0; special SELF.<init>; putstatic SELF.INSTANCE; 1; array SELF; dup; 0; getstatic SELF.INSTANCE; aastore; putstatic SELF.ENUM\\$VALUES; return; ",
                    "<init>", "aload; aload; iload; special java/lang/Enum.<init>; return; "),
            "(values getstatic SELF.ENUM\\$VALUES)|(bridge virtual SELF\\.(test|apply|execute))|((test|apply|execute) virtual dealadvisor/vocabulary/\\w+\\.[a-z]\\w*)"),

    /** What the engine knows of the classes that a package of rules matches: one constant for each. */
    DOMAIN(
            "rules/[\\w/]+/DomainClassesMetadata[0-9A-F]{32}",
            "21 java/lang/Object",
            List.of("19 \\w+_Metadata_INSTANCE Lorg/drools/model/DomainClassMetadata;"),
            List.of("8 <clinit> \\(\\)V", "1 <init> \\(\\)V"),
            Map.of(
                    "<clinit>",
                    "(new SELF\\$\\w+_Metadata; dup; special SELF\\$\\w+_Metadata.<init>; putstatic SELF\\.\\w+_Metadata_INSTANCE; )*return; ",
                    "<init>",
                    CompiledKind.MADE),
            CompiledKind.NOTHING),

    /** What the engine knows of one class that rules match. */
    METADATA(
            "rules/[\\w/]+/DomainClassesMetadata[0-9A-F]{32}\\$\\w+_Metadata",
            "20 java/lang/Object org/drools/model/DomainClassMetadata",
            List.of(),
            List.of(
                    "2 <init> \\(\\)V",
                    "1 getDomainClass \\(\\)Ljava/lang/Class;",
                    "1 getPropertiesSize \\(\\)I",
                    "1 getPropertyIndex \\(Ljava/lang/String;\\)I"),
            Map.of("<init>", CompiledKind.MADE),
            CompiledKind.NOTHING),

    /** The model of a package of rules: the list of them. */
    MODEL(
            "rules/[\\w/]+/Rules[0-9A-F]{32}",
            "21 java/lang/Object org/drools/model/Model",
            List.of(
                    "0 (rules|typeMetaDatas) Ljava/util/List;",
                    "4 globals Ljava/util/List;",
                    "19 DATE_TIME_FORMATTER Ljava/time/format/DateTimeFormatter;"),
            List.of(
                    "8 <clinit> \\(\\)V",
                    "1 <init> \\(\\)V",
                    "1 getName \\(\\)Ljava/lang/String;",
                    "1 get(EntryPoints|Globals|Queries|Rules|RulesList|TypeMetaDatas) \\(\\)Ljava/util/List;"),
            Map.of(
                    "<clinit>",
                            "new java/time/format/DateTimeFormatterBuilder; dup; special java/time/format/DateTimeFormatterBuilder.<init>; virtual java/time/format/DateTimeFormatterBuilder.parseCaseInsensitive; static org/drools/util/DateUtils.getDateFormatMask; virtual java/time/format/DateTimeFormatterBuilder.appendPattern; getstatic java/util/Locale.ENGLISH; virtual java/time/format/DateTimeFormatterBuilder.toFormatter; putstatic SELF.DATE_TIME_FORMATTER; return; ",
                    "<init>",
                            "aload; special java/lang/Object.<init>; aload; static java/util/Collections.emptyList; putfield SELF.globals; aload; static java/util/Collections.emptyList; putfield SELF.typeMetaDatas; (aload; aload; virtual SELF.getRulesList; putfield SELF.rules; )?return; "),
            "get(Globals|Rules|TypeMetaDatas) getfield SELF\\.(globals|rules|typeMetaDatas)|getRulesList static SELFRuleMethods\\d+\\.rule_\\w+"),

    /** Rules of a model, each built by a method from its conditions and consequence. */
    RULES(
            "rules/[\\w/]+/Rules[0-9A-F]{32}RuleMethods\\d+",
            "21 java/lang/Object",
            List.of(),
            List.of("1 <init> \\(\\)V", "9 rule_\\w+ \\(\\)Lorg/drools/model/Rule;"),
            Map.of("<init>", CompiledKind.MADE),
            "rule_\\w+ getstatic rules/[\\w/]+(/Lambda\\w+\\.INSTANCE|/DomainClassesMetadata\\w+\\.\\w+_Metadata_INSTANCE)"),

    /** What makes the object that rules match for a fact. */
    FACTORY(
            "dealadvisor/vocabulary/Facts",
            "31 java/lang/Object dealadvisor/engine/compiling/FactFactory",
            List.of(),
            List.of("1 <init> \\(\\)V", "1 known \\(Ldealadvisor/facts/Fact;\\)Ldealadvisor/facts/KnownFact;"),
            Map.of("<init>", CompiledKind.MADE),
            "known special dealadvisor/vocabulary/\\w+\\.<init>"),

    /** A fact as rules match it. */
    FACT(
            "dealadvisor/vocabulary/[A-Z][A-Za-z0-9]*",
            "31 dealadvisor/facts/(Choice|Scale|YesNo|Number|Set)Fact",
            List.of(),
            List.of("1 <init> \\(Ldealadvisor/facts/Fact;\\)V"),
            Map.of(),
            CompiledKind.NOTHING);

    private static final String MADE = "aload; special java/lang/Object.<init>; return; ";
    private static final String NOTHING = "(?!)";

    private final Pattern name;
    private final Pattern head;
    private final Pattern fields;
    private final Pattern methods;
    private final Map<String, Pattern> initialisers;
    private final Pattern ownMembers;

    CompiledKind(
            String name,
            String head,
            List<String> fields,
            List<String> methods,
            Map<String, String> initialisers,
            String ownMembers) {
        this.name = Pattern.compile(name);
        this.head = Pattern.compile(head);
        this.fields = Pattern.compile(String.join("|", fields));
        this.methods = Pattern.compile(String.join("|", methods));
        this.initialisers = new HashMap<>();
        for (Map.Entry<String, String> each : initialisers.entrySet()) {
            this.initialisers.put(each.getKey(), Pattern.compile(each.getValue()));
        }
        this.ownMembers = Pattern.compile(ownMembers);
    }

    /** The kind of a class of this name; empty if rules compile to none of that name. */
    static Optional<CompiledKind> of(String name) {
        for (CompiledKind kind : values()) {
            if (kind.isNamed(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Whether a class of this kind may have this name. */
    boolean isNamed(String type) {
        return name.matcher(type).matches();
    }

    /** Whether it has these flags, this parent and these interfaces, in this order. */
    boolean isHead(String flagsParentAndInterfaces) {
        return head.matcher(flagsParentAndInterfaces).matches();
    }

    /** Whether it has a field of these flags, this name and type. */
    boolean hasField(String flagsNameAndType) {
        return fields.matcher(flagsNameAndType).matches();
    }

    /** Whether it has a method of these flags, this name and descriptor. */
    boolean hasMethod(String flagsNameAndDescriptor) {
        return methods.matcher(flagsNameAndDescriptor).matches();
    }

    /** Whether an initialiser or constructor does just this. */
    boolean initialises(String method, String steps) {
        Pattern known = initialisers.get(method);
        return known == null || known.matcher(steps).matches();
    }

    /** Whether all that an initialiser or constructor of this name does is known, and so need not be looked at piece by piece. */
    boolean isKnown(String method) {
        return initialisers.containsKey(method);
    }

    /** Whether a method of it may use a member of another compiled class, or of its own, so. */
    boolean usesOwn(String methodHowAndMember) {
        return ownMembers.matcher(methodHowAndMember).matches();
    }

    /** Whether it joins texts, for the message of what it throws. */
    boolean joinsTexts() {
        return this == METADATA;
    }

    /** Whether it is marked by the engine's generator, which marks nothing else. */
    boolean isMarked(String annotation) {
        return this == LAMBDA && annotation.equals("Lorg/drools/compiler/kie/builder/MaterializedLambda;");
    }
}
