package dealadvisor.cli.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** Rule files are brought into the one layout where they stand, or are said to be out of it. */
class RulesFormatTest {
    @TempDir
    private Path folder;

    private Path pack;
    private Path rules;
    private String right;

    @BeforeEach
    void aPack() throws IOException {
        EveryCommand.write(folder);
        pack = folder.resolve(EveryCommand.PACK);
        rules = pack.resolve("small.drl");
        right = Files.readString(rules);
    }

    private EveryCommand.Answer format(String... arguments) {
        List<String> words = new ArrayList<>(List.of("rules", "format"));
        words.addAll(List.of(arguments));
        return EveryCommand.run(words);
    }

    private String crooked() throws IOException {
        String crooked =
                right.replace("    ", "\t").replace("\nwhen\n", " when ").replace("( ", "(");
        Files.writeString(rules, crooked);
        return crooked;
    }

    @Test
    void aFolderIsLaidOutAndThenStaysAsItIs() throws IOException {
        crooked();
        EveryCommand.Answer answer = format(pack.toString());
        assertEquals("formatted " + rules + "\n1 of 1 rule file formatted\n", answer.out());
        assertEquals(ExitCode.OK, answer.code());
        assertEquals(right, Files.readString(rules));
        assertEquals(
                "0 of 1 rule file formatted\n",
                format("--rules", pack.toString()).out());
    }

    @Test
    void withCheckNothingIsWritten() throws IOException {
        assertEquals(ExitCode.OK, format(pack.toString(), "--check").code());
        String crooked = crooked();
        EveryCommand.Answer answer = format(pack.toString(), "--check");
        assertEquals("would change " + rules + "\n1 of 1 rule file would change\n", answer.out());
        assertEquals(ExitCode.NOT_OK, answer.code());
        assertEquals(crooked, Files.readString(rules));
        assertTrue(format(pack.toString(), "--check", "--format", "json")
                .out()
                .replace(" ", "")
                .contains("\"state\":\"changes\""));
    }

    @Test
    void whatCannotBeReadIsSaidAndLeftAloneAndTheOthersAreLaidOut() throws IOException {
        crooked();
        Path wrong = Files.writeString(pack.resolve("wrong.drl"), "package rules.wrong\nrule small\n");
        EveryCommand.Answer answer = format(pack.toString());
        assertEquals(ExitCode.BAD_RULES, answer.code());
        assertTrue(answer.err().startsWith("error[P030]: "), answer.err());
        assertTrue(answer.err().contains(wrong + ":2:6"), answer.err());
        assertTrue(
                answer.out().endsWith("1 of 2 rule files formatted; 1 cannot be read and is left as it is\n"),
                answer.out());
        assertEquals(right, Files.readString(rules));
        assertEquals("package rules.wrong\nrule small\n", Files.readString(wrong));
    }

    @Test
    void filesCanBeNamedByThemselvesAndLinksStay() throws IOException {
        crooked();
        Path link = Files.createSymbolicLink(folder.resolve("link.drl"), rules);
        assertEquals(ExitCode.OK, format(link.toString()).code());
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(right, Files.readString(rules));
        crooked();
        assertEquals(ExitCode.OK, format(pack.toString(), rules.toString()).code());
        assertEquals(right, Files.readString(rules));
        assertEquals(
                ExitCode.USAGE, format(pack.resolve("pack.yaml").toString()).code());
        assertEquals(
                ExitCode.USAGE,
                format(rules.toString(), "--rules", pack.toString()).code());
        assertEquals(ExitCode.USAGE, format().code(), "the rules that come with the advisor are nobody's to write");
        assertEquals(
                ExitCode.BAD_RULES,
                format(Files.createDirectories(folder.resolve("empty")).toString())
                        .code(),
                "a folder that holds no rules");
        EveryCommand.Answer none = format(folder.resolve("none.drl").toString());
        assertTrue(none.err().startsWith("error[R001]"), none.err());
    }

    @Test
    void theMarkOfTheEncodingAndTheEndsOfLinesStay() throws IOException {
        Files.writeString(rules, "\uFEFF" + right.replace("\n", "\r\n").replace("    @", "@"));
        assertEquals(ExitCode.OK, format(pack.toString()).code());
        assertEquals("\uFEFF" + right.replace("\n", "\r\n"), Files.readString(rules));
    }

    @Test
    void whatMayNotBeWrittenStays() throws IOException {
        crooked();
        String outside = "package rules.outside rule \"x\"";
        Path file = Files.writeString(folder.resolve("outside.drl"), outside);
        Files.createSymbolicLink(pack.resolve("out.drl"), file);
        EveryCommand.Answer answer = format(pack.toString());
        assertTrue(answer.err().contains("leads out of the rule folder"), answer.err());
        assertEquals(outside, Files.readString(file));
    }
}
