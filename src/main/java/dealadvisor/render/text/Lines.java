package dealadvisor.render.text;

import java.util.ArrayList;
import java.util.List;

/** Sentences broken into lines, and into no more of them than there is room for. */
final class Lines {
    private static final String CUT = " ...";

    private final int width;

    /** @param width columns to a line */
    Lines(int width) {
        this.width = width;
    }

    /**
     * A text as lines.
     *
     * @param first what the first line begins with
     * @param next what the others begin with
     * @param most how many lines there may be; what is left out is marked
     */
    List<String> of(String first, String next, String text, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean begun = false;
        for (String word : text.split(" ")) {
            if (begun && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(next);
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        lines.add(line.toString());
        return lines.size() <= most ? lines : cut(lines.subList(0, most));
    }

    /**
     * The same of a text and of what has to stand at its end: where there is too little room the text is cut, and not its end.
     *
     * @param end what is kept
     */
    List<String> of(String first, String next, String text, String end, int most) {
        List<String> lines = of(first, next, (text + " " + end).strip(), Integer.MAX_VALUE);
        String kept = text;
        while (lines.size() > most && kept.indexOf(' ') > 0) {
            kept = kept.substring(0, kept.lastIndexOf(' '));
            lines = of(first, next, (kept + CUT + " " + end).strip(), Integer.MAX_VALUE);
        }
        return lines;
    }

    private List<String> cut(List<String> lines) {
        List<String> kept = new ArrayList<>(lines);
        String last = kept.remove(kept.size() - 1);
        while (last.length() + CUT.length() > width && last.lastIndexOf(' ') > 0) {
            last = last.substring(0, last.lastIndexOf(' '));
        }
        kept.add(last + CUT);
        return kept;
    }
}
