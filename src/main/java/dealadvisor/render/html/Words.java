package dealadvisor.render.html;

import static dealadvisor.render.html.Element.el;

import dealadvisor.advice.Verdict;
import dealadvisor.catalogue.Calibration;
import dealadvisor.catalogue.Term;
import dealadvisor.conclusions.Severity;
import dealadvisor.explanation.Rounding;
import dealadvisor.render.words.Headline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What pages call things where the catalogue has no name for them. */
final class Words {
    private static final String[] NUMBERS = {
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
    };
    private static final Map<String, String> CAPS = Map.of(
            "takeover-risk", "the payment adds takeover risk",
            "token-payment", "the payment is a token, and it asks more",
            "window-too-early", "the window is not open yet",
            "window-closed", "the window has closed",
            "no-zopa", "no price suits both");

    private Words() {}

    /** A message with what stands between backticks as code. */
    static List<Object> quoted(String message) {
        List<Object> parts = new ArrayList<>();
        String[] pieces = message.split("`", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i % 2 == 0 || i == pieces.length - 1) {
                // A backtick without a second one is one.
                parts.add(i % 2 == 0 ? pieces[i] : "`" + pieces[i]);
            } else {
                parts.add(el("code", pieces[i]));
            }
        }
        return parts;
    }

    /** The letter that stands for a verdict, which is its class in the style sheet too. */
    static String letter(Verdict verdict) {
        return switch (verdict) {
            case RECOMMENDED -> "R";
            case POSSIBLE -> "P";
            case NOT_RECOMMENDED -> "N";
            case BLOCKED -> "B";
        };
    }

    /** The letter of a kind of answer, likewise. */
    static String style(Headline.Stamp stamp) {
        return switch (stamp) {
            case WORTH_PURSUING, NOT_FIRM -> "R";
            case ESSENTIALS_MISSING, POSSIBLE -> "P";
            case NOT_WORTH -> "N";
            case NO_DEAL -> "B";
            case NOTHING_KNOWN, NOTHING_ASKED -> "U";
        };
    }

    /** A verdict in words. */
    static String verdict(Verdict verdict) {
        return spoken(verdict.id());
    }

    /** A term as a heading. */
    static String heading(Term term) {
        return switch (term) {
            case AI_GAINS -> "What the AI gains";
            case OUR_GAINS -> "What we gain";
            case OUR_CREDIBILITY -> "Our word to it";
            case AI_CREDIBILITY -> "Its word to us";
        };
    }

    /** What a term measures. */
    static String meaning(Term term) {
        return switch (term) {
            case AI_GAINS -> "how far the payment beats what it could get without us";
            case OUR_GAINS -> "how far the good is worth more to us than it costs";
            case OUR_CREDIBILITY -> "how far it can believe that we will pay";
            case AI_CREDIBILITY -> "how far we can rely on what it delivers";
        };
    }

    /** Why a verdict is held down. */
    static String cap(String id) {
        return CAPS.getOrDefault(id, spoken(id));
    }

    /** A severity as one to four full dots. */
    static String dots(Severity severity) {
        int full = severity.ordinal();
        return "●".repeat(full) + "○".repeat(Severity.values().length - 1 - full);
    }

    /** An index, never rounded up over the number from which on a verdict is better. */
    static String index(Calibration calibration, double index) {
        String text = Rounding.of(index);
        for (double least : List.of(
                calibration.verdicts().possible(), calibration.verdicts().recommended())) {
            if (index < least && Double.parseDouble(text) >= least) {
                return Rounding.beside(index, least);
            }
        }
        return text;
    }

    /** An id as words. */
    static String spoken(String id) {
        return id.replace('-', ' ');
    }

    /** A small number as a word. */
    static String number(int number) {
        return number < NUMBERS.length ? NUMBERS[number] : Integer.toString(number);
    }
}
