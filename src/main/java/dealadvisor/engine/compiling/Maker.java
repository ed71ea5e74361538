package dealadvisor.engine.compiling;

import dealadvisor.reading.FileNames;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** Names what compiles rules: this very advisor under this Java. What others compiled is not used. */
public final class Maker {
    private Maker() {}

    /** The name; empty if the advisor runs from a folder of classes, which may change while it runs. */
    public static Optional<String> name() {
        CodeSource source = Maker.class.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? Optional.empty()
                : name(source.getLocation().toString());
    }

    /**
     * The name of what runs from here.
     *
     * @param location an address of a jar, or of one within another such as {@code jar:nested:/app.jar/!BOOT-INF/lib/advisor.jar!/}
     */
    public static Optional<String> name(String location) {
        try {
            String path = URLDecoder.decode(
                    location.replaceFirst("^(jar:)?(nested:|file:)+", "").replace("+", "%2B"), StandardCharsets.UTF_8);
            int inside = path.indexOf('!');
            String outer = inside < 0 ? path : path.substring(0, inside);
            Path jar =
                    FileNames.path(outer.endsWith("/") && inside >= 0 ? outer.substring(0, outer.length() - 1) : outer);
            return Files.isRegularFile(jar)
                    ? Optional.of(path + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar) + " "
                            + Runtime.version())
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
