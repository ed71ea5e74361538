package dealadvisor.mcp;

import dealadvisor.engine.RuleCache;
import dealadvisor.engine.RulePack;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** The protocol over two streams, a message a line, as assistants speak it with a program that they start. */
public final class McpOverStreams {
    private McpOverStreams() {}

    /**
     * Answers until the input ends.
     *
     * @param pack the rules, asked for at each call
     * @param most how long one answer may take
     * @param cache where compiled rules are kept
     * @param version of the advisor
     */
    public static void serve(
            InputStream in, OutputStream out, Supplier<RulePack> pack, Duration most, RuleCache cache, String version) {
        CountDownLatch ended = new CountDownLatch(1);
        Whole whole = new Whole(out);
        var transport =
                new StdioServerTransportProvider(McpJsonDefaults.getMapper(), new Messages(in, whole, ended), whole);
        McpSyncServer server = McpServer.sync(transport)
                .serverInfo("deal-advisor", version)
                .instructions(Calls.INSTRUCTIONS)
                .capabilities(McpSchema.ServerCapabilities.builder()
                        .tools(false)
                        .resources(false, false)
                        .build())
                .validateToolInputs(true)
                // One question after the other, so that none is left when the input ends.
                .immediateExecution(true)
                .tools(new Tools(pack, most, cache)
                        .all().stream()
                                .map(tool -> new McpServerFeatures.SyncToolSpecification(
                                        Calls.listed(tool), (exchange, call) -> Calls.answer(tool, call)))
                                .toList())
                .resourceTemplates(Calls.templates().stream()
                        .map(template -> new McpServerFeatures.SyncResourceTemplateSpecification(
                                template, (exchange, asked) -> Calls.read(pack, asked)))
                        .toList())
                .build();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.closeGracefully();
    }

    /**
     * The lines of an input that are messages, and word of its end. One that is no message would be the last that is read, so it is answered here and
     * left out.
     */
    private static final class Messages extends InputStream {
        private static final String NO_MESSAGE =
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":\"this line is no message of the protocol; write each as one line of JSON: {\\\"jsonrpc\\\":\\\"2.0\\\", ...}\"}}\n";

        private final BufferedReader lines;
        private final Whole out;
        private final CountDownLatch ended;
        private ByteArrayInputStream line = new ByteArrayInputStream(new byte[0]);

        Messages(InputStream in, Whole out, CountDownLatch ended) {
            this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            this.out = out;
            this.ended = ended;
        }

        @Override
        public int read() throws IOException {
            return more() ? line.read() : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            return more() ? line.read(into, from, most) : -1;
        }

        private boolean more() throws IOException {
            while (line.available() == 0) {
                String next = lines.readLine();
                if (next == null) {
                    ended.countDown();
                    return false;
                }
                if (isMessage(next)) {
                    line = new ByteArrayInputStream((next + "\n").getBytes(StandardCharsets.UTF_8));
                } else if (!next.isBlank()) {
                    out.say(NO_MESSAGE);
                }
            }
            return true;
        }

        private static boolean isMessage(String text) {
            try {
                McpSchema.deserializeJsonRpcMessage(McpJsonDefaults.getMapper(), text);
                return true;
            } catch (IOException | RuntimeException e) {
                return false;
            }
        }
    }

    /** An output to which what is written between two flushes goes at once, whoever else writes. */
    private static final class Whole extends ByteArrayOutputStream {
        private final OutputStream to;

        Whole(OutputStream to) {
            this.to = to;
        }

        @Override
        public synchronized void flush() throws IOException {
            writeTo(to);
            reset();
            to.flush();
        }

        synchronized void say(String text) throws IOException {
            to.write(text.getBytes(StandardCharsets.UTF_8));
            to.flush();
        }
    }
}
