package dealadvisor.render.markdown;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Reasoned;
import dealadvisor.render.words.Citation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A report in Markdown as it is written, and the claims that it cites so far. */
final class MarkdownLines {
    private final Advice advice;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> cited = new TreeSet<>();

    MarkdownLines(Advice advice) {
        this.advice = advice;
    }

    /** The claims that are cited so far; who cites others adds them. */
    Set<String> cited() {
        return cited;
    }

    /** The first reason of each, under a heading; nothing where there are none. */
    void listed(String heading, List<List<String>> conclusions) {
        if (!conclusions.isEmpty()) {
            section(heading);
            conclusions.forEach(ids -> reasons(ids.subList(0, Math.min(1, ids.size()))));
        }
    }

    /** The sentences of these conclusions, one a point. */
    void reasons(List<String> ids) {
        ids.forEach(id -> advice.argument().conclusion(id).ifPresent(c -> line("- " + sentence(c))));
    }

    /** The sentence of a conclusion, and what it cites. */
    String sentence(Reasoned c) {
        cited.addAll(c.claims());
        return MarkdownText.of(c.says()) + " " + MarkdownText.of(Citation.of(c));
    }

    /** A heading. */
    void section(String heading) {
        text.append("\n## ").append(heading).append("\n\n");
    }

    /** A line, as it is. */
    void line(String line) {
        text.append(line).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
