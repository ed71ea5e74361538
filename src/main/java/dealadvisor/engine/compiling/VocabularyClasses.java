package dealadvisor.engine.compiling;

import dealadvisor.facts.ChoiceFact;
import dealadvisor.facts.Fact;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.KnownFact;
import dealadvisor.facts.NumberFact;
import dealadvisor.facts.ScaleFact;
import dealadvisor.facts.SetFact;
import dealadvisor.facts.Vocabulary;
import dealadvisor.facts.YesNoFact;
import dealadvisor.rules.SafeText;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the Java source of the classes that rules match: one small class a fact, and a factory for all of them. */
public final class VocabularyClasses {
    static final String PACKAGE = "dealadvisor.vocabulary";
    public static final String FACTORY = PACKAGE + ".Facts";

    private VocabularyClasses() {}

    /** Source text by file name, such as {@code dealadvisor/vocabulary/Horizon.java}. */
    static SortedMap<String, String> sources(Vocabulary vocabulary) {
        SortedMap<String, String> sources = new TreeMap<>();
        StringBuilder cases = new StringBuilder();
        for (FactDefinition definition : vocabulary.definitions()) {
            sources.put(file(definition.name()), source(definition));
            cases.append("            case ")
                    .append(SafeText.literal(definition.path()))
                    .append(": return new ")
                    .append(definition.name())
                    .append("(fact);\n");
        }
        sources.put(
                file("Facts"),
                "package " + PACKAGE + ";\n\n"
                        + "public final class Facts implements " + FactFactory.class.getName() + " {\n"
                        + "    public " + KnownFact.class.getName() + " known(" + Fact.class.getName() + " fact) {\n"
                        + "        switch (fact.path()) {\n" + cases
                        + "            default: throw new IllegalArgumentException(fact.path());\n        }\n    }\n}\n");
        return sources;
    }

    /** The file of a class, by its simple name. */
    static String file(String name) {
        return PACKAGE.replace('.', '/') + "/" + name + ".java";
    }

    private static String source(FactDefinition definition) {
        String name = definition.name();
        Class<? extends KnownFact> base;
        String order = "";
        switch (definition.type()) {
            case CHOICE -> base = ChoiceFact.class;
            case SCALE -> {
                base = ScaleFact.class;
                order = ", java.util.List.of("
                        + definition.ids().stream().map(SafeText::literal).collect(Collectors.joining(", "))
                        + ")";
            }
            case YES_NO -> base = YesNoFact.class;
            case PROBABILITY -> base = NumberFact.class;
            case SET -> base = SetFact.class;
            default -> throw new AssertionError(definition.type());
        }
        return "package " + PACKAGE + ";\n\n"
                + "public final class " + name + " extends " + base.getName() + " {\n"
                + "    public " + name + "(" + Fact.class.getName() + " fact) {\n"
                + "        super(fact" + order + ");\n    }\n}\n";
    }
}
