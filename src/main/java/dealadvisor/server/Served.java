package dealadvisor.server;

import dealadvisor.engine.RuleCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The advisor as it is served: the rules under watch, the interface for programs and the page, on one port. */
public final class Served implements AutoCloseable {
    private final HttpServer server;

    /**
     * What is to be served.
     *
     * @param port where; 0 for one that is free
     * @param caseFile with which the page begins; empty for a new case
     * @param rules that advise
     * @param token what programs have to show; empty if nothing
     * @param readOnly whether the page saves nothing
     * @param version of the advisor
     * @param cache where compiled rules are kept
     */
    public record Asked(
            int port,
            Optional<Path> caseFile,
            Rules rules,
            Optional<String> token,
            boolean readOnly,
            String version,
            RuleCache cache) {}

    private Served(HttpServer server) {
        this.server = server;
    }

    /**
     * Begins to serve.
     *
     * @throws IOException if the port cannot be had
     */
    public static Served start(Asked asked, Bounds bounds) throws IOException {
        asked.rules().watch();
        Routes routes = new Routes(new Api(asked.rules(), bounds, asked.version()).routes());
        return new Served(
                HttpServer.start(asked.port(), routes, asked.rules(), new Guard(asked.token()), bounds));
    }

    /** The port on which it answers. */
    public int port() {
        return server.port();
    }

    /** Where the page is. */
    public String address() {
        return "http://127.0.0.1:" + port() + "/";
    }

    /** Waits until it ends. */
    public void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        server.close();
    }
}
