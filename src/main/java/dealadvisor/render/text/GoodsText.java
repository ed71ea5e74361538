package dealadvisor.render.text;

import dealadvisor.advice.Eligibility;
import dealadvisor.advice.Hindrances;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Reasoned;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Zopa;
import dealadvisor.catalogue.DealForm;
import dealadvisor.catalogue.Term;
import dealadvisor.conclusions.Scope;
import dealadvisor.explanation.PriceWords;
import dealadvisor.explanation.PrintedTerms;
import dealadvisor.explanation.Rounding;
import dealadvisor.explanation.TermSum;
import dealadvisor.facts.Price;
import dealadvisor.render.words.InBrief;
import dealadvisor.render.words.Obstacle;
import dealadvisor.render.words.PriceText;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What to buy and how to pay, as text. */
record GoodsText(AdviceLines text) {
    private static final int BARRIERS = 3;

    /** Good by good, the best first, with what stands in the way. */
    void goods() {
        text.heading("What to buy");
        Map<String, List<PairingAdvice>> byGood = new LinkedHashMap<>();
        text.advice().pairings().forEach(p -> byGood.computeIfAbsent(p.good(), k -> new ArrayList<>())
                .add(p));
        if (!text.all() && nothingToBuy()) {
            return;
        }
        int shown = 0;
        List<String> others = new ArrayList<>();
        for (Map.Entry<String, List<PairingAdvice>> entry : byGood.entrySet()) {
            PairingAdvice best = entry.getValue().get(0);
            if (best.verdict().compareTo(Verdict.POSSIBLE) < 0 && shown >= 3 && !text.all()) {
                others.add(entry.getKey() + " (" + best.verdict().id() + besides(entry.getValue()) + ")");
                continue;
            }
            shown++;
            good(entry.getKey(), entry.getValue());
        }
        if (!others.isEmpty()) {
            text.line(
                    "  ",
                    "Of the other goods no payment makes a deal as things stand: " + String.join(", ", others) + ".");
        }
    }

    // What mitigations would make of the best of these of which they would make something.
    private static String besides(List<PairingAdvice> pairings) {
        return pairings.stream()
                .filter(pairing -> InBrief.wouldBe(pairing).isPresent())
                .findFirst()
                .map(pairing -> "; " + pairing.payment() + " "
                        + InBrief.wouldBe(pairing).orElseThrow())
                .orElse("");
    }

    // Where the case as a whole is no case for deals, one sentence says so for all pairings.
    private boolean nothingToBuy() {
        boolean ineligible = text.advice().preconditions().anyDeal().verdict() == Eligibility.Verdict.INELIGIBLE;
        boolean ruledOut = text.advice().preconditions().ruleOuts().stream()
                .anyMatch(r -> r.scope().equals(Scope.CASE));
        if (!ineligible && !ruledOut) {
            return false;
        }
        text.line(
                "  ",
                "Nothing: the AI is " + (ineligible ? "not eligible for any deal" : "ruled out")
                        + ", so every pairing is blocked. --all shows how each would stand otherwise.");
        return true;
    }

    private void good(String good, List<PairingAdvice> pairings) {
        PairingAdvice best = pairings.get(0);
        PrintedTerms printed = PrintedTerms.of(best.feasibility().terms());
        text.line(
                "  ",
                text.style().bold(good) + " for " + text.style().bold(best.payment()) + ": " + verdict(best)
                        + ", index " + printed.index() + (best.firmness().robust() ? "" : " (not robust)"));
        InBrief.wouldBe(best).ifPresent(would -> text.line("    ", "as things stand; it " + would));
        text.line(
                "    ",
                "terms: AI gains " + printed.of(Term.AI_GAINS) + ", our gains "
                        + printed.of(Term.OUR_GAINS) + ", our credibility "
                        + printed.of(Term.OUR_CREDIBILITY) + ", AI credibility "
                        + printed.of(Term.AI_CREDIBILITY) + "; as " + formName(best) + ", pay "
                        + best.deal().protocol().id().replace('-', ' '));
        sums(best);
        best.deal().zopa().ifPresent(zopa -> text.line("    ", "price: " + PriceText.of(zopa)));
        if (!best.hindrances().missing().isEmpty() && best.verdict() == Verdict.POSSIBLE) {
            text.line(
                    "    ",
                    "not recommended while unknown: "
                            + String.join(", ", best.hindrances().missing()));
        }
        stands(best);
        if (pairings.size() > 1) {
            PairingAdvice second = pairings.get(1);
            if (!text.all()
                    && (second.verdict() == Verdict.BLOCKED
                            || second.hindrances().cappedBy().contains("takeover-risk"))) {
                return;
            }
            text.line(
                    "    ",
                    "else " + second.payment() + ": " + verdict(second) + ", index " + Rounding.of(second.index())
                            + InBrief.wouldBe(second)
                                    .map(would -> "; it " + would)
                                    .orElse(""));
        }
    }

