package dealadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fix;
import dealadvisor.reading.Fixes;
import dealadvisor.reading.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Each word of a rule file left out, written twice, or swapped with the next: what is then offered to mend it makes a file that reads. */
class RuleSlipsTest {
    private static final String FILE = "x.drl";

    private static List<Diagnostic> problems(String text) {
        List<Diagnostic> problems = new ArrayList<>();
        RuleParser.written(RuleFolder.compiled("", new TreeMap<>(Map.of(FILE, SourceText.of(FILE, text)))), problems);
        return problems;
    }

    private static List<String> words(String text) {
        return RuleTokens.of(SourceText.of(FILE, text), new ArrayList<>()).stream()
                .map(word -> word.kind() + " " + word.text())
                .toList();
    }

    /** What became of slips. */
    private static final class Tried {
        private final String right;
        private final List<String> other = new ArrayList<>();
        private int slips;
        private int restored;

        Tried(String right) {
            this.right = right;
        }

        void slip(String wrong) {
            List<Diagnostic> found = problems(wrong);
            if (found.isEmpty()) {
                return;
            }
            slips++;
            List<Fix> fixes =
                    found.stream().flatMap(problem -> problem.fix().stream()).toList();
            if (fixes.isEmpty()) {
                return;
            }
            Fixes.Fixed fixed = Fixes.applied(SourceText.of(FILE, wrong), fixes);
            assertEquals(fixes.size(), fixed.done().size(), "it fits: " + fixes);
            List<Diagnostic> left = problems(fixed.text());
            assertTrue(left.size() <= found.size(), fixes + " makes it worse: " + left);
            assertTrue(left.stream().noneMatch(found::contains), fixes + " does nothing: " + left);
            if (words(fixed.text()).equals(words(right))) {
                restored++;
            } else {
                other.add(fixes + "");
            }
        }
    }

    private static String right() throws IOException {
        // A few rules of each kind.
        String text = Files.readString(Path.of("rules/willingness-to-pay.drl"));
        return text.substring(0, text.indexOf("end\n", 5_000) + 4);
    }

    @Test
    void wordsThatAreMissing() throws IOException {
        String right = right();
        SourceText source = SourceText.of(FILE, right);
        Tried tried = new Tried(right);
        for (RuleToken word : RuleTokens.of(source, new ArrayList<>())) {
            if (word.kind() != RuleToken.Kind.END) {
                int at = source.offset(word.line(), word.column());
                tried.slip(right.substring(0, at) + right.substring(at + word.length()));
            }
        }
        assertTrue(tried.slips > 500, tried.slips + " slips");
        assertTrue(tried.restored >= 100, tried.restored + " are as they were");
        assertTrue(tried.other.size() < tried.restored / 4, "what was meant is mostly what is offered: " + tried.other);
    }

    @Test
    void wordsThatStandTwiceOrInTheWrongPlace() throws IOException {
        String right = right();
        SourceText source = SourceText.of(FILE, right);
        Tried tried = new Tried(right);
        List<RuleToken> words = RuleTokens.of(source, new ArrayList<>());
        for (int i = 0; i + 2 < words.size(); i++) {
            int at = source.offset(words.get(i).line(), words.get(i).column());
            int end = at + words.get(i).length();
            int next = source.offset(words.get(i + 1).line(), words.get(i + 1).column());
            int last = next + words.get(i + 1).length();
            tried.slip(right.substring(0, end) + " " + right.substring(at));
            tried.slip(right.substring(0, at)
                    + right.substring(next, last)
                    + right.substring(end, next)
                    + right.substring(at, end)
                    + right.substring(last));
        }
        assertTrue(tried.slips > 1_000, tried.slips + " slips");
    }
}
