package dealadvisor.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may ask. The server hears this machine alone, but pages of others in a browser on it can send requests too: a name that was made to lead here, a
 * foreign origin and a request from another site are refused before anything of them is read.
 *
 * @param token what programs have to show; empty if they need none
 */
record Guard(Optional<String> token) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    /** Why a request is refused by its head; empty if it is not. */
    Optional<Reply> refused(String method, String path, java.util.Map<String, List<String>> headers) {
        List<String> hosts = headers.getOrDefault("host", List.of());
        if (hosts.size() != 1 || !LOOPBACK.contains(name(hosts.get(0)))) {
            return Optional.of(Refusals.of(
                    421,
                    "Not for this server",
                    "the advisor answers to 127.0.0.1 and localhost only, and the request names another host"));
        }
        List<String> origins = headers.getOrDefault("origin", List.of());
        boolean foreign = origins.stream().anyMatch(origin -> !origin.equals("http://" + hosts.get(0)));
        boolean visit = method.equals("GET") && path.equals("/");
        boolean crossSite = headers.getOrDefault("sec-fetch-site", List.of()).stream()
                .anyMatch(site -> !site.equals("same-origin") && !site.equals("none"));
        if (foreign || crossSite && !visit) {
            return Optional.of(Refusals.of(403, "Not from there", "pages of other sites may not ask the advisor"));
        }
        return Optional.empty();
    }

    /** Why a program is refused; empty if it is not. */
    Optional<Reply> withoutToken(java.util.Map<String, List<String>> headers) {
        if (token.isEmpty()) {
            return Optional.empty();
        }
        boolean shown = headers.getOrDefault("authorization", List.of()).stream()
                .anyMatch(said -> same(said, "Bearer " + token.get()));
        return shown
                ? Optional.empty()
                : Optional.of(
                        Refusals.of(401, "Not without the token", "send the token as `Authorization: Bearer TOKEN`")
                                .with("WWW-Authenticate", "Bearer"));
    }

    /** Whether two secrets are the same, in a time that does not tell how far they are. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(String host) {
        int port = host.lastIndexOf(':');
        return (port > 0 && host.indexOf(']') < port ? host.substring(0, port) : host)
                .toLowerCase(java.util.Locale.ROOT);
    }
}
