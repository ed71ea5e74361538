package dealadvisor.render;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Eligibility;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Reasoned;
import dealadvisor.advice.Tried;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Zopa;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.conclusions.Severity;
import dealadvisor.engine.RulePack;
import dealadvisor.reading.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Advice made for reading: rule-outs and eligibility first, then what to buy, what to do, what to find out. */
public final class AdviceText {
    private static final int SHOWN = 6;

    private final Advice advice;
    private final RulePack pack;
    private final Style style;
    private final boolean all;
    private final StringBuilder text = new StringBuilder();

    private AdviceText(Advice advice, RulePack pack, Style style, boolean all) {
        this.advice = advice;
        this.pack = pack;
        this.style = style;
        this.all = all;
    }

    /**
     * The advice as text.
     *
     * @param style width and colour
     * @param all whether to list every pairing
     */
    public static String of(Advice advice, RulePack pack, Style style, boolean all) {
        AdviceText render = new AdviceText(advice, pack, style, all);
        render.whole();
        return render.text.toString();
    }

    private void whole() {
        line("", style.bold(advice.facts().title().orElse(advice.facts().id())));
        line(
                "",
                "A recommended pairing is worth pursuing under the source's argument and our calibration; this says nothing about whether the AI may be trusted.");
        warnings();
        ruleOuts();
        eligibility();
        window();
        goods();
        prices();
        if (all) {
            everyPairing();
        }
        steps();
        heading("Without a deal");
        line("  ", advice.noDeal().says());
        mitigations();
        questions();
        strategy();
        tensions();
        more();
    }

    private void warnings() {
        for (Diagnostic warning : advice.warnings()) {
            line(
                    "",
                    style.colour(Style.YELLOW, "warning: ")
                            + warning.message()
                            + warning.place().map(p -> " (" + p + ")").orElse(""));
        }
    }

    private void ruleOuts() {
        if (!advice.ruleOuts().isEmpty()) {
            heading("Ruled out");
            advice.ruleOuts().forEach(r -> r.conclusions().forEach(id -> reason("  ", conclusion(id))));
        }
    }

    private void eligibility() {
        heading("Eligibility");
        eligibility("any deal", advice.anyDeal(), List.of());
        eligibility("high-value deals", advice.highValue(), advice.anyDeal().requirements());
    }

    private void eligibility(String what, Eligibility eligibility, List<Eligibility.Requirement> shown) {
        line("  ", what + ": " + style.bold(eligibility.verdict().id()));
        for (Eligibility.Requirement requirement : eligibility.requirements()) {
            if (requirement.result() != Eligibility.Result.MEETS && !shown.contains(requirement)) {
                line("    ", requirement.result().id() + " " + requirement.id().replace('-', ' '));
                requirement.conclusions().forEach(id -> reason("      ", conclusion(id)));
            }
        }
    }

    private void window() {
        heading("Window: " + advice.window().state().id());
        advice.window().conclusions().forEach(id -> reason("  ", conclusion(id)));
        if (advice.window().conclusions().isEmpty()) {
            line("  ", "Nothing that is known places the case between too early and too late.");
        }
    }

    private void goods() {
        heading("What to buy");
        Map<String, List<PairingAdvice>> byGood = new LinkedHashMap<>();
        advice.pairings().forEach(p -> byGood.computeIfAbsent(p.good(), k -> new ArrayList<>())
                .add(p));
        if (!all && nothingToBuy()) {
            return;
        }
        int shown = 0;
        for (Map.Entry<String, List<PairingAdvice>> entry : byGood.entrySet()) {
            PairingAdvice best = entry.getValue().get(0);
            if (best.verdict().compareTo(Verdict.POSSIBLE) < 0 && shown >= 3 && !all) {
                continue;
            }
            shown++;
            good(entry.getKey(), entry.getValue());
        }
        if (shown < byGood.size()) {
            List<String> rest = new ArrayList<>();
            byGood.forEach((good, pairings) -> {
                if (pairings.get(0).verdict().compareTo(Verdict.POSSIBLE) < 0) {
                    rest.add(good + " (" + pairings.get(0).verdict().id() + ")");
                }
            });
            line(
                    "  ",
                    "Of the other goods no payment makes a deal: "
                            + String.join(", ", rest.subList(Math.min(3, rest.size()), rest.size())) + ".");
        }
    }

