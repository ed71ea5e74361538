package dealadvisor.cli.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.cli.EveryCommand;
import dealadvisor.cli.output.ExitCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of cases is its case files, whoever asks, and what is left out of it is said. */
class CaseFoldersTest {
    @TempDir
    private Path outside;

    private Path folder;

    @BeforeEach
    void aFolder() throws IOException {
        folder = Files.createDirectories(outside.resolve("cases"));
    }

    private static String small(String id) {
        return "case: " + id + "\ndeal: {goods: [past-sabotage], payments: [charity-donation]}\n";
    }

    private void file(String name) throws IOException {
        Files.writeString(folder.resolve(name), small("of-" + name.substring(0, name.indexOf('.'))));
    }

    private EveryCommand.Answer advise() {
        return assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> EveryCommand.run(List.of("advise", folder.toString(), "--no-trials", "--format", "jsonl")));
    }

    private static List<String> ids(EveryCommand.Answer answer) {
        List<String> ids = new ArrayList<>();
        answer.out().lines().forEach(line -> ids.add(line.replaceFirst(".*?\"case\":\\{\"id\":\"([^\"]*)\".*", "$1")));
        return ids;
    }

    @Test
    void endingsInCapitalsAndLinksAreReadAndWhatEditorsAndSystemsLeaveIsNot() throws IOException {
        for (String name : List.of("plain.yaml", "short.yml", "CAPITALS.YAML", "Mixed.Yml")) {
            file(name);
        }
        Files.writeString(
                folder.resolve("data.JSON"), "{\"case\": \"data\", \"deal\": {\"goods\": [\"past-sabotage\"]}}");
        Files.writeString(outside.resolve("elsewhere.yaml"), small("elsewhere"));
        Files.createSymbolicLink(folder.resolve("link.yaml"), outside.resolve("elsewhere.yaml"));
        Files.createSymbolicLink(folder.resolve(".#plain.yaml"), Path.of("user@host.1:2"));
        for (String litter :
                List.of("._plain.yaml", ".hidden.yaml", "#plain.yaml#", "plain.yaml~", ".plain.yaml.swp")) {
            Files.writeString(folder.resolve(litter), "\u0000 no case");
        }
        Files.writeString(folder.resolve("4913"), "");
        Files.writeString(folder.resolve(".DS_Store"), "\u0000");
        Files.writeString(folder.resolve("notes.txt"), "no case");
        EveryCommand.Answer answer = advise();
        assertEquals(0, answer.code(), answer.err());
        assertEquals(List.of("of-CAPITALS", "of-Mixed", "data", "elsewhere", "of-plain", "of-short"), ids(answer));
        assertFalse(answer.err().contains("warning"), answer.err());
    }

    @Test
    void aFolderMayBeALink() throws IOException {
        file("one.yaml");
        Path link = Files.createSymbolicLink(outside.resolve("link"), folder);
        assertEquals(
                0,
                EveryCommand.run(List.of("advise", link.toString(), "--no-trials"))
                        .code());
    }

    @Test
    void aBackslashIsALetterOfANameWhereItPartsNoFolders() throws IOException {
        Assumptions.assumeTrue(File.separatorChar == '/');
        Files.writeString(folder.resolve("a\\b.yaml"), small("ab"));
        EveryCommand.Answer answer = advise();
        assertEquals(0, answer.code(), answer.err());
        assertEquals(List.of("ab"), ids(answer));
        assertTrue(answer.out().contains("a\\\\b.yaml"), answer.out());
    }

    @Test
    void whatIsNoFileIsNamedAndNotWaitedFor() throws Exception {
        file("one.yaml");
        Assumptions.assumeTrue(
                new ProcessBuilder("mkfifo", folder.resolve("pipe.yaml").toString())
                                .start()
                                .waitFor()
                        == 0);
        Files.createDirectories(folder.resolve("folder.json"));
        EveryCommand.Answer answer = advise();
        assertEquals(0, answer.code(), answer.err());
        assertEquals(1, ids(answer).size());
        for (String left : List.of("pipe.yaml", "folder.json")) {
            assertTrue(
                    answer.err().contains("warning[R031]: `" + folder.resolve(left) + "` is no file and is not read"),
                    answer.err());
        }
        EveryCommand.Answer compared = EveryCommand.run(List.of(
                "compare", "--rules", "taxonomy-of-barriers", "--rules", "satiate", "--no-trials", folder.toString()));
        assertEquals(0, compared.code(), compared.err());
        assertTrue(answer.err().endsWith(compared.err()) && !compared.err().isEmpty(), compared.err());
    }

    @Test
    void aFolderWithoutACaseIsAnErrorThatSaysWhatWasLookedFor() throws IOException {
        Files.createDirectories(folder.resolve("below"));
        Files.writeString(folder.resolve("below/one.yaml"), small("one"));
        Files.writeString(folder.resolve("case.toml"), "");
        EveryCommand.Answer answer = advise();
        assertEquals(ExitCode.BAD_FACTS, answer.code());
        assertEquals("", answer.out());
        assertTrue(answer.err().contains("error[R032]"), answer.err());
        assertTrue(answer.err().contains(".yaml, .yml or .json"), answer.err());
    }

    @Test
    void twoCasesOfOneNameAreRemarkedOn() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), small("same"));
        Files.writeString(folder.resolve("b.yaml"), small("same"));
        EveryCommand.Answer answer = advise();
        assertEquals(0, answer.code());
        assertTrue(
                answer.err()
                        .contains("warning[R033]: `" + folder.resolve("b.yaml") + "` and `" + folder.resolve("a.yaml")
                                + "` are both called `same`"),
                answer.err());
    }

    @Test
    void aLinkThatLeadsNowhereIsOneBadCaseAmongOthers() throws IOException {
        file("one.yaml");
        Files.createSymbolicLink(folder.resolve("two.yaml"), Path.of("gone.yaml"));
        EveryCommand.Answer answer = advise();
        assertEquals(ExitCode.BAD_FACTS, answer.code());
        assertEquals(1, ids(answer).size());
        assertTrue(answer.err().contains("error[R001]"), answer.err());
    }
}
