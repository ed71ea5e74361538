package dealadvisor.reading;

import java.util.ArrayList;
import java.util.List;

/** Finds characters that have no place in a text file, before a parser stumbles over them with words of its own. */
final class CharacterCheck {
    private CharacterCheck() {}

    static List<Diagnostic> check(SourceText source) {
        List<Diagnostic> problems = new ArrayList<>();
        String text = source.text();
        boolean yaml = !source.name().endsWith(".json");
        int line = 1;
        int start = 0;
        boolean indent = true;
        for (int i = 0; i < text.length() && problems.size() < 20; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                start = i + 1;
                indent = true;
            } else if (c == '\t' && indent && yaml) {
                problems.add(Diagnostic.error(
                        "R016",
                        new Place(source.name(), line, i - start + 1),
                        1,
                        "the line is indented with a tab",
                        "indent with spaces, two a level"));
                indent = false;
            } else if ((c < ' ' && c != '\t' && c != '\r') || c == 0x7F) {
                problems.add(Diagnostic.error(
                        "R017",
                        new Place(source.name(), line, i - start + 1),
                        1,
                        "there is a control character, " + (int) c + ", which no text file should hold",
                        "remove it"));
            } else if (c != ' ') {
                indent = false;
            }
        }
        return problems;
    }
}
