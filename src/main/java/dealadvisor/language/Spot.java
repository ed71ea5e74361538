package dealadvisor.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where in a rule file a place is: what may be written there follows from it. It is read from the start of the file up to the place, so that a rule that is
 * only half written, which no parser takes, has spots too.
 *
 * @param part which part of a rule
 * @param calls the open parentheses around the place, the innermost first
 * @param word what stands just before the place: the beginning of a word, or of what is in quotes
 * @param quoted whether the place is in quotes
 */
record Spot(Part part, List<Call> calls, String word, boolean quoted) {
    /** The parts of a rule file. */
    enum Part {
        BETWEEN,
        HEAD,
        WHEN,
        THEN,
        COMMENT
    }

    /**
     * An open parenthesis.
     *
     * @param name the word before it, with its {@code @} if it has one
     * @param argument how many commas stand in it before the place
     * @param texts what stands in quotes in it before the place
     * @param attribute the last plain word in it since its last comma; empty if there is none
     */
    record Call(String name, int argument, List<String> texts, String attribute) {
        Call {
            texts = List.copyOf(texts);
        }
    }

    Spot {
        calls = List.copyOf(calls);
    }

    /** The innermost open parenthesis. */
    Optional<Call> call() {
        return calls.stream().findFirst();
    }

    /** The spot at a place in a text. */
    static Spot at(String text, int offset) {
        return new Reader(text.substring(0, Math.min(offset, text.length()))).read();
    }

    // Between an attribute and what it is compared with.
    private static final Set<String> OPERATORS = Set.of("in", "contains", "not", "memberOf");

    private static final class Open {
        private final String name;
        private final List<String> texts = new ArrayList<>();
        private int argument;
        private String attribute = "";

        Open(String name) {
            this.name = name;
        }
    }

    private static final class Reader {
        private final String text;
        private final Deque<Open> open = new ArrayDeque<>();
        private Part part = Part.BETWEEN;
        private String last = "";
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Spot read() {
            while (at < text.length()) {
                char c = text.charAt(at);
                String mark = text.startsWith("//", at) ? "\n" : text.startsWith("/*", at) ? "*/" : "";
                if (!mark.isEmpty()) {
                    int end = text.indexOf(mark, at + 2);
                    if (end < 0) {
                        return new Spot(Part.COMMENT, List.of(), "", false);
                    }
                    at = end + mark.length();
                } else if (c == '"') {
                    int close = text.indexOf('"', at + 1);
                    if (close < 0) {
                        return spot(text.substring(at + 1), true);
                    }
                    quoted(text.substring(at + 1, close));
                    at = close + 1;
                } else if (wordly(c)) {
                    int start = at;
                    while (at < text.length() && wordly(text.charAt(at))) {
                        at++;
                    }
                    if (at == text.length()) {
                        return spot(text.substring(start), false);
                    }
                    word(text.substring(start, at));
                } else {
                    sign(c);
                    at++;
                }
            }
            return spot("", false);
        }

        private static boolean wordly(char c) {
            return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '@' || c == '-' || c == '.';
        }

        private void quoted(String content) {
            if (!open.isEmpty()) {
                open.peek().texts.add(content);
            }
        }

        private void word(String word) {
            if (open.isEmpty()) {
                part = switch (word) {
                    case "rule" -> Part.HEAD;
                    case "when" -> Part.WHEN;
                    case "then" -> Part.THEN;
                    case "end" -> Part.BETWEEN;
                    default -> part;
                };
            } else if (Character.isLetter(word.charAt(0)) && !OPERATORS.contains(word)) {
                open.peek().attribute = word;
            }
            last = word;
        }

        private void sign(char c) {
            if (c == '(') {
                open.push(new Open(last));
                last = "";
            } else if (c == ')' && !open.isEmpty()) {
                open.pop();
            } else if (c == ',' && !open.isEmpty()) {
                open.peek().argument++;
                open.peek().attribute = "";
            }
        }

        private Spot spot(String word, boolean quoted) {
            return new Spot(
                    part,
                    open.stream()
                            .map(each -> new Call(each.name, each.argument, each.texts, each.attribute))
                            .toList(),
                    word,
                    quoted);
        }
    }
}
