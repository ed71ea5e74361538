package dealadvisor.render.html;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Eligibility;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.catalogue.Catalogue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an advice comes to, before any number.
 *
 * @param stamp the answer in a few words
 * @param says the answer as a sentence that begins with what to do
 */
public record Headline(Stamp stamp, String says) {
    /** The answers, from the one that sorts first in a table of cases to the one that sorts last. */
    public enum Stamp {
        WORTH_PURSUING("Worth pursuing", "R"),
        NOT_FIRM("Worth pursuing, not firm", "R"),
        ESSENTIALS_MISSING("Not yet: essential facts are missing", "P"),
        POSSIBLE("Possible, not recommended", "P"),
        NOT_WORTH("Not worth pursuing", "N"),
        NO_DEAL("No deal", "B"),
        NOTHING_KNOWN("Nothing is known", "U"),
        NO_PAIRING("Nothing was asked about", "U");

        private final String words;
        private final String style;

        Stamp(String words, String style) {
            this.words = words;
            this.style = style;
        }

        /** The answer in a few words. */
        public String words() {
            return words;
        }

        /** The class in the style sheet. */
        String style() {
            return style;
        }
    }

    static Headline of(Advice advice, Catalogue catalogue) {
        Ranking ranking = Ranking.of(advice);
        return ranking.best()
                .map(best -> new Maker(advice, catalogue, ranking, best).headline())
                .orElseGet(() -> new Headline(Stamp.NO_PAIRING, "No pairing was asked about."));
    }

    private record Maker(Advice advice, Catalogue catalogue, Ranking ranking, PairingAdvice best) {
        Headline headline() {
            Stamp stamp = stamp();
            return new Headline(stamp, says(stamp));
        }

        private Stamp stamp() {
            if (ineligible() || best.verdict() == Verdict.BLOCKED) {
                return Stamp.NO_DEAL;
            }
            if (advice.facts().facts().isEmpty()) {
                return Stamp.NOTHING_KNOWN;
            }
            return switch (best.verdict()) {
                case RECOMMENDED -> best.firm().orElse(true) ? Stamp.WORTH_PURSUING : Stamp.NOT_FIRM;
                case POSSIBLE -> best.missing().isEmpty() ? Stamp.POSSIBLE : Stamp.ESSENTIALS_MISSING;
                case NOT_RECOMMENDED, BLOCKED -> Stamp.NOT_WORTH;
            };
        }

        private boolean ineligible() {
            return advice.anyDeal().verdict() == Eligibility.Verdict.INELIGIBLE;
        }

        private String says(Stamp stamp) {
            List<PairingAdvice> tied = ranking.bests();
            int missing = best.missing().size();
            return switch (stamp) {
                case WORTH_PURSUING, NOT_FIRM ->
                    tied.size() == 1
                            ? "Offer " + payment() + " for " + good() + "."
                            : "Worth offering: " + what(tied) + ".";
                case NOTHING_KNOWN ->
                    "No fact is given, so this advises on no case: " + Words.number(missing)
                            + (missing == 1 ? " fact" : " facts") + " must be known before anything is recommended.";
                case ESSENTIALS_MISSING ->
                    "Nothing is recommended while " + Words.number(missing) + " essential "
                            + (missing == 1 ? "fact is" : "facts are") + " unknown. Best so far: " + what(tied) + ".";
                case POSSIBLE -> "Nothing is recommended. The best is " + what(tied) + ": possible.";
                case NO_DEAL ->
                    ineligible()
                            ? "No deal: the AI is not eligible."
                            : ruledOut() ? "No deal: it is ruled out." : "No deal: every pairing is blocked.";
                case NOT_WORTH -> "No pairing is worth pursuing; the least bad is " + what(tied) + ".";
                case NO_PAIRING -> "No pairing was asked about.";
            };
        }

        private boolean ruledOut() {
            return advice.ruleOuts().stream().anyMatch(out -> out.scope().equals("case"));
        }

        private String good() {
            return catalogue.good(best.good()).map(g -> g.name()).orElse(best.good());
        }

        private String payment() {
            return catalogue.payment(best.payment()).map(p -> p.name()).orElse(best.payment());
        }

        private String what(List<PairingAdvice> tied) {
            int others = tied.size() - 1;
            if (others == 0) {
                return good() + " for " + payment();
            }
            boolean oneGood = tied.stream().map(PairingAdvice::good).distinct().count() == 1;
            return oneGood
                    ? good() + " for any of " + Words.number(tied.size()) + " payments, which tie"
                    : good() + " for " + payment() + " and " + Words.number(others) + " more that "
                            + (others == 1 ? "ties" : "tie") + " with it";
        }
    }

    /** How many pairings have which verdict, as a sentence. */
    static Optional<String> counts(Ranking ranking) {
        int all = ranking.all().size();
        if (all == 0) {
            return Optional.empty();
        }
        List<String> parts = Stream.of(
                        Verdict.RECOMMENDED, Verdict.POSSIBLE, Verdict.NOT_RECOMMENDED, Verdict.BLOCKED)
                .filter(verdict -> ranking.count(verdict) > 0)
                .map(verdict -> ranking.count(verdict) + (ranking.count(verdict) == 1 ? " is " : " are ")
                        + Words.verdict(verdict))
                .toList();
        return Optional.of("Of " + Words.count(all, "pairing") + " " + String.join(", ", parts) + ".");
    }
}
