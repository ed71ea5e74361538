package dealadvisor.server;

import dealadvisor.engine.RuleCache;
import dealadvisor.mcp.McpOverHttp;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import java.io.IOException;
import java.util.List;

/** The advisor as tools for assistants, under {@code /mcp}: each message is a request of its own. */
final class Assistants {
    private final McpOverHttp protocol;

    /** @param version of the advisor */
    Assistants(Rules rules, Bounds bounds, String version) {
        this.protocol = new McpOverHttp(rules::pack, bounds.time(), RuleCache.NONE, version);
    }

    List<Route> routes() {
        return List.of(new Route("POST", "/mcp", Route.Kind.INTERFACE, call -> answer(call.body())));
    }

    private Reply answer(String message) {
        try {
            return protocol.answer(message).map(Reply::json).orElseGet(() -> Reply.of(202, Reply.JSON, ""));
        } catch (IOException e) {
            throw new ProblemsException(List.of(Diagnostic.of(
                    Code.Q004,
                    Place.NOWHERE,
                    1,
                    "this is no message of the Model Context Protocol: " + e.getMessage(),
                    "send JSON-RPC, such as {\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}")));
        }
    }
}
