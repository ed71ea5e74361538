package dealadvisor.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The advisor as it is served: the rules under watch, the interface for programs and the page, on one port. */
public final class Served implements AutoCloseable {
    private final HttpServer server;
    private final Page page;
    private final Rules rules;

    /**
     * What is to be served.
     *
     * @param port where; 0 for one that is free
     * @param caseFile with which the page begins; empty for a new case
     * @param rules that advise
     * @param token what programs have to show; empty if nothing
     * @param readOnly whether the page saves nothing
     * @param version of the advisor
     */
    public record Asked(
            int port, Optional<Path> caseFile, Rules rules, Optional<String> token, boolean readOnly, String version) {}

    private Served(HttpServer server, Page page, Rules rules) {
        this.server = server;
        this.rules = rules;
        this.page = page;
    }

    /**
     * Begins to serve.
     *
     * @throws IOException if the port cannot be had
     * @throws dealadvisor.reading.ProblemsException if the case is wrong
     */
    public static Served start(Asked asked, Bounds bounds) throws IOException {
        AtomicInteger port = new AtomicInteger();
        Page page = new Page(asked, bounds, port::get);
        Routes routes = new Routes(
                new Api(asked.rules(), bounds, asked.version()).routes(),
                new Assistants(asked.rules(), bounds, asked.version()).routes(),
                page.routes());
        HttpServer server = HttpServer.start(asked.port(), routes, asked.rules(), new Guard(asked.token()), bounds);
        port.set(server.port());
        asked.rules().watch();
        page.watch();
        Thread first = new Thread(page::prepare, "first page");
        first.setDaemon(true);
        first.start();
        return new Served(server, page, asked.rules());
    }

    /** The port on which it answers. */
    public int port() {
        return server.port();
    }

    /** Where the page is, with its key. */
    public String address() {
        return "http://127.0.0.1:" + port() + "/#k=" + page.key();
    }

    /** Waits until it ends. */
    public void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        rules.unwatch();
        page.unwatch();
        server.close();
    }
}