    // Where the case as a whole is no case for deals, one sentence says so for all pairings.
    private boolean nothingToBuy() {
        boolean ineligible = advice.anyDeal().verdict() == Eligibility.Verdict.INELIGIBLE;
        boolean ruledOut = advice.ruleOuts().stream().anyMatch(r -> r.scope().equals("case"));
        if (!ineligible && !ruledOut) {
            return false;
        }
        line(
                "  ",
                "Nothing: the AI is " + (ineligible ? "not eligible for any deal" : "ruled out")
                        + ", so every pairing is blocked. --all shows how each would stand otherwise.");
        return true;
    }

    private void good(String good, List<PairingAdvice> pairings) {
        PairingAdvice best = pairings.get(0);
        line(
                "  ",
                style.bold(good) + " for " + style.bold(best.payment()) + ": " + verdict(best) + ", index "
                        + round(best.index()) + (best.robust() ? "" : " (not robust)"));
        line(
                "    ",
                "terms: AI gains " + round(best.terms().aiGains()) + ", our gains "
                        + round(best.terms().ourGains()) + ", our credibility "
                        + round(best.terms().ourCredibility()) + ", AI credibility "
                        + round(best.terms().aiCredibility()) + "; as " + formName(best) + ", pay "
                        + best.protocol().replace('-', ' '));
        best.zopa().ifPresent(zopa -> line("    ", "price: " + price(zopa)));
        if (!best.missing().isEmpty() && best.verdict() == Verdict.POSSIBLE) {
            line("    ", "not recommended while unknown: " + String.join(", ", best.missing()));
        }
        stands(best);
        if (pairings.size() > 1) {
            PairingAdvice second = pairings.get(1);
            if (!all
                    && (second.verdict() == Verdict.BLOCKED || second.cappedBy().contains("takeover-risk"))) {
                return;
            }
            line("    ", "else " + second.payment() + ": " + verdict(second) + ", index " + round(second.index()));
        }
    }

    // The steps of the best deal; those of others stand in the JSON and the report.
    private void steps() {
        if (advice.pairings().isEmpty() || advice.pairings().get(0).steps().isEmpty()) {
            return;
        }
        PairingAdvice best = advice.pairings().get(0);
        heading("Steps of the first: " + best.id());
        String phase = "";
        for (PairingAdvice.StepNote step : best.steps()) {
            if (!step.phase().equals(phase)) {
                phase = step.phase();
                line("  ", phase);
            }
            line("    ", "- " + step.says() + " " + style.faint("[" + String.join(", ", step.claims()) + "]"));
        }
    }

    // Where some pairings are priced, all of them are shown, whatever their place in the order.
    private void prices() {
        List<PairingAdvice> priced =
                advice.pairings().stream().filter(p -> p.zopa().isPresent()).toList();
        if (priced.isEmpty()) {
            return;
        }
        heading("Prices");
        for (PairingAdvice pairing : priced) {
            line(
                    "  ",
                    style.bold(pairing.id()) + " (" + pairing.verdict().id() + "): "
                            + price(pairing.zopa().get()));
        }
        line(
                "  ",
                "What it asks is the reservation price over our credibility, which falls as the payment grows; what we would pay is our willingness times its credibility.");
    }

    private static String price(Zopa zopa) {
        String asks = zopa.ask().isPresent()
                ? "it asks " + round(zopa.ask().getAsDouble())
                : "no sum makes up for its doubts";
        return asks + ", we would pay " + round(zopa.cap()) + (zopa.exists() ? "" : ": no price suits both");
    }

