package dealadvisor.facts;

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

/** Facts given beside a file in words of their own: {@code path=value}, where {@code +=} and {@code -=} add to and take from a set. */
public final class Changes {
    private Changes() {}

    /**
     * Changes as they were written.
     *
     * @param option what gives them, for messages
     * @param given each as {@code path=value}, the value as a case file writes it
     * @throws ProblemsException if one is not of that form (F023), or its value cannot be read
     */
    public static List<Case.Change> of(String option, List<String> given) {
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
            changes.add(new Case.Change(path, how, value(name, BeliefReader.withBraces(one.substring(at + 1)))));
        }
        return changes;
    }

    /** What narrows a case to these goods and payments; what is empty stays as it is. */
    public static List<Case.Change> narrowing(List<String> goods, List<String> payments) {
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

    /**
     * A value as a case file writes it.
     *
     * @param name what messages call it
     * @throws ProblemsException if it cannot be read
     */
    public static Node value(String name, String yaml) {
        Tree.Parsed parsed = Tree.parse(SourceText.of(name, yaml), Limits.standard());
        return parsed.root().orElseThrow(() -> new ProblemsException(parsed.problems()));
    }
}
