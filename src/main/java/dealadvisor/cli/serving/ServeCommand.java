package dealadvisor.cli.serving;

import dealadvisor.cli.input.CaseNames;
import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.Version;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.Limits;
import dealadvisor.reading.SourceText;
import dealadvisor.server.Bounds;
import dealadvisor.server.Served;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The live page and the interface over HTTP, on this machine alone. */
@Command(
        name = "serve",
        description = {
            "Serves a page on which a case is filled in with the advice beside it, and the same answers to programs over HTTP.",
            "On 127.0.0.1 only. Says on one line where, and ends with Ctrl-C."
        })
public final class ServeCommand extends AnyCommand {
    @Parameters(
            arity = "0..1",
            paramLabel = "CASE",
            description = "the case file to begin with; a new case if none is named")
    private Optional<String> file = Optional.empty();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "the port; one that is free if none is named")
    private int port;

    @Mixin
    private RulesOption rules;

    @Option(names = "--open", description = "open the page in the browser")
    private boolean open;

    @Option(names = "--read-only", description = "save nothing")
    private boolean readOnly;

    @Option(
            names = "--token",
            paramLabel = "FILE",
            description = "programs have to send what this file says, as `Authorization: Bearer ...`")
    private Optional<Path> token = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65535) {
            throw usage("a port is a number from 0 to 65535, and not " + port);
        }
        Optional<Path> caseFile = file.map(name -> CaseNames.one(name)
                .file()
                .orElseThrow(() -> usage("name a case file; what is saved is written beside it")));
        Optional<String> secret = token.map(this::secret);
        try (Served served = Served.start(
                new Served.Asked(port, caseFile, rules.served(), secret, readOnly, Version.of(spec)),
                Bounds.standard())) {
            PrintWriter out = out();
            out.println(served.address() + "  Ctrl-C ends it");
            if (out.checkError()) {
                // Nobody knows where it is.
                return ExitCode.OK;
            }
            if (open) {
                open(served.address());
            }
            served.join();
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "port " + port + " cannot be used: " + e.getMessage() + "; name another", e);
        } catch (NoClassDefFoundError e) {
            err().println(
                            "error: `serve` needs org.eclipse.jetty:jetty-server 12.1 on the class path; the runnable jar has it");
            return ExitCode.USAGE;
        }
        return ExitCode.OK;
    }

    private String secret(Path file) {
        String text = SourceText.read(file, Limits.standard()).text().strip();
        if (text.isEmpty()) {
            throw usage("`" + FileNames.of(file) + "` is empty; a token is what programs have to send");
        }
        return text;
    }

    private void open(String address) {
        try {
            java.awt.Desktop.getDesktop().browse(java.net.URI.create(address));
        } catch (IOException | UnsupportedOperationException | java.awt.AWTError e) {
            err().println("note: no browser could be opened; open the address yourself");
        }
    }
}
