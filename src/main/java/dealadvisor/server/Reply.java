package dealadvisor.server;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is answered to a request.
 *
 * @param status by HTTP
 * @param type of the body
 * @param body as text; empty where a stream goes on writing
 * @param headers beside those that every answer has
 * @param stream writes on until it ends or nobody reads; else empty
 */
record Reply(int status, String type, String body, Map<String, String> headers, Optional<Stream> stream) {
    static final String JSON = "application/json";
    static final String PROBLEM = "application/problem+json";
    static final String HTML = "text/html; charset=utf-8";

    /** What goes on being written. */
    public interface Stream {
        void write(OutputStream to) throws IOException, InterruptedException;
    }

    /** JSON, and all is well. */
    public static Reply json(String body) {
        return of(200, JSON, body);
    }

    /** A body of a type. */
    public static Reply of(int status, String type, String body) {
        return new Reply(status, type, body, Map.of(), Optional.empty());
    }

    static Reply streaming(String type, Stream stream) {
        return new Reply(200, type, "", Map.of(), Optional.of(stream));
    }

    /** The same with one more header. */
    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, type, body, Map.copyOf(more), stream);
    }
}
