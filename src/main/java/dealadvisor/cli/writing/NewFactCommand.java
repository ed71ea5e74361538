package dealadvisor.cli.writing;

import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.FactType;
import dealadvisor.reading.Node;
import dealadvisor.workbench.DataEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A new fact that case files may state and rules may read. */
@Command(
        name = "fact",
        description = {
            "Adds a fact to a rule folder: its entry in vocabulary.yaml, with how sentences state it and how it could be found out.",
            "Example: deal-advisor new fact humans.night-staff --rules my-rules --type scale --value \"none=nobody\" --value \"few=one or two\" --value \"many=as by day\" --asks \"How many watch at night?\""
        })
final class NewFactCommand extends AnyCommand {
    private static final String FILE = "vocabulary.yaml";

    @Parameters(paramLabel = "PATH", description = "the fact, as case files will write it, such as humans.night-staff")
    private String path;

    @Mixin
    private RulesOption rules;

    @Option(
            names = "--type",
            required = true,
            description =
                    "choice (one of its values), scale (one of them, from least to most), yes-no, probability (0 to 1) or set (any of them)")
    private String type;

    @Option(
            names = "--value",
            paramLabel = "ID=MEANING",
            description =
                    "a value that it may have and what that means; repeat for each, of a scale from least to most")
    private List<String> values = new ArrayList<>();

    @Option(names = "--asks", required = true, paramLabel = "QUESTION", description = "the question that finds it out")
    private String asks;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "the name under which rules read it; made from the path if not given")
    private Optional<String> as = Optional.empty();

    @Option(
            names = "--states",
            paramLabel = "SENTENCE",
            description = "how sentences state it, with {} for its value; of yes-no \"it sleeps | it does not sleep\"")
    private Optional<String> states = Optional.empty();

    @Option(
            names = "--find-out",
            paramLabel = "HOW=TEXT",
            description = "how it could be found out: experiment=..., document=... or person=...; may be repeated")
    private Map<String, String> findOut = new LinkedHashMap<>();

    @Override
    public Integer call() {
        Path folder = rules.written(spec, "add to");
        RulePack pack = rules.pack();
        String name = as.orElseGet(this::name);
        if (pack.vocabulary().definition(path).isPresent()) {
            throw usage("there is a fact `" + path + "` already");
        }
        if (Arrays.stream(FactType.values()).noneMatch(each -> each.id().equals(type))) {
            throw usage("`" + type + "` is no type of fact; choose "
                    + Arrays.stream(FactType.values()).map(FactType::id).collect(Collectors.joining(", ")));
        }
        new GrowingFolder(spec, folder).add("the fact", entries(name));
        out().println("added " + path + " to " + folder.resolve(FILE));
        out().flush();
        err().println("next: a rule that reads it, as `" + name + "`: `deal-advisor new rule \"SENTENCE\" --rules "
                + folder + " --when " + path + "=" + example() + " --then CONCLUSION`");
        return ExitCode.OK;
    }

    private List<DataEntry> entries(String name) {
        Map<String, Node> fact = new LinkedHashMap<>();
        fact.put("fact", DataEntry.text(path));
        fact.put("as", DataEntry.text(name));
        fact.put("type", DataEntry.text(type));
        fact.put("asks", DataEntry.text(asks));
        if (!values.isEmpty()) {
            Map<String, String> meanings = new LinkedHashMap<>();
            values.forEach(value -> meanings.put(before(value), after(value)));
            fact.put("values", DataEntry.texts(meanings));
        }
        List<DataEntry> entries = new ArrayList<>(List.of(DataEntry.of(FILE, "facts", fact)));
        if (!findOut.isEmpty()) {
            Map<String, Node> how = new LinkedHashMap<>();
            how.put("fact", DataEntry.text(path));
            findOut.forEach((key, text) -> how.put(key, DataEntry.text(text)));
            entries.add(DataEntry.of(FILE, "find-out", how));
        }
        states.ifPresent(sentence -> entries.add(DataEntry.keyed(FILE, "statements", path, sentence)));
        return entries;
    }

    private static String before(String value) {
        return value.split("=", 2)[0].strip();
    }

    private static String after(String value) {
        return value.contains("=") ? value.split("=", 2)[1].strip() : "";
    }

    // As rules name what they read: the last word of the path, and the one before where that is taken.
    private String name() {
        String last = path.substring(path.lastIndexOf('.') + 1);
        return Arrays.stream(last.split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private String example() {
        return type.equals("yes-no") ? "true" : values.isEmpty() ? "0.1" : before(values.get(0));
    }
}
