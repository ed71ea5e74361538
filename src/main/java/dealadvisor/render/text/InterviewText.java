package dealadvisor.render.text;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Agenda;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.AnswerWords;
import dealadvisor.explanation.Rounding;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.interview.Interview;
import dealadvisor.reading.Diagnostic;
import dealadvisor.render.words.Citation;
import dealadvisor.render.words.FactWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an interview says between two replies. */
public final class InterviewText {
    private static final int FEW = 2;

    private final RulePack pack;
    private final Style style;
    private final TextLines text;

    private InterviewText(RulePack pack, Style style) {
        this.pack = pack;
        this.style = style;
        this.text = new TextLines(style);
    }

    /** How to reply, said once at the start. */
    public static String start(Style style) {
        return style.wrapped(
                        "",
                        "Each question is the one that tells most of what is not known yet. Reply with a value or its number, with how likely it is, such as `yes 70%`, or with `unknown`;"
                                + " `# ...` behind it is kept as a note, `# source: ...` as who says so. `why` says more, `back` takes the last"
                                + " reply back, `stop` saves and ends.")
                + "\n";
    }

    /**
     * A question: what is asked, why, and what may be replied.
     *
     * @param number how many were put, this one included
     */
    public static String question(
            RulePack pack, Interview interview, Agenda.QuestionNote note, int number, Style style) {
        InterviewText says = new InterviewText(pack, style);
        says.text.line("", style.bold(number + ". " + note.asks()) + " " + style.faint("(" + note.fact() + ")"));
        if (interview.holdsBack(note)) {
            says.text.line("   ", "Nothing is recommended while it is unknown.");
        }
        AnswerWords.of(interview.advice(), note).stream()
                .limit(FEW)
                .forEach(answer -> says.text.line("   ", "if " + answer));
        says.choices(interview, note);
        return says.text.toString();
    }

    /** A question with all that there is to say about it, for those who are told once. */
    public static String whole(RulePack pack, Interview interview, Agenda.QuestionNote note, Style style) {
        InterviewText says = new InterviewText(pack, style);
        says.text.line("", style.bold(note.asks()) + " " + style.faint("(" + note.fact() + ")"));
        says.choices(interview, note);
        return says.text + more(pack, interview, note, style);
    }

    private void choices(Interview interview, Agenda.QuestionNote note) {
        FactDefinition fact = interview.definition(note);
        text.line("   ", kind(fact.type()));
        options(fact, interview.options(note));
    }

    private static String kind(FactType type) {
        return switch (type) {
            case CHOICE -> "One of these:";
            case SCALE -> "One of these, from least to most:";
            case YES_NO -> "yes or no";
            case PROBABILITY -> "A number from 0 to 1";
            case SET -> "All of these that apply, with commas between, or `none`:";
        };
    }

    private void options(FactDefinition fact, List<String> options) {
        Map<String, String> meanings = FactWords.meanings(pack, fact);
        for (int i = 0; i < options.size(); i++) {
            String meaning = meanings.getOrDefault(options.get(i), "");
            text.line("     ", (i + 1) + " " + options.get(i) + (meaning.isEmpty() ? "" : ": " + meaning));
        }
    }

    /** All that there is to say about a question: why rules ask it, what each answer would do, and how to find the answer. */
    public static String more(RulePack pack, Interview interview, Agenda.QuestionNote note, Style style) {
        InterviewText says = new InterviewText(pack, style);
        interview.advice().argument().conclusions(note.conclusions()).stream()
                .forEach(reason -> says.text.line("   ", reason.says() + " " + Citation.of(reason)));
        if (interview.holdsBack(note)) {
            says.text.line("   ", "Nothing is recommended while it is unknown.");
        }
        AnswerWords.of(interview.advice(), note).forEach(answer -> says.text.line("   ", "if " + answer));
        Citation.findOut(pack, note.fact()).ifPresent(how -> says.text.line("   ", "to find out " + how));
        return says.text.toString();
    }

    /**
     * How the answer stands.
     *
     * @param changed how many verdicts the last reply changed; empty where none was given
     */
    public static String standing(RulePack pack, Interview interview, Optional<Integer> changed, Style style) {
        InterviewText says = new InterviewText(pack, style);
        Advice advice = interview.advice();
        String verdicts = changed.map(count -> count == 0
                        ? "No verdict changes. "
                        : count == 1 ? "1 verdict changes. " : count + " verdicts change. ")
                .orElse("");
        says.text.line("", "=> " + verdicts + standing(advice));
        return says.text.toString();
    }

    private static String standing(Advice advice) {
        if (advice.pairings().isEmpty()) {
            return "No pairing is in question.";
        }
        PairingAdvice best = advice.pairings().get(0);
        String eligible = "Eligible for a deal: "
                + advice.preconditions().anyDeal().verdict().id() + ". ";
        if (best.verdict() == Verdict.BLOCKED) {
            return eligible + "Every pairing is blocked, " + best.id() + " by "
                    + best.hindrances().blockedBy().get(0).what().id() + " "
                    + best.hindrances().blockedBy().get(0).id() + ".";
        }
        return eligible + "Best as far as known: " + best.id() + ", "
                + best.verdict().id() + " (index "
                + Rounding.of(best.index()) + ")"
                + (best.hindrances().missing().isEmpty()
                        ? "."
                        : ", not recommended while unknown: "
                                + String.join(", ", best.hindrances().missing()) + ".");
    }

    /** What is wrong with a reply, and what to reply instead. */
    public static String wrong(List<Diagnostic> problems, Style style) {
        StringBuilder says = new StringBuilder();
        for (Diagnostic problem : problems) {
            says.append(style.wrapped("! ", problem.message())).append('\n');
            problem.help().ifPresent(help -> says.append(style.wrapped("  = help: ", help))
                    .append('\n'));
        }
        return says.toString();
    }

    /** That the answer can be used as it is. */
    public static String useful(Style style) {
        return style.wrapped(
                        "",
                        "This is an answer to work with: it is settled whether there may be a deal at all, and nothing essential is unknown for the"
                                + " best pairing. `stop` ends here; what follows could still change verdicts.")
                + "\n";
    }

    /** That nothing is left to ask. */
    public static String done(Style style) {
        return style.wrapped(
                        "",
                        "No answer to one more question alone would change a verdict: this is the end. `back` takes the last reply back.")
                + "\n";
    }
}
