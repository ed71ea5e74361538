package dealadvisor.cli.input;

import dealadvisor.facts.Case;
import dealadvisor.facts.CaseFile;
import dealadvisor.reading.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Facts given on the command line, over those of the case file. */
public final class CaseOptions {
    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "override a fact; += and -= add to and take from a set; =unknown forgets it")
    private List<String> sets = new ArrayList<>();

    @Option(names = "--good", paramLabel = "GOOD", description = "ask only about this good; may be repeated")
    private List<String> goods = new ArrayList<>();

    @Option(names = "--payment", paramLabel = "PAYMENT", description = "ask only about this payment; may be repeated")
    private List<String> payments = new ArrayList<>();

    /** What was given, as texts. */
    public AskedChanges asked() {
        return new AskedChanges(sets, goods, payments);
    }

    /**
     * The changes, in the order given, those that narrow what is asked last.
     *
     * @throws ProblemsException if one is not of the form path=value
     */
    public List<Case.Change> changes() {
        return asked().all();
    }

    /** A case file with what is given on the command line over it. */
    public Case over(String file) {
        return CaseFile.of(CaseNames.one(file).read()).content().with(changes());
    }

    /** The options as they were given, for commands that go on from this one. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        sets.forEach(set -> words.addAll(List.of("--set", set)));
        goods.forEach(good -> words.addAll(List.of("--good", good)));
        payments.forEach(payment -> words.addAll(List.of("--payment", payment)));
        return words;
    }
}
