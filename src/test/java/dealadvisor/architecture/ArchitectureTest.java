package dealadvisor.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    /** The rooms, in the order in which they may use each other: each its own and those before it. */
    private static final List<String> ROOMS = List.of(
            "reading",
            "prices",
            "facts",
            "catalogue",
            "conclusions",
            "rules",
            "packs",
            "checks",
            "engine",
            "advice",
            "explanation",
            "comparison",
            "decisions",
            "workbench",
            "interview",
            "language",
            "render",
            "service",
            "mcp",
            "server",
            "cli");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("dealadvisor/vocabulary"))
            .importPackages("dealadvisor");

    @TestFactory
    List<DynamicTest> aRoomUsesOnlyRoomsBeforeIt() {
        return IntStream.range(0, ROOMS.size())
                .mapToObj(i -> DynamicTest.dynamicTest(ROOMS.get(i), () -> {
                    String[] later = ROOMS.subList(i + 1, ROOMS.size()).stream()
                            .map(room -> "dealadvisor." + room + "..")
                            .toArray(String[]::new);
                    if (later.length > 0) {
                        noClasses()
                                .that()
                                .resideInAPackage("dealadvisor." + ROOMS.get(i) + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(later)
                                .check(CLASSES);
                    }
                }))
                .toList();
    }

    /** Within the engine: what is compiled and kept, what guards, what loads; and what runs, which is the room's door. */
    @Test
    void theEnginesPartsUseOnlyThoseBeforeThem() {
        inOrder("dealadvisor.engine", List.of("compiling", "guarding", "loading"));
    }

    /** Within render: what is said in all formats, then each format; and the room's door. */
    @Test
    void whatIsWrittenUsesOnlyTheFormatsBeforeIt() {
        inOrder("dealadvisor.render", List.of("words", "json", "text", "markdown", "xml", "html"));
    }

    /** Within the command line: what commands share, the commands by what they are about, and what leads to them. */
    @Test
    void thePartsOfTheCommandLineUseOnlyThoseBeforeThem() {
        inOrder(
                "dealadvisor.cli",
                List.of("output", "input", "lookup", "cases", "sweeping", "serving", "writing", "rules"));
    }

    private static void inOrder(String room, List<String> parts) {
        List<String> all =
                new ArrayList<>(parts.stream().map(part -> room + "." + part).toList());
        all.add(room);
        for (int i = 0; i < parts.size(); i++) {
            noClasses()
                    .that()
                    .resideInAPackage(all.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(all.subList(i + 1, all.size()).toArray(String[]::new))
                    .check(CLASSES);
        }
    }

    /**
     * Within advice: what weighs, what draws, what tries and what tells, and what makes many of one. Of the door, which holds both the values that they make
     * and what makes them of a case, they know the values alone.
     */
    @Test
    void thePartsOfAdviceUseOnlyThoseBeforeThemAndValues() {
        List<String> parts = Stream.of("weighing", "chances", "trying", "saying", "sweep")
                .map(part -> "dealadvisor.advice." + part)
                .toList();
        for (int i = 0; i < parts.size() - 1; i++) {
            noClasses()
                    .that()
                    .resideInAPackage(parts.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(parts.subList(i + 1, parts.size()).toArray(String[]::new))
                    .check(CLASSES);
        }
        String[] within = parts.subList(0, parts.size() - 1).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(within)
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("make answers of a case") {
                    @Override
                    public boolean test(JavaClass each) {
                        return each.getPackageName().equals("dealadvisor.advice")
                                && each.getDirectDependenciesFromSelf().stream().anyMatch(one -> one.getTargetClass()
                                        .getPackageName()
                                        .startsWith("dealadvisor.advice."));
                    }
                })
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("dealadvisor.advice")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(parts.get(parts.size() - 1))
                .check(CLASSES);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("dealadvisor.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyClassLivesInARoom() {
        classes()
                .should()
                .resideInAnyPackage(
                        ROOMS.stream().map(room -> "dealadvisor." + room + "..").toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void onlyTheEngineRunsDroolsAndOnlyTheRulesRoomParsesIt() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dealadvisor.engine..", "dealadvisor.rules")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("dealadvisor.rules")
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("are Drools beyond its parser") {
                    @Override
                    public boolean test(JavaClass other) {
                        return (other.getPackageName().startsWith("org.drools")
                                        && !other.getPackageName().startsWith("org.drools.drl"))
                                || (other.getPackageName().startsWith("org.kie")
                                        && !other.getPackageName().startsWith("org.kie.internal.builder.conf"));
                    }
                })
                .check(CLASSES);
    }

    @Test
    void checksDoNotKnowTheEngine() {
        noClasses()
                .that()
                .resideInAPackage("dealadvisor.checks")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dealadvisor.engine..", "org.drools..", "org.kie..")
                .check(CLASSES);
    }

    /** What compiled rules may look like is said as class files say it; and every rule file names the verbs. */
    private static final List<String> MAY_NAME = List.of("engine/guarding/CompiledKind", "rules/RuleImports");

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern QUALIFIED = Pattern.compile("dealadvisor[./](\\w+)[./]");

    @Test
    void noRoomNamesAnothersClassesInStrings() throws IOException {
        Map<String, String> rooms = new TreeMap<>();
        CLASSES.forEach(each -> rooms.put(each.getSimpleName(), room(each.getPackageName())));
        List<String> named = new ArrayList<>();
        for (Path file : sources("")) {
            String room = file.getName(4).toString();
            Matcher text = TEXT.matcher(Files.readString(file));
            while (MAY_NAME.stream().noneMatch(may -> file.endsWith(may + ".java")) && text.find()) {
                Matcher qualified = QUALIFIED.matcher(text.group());
                boolean anothers = qualified.find()
                        && ROOMS.contains(qualified.group(1))
                        && !qualified.group(1).equals(room);
                List<String> words = List.of(
                        text.group().substring(1, text.group().length() - 1).split("[ |]+"));
                boolean list = words.size() > 1
                        && words.stream().allMatch(word -> !rooms.getOrDefault(word, room)
                                .equals(room));
                if (anothers || list) {
                    named.add(file + ": " + text.group());
                }
            }
        }
        assertEquals(List.of(), named);
    }

    @Test
    void eachCheckHasATestOfItsName() throws IOException {
        List<String> without = new ArrayList<>();
        for (Path file : sources("checks")) {
            String name = file.getFileName().toString().replace(".java", "Test.java");
            if (Files.readString(file).contains("Code.")
                    && !Files.exists(Path.of("src/test/java/dealadvisor/checks", name))) {
                without.add(name);
            }
        }
        assertEquals(List.of(), without);
    }

    private static String room(String of) {
        return of.split("\\.").length > 1 ? of.split("\\.")[1] : "";
    }

    private static List<Path> sources(String room) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dealadvisor", room))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void onlyReadingAndJsonUseJackson() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dealadvisor.reading", "dealadvisor.render.json")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .check(CLASSES);
    }

    @Test
    void onlyTheServerUsesJetty() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dealadvisor.server")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jetty..")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineUsesPicocliAndLeavesTheProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dealadvisor.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage("dealadvisor.cli..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    /** It is provided where it is wanted, so nothing that runs elsewhere may need it. */
    @Test
    void onlyTheJobOnSparkUsesSparkAndNothingUsesTheJob() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dealadvisor.cli.SparkSweep")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.spark..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dealadvisor.cli.SparkSweep")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineReadsTheEnvironment() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dealadvisor.cli..")
                .should()
                .callMethodWhere(new DescribedPredicate<JavaMethodCall>("reads the environment") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        String owner = call.getTargetOwner().getName();
                        String method = call.getName();
                        return owner.equals("java.lang.System")
                                        && (method.equals("getenv") || method.equals("getProperties"))
                                || owner.equals("java.lang.ProcessBuilder")
                                || List.of("getInteger", "getLong", "getBoolean")
                                                .contains(method)
                                        && owner.startsWith("java.lang.");
                    }
                })
                .check(CLASSES);
        // A property may hold what the environment says; the user's name tells whose a folder is.
        noClasses()
                .that()
                .resideOutsideOfPackage("dealadvisor.cli..")
                .and()
                .doNotHaveFullyQualifiedName("dealadvisor.engine.compiling.DiskStore")
                .should()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class, String.class)
                .check(CLASSES);
    }

    /** Who may make paths of texts: the door for names that people write, and those that know their texts. */
    @Test
    void namesBecomePathsAtOneDoor() {
        String[] doors = {
            "dealadvisor.reading.FileNames",
            "dealadvisor.engine.BundleCompiler",
            "dealadvisor.cli.output.StandardOutput"
        };
        noClasses()
                .that(new DescribedPredicate<JavaClass>("are no door for names") {
                    @Override
                    public boolean test(JavaClass each) {
                        return !List.of(doors).contains(each.getName());
                    }
                })
                .should()
                .callMethod(java.nio.file.Path.class, "of", String.class, String[].class)
                .orShould()
                .callMethod(java.nio.file.Paths.class, "get", String.class, String[].class)
                .orShould()
                .callConstructor(java.io.File.class, String.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.nio.file.InvalidPathException.class)
                .check(CLASSES);
    }
}
