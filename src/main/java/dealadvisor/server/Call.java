package dealadvisor.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request, read whole.
 *
 * @param method such as {@code GET}
 * @param path without what follows it
 * @param parameters those of its address, in the order in which they came
 * @param headers by their names in small letters
 * @param body as UTF-8; empty if it has none
 */
record Call(
        String method,
        String path,
        Map<String, List<String>> parameters,
        Map<String, List<String>> headers,
        String body) {
    /** A header, the first of several. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The kind of body that it has, in small letters and without what describes it further. */
    Optional<String> type() {
        return header("content-type").map(type -> type.split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT));
    }

    /** A cookie of this name. */
    Optional<String> cookie(String name) {
        return headers.getOrDefault("cookie", List.of()).stream()
                .flatMap(line -> java.util.Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(one -> one.startsWith(name + "="))
                .map(one -> one.substring(name.length() + 1))
                .findFirst();
    }
}