    private void stands(PairingAdvice pairing) {
        for (PairingAdvice.Blocked blocked : pairing.blockedBy()) {
            line("    ", style.colour(Style.RED, "blocked") + " by " + blocked.what() + " " + blocked.id());
            blocked.conclusions().stream().limit(2).forEach(id -> reason("      ", conclusion(id)));
        }
        if (!pairing.cappedBy().isEmpty()) {
            line("    ", "held down by " + String.join(", ", pairing.cappedBy()).replace('-', ' '));
        }
        List<PairingAdvice.BarrierSeverity> worst = pairing.barriers().stream()
                .filter(b -> b.severity() != Severity.NONE)
                .sorted(Comparator.comparingDouble(PairingAdvice.BarrierSeverity::factor))
                .limit(3)
                .toList();
        for (PairingAdvice.BarrierSeverity barrier : worst) {
            PairingAdvice.CauseSeverity cause = barrier.causes().stream()
                    .max(Comparator.comparing(PairingAdvice.CauseSeverity::severity))
                    .orElseThrow();
            line("    ", barrier.id() + " is " + barrier.severity().id() + ":");
            cause.conclusions().stream()
                    .map(this::conclusion)
                    .flatMap(Optional::stream)
                    .max(Comparator.comparing(AdviceText::severity))
                    .ifPresent(r -> reason("      ", Optional.of(r)));
        }
    }

    // The sentence shown is that of the conclusion which carries the severity.
    private static Severity severity(Reasoned cause) {
        return Severity.of(cause.amount());
    }

    private void everyPairing() {
        heading("Every pairing");
        for (PairingAdvice p : advice.pairings()) {
            String barriers = String.join(
                    ", ",
                    p.barriers().stream()
                            .filter(b -> b.severity().compareTo(Severity.MODERATE) >= 0)
                            .map(b -> b.id() + " " + b.severity().id())
                            .toList());
            String why = p.blockedBy().isEmpty()
                    ? barriers
                    : "blocked by "
                            + String.join(
                                    ", ",
                                    p.blockedBy().stream()
                                            .map(PairingAdvice.Blocked::id)
                                            .toList());
            line("  ", round(p.index()) + "  " + verdict(p) + "  " + p.id() + (why.isEmpty() ? "" : "  (" + why + ")"));
        }
    }

    private void mitigations() {
        if (advice.mitigations().isEmpty()) {
            return;
        }
        heading("What to do");
        List<Advice.MitigationNote> lifting = advice.mitigations().stream()
                .filter(note -> lifts(note) > 0)
                .sorted(Comparator.comparingInt(AdviceText::lifts).reversed())
                .toList();
        for (Advice.MitigationNote note : lifting.subList(0, Math.min(all ? lifting.size() : SHOWN, lifting.size()))) {
            mitigation(note);
            Tried tried = note.tried().orElseThrow();
            line("    ", "lifts " + pairings(tried.lifts()));
            if (!tried.lowers().isEmpty()) {
                line("    ", "but lowers a term of " + pairings(tried.lowers()));
            }
        }
        List<Advice.MitigationNote> others = advice.mitigations().stream()
                .filter(note -> lifts(note) == 0 || lifting.indexOf(note) >= (all ? lifting.size() : SHOWN))
                .toList();
        if (all) {
            others.forEach(this::mitigation);
        } else if (!others.isEmpty()) {
            line(
                    "  ",
                    (lifting.isEmpty() ? "Suggested" : "Also suggested")
                            + (advice.parties().isPresent() ? ", though none lifts a verdict alone" : "") + ": "
                            + String.join(
                                    "; ",
                                    others.stream()
                                            .map(note -> mitigationName(note.id()) + " (" + note.id() + ")")
                                            .toList())
                            + ". --all says why.");
        }
        sets();
        advice.parties().ifPresent(this::parties);
    }

