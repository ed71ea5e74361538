package dealadvisor.cli;

import dealadvisor.facts.Case;
import dealadvisor.facts.CaseFile;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Facts given on the command line, over those of the case file. */
final class CaseOptions {
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
    List<Case.Change> changes() {
        List<Case.Change> changes = new ArrayList<>(facts());
        changes.addAll(narrowing());
        return changes;
    }

    /** A case file with what is given on the command line over it. */
    Case over(String file) {
        return CaseFile.of(CaseNames.one(file).read()).content().with(changes());
    }

    /**
     * The facts given, in their order.
     *
     * @throws ProblemsException if one is not of the form path=value
     */
    List<Case.Change> facts() {
        return facts("--set", sets);
    }

    /**
     * Facts given by an option.
     *
     * @param option its name, for messages
     * @throws ProblemsException if one is not of the form path=value
     */
    static List<Case.Change> facts(String option, List<String> given) {
        List<Case.Change> changes = new ArrayList<>();
        for (String one : given) {
            String name = option + " " + one;
            int at = one.indexOf('=');
            if (at <= 0) {
                throw new ProblemsException(List.of(Diagnostic.of(
                        Code.F023,
                        new Place(name, 1, 1),
                        1,
                        "`" + name + "` has no value",
                        "write `" + option + " ai.motivation.horizon=episode`")));
            }
            char before = one.charAt(at - 1);
            Case.How how = before == '+' ? Case.How.ADD : before == '-' ? Case.How.REMOVE : Case.How.SET;
            String path = one.substring(0, how == Case.How.SET ? at : at - 1);
            changes.add(new Case.Change(path, how, value(name, one.substring(at + 1))));
        }
        return changes;
    }

    /** What was given of single facts, as it was given. */
    List<String> sets() {
        return sets;
    }

    /** The goods that were named. */
    List<String> goods() {
        return goods;
    }

    /** The payments that were named. */
    List<String> payments() {
        return payments;
    }

    /** The options as they were given, for commands that go on from this one. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        sets.forEach(set -> words.addAll(List.of("--set", set)));
        goods.forEach(good -> words.addAll(List.of("--good", good)));
        payments.forEach(payment -> words.addAll(List.of("--payment", payment)));
        return words;
    }

    /** What narrows the goods and payments asked about. */
    List<Case.Change> narrowing() {
        return narrowing(goods, payments);
    }

    /** What narrows a case to these goods and payments; what is empty stays as it is. */
    static List<Case.Change> narrowing(List<String> goods, List<String> payments) {
        List<Case.Change> changes = new ArrayList<>();
        if (!goods.isEmpty()) {
            changes.add(
                    new Case.Change("deal.goods", Case.How.SET, value("--good", "[" + String.join(", ", goods) + "]")));
        }
        if (!payments.isEmpty()) {
            changes.add(new Case.Change(
                    "deal.payments", Case.How.SET, value("--payment", "[" + String.join(", ", payments) + "]")));
        }
        return changes;
    }

    private static Node value(String name, String yaml) {
        Tree.Parsed parsed = Tree.parse(SourceText.of(name, yaml), Limits.standard());
        return parsed.root().orElseThrow(() -> new ProblemsException(parsed.problems()));
    }
}
