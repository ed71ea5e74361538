package dealadvisor.render.html;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Eligibility;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.engine.RulePack;
import dealadvisor.render.words.Said;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an advice comes to, before any number.
 *
 * @param stamp the answer in a few words
 * @param says the answer in a sentence or two
 */
record Headline(Stamp stamp, String says) {
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

    /** The headline of an advice: in a page as in every other output, with the kind of answer as one that can be sorted by. */
    static Headline of(Advice advice, RulePack pack) {
        String sentence = dealadvisor.render.words.Headline.of(advice, pack).sentence();
        return new Headline(
                Ranking.of(advice, pack).best().map(best -> stamp(advice, best)).orElse(Stamp.NO_PAIRING), sentence);
    }

    private static Stamp stamp(Advice advice, PairingAdvice best) {
        if (advice.preconditions().anyDeal().verdict() == Eligibility.Verdict.INELIGIBLE
                || best.verdict() == Verdict.BLOCKED) {
            return Stamp.NO_DEAL;
        }
        if (advice.facts().stated() == 0) {
            return Stamp.NOTHING_KNOWN;
        }
        return switch (best.verdict()) {
            case RECOMMENDED -> best.firmness().firm().orElse(true) ? Stamp.WORTH_PURSUING : Stamp.NOT_FIRM;
            case POSSIBLE -> best.hindrances().missing().isEmpty() ? Stamp.POSSIBLE : Stamp.ESSENTIALS_MISSING;
            case NOT_RECOMMENDED, BLOCKED -> Stamp.NOT_WORTH;
        };
    }

    /** How many pairings have which verdict, as a sentence. */
    static Optional<String> counts(Ranking ranking) {
        int all = ranking.all().size();
        if (all == 0) {
            return Optional.empty();
        }
        Verdict first = ranking.all().get(0).verdict();
        if (all == 1) {
            return Optional.of("The one pairing in question is " + Words.verdict(first) + ".");
        }
        if (ranking.count(first) == all) {
            return Optional.of("All " + all + " pairings are " + Words.verdict(first) + ".");
        }
        List<String> parts = Stream.of(Verdict.RECOMMENDED, Verdict.POSSIBLE, Verdict.NOT_RECOMMENDED, Verdict.BLOCKED)
                .filter(verdict -> ranking.count(verdict) > 0)
                .map(verdict -> ranking.count(verdict)
                        + (ranking.count(verdict) == 1 ? " is " : " are ")
                        + Words.verdict(verdict))
                .toList();
        return Optional.of("Of " + Said.count(all, "pairing") + " " + String.join(", ", parts) + ".");
    }
}
