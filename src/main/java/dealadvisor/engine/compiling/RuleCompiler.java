package dealadvisor.engine.compiling;

import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.rules.RuleCode;
import dealadvisor.rules.RuleFolder;
import dealadvisor.rules.SafeText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
public final class RuleCompiler {
    /** The list of model classes among the compiled files. */
    public static final String MODELS = "META-INF/kie/rules/rules/drools-model";

    /** How many of the compiler's problems are told: one slip makes many. */
    private static final int TOLD = 20;

    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");

    private RuleCompiler() {}

    /**
     * Compiles a folder's rules and the classes of its vocabulary: the vocabulary first, then the files of each package on their own, so that
     * what did not change since it was compiled need not be compiled again.
     *
     * @param ready what is compiled already, and left out of the result
     * @param kept what was compiled before; receives what is compiled now
     * @return class files and the list of all models, by name; to be loaded over the loader of what was ready
     * @throws ProblemsException if a rule does not compile
     */
    public static SortedMap<String, byte[]> compile(
            RuleFolder folder, Vocabulary vocabulary, Precompiled ready, CompiledStore kept) {
        SortedMap<String, String> sources = VocabularyClasses.sources(vocabulary);
        SortedMap<String, String> fresh = new TreeMap<>(sources);
        fresh.entrySet().removeIf(source -> ready.has(source.getKey(), key(source.getKey(), source.getValue())));
        SortedMap<String, byte[]> facts = fresh.isEmpty()
                ? new TreeMap<>()
                : kept.get(
                        CompiledStore.key(fresh), () -> build(folder, new TreeMap<>(), fresh, new TreeMap<>(), ready));
        SortedMap<String, byte[]> compiled = new TreeMap<>(facts);
        SortedSet<String> models = new TreeSet<>(models(facts));
        List<Diagnostic> problems = new ArrayList<>();
        packages(folder).forEach((name, files) -> {
            String key = key(files, sources);
            if (ready.has(name, key)) {
                models.addAll(ready.models(name));
                return;
            }
            try {
                SortedMap<String, byte[]> part =
                        kept.get(key, () -> build(folder, files, new TreeMap<>(), facts, ready));
                compiled.putAll(part);
                models.addAll(models(part));
            } catch (ProblemsException e) {
                problems.addAll(e.problems());
            }
        });
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        compiled.put(MODELS, String.join("\n", models).getBytes(StandardCharsets.UTF_8));
        return compiled;
    }

    /** The units that a folder is compiled in, packages of rules and classes of facts, each with a key of all that it is compiled from. */
    public static SortedMap<String, String> units(RuleFolder folder, Vocabulary vocabulary) {
        SortedMap<String, String> sources = VocabularyClasses.sources(vocabulary);
        SortedMap<String, String> units = new TreeMap<>();
        sources.forEach((file, source) -> units.put(file, key(file, source)));
        packages(folder).forEach((name, files) -> units.put(name, key(files, sources)));
        return units;
    }

    private static String key(String file, String source) {
        return CompiledStore.key(new TreeMap<>(Map.of(file, source)));
    }

    // Rules are compiled from their text and the facts that it names; the other facts may change without them.
    private static String key(SortedMap<String, String> rules, SortedMap<String, String> sources) {
        SortedMap<String, String> all = new TreeMap<>(rules);
        for (String text : rules.values()) {
            Matcher words = NAME.matcher(text);
            while (words.find()) {
                String file = VocabularyClasses.file(words.group());
                String source = sources.get(file);
                if (source != null) {
                    all.put(file, source);
                }
            }
        }
        return CompiledStore.key(all);
    }

