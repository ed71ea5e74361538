package dealadvisor.render.words;

import dealadvisor.advice.Advice;
import dealadvisor.advice.AnswerSets;
import dealadvisor.advice.Eligibility;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.conclusions.Scope;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The answer in one sentence or two, true of this case.
 *
 * @param stamp the kind of answer
 * @param sentence the answer
 */
public record Headline(Stamp stamp, String sentence) {
    /** Kinds of answers, from the one that sorts first in a table of cases to the one that sorts last. */
    public enum Stamp {
        WORTH_PURSUING("Worth pursuing"),
        NOT_FIRM("Worth pursuing, not firm"),
        ESSENTIALS_MISSING("Not yet: essential facts are missing"),
        POSSIBLE("Possible, not recommended"),
        NOT_WORTH("Not worth pursuing"),
        NO_DEAL("No deal"),
        NOTHING_KNOWN("Nothing is known"),
        NOTHING_ASKED("Nothing asked");

        private final String words;

        Stamp(String words) {
            this.words = words;
        }

        /** The answer in a few words. */
        public String words() {
            return words;
        }

        /** The same for those who read no further. */
        public String loud() {
            return words.toUpperCase(Locale.ROOT);
        }
    }

    private static final int CLAUSES = 4;

    /**
     * The headline of an advice.
     *
     * @param pack the rules that gave it
     */
    public static Headline of(Advice advice, RulePack pack) {
        return of(advice, new Summary(advice, pack), new Said(pack));
    }

    public static Headline of(Advice advice, Summary summary, Said said) {
        Optional<PairingAdvice> first = summary.lead();
        if (first.isEmpty()) {
            return new Headline(Stamp.NOTHING_ASKED, "No pairing of a good and a payment is in question.");
        }
        PairingAdvice lead = first.get();
        Optional<String> refused = refused(advice);
        if (refused.isPresent()) {
            return new Headline(Stamp.NO_DEAL, "No deal: " + refused.get());
        }
        String deal = said.deal(lead) + others(summary.ranking().bests().size() - 1);
        return switch (lead.verdict()) {
            case RECOMMENDED ->
                new Headline(
                        lead.firmness().firm().orElse(true) ? Stamp.WORTH_PURSUING : Stamp.NOT_FIRM,
                        "Worth offering, as far as known: " + deal.replaceAll(",$", "") + "." + sunk(lead, said));
            case POSSIBLE, NOT_RECOMMENDED -> {
                Optional<SortedMap<String, Value>> answers = recommendedIf(lead);
                String nothing = summary.known() == 0
                        ? "No fact is given, so this advises on no case yet. "
                        : "Nothing is recommended" + (answers.isPresent() ? " yet. " : ". ");
                yield new Headline(
                        stamp(lead, summary),
                        nothing + Said.capital(open(lead, deal, answers, summary.known() == 0, said)));
            }
            case BLOCKED ->
                new Headline(
                        Stamp.NO_DEAL,
                        "No deal: "
                                + (advice.pairings().size() == 1
                                        ? said.deal(lead) + " is blocked."
                                        : "every pairing is blocked, and so is " + deal.replaceAll(",$", "") + ".")
                                + why(advice, lead));
        };
    }

    private static Stamp stamp(PairingAdvice lead, Summary summary) {
        if (summary.known() == 0) {
            return Stamp.NOTHING_KNOWN;
        }
        if (lead.verdict() == Verdict.NOT_RECOMMENDED) {
            return Stamp.NOT_WORTH;
        }
        return lead.hindrances().missing().isEmpty() ? Stamp.POSSIBLE : Stamp.ESSENTIALS_MISSING;
    }

    private static String open(
            PairingAdvice lead,
            String deal,
            Optional<SortedMap<String, Value>> answers,
            boolean nothingSaid,
            Said said) {
        if (answers.isPresent()) {
            return deal
                    + (nothingSaid ? " would be recommended, if " : " would be, if ")
                    + said.clauses(answers.get(), CLAUSES)
                    + fewer(lead, answers.get());
        }
        String is =
                deal + (lead.verdict() == Verdict.POSSIBLE ? " is possible" : " comes first and is not recommended");
        if (lead.remedy().isPresent()) {
            return is + ", and would be recommended with "
                    + Said.count(lead.remedy().get().ids().size(), "action") + " below.";
        }
        if (!lead.hindrances().missing().isEmpty()) {
            return is + " as far as known; while "
                    + Said.count(lead.hindrances().missing().size(), "essential fact")
                    + (lead.hindrances().missing().size() == 1 ? " is" : " are")
                    + " unknown it can be no more"
                    + (lead.firmness().answers().isPresent()
                            ? ", and no answers to them were found that alone make it so."
                            : ".");
        }
        return is + (lead.firmness().answers().isPresent() ? "; no set of answers was found that makes it more." : ".");
    }

    private static Optional<SortedMap<String, Value>> recommendedIf(PairingAdvice lead) {
        return lead.firmness().answers().map(AnswerSets::recommendedIf).flatMap(sets -> sets.stream()
                .findFirst());
    }

    private static String sunk(PairingAdvice lead, Said said) {
        Optional<List<SortedMap<String, Value>>> sets =
                lead.firmness().answers().map(AnswerSets::sunkIf);
        if (sets.isEmpty()) {
            return "";
        }
        return sets.get().isEmpty()
                ? " No few answers were found that would change that."
                : " It would not be, if " + said.clauses(sets.get().get(0), CLAUSES)
                        + fewer(lead, sets.get().get(0));
    }

    // Of one answer there is no fewer; of more it is said whether fewer might do.
    private static String fewer(PairingAdvice lead, SortedMap<String, Value> answers) {
        boolean smallest = lead.firmness().answers().map(AnswerSets::smallest).orElse(false);
        return answers.size() == 1 ? "." : smallest ? "; no fewer answers would do." : "; fewer may do.";
    }

    private static String others(int more) {
        return more == 0
                ? ""
                : more == 1 ? ", or one other that ties with it," : ", or any of " + more + " others that tie with it,";
    }

    // Why there is to be no deal with this AI whatever the pairing, if so.
    private static Optional<String> refused(Advice advice) {
        if (advice.preconditions().anyDeal().verdict() == Eligibility.Verdict.INELIGIBLE) {
            return advice.preconditions().anyDeal().requirements().stream()
                    .filter(requirement -> requirement.result() == Eligibility.Result.FAILS)
                    .flatMap(requirement -> requirement.conclusions().stream())
                    .flatMap(id -> advice.argument().conclusion(id).stream())
                    .findFirst()
                    .map(reason -> "the AI is not eligible. " + reason.says())
                    .or(() -> Optional.of("the AI is not eligible."));
        }
        return advice.preconditions().ruleOuts().stream()
                .filter(ruleOut -> ruleOut.scope().equals(Scope.CASE))
                .flatMap(ruleOut -> ruleOut.conclusions().stream())
                .flatMap(id -> advice.argument().conclusion(id).stream())
                .findFirst()
                .map(reason -> "it is ruled out. " + reason.says());
    }

    private static String why(Advice advice, PairingAdvice lead) {
        return lead.hindrances().blockedBy().stream()
                .flatMap(blocked -> blocked.conclusions().stream())
                .flatMap(id -> advice.argument().conclusion(id).stream())
                .findFirst()
                .map(reason -> " " + reason.says())
                .orElse("");
    }
}
