package dealadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shells complete, and manual pages say, what the commands say of themselves. */
class ManualTest {
    @TempDir
    private Path folder;

    @Test
    void everyCommandHasAPageWithAllItsOptions() throws IOException {
        assertEquals(
                0,
                EveryCommand.run(List.of("manual", "--to", folder.toString())).code());
        try (Stream<Path> pages = Files.list(folder)) {
            for (Path page : pages.toList()) {
                String name = page.getFileName().toString().replaceAll("\\.1$", "");
                String text = Files.readString(page);
                for (String section : List.of(".TH ", ".SH NAME", ".SH SYNOPSIS", ".SH EXIT STATUS")) {
                    assertTrue(text.contains(section), name);
                }
                assertTrue(text.contains("\\-\\-help"), name);
            }
        }
        String advise = Files.readString(folder.resolve("deal-advisor-advise.1"));
        assertTrue(advise.contains("\\-\\-no\\-trials"), advise);
        assertTrue(Files.exists(folder.resolve("deal-advisor-rules-check.1")));
        assertEquals(
                Files.readString(folder.resolve("deal-advisor-rules-check.1")),
                EveryCommand.run(List.of("manual", "rules", "check")).out());
    }

    @Test
    void aCommandThatThereIsNotIsToldWithThoseThatThereAre() {
        EveryCommand.Answer answer = EveryCommand.run(List.of("manual", "rules", "chek"));
        assertEquals(2, answer.code());
        assertTrue(answer.err().contains("has no command `chek`; it has list, test, "), answer.err());
    }

    @Test
    void aShellCompletesCommandsAndOptions() throws IOException, InterruptedException {
        Path script = folder.resolve("completion");
        Files.writeString(script, EveryCommand.run(List.of("completion")).out());
        Path bash = Path.of("/bin/bash");
        Assumptions.assumeTrue(Files.isExecutable(bash), "no bash here");
        Process shell = new ProcessBuilder(
                        bash.toString(),
                        "-c",
                        "source " + script
                                + "; COMP_WORDS=(deal-advisor advise --no-t); COMP_CWORD=2; _complete_deal-advisor; echo \"${COMPREPLY[@]}\";"
                                + " COMP_WORDS=(deal-advisor rules ch); COMP_CWORD=2; _complete_deal-advisor; echo \"${COMPREPLY[@]}\"")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, shell.waitFor(), out);
        assertEquals("--no-trials\ncheck\n", out);
    }
}
