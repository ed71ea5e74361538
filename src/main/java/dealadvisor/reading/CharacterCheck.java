package dealadvisor.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds characters that have no place in a text file, before a parser stumbles over them with words of its own, or takes one for the end of a line
 * that nobody sees.
 */
public final class CharacterCheck {
    private static final int MOST = 20;
    private static final int LONGEST = 200_000;

    private CharacterCheck() {}

    /** What is wrong with the characters of a file: of a rule file, of JSON or of YAML, by its name; the first of it. */
    public static List<Diagnostic> check(SourceText source) {
        List<Diagnostic> problems = new ArrayList<>();
        String text = source.text();
        boolean rules = source.name().endsWith(".drl");
        boolean yaml = !rules && !FileNames.ends(source.name(), ".json");
        int line = 1;
        int start = 0;
        boolean indent = true;
        for (int i = 0; i < text.length() && problems.size() < MOST; i++) {
            char c = text.charAt(i);
            if (yaml && i - start == LONGEST) {
                // The parser looks ahead over what has no gap again and again.
                problems.add(Diagnostic.of(
                        Code.R019,
                        new Place(source.name(), line, 1),
                        1,
                        "the line is longer than " + LONGEST + " characters",
                        "break it"));
            }
            if (c == '\n') {
                line++;
                start = i + 1;
                indent = true;
            } else if (c == '\t' && indent && yaml) {
                problems.add(Diagnostic.of(
                        Code.R016,
                        new Place(source.name(), line, i - start + 1),
                        1,
                        "the line is indented with a tab",
                        "indent with spaces, two a level"));
                indent = false;
            } else if (indent && yaml && i > 0 && LookAlike.isBlank(c)) {
                problems.add(Diagnostic.of(
                        Code.R016,
                        new Place(source.name(), line, i - start + 1),
                        1,
                        "the line is indented with " + LookAlike.named(c),
                        "indent with spaces, two a level"));
                indent = false;
            } else if (c == '\r' ? rules && !text.startsWith("\n", i + 1) : Printable.acts(c)) {
                problems.add(problem(new Place(source.name(), line, i - start + 1), c));
            } else if (c != ' ') {
                indent = false;
            }
        }
        return problems;
    }

    /** The problem that a value has which writes such a character in other characters, if it has. */
    static List<Diagnostic> value(String text, Place place) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Printable.acts(c) && c != '\r') {
                return List.of(problem(place, c));
            }
        }
        return List.of();
    }

    private static Diagnostic problem(Place place, char c) {
        return Diagnostic.of(
                Code.R017,
                place,
                1,
                "there is a control character, " + (int) c + ", which no text file should hold",
                "remove it");
    }
}
