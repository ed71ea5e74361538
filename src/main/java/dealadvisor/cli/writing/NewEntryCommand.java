package dealadvisor.cli.writing;

import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.engine.RulePack;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import dealadvisor.workbench.DataEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A new entry of the catalogue, made like one that is there: what it has in common with that need not be said. */
abstract sealed class NewEntryCommand extends AnyCommand
        permits NewGoodCommand, NewPaymentCommand, NewMitigationCommand {
    private final String what;

    @Parameters(paramLabel = "ID", description = "what files, commands and output will call it")
    private String id;

    @Mixin
    private RulesOption rules;

    @Option(
            names = "--like",
            required = true,
            paramLabel = "ID",
            description = "the entry that it is most like, from which all that is not said is taken")
    private String like;

    @Option(names = "--name", required = true, paramLabel = "WORDS", description = "how sentences speak of it")
    private String name;

    @Option(names = "--does", paramLabel = "WORDS", description = "what it is, as the sentence \"it ...\" goes on")
    private Optional<String> does = Optional.empty();

    @Option(names = "--claim", paramLabel = "ID", description = "a claim that speaks of it; may be repeated")
    private List<String> claims = new ArrayList<>();

    @Option(
            names = "--with",
            paramLabel = "KEY=VALUE",
            description =
                    "what is otherwise, as the catalogue writes it: span=one-shot, \"answers=[commitment/unable]\"")
    private List<String> with = new ArrayList<>();

    /** @param what a good, a payment or a mitigation */
    NewEntryCommand(String what) {
        this.what = what;
    }

    /** The ids of this kind that a pack has. */
    abstract List<String> ids(RulePack pack);

    @Override
    public Integer call() {
        Path folder = rules.written(spec, "add to");
        RulePack pack = rules.pack();
        if (ids(pack).contains(id)) {
            throw usage("there is a " + what + " `" + id + "` already");
        }
        String file = "catalogue/" + what + "s.yaml";
        Optional<DataEntry> entry = DataEntry.like(pack.folder(), file, what + "s", like, values());
        if (entry.isEmpty()) {
            throw usage("there is no " + what + " `" + like + "` to make it like"
                    + Nearest.of(like, ids(pack))
                            .map(near -> "; did you mean `" + near + "`?")
                            .orElse("; `deal-advisor catalogue " + what + "s` lists them"));
        }
        new GrowingFolder(spec, folder).add("the " + what, List.of(entry.get()));
        out().println("added " + id + " to " + folder.resolve(file));
        out().flush();
        err().println("next: look at what was taken from `" + like + "` in " + folder.resolve(file)
                + ", then `deal-advisor catalogue " + id + " --rules " + folder + "`");
        return ExitCode.OK;
    }

    private Map<String, Node> values() {
        Map<String, Node> values = new LinkedHashMap<>();
        values.put("id", DataEntry.text(id));
        values.put("name", DataEntry.text(name));
        does.ifPresent(text -> values.put("does", DataEntry.text(text)));
        for (String one : with) {
            int at = one.indexOf('=');
            if (at <= 0) {
                throw usage("`--with " + one + "` has no value; write --with KEY=VALUE");
            }
            Tree.Parsed parsed = Tree.parse(SourceText.of("--with " + one, one.substring(at + 1)), Limits.standard());
            values.put(one.substring(0, at), parsed.root().orElseThrow(() -> new ProblemsException(parsed.problems())));
        }
        if (!claims.isEmpty()) {
            values.put("claims", DataEntry.texts(claims));
        }
        return values;
    }
}