    private void mitigation(Advice.MitigationNote note) {
        Mitigation m = pack.catalogue().mitigation(note.id()).orElseThrow();
        line(
                "  ",
                style.bold(note.id())
                        + m.priority().map(p -> " (priority " + p + ")").orElse("") + ": " + m.name() + "; by "
                        + String.join(", ", m.by()) + ". But: " + m.caveat());
        note.conclusions().stream().limit(1).forEach(id -> reason("    ", conclusion(id)));
        note.tried().flatMap(Tried::notTried).ifPresent(why -> line("    ", "not tried: " + why));
    }

    private static int lifts(Advice.MitigationNote note) {
        return note.tried().map(tried -> tried.lifts().size()).orElse(0);
    }

    private void sets() {
        List<PairingAdvice> liftable = advice.pairings().stream()
                .filter(pairing -> pairing.smallest().isPresent())
                .toList();
        for (PairingAdvice pairing : liftable.subList(0, Math.min(all ? liftable.size() : 3, liftable.size()))) {
            line(
                    "  ",
                    style.bold(pairing.id()) + " would be recommended with "
                            + String.join(" and ", pairing.mitigations().orElseThrow())
                            + (pairing.smallest().orElseThrow()
                                    ? (pairing.mitigations().orElseThrow().size() == 1 ? "" : ", and with no fewer")
                                    : ", the best that was found"));
        }
    }

    private void parties(List<Advice.PartyNote> notes) {
        for (Advice.PartyNote note : notes) {
            String table = (note.joins() ? "With " : "Without ") + note.party() + " at the table ";
            if (!note.improves().isEmpty()) {
                line("  ", table + "these would improve: " + pairings(note.improves()));
            }
            if (!note.worsens().isEmpty()) {
                line("  ", table + "these would worsen: " + pairings(note.worsens()));
            }
        }
    }

    // Ids of pairings, the best ones first.
    private String pairings(List<String> ids) {
        List<String> ordered = advice.pairings().stream()
                .map(PairingAdvice::id)
                .filter(ids::contains)
                .toList();
        int shown = all ? ordered.size() : Math.min(4, ordered.size());
        return String.join(", ", ordered.subList(0, shown))
                + (shown < ordered.size() ? " and " + (ordered.size() - shown) + " more" : "");
    }

    private String mitigationName(String id) {
        return pack.catalogue().mitigation(id).orElseThrow().name();
    }

    private void questions() {
        List<Advice.QuestionNote> notes =
                advice.questions().stream().filter(note -> !decided(note)).toList();
        if (!notes.isEmpty()) {
            heading("What to find out");
            List<Advice.QuestionNote> telling = notes.stream()
                    .filter(note -> all
                            || holdsBack(note)
                            || note.changes().map(c -> !c.isEmpty()).orElse(true))
                    .toList();
            telling.subList(0, Math.min(all ? telling.size() : SHOWN, telling.size()))
                    .forEach(this::question);
            rest(telling.size());
            List<String> others = notes.stream()
                    .filter(note -> !telling.contains(note))
                    .map(Advice.QuestionNote::fact)
                    .toList();
            if (!others.isEmpty()) {
                line(
                        "  ",
                        "Also asked, though no verdict hangs on one of them alone: " + String.join(", ", others)
                                + ". --all says why.");
            }
        }
        List<Advice.QuestionNote> toDecide =
                advice.questions().stream().filter(this::decided).toList();
        if (!toDecide.isEmpty()) {
            heading("What to decide");
            for (Advice.QuestionNote note : toDecide) {
                line("  ", style.bold(note.fact()) + ": " + note.asks() + hang(note));
            }
        }
    }

    // Whether the best pairing is not recommended while the fact is unknown; such facts may have to be known together,
    // and come first.
    private boolean holdsBack(Advice.QuestionNote note) {
        return !advice.pairings().isEmpty()
                && advice.pairings().get(0).missing().contains(note.fact());
    }

