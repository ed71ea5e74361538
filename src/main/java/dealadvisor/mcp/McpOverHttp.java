package dealadvisor.mcp;

import dealadvisor.engine.RuleCache;
import dealadvisor.engine.RulePack;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** The protocol as single requests, each answered by itself, for assistants that speak it over HTTP. For many threads. */
public final class McpOverHttp {
    private final McpJsonMapper json = McpJsonDefaults.getMapper();
    private final Transport transport = new Transport();

    /**
     * @param pack the rules, asked for at each call
     * @param most how long one answer may take
     * @param cache where compiled rules are kept
     * @param version of the advisor
     */
    public McpOverHttp(Supplier<RulePack> pack, Duration most, RuleCache cache, String version) {
        McpServer.sync(transport)
                .serverInfo("deal-advisor", version)
                .instructions(Calls.INSTRUCTIONS)
                .capabilities(McpSchema.ServerCapabilities.builder()
                        .tools(false)
                        .resources(false, false)
                        .build())
                .validateToolInputs(true)
                // In the thread of the request, which the server bounds.
                .immediateExecution(true)
                .tools(new Tools(pack, most, cache)
                        .all().stream()
                                .map(tool -> new McpStatelessServerFeatures.SyncToolSpecification(
                                        Calls.listed(tool), (context, call) -> Calls.answer(tool, call)))
                                .toList())
                .resourceTemplates(Calls.templates().stream()
                        .map(template -> new McpStatelessServerFeatures.SyncResourceTemplateSpecification(
                                template, (context, asked) -> Calls.read(pack, asked)))
                        .toList())
                .build();
    }

    /**
     * The answer to a message.
     *
     * @return empty where it asks nothing
     * @throws IOException if it is no message of the protocol
     */
    public Optional<String> answer(String message) throws IOException {
        McpSchema.JSONRPCMessage read;
        try {
            read = McpSchema.deserializeJsonRpcMessage(json, message);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (read instanceof McpSchema.JSONRPCRequest request) {
            McpSchema.JSONRPCResponse response = transport
                    .handler
                    .orElseThrow()
                    .handleRequest(McpTransportContext.EMPTY, request)
                    .block();
            return Optional.of(json.writeValueAsString(response));
        }
        if (read instanceof McpSchema.JSONRPCNotification notification) {
            transport
                    .handler
                    .orElseThrow()
                    .handleNotification(McpTransportContext.EMPTY, notification)
                    .block();
        }
        return Optional.empty();
    }

    private static final class Transport implements McpStatelessServerTransport {
        private Optional<McpStatelessServerHandler> handler = Optional.empty();

        @Override
        public void setMcpHandler(McpStatelessServerHandler given) {
            handler = Optional.of(given);
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }
    }
}
