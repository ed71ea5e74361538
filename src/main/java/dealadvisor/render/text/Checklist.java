package dealadvisor.render.text;

import dealadvisor.advice.Agenda;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseOutline;
import dealadvisor.render.words.FactWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What nearly every case has to state and this one does not, as lines of a case file to fill in. */
final class Checklist {
    private final RulePack pack;
    private final Style style;
    private final Map<String, Agenda.QuestionNote> asked = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();

    private Checklist(RulePack pack, List<Agenda.QuestionNote> questions, Style style) {
        this.pack = pack;
        this.style = style;
        questions.stream().filter(note -> listed(pack, note)).forEach(note -> asked.put(note.fact(), note));
    }

    /** Whether a question is one of those that every case is asked. */
    static boolean listed(RulePack pack, Agenda.QuestionNote note) {
        return pack.vocabulary().definition(note.fact()).orElseThrow().first();
    }

    /** The lines, in the vocabulary's order; none if the case states them all. */
    static List<String> of(RulePack pack, List<Agenda.QuestionNote> questions, Style style) {
        Checklist list = new Checklist(pack, questions, style);
        list.group(pack.vocabulary().outline().root(), "");
        return list.lines;
    }

    private void group(CaseOutline.Group group, String indent) {
        for (CaseOutline.Entry entry : group.entries()) {
            if (entry instanceof CaseOutline.Group inner
                    && asked.keySet().stream().anyMatch(path -> path.startsWith(inner.path() + "."))) {
                lines.add(indent + inner.key() + ":");
                group(inner, indent + "  ");
            } else if (entry instanceof CaseOutline.Stated stated
                    && asked.containsKey(stated.definition().path())) {
                fact(stated, asked.get(stated.definition().path()), indent);
            }
        }
    }

    private void fact(CaseOutline.Stated stated, Agenda.QuestionNote note, String indent) {
        int hang = note.changes().map(List::size).orElse(0);
        String values =
                String.join(", ", FactWords.meanings(pack, stated.definition()).keySet());
        String says = stated.definition().asks() + " "
                + FactWords.kind(stated.definition())
                + (values.isEmpty() ? "." : ": " + values + ".")
                + (stated.definition().essential() ? " Essential." : "")
                + (hang == 0 ? "" : hang == 1 ? " 1 verdict hangs on it." : " " + hang + " verdicts hang on it.");
        lines.addAll(style.wrapped(indent + "# ", says).lines().toList());
        lines.add(indent + stated.key() + ": unknown");
    }
}