    private void question(Advice.QuestionNote note) {
        line("  ", style.bold(note.fact()) + ": " + note.asks());
        note.conclusions().stream().limit(1).forEach(id -> reason("    ", conclusion(id)));
        if (holdsBack(note)) {
            line("    ", "Nothing is recommended while it is unknown.");
        }
        if (!hang(note).isEmpty()) {
            line("    ", hang(note).strip());
        }
        FindingOut.by(pack.catalogue(), note.fact()).stream()
                .limit(1)
                .forEach(id -> line("    ", "to find out: " + mitigationName(id) + " (" + id + ")"));
    }

    private boolean decided(Advice.QuestionNote note) {
        return pack.vocabulary().definition(note.fact()).orElseThrow().decided();
    }

    private String hang(Advice.QuestionNote note) {
        return note.changes()
                .filter(changes -> !changes.isEmpty())
                .map(changes -> " On it "
                        + (changes.size() == 1 ? "hangs 1 verdict: " : "hang " + changes.size() + " verdicts: ")
                        + pairings(changes) + ".")
                .orElse("");
    }

    private void rest(int size) {
        if (!all && size > SHOWN) {
            line("  ", "and " + (size - SHOWN) + " more: --all lists them");
        }
    }

    private void strategy() {
        if (!advice.strategy().isEmpty()) {
            boolean ineligible = advice.anyDeal().verdict() == Eligibility.Verdict.INELIGIBLE;
            heading("On the whole" + (ineligible ? ", were it eligible" : ""));
            advice.strategy()
                    .forEach(note -> note.conclusions().stream().limit(1).forEach(id -> reason("  ", conclusion(id))));
        }
    }

    private void tensions() {
        if (!advice.tensions().isEmpty()) {
            heading("Tensions");
            advice.tensions()
                    .forEach(note -> note.conclusions().stream().limit(1).forEach(id -> reason("  ", conclusion(id))));
        }
    }

    private void more() {
        heading("More");
        String file = advice.facts().file().orElse("CASE");
        line(
                "  ",
                "deal-advisor explain " + file + " "
                        + (advice.pairings().isEmpty()
                                ? "window"
                                : advice.pairings().get(0).id()) + "   why");
        line(
                "  ",
                "deal-advisor claims ID   what the source says; deal-advisor advise " + file
                        + " --all | --format json   everything");
        line(
                "  ",
                "Severities as numbers, cut-offs and thresholds are ours, not the source's: rules/calibration.yaml.");
    }

    private Optional<Reasoned> conclusion(String id) {
        return advice.conclusion(id);
    }

    private void reason(String indent, Optional<Reasoned> reason) {
        reason.ifPresent(r -> line(
                indent,
                r.says() + " "
                        + style.faint("[" + String.join(", ", r.claims())
                                + (r.hedge().id().equals("plain")
                                        ? ""
                                        : "; " + r.hedge().id()) + "]")));
    }

    private String formName(PairingAdvice pairing) {
        return pack.catalogue().forms().stream()
                .filter(f -> f.id().equals(pairing.form()))
                .map(f -> f.name())
                .findFirst()
                .orElse(pairing.form());
    }

    private String verdict(PairingAdvice pairing) {
        String colour =
                switch (pairing.verdict()) {
                    case RECOMMENDED -> Style.GREEN;
                    case POSSIBLE -> Style.YELLOW;
                    case NOT_RECOMMENDED, BLOCKED -> Style.RED;
                };
        return style.colour(colour, pairing.verdict().id());
    }

    private static String round(double number) {
        String text = String.format(Locale.ROOT, "%.2f", number);
        return text.endsWith(".00") && Math.abs(number) >= 1 ? text.substring(0, text.length() - 3) : text;
    }

    private void heading(String heading) {
        text.append('\n').append(style.bold(heading)).append('\n');
    }

    private void line(String indent, String content) {
        text.append(style.wrapped(indent, content)).append('\n');
    }
}
