package dealadvisor.render.json;

import java.nio.charset.StandardCharsets;

/** Files as web addresses, as SARIF and other formats for programs name them. */
final class UriReference {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

    private UriReference() {}

    /** A reference to a file by its name with forward slashes, relative as the name is; a whole name becomes a {@code file:} address. */
    static String of(String file) {
        StringBuilder uri = new StringBuilder(file.startsWith("/") ? "file://" : "");
        for (byte b : file.getBytes(StandardCharsets.UTF_8)) {
            // A colon is written out too: before a slash it would end the name of a scheme.
            if (PLAIN.indexOf(b) >= 0) {
                uri.append((char) b);
            } else {
                uri.append(String.format("%%%02X", b & 0xFF));
            }
        }
        return uri.toString();
    }
}
