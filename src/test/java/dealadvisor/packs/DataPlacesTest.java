package dealadvisor.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.reading.Place;
import dealadvisor.rules.RuleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an entry is written is asked of the parsed file: the mark stands before the only right place. */
class DataPlacesTest {
    private static final String FILE = "catalogue/barriers.yaml";
    private static final char MARK = '§';

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                // alone, by lines and in braces
                "caps:\n- {id: §token}\n",
                "caps:\n- id: §token\n",
                "caps:\n- says: which is\n  id: §token\n",
                "caps: [{id: other}, {id: §token}]\n",
                "{caps: [{says: token, id: §token}]}\n",
                "- {id: token}\n",
                // beside the same word elsewhere
                "# caps: id: token\ncaps: # - {id: token}\n- {id: §token}\n",
                "barriers:\n- {id: token}\ncaps:\n- {id: §token}\n",
                "barriers:\n- {id: token, causes: {token: x}}\ncaps:\n- {id: token-payment}\n- {id: §token}\n",
                "caps:\n- {says: \"id: token, \", id: token.one}\n- {says: id token, id: §token}\n",
                "caps:\n- {says: \"\n    id: token\n    \", id: §token}\n",
                "caps:\n- says: >\n    - {id: token}\n  id: §token\n",
                // in quotes
                "caps:\n- {id: §\"token\"}\n",
                "caps:\n- {id: §'token'}\n",
                "\"caps\":\n- {\"id\": §\"token\"}\n",
                // with other ends of lines, tabs and letters
                "# one\r\ncaps:\r\n- {says: x,\r\n   id: §token}\r\n",
                "caps:\n- {id:\t§token}\n",
                "caps:\n- {says:\t\"a\tb\", id: §token}\n",
                "caps:\n- {says: \"größer — α\", id: §token}\n",
                "caps:\n- {says: \"\uD83E\uDD89\", id: §token}\n",
            })
    void anEntryStandsWhereItsNameDoes(String marked) {
        boolean there = marked.indexOf(MARK) >= 0;
        assertEquals(there ? Optional.of(marked(marked)) : Optional.empty(), place(marked, "caps", "token"), marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "barriers:\n- {id: a, causes: {§x: one}}\n",
                "barriers:\n- {id: b, causes: {x: one}}\n- {id: a, name: \"x: \", causes: {y: x, §x: one}}\n",
                "barriers:\n- id: a\n  # x: no\n  causes:\n    y: one\n    §x: two\n",
                "barriers:\n- {causes: {\"§x\": one}, id: a}\n- {id: ab, causes: {x: one}}\n",
            })
    void aPartOfAnEntryStandsWhereItsKeyDoes(String marked) {
        assertEquals(Optional.of(marked(marked)), place(marked, "barriers", "a", "causes", "x"), marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "needs:\n  some: [word-y, §word]\n",
                "needs: {all: [word], some: [words, §word]}\n",
                "needs:\n  all:\n  - word\n  some: # - word\n  - §word\n"
            })
    void aWordOfAListStandsWhereItIsWritten(String marked) {
        assertEquals(Optional.of(marked(marked)), place(marked, "needs", "some", "word"), marked);
    }

    @Test
    void whatIsNotThereHasNoPlace() {
        RuleFolder read = RuleFolder.of("pack", Map.of(FILE, "caps:\n- {id: token}\n- 5\n- [token2]\n"));
        DataPlaces places = DataPlaces.of(read);
        assertEquals(Optional.empty(), places.of(FILE, "caps", "tokens"));
        assertEquals(Optional.empty(), places.of(FILE, "caps", "token", "id", "token"));
        assertEquals(Optional.empty(), places.of(FILE, "caps", "token2"));
        assertEquals(Optional.empty(), places.of("catalogue/goods.yaml", "goods", "token"));
        assertEquals(
                Optional.empty(),
                DataPlaces.of(RuleFolder.of("pack", Map.of(FILE, "caps: ["))).of(FILE, "caps"));
    }

    /** What a pack changes or adds stands in its own file, also within an entry of the pack that it extends. */
    @Test
    void aPackHasItsOwnPlacesBesideThoseOfTheOneThatItExtends() throws IOException {
        write(
                "pack.yaml",
                "id: nights\nversion: \"1\"\ntitle: Nights\nsource: A note\nauthors: [Ada Owl]\nextends: taxonomy-of-barriers\n");
        write(
                FILE,
                "# token-payment\nbarriers:\n- {id: verification, causes: {unwatched-nights: \"nobody watches\"}}\ncaps:\n- {at-most: possible, id: token-payment}\n");
        DataPlaces places = DataPlaces.of(PackFolder.read(folder));
        Place changed = places.of(FILE, "caps", "token-payment").orElseThrow();
        assertEquals(List.of(5, 27), List.of(changed.line(), changed.column()));
        assertTrue(places.own(changed));
        assertTrue(places.own(places.of(FILE, "barriers", "verification", "causes", "unwatched-nights")
                .orElseThrow()));
        for (String[] base : List.of(
                new String[] {"caps", "window-closed"},
                new String[] {"barriers", "verification", "causes", "selective"},
                new String[] {"caps", "token-payment", "says"})) {
            Place place = places.of(FILE, base).orElseThrow();
            assertFalse(places.own(place), place.toString());
            assertTrue(place.file().endsWith("rules/catalogue/barriers.yaml"), place.toString());
            String line = Files.readAllLines(Path.of("rules", FILE)).get(place.line() - 1);
            assertTrue(line.startsWith(base[base.length - 1], place.column() - 1), line);
        }
    }

    /** Each entry of the rules at hand stands where its name is written, whatever else names it. */
    @Test
    void everyEntryOfTheRulesIsFoundUnderItsName() throws IOException {
        RuleFolder rules = RuleFolder.read(Path.of("rules"));
        DataPlaces places = DataPlaces.of(rules);
        for (Arguing.Entry entry : Arguing.entries(rules.parse(Arguing.files(), new ArrayList<>()))) {
            Place place = places.of(entry.file(), entry.list(), entry.id()).orElseThrow();
            String line = Files.readAllLines(Path.of("rules", entry.file())).get(place.line() - 1);
            assertTrue(line.startsWith("- {id: " + entry.id() + ","), line);
        }
    }

    private static Optional<Place> place(String marked, String... path) {
        String text = marked.replace(String.valueOf(MARK), "");
        return DataPlaces.of(RuleFolder.of("pack", Map.of(FILE, text))).of(FILE, path);
    }

    private static Place marked(String marked) {
        String before = marked.substring(0, marked.indexOf(MARK));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = (int) before.substring(before.lastIndexOf('\n') + 1)
                        .codePoints()
                        .count()
                + 1;
        return new Place("pack/" + FILE, line, column);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
