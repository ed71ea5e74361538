package dealadvisor.cli.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.cli.EveryCommand;
import dealadvisor.cli.output.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule folder can be named by itself, as `--rules` names it. */
class RuleFolderArgumentTest {
    @TempDir
    private Path folder;

    private String pack;

    @BeforeEach
    void aPack() throws IOException {
        EveryCommand.write(folder);
        pack = folder.resolve(EveryCommand.PACK).toString();
    }

    private static EveryCommand.Answer run(String command, String... arguments) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of(arguments));
        return EveryCommand.run(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules check", "rules list", "rules test", "rules coverage", "rules mutate", "rules graph"})
    void theArgumentAndTheOptionSayTheSame(String command) {
        EveryCommand.Answer option = run(command, "--rules", pack);
        assertTrue(option.code() < 2, option.toString());
        assertEquals(option, run(command, pack));
        assertEquals(ExitCode.USAGE, run(command, pack, "--rules", pack).code());
    }

    @Test
    void aPartMayFollowAndAFolderThatHoldsNoRulesIsAPart() throws IOException {
        assertTrue(run("rules test", pack, "fussy").out().contains("2 passed"));
        assertEquals(ExitCode.USAGE, run("rules test", pack, "no-such-part").code());
        Path other = Files.createDirectories(folder.resolve("other"));
        EveryCommand.Answer part = run("rules test", other.toString());
        assertEquals(ExitCode.USAGE, part.code());
        assertTrue(part.err().contains("no scenario's name holds it"), part.err());
        Files.writeString(other.resolve("mine.drl"), "");
        assertEquals(
                ExitCode.BAD_RULES, run("rules test", other.toString()).code(), "a folder that is meant and is wrong");
        assertTrue(run("rules graph", pack, "fussy").out().contains("fussy"));
    }

    @Test
    void whateverReadsAFolderSaysFirstWhatItDoesNotReadThere() throws IOException {
        Files.writeString(Path.of(pack, "mitigations.yaml"), "mitigations: []\n");
        String unread = "warning[S007]: `mitigations.yaml` is not read";
        for (String command :
                List.of("rules list", "rules test", "rules coverage", "rules mutate", "claims", "schema")) {
            EveryCommand.Answer answer = run(command, "--rules", pack);
            assertTrue(answer.err().startsWith(unread), command + answer.err());
            assertFalse(answer.out().contains("S007"), command);
        }
        String given = folder.resolve(EveryCommand.CASE + ".yaml").toString();
        assertTrue(run("advise", given, "--no-trials", "--rules", pack).err().startsWith(unread));
        assertTrue(run("rules check", pack).out().startsWith(unread));
        Files.writeString(Path.of(pack, "claims.yaml"), "claims: {}\n");
        assertTrue(run("advise", given, "--rules", pack).err().startsWith(unread), "also where the rules are wrong");
    }
}