    /** The models in a list of them. */
    public static List<String> models(String list) {
        return list.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("Drools-Model-Version"))
                .toList();
    }

    /** The models that are listed among compiled files. */
    public static List<String> models(SortedMap<String, byte[]> compiled) {
        return models(new String(compiled.getOrDefault(MODELS, new byte[0]), StandardCharsets.UTF_8));
    }

    // The rule files of each package, by the package's name: what the engine can only compile together.
    private static SortedMap<String, SortedMap<String, String>> packages(RuleFolder folder) {
        SortedMap<String, SortedMap<String, String>> packages = new TreeMap<>();
        folder.files("", ".drl").forEach((inside, text) -> {
            String name = RuleCode.packageOf(text);
            packages.computeIfAbsent(name.isEmpty() ? inside : name, k -> new TreeMap<>())
                    .put(inside, text.text());
        });
        return packages;
    }

    private static SortedMap<String, byte[]> build(
            RuleFolder folder,
            SortedMap<String, String> rules,
            SortedMap<String, String> sources,
            SortedMap<String, byte[]> present,
            Precompiled ready) {
        KieServices services = KieServices.get();
        KieFileSystem system = services.newKieFileSystem();
        system.generateAndWritePomXML(services.newReleaseId("rules", "rules", "1"));
        rules.forEach((inside, text) -> system.write("src/main/resources/rules/" + SafeText.path(inside), text));
        sources.forEach((file, source) -> system.write("src/main/java/" + file, source));
        KieBuilder builder = services.newKieBuilder(
                system,
                ready == Precompiled.NONE
                        ? PackClassLoader.alone(present, ready.loader())
                        : PackClassLoader.over(present, ready.loader()));
        try {
            builder.buildAll(ExecutableModelProject.class);
        } catch (RuntimeException | Error e) {
            if (e instanceof VirtualMachineError used) {
                throw used;
            }
            // Some conditions make the engine's generator fail instead of reporting; there is no place to give.
            throw new ProblemsException(List.of(Diagnostic.of(
                    Code.P020,
                    new Place(rules.isEmpty() ? folder.name() : folder.where(rules.firstKey()), 1, 1),
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
        Map<String, Diagnostic> problems = new LinkedHashMap<>();
        for (Message error : errors) {
            if (problems.size() == TOLD) {
                break;
            }
            for (String line : error.getText().lines().map(String::strip).toList()) {
                // The engine names the Java that it generated, which no author has seen.
                if (!line.isEmpty() && !line.startsWith("Java source of") && !line.startsWith("File ")) {
                    problems.putIfAbsent(
                            line,
                            Diagnostic.of(
                                    Code.P020,
                                    place(folder, error, line),
                                    1,
                                    "the rules do not compile: " + line,
                                    "facts are matched by the names in vocabulary.yaml, goods and payments by the attributes in catalogue/; compare with a neighbouring rule"));
                    break;
                }
            }
        }
        return List.copyOf(problems.values());
    }

    // The engine's own place where it gives one, else where the word that it complains of stands in the rule files.
    private static Place place(RuleFolder folder, Message error, String text) {
        String path = String.valueOf(error.getPath()).replace("src/main/resources/", "");
        String inside = SafeText.original(path.startsWith("rules/") ? path.substring("rules/".length()) : path);
        if (folder.file(inside).isPresent() && error.getLine() > 0) {
            return new Place(folder.where(inside), error.getLine(), 1);
        }
        Matcher words = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]{2,}").matcher(text);
        while (words.find()) {
            Pattern word = Pattern.compile("(?<!\\w)" + Pattern.quote(words.group()) + "(?!\\w)");
            List<Place> places = new ArrayList<>();
            for (Map.Entry<String, SourceText> file : folder.files("", ".drl").entrySet()) {
                List<String> lines = file.getValue().text().lines().toList();
                for (int i = 0; i < lines.size(); i++) {
                    Matcher found = word.matcher(lines.get(i));
                    if (found.find()) {
                        places.add(new Place(folder.where(file.getKey()), i + 1, found.start() + 1));
                    }
                }
            }
            // A word that stands in one place only is the one meant; others are the engine's own or everybody's.
            if (places.size() == 1) {
                return places.get(0);
            }
        }
        return new Place(folder.file(inside).isPresent() ? folder.where(inside) : folder.name(), 1, 1);
    }
}
