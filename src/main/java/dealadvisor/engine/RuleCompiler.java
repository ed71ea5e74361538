package dealadvisor.engine;

import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.RuleFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * Rule text in, class files out. The build uses it for the bundled rules and the advisor for an edited folder; nothing of the result has been
 * loaded or run when it returns.
 */
final class RuleCompiler {
    /** The list of model classes among the compiled files. */
    static final String MODELS = "META-INF/kie/rules/rules/drools-model";

    private RuleCompiler() {}

    /**
     * Compiles a folder's rules together with the classes of its vocabulary.
     *
     * @return class files and the list of models, by name
     * @throws ProblemsException if a rule does not compile
     */
    static SortedMap<String, byte[]> compile(RuleFolder folder, Vocabulary vocabulary) {
        KieServices services = KieServices.get();
        KieFileSystem system = services.newKieFileSystem();
        system.generateAndWritePomXML(services.newReleaseId("rules", "rules", "1"));
        folder.files("", ".drl")
                .forEach((inside, text) -> system.write("src/main/resources/rules/" + inside, text.text()));
        VocabularyClasses.sources(vocabulary).forEach((file, source) -> system.write("src/main/java/" + file, source));
        KieBuilder builder = services.newKieBuilder(
                system, new PackClassLoader(new TreeMap<>(), RuleCompiler.class.getClassLoader()));
        try {
            builder.buildAll(ExecutableModelProject.class);
        } catch (RuntimeException e) {
            // Some conditions make the engine's generator fail instead of reporting; there is no place to give.
            throw new ProblemsException(List.of(Diagnostic.error(
                    "P020",
                    new Place(folder.name(), 1, 1),
                    1,
                    "the rules do not compile: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    "look for a condition that uses a word in a way that its neighbours do not")));
        }
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new ProblemsException(problems(folder, errors));
        }
        InternalKieModule module = (InternalKieModule) builder.getKieModule();
        SortedMap<String, byte[]> compiled = new TreeMap<>();
        for (String file : module.getFileNames()) {
            if ((file.endsWith(".class") && !file.startsWith("org/drools/project/")) || file.endsWith("drools-model")) {
                compiled.put(file, module.getBytes(file));
            }
        }
        return compiled;
    }

    private static List<Diagnostic> problems(RuleFolder folder, List<Message> errors) {
        List<Diagnostic> problems = new ArrayList<>();
        for (Message error : errors) {
            String path = String.valueOf(error.getPath());
            int rules = path.indexOf("rules/");
            String inside = path.startsWith("src/main/resources/rules/")
                    ? path.substring("src/main/resources/rules/".length())
                    : rules == 0 ? path.substring(6) : path;
            boolean known = folder.file(inside).isPresent();
            int line = Math.max(1, error.getLine());
            problems.add(
                    Diagnostic.error(
                            "P020",
                            new Place(known ? folder.name() + "/" + inside : folder.name(), known ? line : 1, 1),
                            1,
                            "the rules do not compile: "
                                    + error.getText()
                                            .lines()
                                            .findFirst()
                                            .orElse("")
                                            .strip(),
                            "facts are matched by the names in vocabulary.yaml, goods and payments by the attributes in catalogue/; compare with a neighbouring rule"));
        }
        return problems;
    }
}
