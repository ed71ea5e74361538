package dealadvisor.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealadvisor.reading.Fix;
import dealadvisor.reading.Fixes;
import dealadvisor.reading.Place;
import dealadvisor.reading.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of what is offered to mend mistakes, that is written which fits its file and nothing else; see {@link MistakesTest} for whether it mends. */
class FixesTest {
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
