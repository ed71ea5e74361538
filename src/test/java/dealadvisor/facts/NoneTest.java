package dealadvisor.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.packs.PackFolder;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That a set is known and empty is said by one word, everywhere the same, and printed back so. */
class NoneTest {
    private static final Vocabulary VOCABULARY = RulePack.bundled().vocabulary();
    private static final Value EMPTY = new Value.Ids(Set.of());

    static Stream<FactDefinition> sets() {
        return VOCABULARY.definitions().stream().filter(fact -> fact.type() == FactType.SET);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void everySetMayBeSaidToHaveNone(FactDefinition fact) {
        String path = fact.path();
        for (Case said : List.of(
                file("case.yaml", path + ": none\n"),
                file("case.yaml", path + ": [] # as before\n"),
                file("case.yaml", path + ": {value: none, source: the log}\n"),
                file("case.json", "{\"" + path + "\": \"none\"}"),
                Case.builder().set(path, "none").build(),
                Case.builder().set(path, List.of()).build(),
                changed(path + "=none"),
                changed(path + "={value: none, note: looked}"))) {
            CaseFacts facts = CaseChecker.check(said, VOCABULARY);
            assertEquals(EMPTY, facts.fact(path).orElseThrow().value());
        }
        assertTrue(CaseChecker.check(file("case.yaml", path + ": unknown\n"), VOCABULARY)
                .fact(path)
                .isEmpty());
        assertEquals("none", EMPTY.text());
    }

    @ParameterizedTest
    @MethodSource("sets")
    void besideAnythingElseItIsRefusedWithWhatToWrite(FactDefinition fact) {
        String member = VOCABULARY.words(fact).get(0);
        refused(file("case.yaml", fact.path() + ": [none]\n"), "write `none` without brackets");
        for (String both : List.of("[none, " + member + "]", "[" + member + ", none]")) {
            refused(file("case.yaml", fact.path() + ": " + both + "\n"), "alone, without brackets");
            refused(changed(fact.path() + "=" + both), "alone, without brackets");
        }
        refused(changed(fact.path() + "+=none"), "use `" + fact.path() + "=none`");
        refused(changed(fact.path() + "-=none"), "use `" + fact.path() + "=none`");
        refused(Case.builder().add(fact.path(), "none").build(), "use set(\"" + fact.path() + "\", \"none\")");
        refused(file("case.yaml", fact.path() + ": {none: 0.3, " + member + ": 0.7}\n"), "follows from the rest");
    }

    @Test
    void aSetThatHoldsSomethingOfThisNameIsNone(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("pack.yaml"),
                "id: nights\nversion: \"1\"\ntitle: Nights\nsource: A note\nauthors: [Ada Owl]\nextends: taxonomy-of-barriers\n");
        Files.writeString(
                folder.resolve("vocabulary.yaml"),
                "facts:\n- {fact: humans.night-staff, as: NightStaff, type: set, of: [owls, none], asks: \"Who?\"}\n");
        assertEquals(
                List.of(Code.C008),
                RulePack.problems(PackFolder.read(folder)).stream()
                        .map(Diagnostic::code)
                        .toList());
    }

    private static void refused(Case said, String help) {
        List<Diagnostic> problems = assertThrows(ProblemsException.class, () -> CaseChecker.check(said, VOCABULARY))
                .problems();
        assertEquals(List.of(Code.F014), problems.stream().map(Diagnostic::code).toList(), problems.toString());
        assertTrue(problems.get(0).help().orElse("").contains(help), problems.toString());
    }

    private static Case file(String name, String text) {
        return CaseFile.of(SourceText.of(name, text)).content();
    }

    private static Case changed(String change) {
        return Case.builder().build().with(Changes.of("--set", List.of(change)));
    }
}
