package dealadvisor.render.text;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Text as it is written, line by line in a style: what is too wide is broken, and of a long list the first few are shown. */
class TextLines {
    private final Style style;
    private final StringBuilder text = new StringBuilder();

    TextLines(Style style) {
        this.style = style;
    }

    Style style() {
        return style;
    }

    void heading(String heading) {
        text.append('\n').append(style.bold(heading)).append('\n');
    }

    void line(String indent, String content) {
        text.append(style.wrapped(indent, content)).append('\n');
    }

    /** A line that is not broken, since it is to be copied or is narrow enough. */
    void whole(String indent, String content) {
        text.append(indent).append(content).append('\n');
    }

    /** Lines that were written elsewhere, with their ends. */
    void lines(String written) {
        text.append(written);
    }

    /**
     * The first of these, and a line that says how many more there are, if there are.
     *
     * @param most how many are shown
     * @param show writes one
     * @param more what that line says of so many others, after "and"
     */
    <T> void some(String indent, List<T> items, int most, Consumer<? super T> show, IntFunction<String> more) {
        items.subList(0, Math.min(most, items.size())).forEach(show);
        if (most < items.size()) {
            line(indent, "and " + more.apply(items.size() - most));
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
