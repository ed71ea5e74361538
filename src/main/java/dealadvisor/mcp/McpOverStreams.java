package dealadvisor.mcp;

import dealadvisor.engine.RuleCache;
import dealadvisor.engine.RulePack;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
        var transport = new StdioServerTransportProvider(McpJsonDefaults.getMapper(), new Until(in, ended), out);
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

    /** An input that tells when it has ended. */
    private static final class Until extends FilterInputStream {
        private final CountDownLatch ended;

        Until(InputStream in, CountDownLatch ended) {
            super(in);
            this.ended = ended;
        }

        @Override
        public int read() throws IOException {
            return told(super.read());
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            return told(super.read(into, from, most));
        }

        private int told(int read) {
            if (read < 0) {
                ended.countDown();
            }
            return read;
        }
    }
}
