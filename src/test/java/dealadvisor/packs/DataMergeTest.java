package dealadvisor.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.NodeWriter;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pack's data does to the data of the pack that it extends. */
class DataMergeTest {
    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1, b: 2}                    | {b: 3, c: 4}               | {a: 1, b: 3, c: 4}",
                "{l: [x, y]}                     | {l: [z]}                   | {l: [z]}",
                "{l: [{id: a, n: 1, m: 2}]}      | {l: [{id: a, n: 3}]}       | {l: [{id: a, n: 3, m: 2}]}",
                "{l: [{id: a}]}                  | {l: [{id: b}]}             | {l: [{id: a}, {id: b}]}",
                "{l: [{when: a, then: b}]}       | {l: [{when: c, then: d}]}  | {l: [{when: a, then: b}, {when: c, then: d}]}",
                "{l: [{when: a}]}                | {l: []}                    | {l: [{when: a}]}",
            })
    void isLaidOver(String base, String pack, String both) {
        assertEquals(NodeWriter.json(tree(both)), NodeWriter.json(DataMerge.of(tree(base), tree(pack))));
    }

    private static Node tree(String text) {
        return Tree.parse(SourceText.of("data.yaml", text), Limits.standard())
                .root()
                .orElseThrow();
    }
}
