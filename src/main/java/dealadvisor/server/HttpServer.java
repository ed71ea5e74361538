package dealadvisor.server;

import dealadvisor.reading.Code;
import dealadvisor.reading.ProblemsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A server on this machine alone: reads requests within bounds, has the guard look at them, and answers those that there are. */
final class HttpServer implements AutoCloseable {
    private static final int IDLE_SECONDS = 30;
    /** How many times too large a body may be and still be read to its end. */
    private static final int WASTE = 16;

    private final Server server;
    private final ServerConnector connector;
    private final Routes routes;
    private final Guard guard;
    private final Bounds bounds;
    private final Turns turns;
    private final Metrics metrics = new Metrics();
    private final Semaphore streams;

    /**
     * Begins to answer.
     *
     * @param port where; 0 for one that is free
     * @throws IOException if the port cannot be had
     */
    public static HttpServer start(int port, Routes routes, Rules rules, Guard guard, Bounds bounds)
            throws IOException {
        HttpServer started = new HttpServer(port, routes, guard, bounds);
        started.metrics.gauge("working", started.turns::working);
        started.metrics.gauge("waiting", started.turns::waiting);
        started.measured = Optional.of(new Route(
                "GET",
                "/v1/metrics",
                Route.Kind.INTERFACE,
                call -> Reply.of(
                        200, "text/plain; version=0.0.4; charset=utf-8", started.metrics.text(rules.state()))));
        try {
            started.server.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the server did not start", e);
        }
        return started;
    }

    // It is about the server itself, so the server answers it.
    private volatile Optional<Route> measured = Optional.empty();

    private HttpServer(int port, Routes routes, Guard guard, Bounds bounds) {
        this.routes = routes;
        this.guard = guard;
        this.bounds = bounds;
        this.turns = new Turns(bounds);
        this.streams = new Semaphore(bounds.streams());
        QueuedThreadPool threads =
                new QueuedThreadPool(bounds.working() + bounds.waiting() + bounds.streams() + 40, 4, 10_000);
        threads.setName("http");
        threads.setDaemon(true);
        this.server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(16 * 1024);
        http.setIdleTimeout(IDLE_SECONDS * 1000L);
        this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_SECONDS * 1000L);
        connector.setAcceptQueueSize(bounds.waiting());
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                answer(request, response, callback);
                return true;
            }
        });
        // What the server refuses by itself, such as a head that is no HTTP.
        server.setErrorHandler((request, response, callback) -> {
            send(
                    response,
                    Refusals.of(response.getStatus(), "Not understood", "the request is no proper HTTP"),
                    callback);
            return true;
        });
        // What is asked while it ends is not answered; an open page would keep it from ending.
        server.setStopTimeout(0);
    }

    /** The port on which it answers. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Waits until it ends. */
    public void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server did not end", e);
        } finally {
            turns.close();
        }
    }

    private void answer(Request request, Response response, Callback callback) {
        long start = System.nanoTime();
        String method = request.getMethod();
        String path = Request.getPathInContext(request);
        Optional<Route> route = routes.find(method, path)
                .or(() -> measured.filter(one -> one.path().equals(path) && method.equals("GET")));
        Reply reply;
        try {
            reply = reply(request, method, path, route);
        } catch (ProblemsException e) {
            reply = Refusals.of(e);
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            // Nobody is served by a stack trace.
            reply = Refusals.of(500, "The advisor failed", "the advisor failed, which is its own fault: " + e);
        }
        metrics.took(
                List.of("GET", "POST", "HEAD").contains(method) ? method : "other",
                route.map(Route::path).orElse("other"),
                reply.status(),
                System.nanoTime() - start);
        send(response, reply, callback);
    }

    private Reply reply(Request request, String method, String path, Optional<Route> route) throws Exception {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpField field : request.getHeaders()) {
            headers.computeIfAbsent(field.getName().toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                    .add(field.getValue() == null ? "" : field.getValue());
        }
        Optional<Reply> refused = guard.refused(method, path, headers);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (route.isEmpty()) {
            return missing(path);
        }
        if (route.get().kind() == Route.Kind.INTERFACE) {
            Optional<Reply> unknown = guard.withoutToken(headers);
            if (unknown.isPresent()) {
                return unknown.get();
            }
        }
        Optional<String> body = body(request);
        if (body.isEmpty()) {
            return Refusals.of(
                            413, "Too large", "a request may have " + bounds.body() + " bytes; a case is a page or two")
                    .with("Connection", "close");
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (Fields.Field field : Request.extractQueryParameters(request)) {
            parameters.put(field.getName(), List.copyOf(field.getValues()));
        }
        Call call = new Call(method, path, parameters, headers, body.get());
        return switch (route.get().kind()) {
            case OPEN, STREAM -> route.get().answer().to(call);
            case INTERFACE, PAGE -> turns.inTurn(() -> route.get().answer().to(call));
        };
    }

    private Reply missing(String path) {
        List<String> methods = routes.methods(path);
        return methods.isEmpty()
                ? Refusals.of(
                        404, "Not here", "there is nothing at `" + path + "`; /v1/openapi.json lists what there is")
                : Refusals.of(405, "Not so", "`" + path + "` is asked with " + String.join(" or ", methods))
                        .with("Allow", String.join(", ", methods));
    }

    // Empty if it is larger than it may be.
    private Optional<String> body(Request request) throws IOException {
        try (InputStream in = Content.Source.asInputStream(request)) {
            byte[] bytes = in.readNBytes(bounds.body() + 1);
            if (bytes.length > bounds.body()) {
                // Who is still sending would not read the answer; what goes far beyond is cut off all the same.
                byte[] rest = new byte[8192];
                for (int i = 0; i < WASTE * (bounds.body() / rest.length) && in.read(rest) >= 0; i++) {
                    continue;
                }
                return Optional.empty();
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new ProblemsException(List.of(dealadvisor.reading.Diagnostic.of(
                    Code.R005, dealadvisor.reading.Place.NOWHERE, 1, "the body is not UTF-8", "send it as UTF-8")));
        }
    }

    private void send(Response response, Reply reply, Callback callback) {
        response.setStatus(reply.status());
        var headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, reply.type());
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        // Nothing goes to others; with no referrer at all a form would not say from where it comes, either.
        headers.put("Referrer-Policy", "same-origin");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        reply.headers().forEach(headers::put);
        if (reply.stream().isEmpty()) {
            response.write(true, ByteBuffer.wrap(reply.body().getBytes(StandardCharsets.UTF_8)), callback);
            return;
        }
        if (!streams.tryAcquire()) {
            Reply many = Refusals.of(503, "Too many pages", "too many pages are open; close one");
            response.setStatus(many.status());
            response.write(true, ByteBuffer.wrap(many.body().getBytes(StandardCharsets.UTF_8)), callback);
            return;
        }
        try (OutputStream out = Content.Sink.asOutputStream(response)) {
            reply.stream().get().write(out);
            callback.succeeded();
        } catch (IOException e) {
            // Nobody reads on.
            callback.failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            callback.failed(e);
        } finally {
            streams.release();
        }
    }
}
