package dealadvisor.cli;

import dealadvisor.cli.output.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs through the usual commands without a word, so that the launcher can archive the classes that they load. */
@Command(name = "warm-up", hidden = true, description = "Loads what ordinary commands need; for the launcher.")
final class WarmUpCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
        int worst = ExitCode.OK;
        for (String format : new String[] {"text", "json"}) {
            worst = Math.max(worst, run("advise", "-", "--format", format));
        }
        return Math.max(worst, run("explain", "-", "eligibility/any-deal"));
    }

    private static int run(String... arguments) throws IOException {
        InputStream before = System.in;
        try (InputStream file = WarmUpCommand.class.getResourceAsStream("warm-up.yaml")) {
            System.setIn(new ByteArrayInputStream(file.readAllBytes()));
            PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
            return Main.run(nowhere, nowhere, arguments);
        } finally {
            System.setIn(before);
        }
    }
}