    // All that moves a term, as a product to be checked by hand.
    private void sums(PairingAdvice pairing) {
        TermSum.of(pairing).stream()
                .filter(sum -> !sum.parts().isEmpty())
                .forEach(sum -> text.line(
                        "      ",
                        sum.term().id() + " " + sum.product() + " = "
                                + String.join(
                                        " x ",
                                        sum.parts().stream()
                                                .map(part -> part.number() + " (" + part.what() + set(part) + ")")
                                                .toList())));
    }

    // What sets where a term starts; of barriers the reasons stand below.
    private String set(TermSum.Part part) {
        boolean start = part.what().startsWith("worth ") || part.what().startsWith("appeal ");
        return part.conclusions().isEmpty()
                ? start ? ", as it is where nothing speaks to it" : ""
                : start
                        ? ": "
                                + String.join(
                                        " ",
                                        text.advice().argument().conclusions(part.conclusions()).stream()
                                                .map(Reasoned::says)
                                                .distinct()
                                                .toList())
                        : "";
    }

    private void stands(PairingAdvice pairing) {
        for (Hindrances.Blocked blocked : pairing.hindrances().blockedBy()) {
            text.line(
                    "    ",
                    text.style().colour(Style.RED, "blocked") + " by "
                            + blocked.what().id() + " " + blocked.id());
            blocked.conclusions().stream().limit(2).forEach(id -> text.reason("      ", id));
        }
        if (!pairing.hindrances().cappedBy().isEmpty()) {
            text.line(
                    "    ",
                    "held down by "
                            + String.join(", ", pairing.hindrances().cappedBy()).replace('-', ' '));
        }
        List<Obstacle> standing = Obstacle.worstFirst(text.advice(), pairing);
        List<Obstacle> worst = standing.subList(0, Math.min(BARRIERS, standing.size()));
        List<String> more = new ArrayList<>();
        for (Obstacle obstacle : worst) {
            text.line("    ", said(obstacle) + ":");
            obstacle.reason().ifPresent(r -> text.reason("      ", r.id()));
            if (obstacle.more() > 0) {
                more.add(Said.count(obstacle.more(), "more reason") + " on "
                        + obstacle.barrier().id());
            }
        }
        standing.subList(worst.size(), standing.size()).forEach(obstacle -> more.add(said(obstacle)));
        if (!more.isEmpty()) {
            text.line("    ", "besides: " + String.join(", ", more));
        }
    }

    private static String said(Obstacle obstacle) {
        return obstacle.barrier().id() + " is " + obstacle.barrier().severity().id();
    }

    /** Where some pairings are priced, all of them, whatever their place in the order. */
    void prices() {
        List<PairingAdvice> priced = text.advice().pairings().stream()
                .filter(p -> p.deal().zopa().isPresent())
                .toList();
        if (priced.isEmpty()) {
            return;
        }
        // A price for every pairing would be told as often as there are pairings.
        List<PairingAdvice> own = priced.stream()
                .filter(p -> Price.of(text.advice().facts().prices(), p.good(), p.payment())
                        .filter(price -> price.specificity() > 0)
                        .isPresent())
                .toList();
        List<PairingAdvice> told = own.isEmpty() ? priced.subList(0, 1) : own;
        text.heading("Prices");
        for (PairingAdvice pairing : priced) {
            text.line(
                    "  ",
                    text.style().bold(pairing.id()) + " (" + pairing.verdict().id() + "): "
                            + PriceText.of(pairing.deal().zopa().get()));
            if (told.contains(pairing)) {
                pairing.deal().zopa().flatMap(Zopa::reckoning).ifPresent(how -> PriceWords.lines(how)
                        .forEach(line -> text.line("    ", line)));
            }
        }
        text.line(
                "  ",
                "What it asks is the reservation price over our credibility, which falls as the payment grows; what we would pay is our willingness times its credibility.");
    }

    /** Every pairing on a line. */
    void everyPairing() {
        text.heading("Every pairing");
        for (PairingAdvice p : text.advice().pairings()) {
            String barriers = String.join(", ", InBrief.barriers(p));
            String why = p.hindrances().blockedBy().isEmpty()
                    ? barriers
                    : "blocked by "
                            + String.join(
                                    ", ",
                                    p.hindrances().blockedBy().stream()
                                            .map(Hindrances.Blocked::id)
                                            .toList());
            text.line(
                    "  ",
                    Rounding.of(p.index()) + "  " + verdict(p) + "  " + p.id()
                            + (why.isEmpty() ? "" : "  (" + why + ")")
                            + InBrief.wouldBe(p).map(would -> "; it " + would).orElse(""));
        }
    }

    private String formName(PairingAdvice pairing) {
        return text.pack()
                .catalogue()
                .form(pairing.deal().form())
                .map(DealForm::name)
                .orElse(pairing.deal().form());
    }

    private String verdict(PairingAdvice pairing) {
        String colour =
                switch (pairing.verdict()) {
                    case RECOMMENDED -> Style.GREEN;
                    case POSSIBLE -> Style.YELLOW;
                    case NOT_RECOMMENDED, BLOCKED -> Style.RED;
                };
        return text.style().colour(colour, pairing.verdict().id());
    }
}
