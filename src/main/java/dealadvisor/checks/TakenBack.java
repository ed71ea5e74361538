package dealadvisor.checks;

import dealadvisor.conclusions.Conclusion.Kind;
import dealadvisor.conclusions.Severity;
import dealadvisor.reading.Code;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Call;
import dealadvisor.rules.Rule.Operand;
import dealadvisor.rules.RuleWriter;
import java.util.List;

/** Reliefs that take all of a cause away, or rest on the very conditions on which it rests. */
final class TakenBack {
    private final RulesTogether rules;
    private final Findings findings;

    private TakenBack(RulesTogether rules, Findings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    static void look(RulesTogether rules, Findings findings) {
        new TakenBack(rules, findings).look();
    }

    private void look() {
        for (Rule cause : rules.concluding(Kind.CAUSE)) {
            for (Rule relief : rules.concluding(Kind.RELIEF)) {
                if (!relieves(relief.conclusion(), cause.conclusion())
                        || !RulesTogether.scope(cause).containsAll(RulesTogether.scope(relief))
                        || !rules.implied().holds(cause, relief)) {
                    continue;
                }
                int steps =
                        Integer.parseInt(relief.conclusion().arguments().get(1).text());
                Severity severity = Outweighing.severity(cause.conclusion());
                boolean sure = relief.conclusion().then().stream()
                        .noneMatch(then -> then.name().equals("ifBelieved"));
                if (sure && severity.lessBy(steps) == Severity.NONE) {
                    findings.in(cause)
                            .add(
                                    Code.K034,
                                    cause.at(),
                                    "wherever this rule holds, " + RulesTogether.named(relief)
                                            + " takes all of its severity away: "
                                            + RuleWriter.conclusion(relief.conclusion()),
                                    "give the relief the condition under which it holds, or conclude what is left");
                } else if (RulesTogether.scope(relief).equals(RulesTogether.scope(cause))
                        && rules.implied().holds(relief, cause)) {
                    findings.in(relief)
                            .add(
                                    Code.K035,
                                    relief.at(),
                                    "this lightens what " + RulesTogether.named(cause)
                                            + " concludes from the very same conditions",
                                    "conclude the severity that is left, or say in the conditions when the relief holds");
                }
            }
        }
    }

    private static boolean relieves(Call relief, Call cause) {
        List<Operand> relieved = relief.arguments();
        return relieved.get(0).text().equals(cause.arguments().get(0).text())
                && relieved.subList(2, relieved.size()).stream()
                        .anyMatch(r -> r.text().equals(cause.arguments().get(1).text()));
    }
}
