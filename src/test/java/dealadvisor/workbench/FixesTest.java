package dealadvisor.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fix;
import dealadvisor.reading.Fixes;
import dealadvisor.reading.Place;
import dealadvisor.reading.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What mends a mistake is offered only where it is clear, and does mend it. */
class FixesTest {
    // More slips than these hide behind no mistake of the corpus.
    private static final int ROUNDS = 4;

    private static String said(Diagnostic problem) {
        return problem.code() + " " + problem.message();
    }

    private static List<Fix> fixes(List<Diagnostic> problems) {
        return problems.stream().flatMap(problem -> problem.fix().stream()).toList();
    }

    @Test
    void whatIsOfferedForAMistakeMendsItAndMostlyGivesBackWhatWasMeant() {
        List<String> mended = new ArrayList<>();
        List<String> restored = new ArrayList<>();
        MistakesTest.mistakes().forEach(mistake -> {
            MistakesTest.Sown sown = MistakesTest.sown(mistake);
            String text = sown.wrong();
            List<Diagnostic> found = sown.problems(text);
            List<Diagnostic> left = found;
            for (int round = 0; round < ROUNDS && !fixes(left).isEmpty(); round++) {
                SourceText source = SourceText.of("rules/" + sown.file(), text);
                Fixes.Fixed fixed = Fixes.applied(source, fixes(left));
                assertEquals(new HashSet<>(fixes(left)), new HashSet<>(fixed.done()), mistake + " fits its file");
                text = fixed.text();
                Set<String> before = new HashSet<>();
                left.stream()
                        .filter(problem -> problem.fix().isPresent())
                        .forEach(problem -> before.add(said(problem)));
                int count = left.size();
                left = sown.problems(text);
                left.forEach(
                        problem -> assertFalse(before.contains(said(problem)), mistake + " is mended: " + problem));
                assertTrue(left.size() <= count, mistake + " is no worse: " + left);
            }
            assertTrue(fixes(left).isEmpty(), mistake + " comes to an end: " + left);
            if (!text.equals(sown.wrong())) {
                mended.add(mistake.name());
                if (text.equals(sown.right())) {
                    restored.add(mistake.name());
                }
            }
        });
        // Of the others most leave it open what was meant.
        assertTrue(mended.size() >= 60, mended.size() + " are mended: " + mended);
        assertTrue(restored.size() >= 35, restored.size() + " are as they were: " + restored);
    }

    @Test
    void whatCouldMeanTwoThingsIsLeftToTheAuthor() {
        String text = "one fix too many";
        SourceText source = SourceText.of("a", text);
        Fix first = new Fix(new Place("a", 1, 5), "fix too", "x");
        Fix overlapping = new Fix(new Place("a", 1, 9), "too many", "y");
        Fix elsewhere = new Fix(new Place("b", 1, 1), "one", "z");
        Fix outdated = new Fix(new Place("a", 1, 1), "two", "z");
        Fixes.Fixed fixed = Fixes.applied(source, List.of(overlapping, outdated, first, elsewhere));
        assertEquals("one x many", fixed.text());
        assertEquals(List.of(first), fixed.done());
    }

    @Test
    void linesThatAreAddedEndAsTheOthersDo() {
        SourceText source = SourceText.of("a", "one\r\ntwo\r\n");
        assertEquals(
                "one\r\nmore\r\ntwo\r\n",
                Fixes.applied(source, List.of(new Fix(new Place("a", 1, 1), "one", "one\nmore")))
                        .text());
    }
}
