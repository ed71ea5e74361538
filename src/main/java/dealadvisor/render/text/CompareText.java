package dealadvisor.render.text;

import dealadvisor.advice.Advice;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Reasoned;
import dealadvisor.advice.Verdict;
import dealadvisor.comparison.CaseComparison;
import dealadvisor.comparison.ChanceDifference;
import dealadvisor.comparison.ConclusionDifference;
import dealadvisor.comparison.Difference;
import dealadvisor.comparison.FactDifference;
import dealadvisor.comparison.TermDifference;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.Rounding;
import dealadvisor.reading.Present;
import dealadvisor.render.words.Citation;
import dealadvisor.render.words.Headline;
import dealadvisor.render.words.Odds;
import dealadvisor.render.words.Said;
import dealadvisor.render.words.SaidValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two cases compared, as text: what each comes to, the facts that make a difference, the answers that differ, and the arguments behind them. */
public final class CompareText {
    private static final int SHOWN = 3;

    private final CaseComparison compared;
    private final RulePack pack;
    private final SaidValue said;
    private final Style style;
    private final boolean all;
    private final TextLines text;

    private CompareText(CaseComparison compared, RulePack pack, Style style, boolean all) {
        this.compared = compared;
        this.pack = pack;
        this.said = new SaidValue(pack);
        this.style = style;
        this.text = new TextLines(style);
        this.all = all;
    }

    /**
     * The text, with a line end.
     *
     * @param all whether to list every difference, also of terms and conclusions
     */
    public static String of(CaseComparison compared, RulePack pack, Style style, boolean all) {
        CompareText render = new CompareText(compared, pack, style, all);
        render.whole();
        return render.text.toString();
    }

    private void whole() {
        text.line(
                "",
                style.bold(name()) + ": " + Said.count(compared.facts().size(), "fact")
                        + (compared.facts().size() == 1 ? " differs" : " differ")
                        + (compared.differences().isEmpty()
                                ? ", and none of the " + compared.asked() + " answers that both give does."
                                : ", " + Said.count(compared.differences().size(), "answer") + " of " + compared.asked()
                                        + "."));
        text.line(
                "  ",
                style.bold("First") + ": " + Headline.of(compared.a(), pack).sentence());
        text.line(
                "  ",
                style.bold("Second") + ": " + Headline.of(compared.b(), pack).sentence());
        facts();
        answers();
        chances();
        only("first", compared.onlyA());
        only("second", compared.onlyB());
        littleShared();
        if (all) {
            terms();
        }
        arguments();
    }

    // The same case with some facts changed is named once.
    private String name() {
        String a = compared.a().facts().id();
        String b = compared.b().facts().id();
        return a.equals(b) ? a + " changed" : a + " against " + b;
    }

    // Where each asks about goods and payments of its own there is little to compare, whatever their facts.
    private void littleShared() {
        if (compared.onlyA().isEmpty() || compared.onlyB().isEmpty() || compared.shared() > SHOWN) {
            return;
        }
        List<String> shared = compared.a().pairings().stream()
                .map(PairingAdvice::id)
                .filter(id -> !compared.onlyA().contains(id))
                .toList();
        PairingAdvice best = compared.a().pairings().get(0);
        text.line(
                "  ",
                (shared.isEmpty() ? "They share no pairing" : "Both ask only about " + names(shared))
                        + "; to ask both about the same, name goods and payments, as in --good " + best.good()
                        + " --payment " + best.payment() + ".");
    }

    private void only(String which, List<String> pairings) {
        if (!pairings.isEmpty()) {
            text.line("  ", "Only the " + which + " asks about " + names(pairings) + ".");
        }
    }

    private void facts() {
        List<FactDifference> idle = new ArrayList<>();
        int shown = 0;
        for (FactDifference fact : compared.factsByEffect()) {
            boolean acts = !fact.makes().isEmpty() || !fact.moves().isEmpty();
            if (all || acts && shown < 2 * SHOWN) {
                shown++;
                text.line(
                        "  ",
                        style.bold(fact.fact()) + ": " + said(compared.a(), fact.fact(), fact.a()) + " -> "
                                + said(compared.b(), fact.fact(), fact.b()) + "; " + effect(fact));
            } else {
                idle.add(fact);
            }
        }
        if (!idle.isEmpty()) {
            List<String> names = idle.stream().map(FactDifference::fact).toList();
            int named = all ? names.size() : Math.min(4 * SHOWN, names.size());
            text.line(
                    "  ",
                    (shown == 0
                                    ? "No fact changes an answer by itself: "
                                    : "Besides, changing less or nothing by themselves: ")
                            + String.join(", ", names.subList(0, named))
                            + (named < names.size() ? " and " + (names.size() - named) + " more." : "."));
        }
    }

