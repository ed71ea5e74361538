package dealadvisor.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.reading.Diagnostic;
import dealadvisor.rules.RuleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No file of a rule folder is passed over in silence. */
class UnreadFilesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aPack() throws IOException {
        write(
                "pack.yaml",
                "id: small\nversion: \"1\"\ntitle: S\nsource: N\nauthors: [Me]\nextends: taxonomy-of-barriers\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @ParameterizedTest
    @CsvSource({
        "mitigations.yaml, call it `catalogue/mitigations.yaml`",
        "catalogue/mitigation.yaml, call it `catalogue/mitigations.yaml`",
        "catalogue/claims.yaml, call it `claims.yaml`",
        "claim.yaml, call it `claims.yaml`",
        "Vocabulary.yaml, call it `vocabulary.yaml`",
        "vocabulary.yml, call it `vocabulary.yaml`",
        "VOCABULARY.YAML, call it `vocabulary.yaml`",
        "calibration.yaml.bak, call it `calibration.yaml`",
        "claims.json, call it `claims.yaml`",
        "scenario/night.yaml, call it `scenarios/night.yaml`",
        "Scenarios/deep/night.yaml, call it `scenarios/deep/night.yaml`",
        "scenarios/night.yml, call it `scenarios/night.yaml`",
        "mine.drl.txt, call it `mine.drl`",
        "mine.DRL, call it `mine.drl`",
        "themes/mine.rdrl, call it `themes/mine.drl`",
        "pack.yml, 'put what it says into `pack.yaml`, which is read, or take it away'",
        "quite-another.yaml, rule files end in .drl",
        "data.csv, rule files end in .drl",
    })
    void aFileThatIsNotReadIsNamedFirstWithTheNameThatWasMeant(String file, String help) throws IOException {
        write(file, "- nonsense: true\n");
        // Beside errors of any other kind.
        write("claims.yaml".equals(file) ? "other.yaml" : "broken.drl", "rule nonsense");
        Diagnostic first = FolderCheck.of(folder).get(0);
        assertEquals("S007", first.code().name());
        assertEquals("`" + file + "` is not read", first.message());
        assertTrue(first.help().orElseThrow().startsWith(help), first.help().toString());
        assertEquals(folder + "/" + file, first.place().orElseThrow().file());
    }

    @Test
    void alsoWhereTheFolderCannotBeReadAtAll() throws IOException {
        Files.move(folder.resolve("pack.yaml"), folder.resolve("Pack.yaml"));
        assertEquals(
                List.of("S007", "P001"),
                FolderCheck.of(folder).stream()
                        .map(problem -> problem.code().name())
                        .toList());
    }

    @Test
    void aFolderThatALinkLeadsToIsNotLookedInto() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve(".elsewhere"));
        Files.createSymbolicLink(folder.resolve("catalogue"), elsewhere);
        assertEquals(
                List.of("`catalogue` is not read: it is a link to a folder"),
                UnreadFiles.of(folder).stream().map(Diagnostic::message).toList());
    }

    @Test
    void whatIsReadAndWhatIsForReadersIsNotNamed() throws IOException {
        for (String data : RuleFolder.DATA) {
            write(data, "");
        }
        for (String other : List.of(
                "a.drl",
                "deep/b.drl",
                "scenarios/c.yaml",
                "scenarios/deep/d.yaml",
                "README.md",
                "LICENSE",
                "notes.txt",
                "picture.svg",
                "case.schema.json",
                ".hidden/x.yaml",
                "x.yaml~",
                "#x.drl#",
                "._x.drl",
                "packs/another/pack.yaml",
                "packs/another/x.yml")) {
            write(other, "");
        }
        assertEquals(List.of(), UnreadFiles.of(folder));
    }

    @Test
    void theRulesThatComeWithTheAdvisorHaveNone() {
        assertEquals(List.of(), UnreadFiles.of(Path.of("rules")));
    }

    @Test
    void ofManyTheFirstAreNamedAndTheOthersCounted() throws IOException {
        for (int i = 0; i < 100; i++) {
            write("table-" + i + ".csv", "");
        }
        List<Diagnostic> found = UnreadFiles.of(folder);
        assertEquals(21, found.size());
        assertEquals("another 80 files are not read", found.get(20).message());
    }
}
