package dealadvisor.render.text;

import dealadvisor.workbench.LaidFile;
import java.util.List;

/** What became of rule files that were laid out, or would become of them, as text. */
public final class LayoutText {
    private LayoutText() {}

    /**
     * A line for each file that changes, and how many there are.
     *
     * @param written whether they were written; else they would change
     */
    public static String text(List<LaidFile> files, boolean written) {
        StringBuilder text = new StringBuilder();
        files.stream().filter(file -> file.state() == LaidFile.State.CHANGES).forEach(file -> text.append(
                        written ? "formatted " : "would change ")
                .append(file.name())
                .append('\n'));
        long changes = count(files, LaidFile.State.CHANGES);
        long unreadable = count(files, LaidFile.State.UNREADABLE);
        return text.append(changes)
                .append(" of ")
                .append(files.size())
                .append(files.size() == 1 ? " rule file " : " rule files ")
                .append(written ? "formatted" : "would change")
                .append(
                        unreadable == 0
                                ? ""
                                : "; " + unreadable + " cannot be read and " + (unreadable == 1 ? "is" : "are")
                                        + " left as " + (unreadable == 1 ? "it is" : "they are"))
                .append('\n')
                .toString();
    }

    private static long count(List<LaidFile> files, LaidFile.State state) {
        return files.stream().filter(file -> file.state() == state).count();
    }
}
