package dealadvisor.cli.input;

import dealadvisor.facts.Case;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.Changes;
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

    /**
     * The changes, in the order given, those that narrow what is asked last.
     *
     * @throws ProblemsException if one is not of the form path=value
     */
    public List<Case.Change> changes() {
        List<Case.Change> changes = new ArrayList<>(facts());
        changes.addAll(narrowing());
        return changes;
    }

    /** A case file with what is given on the command line over it. */
    public Case over(String file) {
        return CaseFile.of(CaseNames.one(file).read()).content().with(changes());
    }

    /**
     * The facts given, in their order.
     *
     * @throws ProblemsException if one is not of the form path=value
     */
    public List<Case.Change> facts() {
        return facts("--set", sets);
    }

    /**
     * Facts given by an option.
     *
     * @param option its name, for messages
     * @throws ProblemsException if one is not of the form path=value
     */
    public static List<Case.Change> facts(String option, List<String> given) {
        return Changes.of(option, given);
    }

    /** What was given of single facts, as it was given. */
    public List<String> sets() {
        return sets;
    }

    /** The goods that were named. */
    public List<String> goods() {
        return goods;
    }

    /** The payments that were named. */
    public List<String> payments() {
        return payments;
    }

    /** The options as they were given, for commands that go on from this one. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        sets.forEach(set -> words.addAll(List.of("--set", set)));
        goods.forEach(good -> words.addAll(List.of("--good", good)));
        payments.forEach(payment -> words.addAll(List.of("--payment", payment)));
        return words;
    }

    /** What narrows the goods and payments asked about. */
    public List<Case.Change> narrowing() {
        return narrowing(goods, payments);
    }

    /** What narrows a case to these goods and payments; what is empty stays as it is. */
    public static List<Case.Change> narrowing(List<String> goods, List<String> payments) {
        return Changes.narrowing(goods, payments);
    }
}
