package dealadvisor.render.text;

import dealadvisor.advice.Agenda;
import dealadvisor.explanation.AnswerWords;
import dealadvisor.render.words.Citation;
import dealadvisor.render.words.FindingOut;
import java.util.List;

/** What to find out and what to decide, as text. */
record QuestionsText(AdviceLines text) {
    private static final int SHOWN = 6;

    void whole() {
        List<Agenda.QuestionNote> notes = text.advice().agenda().questions().stream()
                .filter(note -> !decided(note))
                .toList();
        // What every case is asked stands in the checklist, and only there unless all is wanted.
        List<Agenda.QuestionNote> own = notes.stream()
                .filter(note -> text.all() || !Checklist.listed(text.pack(), note))
                .toList();
        if (!own.isEmpty()) {
            text.heading("What to find out");
            questions(own);
        }
        List<String> checklist = Checklist.of(text.pack(), notes, text.style());
        if (!checklist.isEmpty()) {
            text.heading(
                    "What every case has to say, and this one does not; to be filled in and put into the case file");
            checklist.forEach(line -> text.whole("  ", line));
        }
        List<Agenda.QuestionNote> toDecide = text.advice().agenda().questions().stream()
                .filter(this::decided)
                .toList();
        if (!toDecide.isEmpty()) {
            text.heading("What to decide");
            toDecide.forEach(this::asked);
        }
    }

    private void questions(List<Agenda.QuestionNote> notes) {
        List<Agenda.QuestionNote> telling = notes.stream()
                .filter(note -> text.all()
                        || holdsBack(note)
                        || note.changes().map(c -> !c.isEmpty()).orElse(true))
                .toList();
        text.few(telling, SHOWN).forEach(this::question);
        rest(telling.size());
        List<String> others = notes.stream()
                .filter(note -> !telling.contains(note))
                .map(Agenda.QuestionNote::fact)
                .toList();
        if (!others.isEmpty()) {
            text.line(
                    "  ",
                    "Also asked, though no verdict hangs on one of them alone: " + String.join(", ", others)
                            + ". --all says why.");
        }
    }

    // Whether the best pairing is not recommended while the fact is unknown; such facts may have to be known together,
    // and come first.
    private boolean holdsBack(Agenda.QuestionNote note) {
        return !text.advice().pairings().isEmpty()
                && text.advice().pairings().get(0).hindrances().missing().contains(note.fact());
    }

    private void asked(Agenda.QuestionNote note) {
        text.line("  ", text.style().bold(note.fact()) + ": " + note.asks());
        note.conclusions().stream().limit(1).forEach(id -> text.reason("    ", id));
    }

    private void question(Agenda.QuestionNote note) {
        asked(note);
        if (holdsBack(note)) {
            text.line("    ", "Nothing is recommended while it is unknown.");
        }
        AnswerWords.of(text.advice(), note).forEach(answer -> text.line("    ", "if " + answer));
        Citation.findOut(text.pack(), note.fact()).ifPresent(how -> text.line("    ", "to find out " + how));
        FindingOut.by(text.pack().catalogue(), note.fact()).stream()
                .limit(1)
                .forEach(id ->
                        text.line("    ", "or as a step of its own: " + text.mitigationName(id) + " (" + id + ")"));
    }

    private boolean decided(Agenda.QuestionNote note) {
        return text.pack().vocabulary().definition(note.fact()).orElseThrow().decided();
    }

    private void rest(int size) {
        if (!text.all() && size > SHOWN) {
            text.line("  ", "and " + (size - SHOWN) + " more: --all lists them");
        }
    }
}