    private String said(Advice advice, String fact, Optional<String> written) {
        return written.map(text -> advice.facts().fact(fact).map(said::of).orElse(text))
                .orElse("unknown");
    }

    private String effect(FactDifference fact) {
        List<String> parts = new ArrayList<>();
        if (!fact.makes().isEmpty()) {
            parts.add("alone makes " + of(fact.makes().size()));
        }
        if (!fact.moves().isEmpty()) {
            parts.add("alone moves " + Said.count(fact.moves().size(), "answer") + " otherwise");
        }
        return parts.isEmpty() ? "changes no answer by itself" : String.join(", ", parts);
    }

    private String of(int made) {
        int differences = compared.differences().size();
        return made == differences
                ? (made == 1 ? "the difference" : "all " + made + " differences")
                : made + " of the " + differences + " differences";
    }

    // Chances beside the verdicts, those that differ most first.
    private void chances() {
        Odds.unweighed(compared).ifPresent(words -> text.line("", words));
        List<ChanceDifference> chances = compared.chances().stream()
                .filter(each -> all || each.more() != 0)
                .toList();
        if (compared.chances().isEmpty()) {
            return;
        }
        text.heading("How likely each is recommended");
        if (chances.isEmpty()) {
            text.line("  ", "as likely in both, whatever the pairing");
        }
        text.some(
                "  ",
                chances,
                all ? Integer.MAX_VALUE : SHOWN,
                each -> text.line(
                        "  ",
                        each.pairing() + ": " + Odds.percent(Present.in(each.a(), Verdict.RECOMMENDED)) + " -> "
                                + Odds.percent(Present.in(each.b(), Verdict.RECOMMENDED))),
                left -> left + " more (`--all`)");
    }

    // Answers that differ in the same way by the same facts share a line.
    private void answers() {
        Map<String, List<Difference>> groups = new LinkedHashMap<>();
        for (Difference difference : compared.differences()) {
            groups.computeIfAbsent(difference.a() + " -> " + difference.b() + by(difference), k -> new ArrayList<>())
                    .add(difference);
        }
        int shown = 0;
        for (Map.Entry<String, List<Difference>> group : groups.entrySet()) {
            if (!all && shown == SHOWN + 2) {
                text.line("  ", "and " + Said.count(groups.size() - shown, "other change") + ": --all lists them");
                break;
            }
            shown++;
            text.line(
                    "  ", names(group.getValue().stream().map(Difference::what).toList()) + ": " + group.getKey());
        }
    }

    private String by(Difference difference) {
        if (compared.facts().size() == 1) {
            return "";
        }
        if (!difference.makes().isEmpty()) {
            return " by " + String.join(" or by ", difference.makes())
                    + (difference.makes().size() > 1 ? ", each alone" : " alone");
        }
        return difference.together().isEmpty()
                ? " by several facts together"
                : " by " + String.join(" with ", difference.together()) + ", only together";
    }

    private String names(List<String> whats) {
        int shown = all ? whats.size() : Math.min(SHOWN, whats.size());
        return style.bold(String.join(", ", whats.subList(0, shown)))
                + (shown < whats.size() ? " and " + (whats.size() - shown) + " more" : "");
    }

    private void terms() {
        List<String> terms = terms(compared.terms());
        if (!terms.isEmpty()) {
            text.line("", style.bold("Terms"));
            terms.forEach(term -> text.line("  ", term));
        }
    }

    /** Terms that differ, one pairing a line. */
    static List<String> terms(List<TermDifference> differing) {
        Map<String, List<String>> terms = new LinkedHashMap<>();
        differing.forEach(term -> terms.computeIfAbsent(term.pairing(), k -> new ArrayList<>())
                .add(term.term() + " " + Rounding.beside(term.a(), term.b()) + " -> "
                        + Rounding.beside(term.b(), term.a())));
        List<String> lines = new ArrayList<>();
        terms.forEach((pairing, changes) -> lines.add(pairing + ": " + String.join(", ", changes)));
        return lines;
    }

    // The arguments that bear on what differs, those on the most answers first.
    private void arguments() {
        List<ConclusionDifference> bearing = all ? compared.conclusions() : compared.arguments();
        if (bearing.isEmpty()) {
            return;
        }
        text.line("", style.bold(all ? "Conclusions" : "Because"));
        text.some(
                "  ",
                bearing,
                all ? Integer.MAX_VALUE : SHOWN,
                this::argument,
                left -> Said.count(left, "other argument") + ": --all lists them");
    }

    private void argument(ConclusionDifference difference) {
        Reasoned either = difference.either();
        String amount = difference.a().isPresent() && difference.b().isPresent()
                ? "now " + either.amount() + ", before " + difference.a().get().amount() + ": "
                : (difference.b().isPresent() ? "now: " : "no longer: ");
        text.line("  ", amount + either.says() + " " + style.faint(Citation.of(either)));
    }
}
