package dealadvisor.engine.compiling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Compiled rules from memory. The parent has the bundled pack's classes, under the same names; they are used where, and only where, a pack leaves
 * out what it shares with the bundled one.
 */
public final class PackClassLoader extends ClassLoader {
    private final SortedMap<String, byte[]> files;

    private final boolean shares;

    private PackClassLoader(SortedMap<String, byte[]> files, ClassLoader parent, boolean shares) {
        super(parent);
        this.files = files;
        this.shares = shares;
    }

    /** Of a pack that shares nothing with the bundled one. */
    public static PackClassLoader alone(SortedMap<String, byte[]> files, ClassLoader parent) {
        return new PackClassLoader(files, parent, false);
    }

    /** Of a pack of which whatever is not among the files is what the parent has. */
    public static PackClassLoader over(SortedMap<String, byte[]> files, ClassLoader parent) {
        return new PackClassLoader(files, parent, true);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        boolean own = shares
                ? files.containsKey(file(name))
                : name.startsWith("rules.") || name.startsWith(VocabularyClasses.PACKAGE + ".");
        if (own) {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : findClass(name);
            }
        }
        return super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = files.get(file(name));
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private static String file(String type) {
        return type.replace('.', '/') + ".class";
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        byte[] bytes = files.get(name);
        if (bytes != null) {
            return new ByteArrayInputStream(bytes);
        }
        return hidden(name) ? null : super.getResourceAsStream(name);
    }

    // The compiler asks for the classes that rules match by address.
    @Override
    public @Nullable URL getResource(String name) {
        byte[] bytes = files.get(name);
        if (bytes != null) {
            return address(name, bytes);
        }
        return hidden(name) ? null : super.getResource(name);
    }

    // A pack without rules must not find the bundled ones.
    private boolean hidden(String name) {
        return !shares
                && (name.startsWith("rules/")
                        || name.startsWith(VocabularyClasses.PACKAGE.replace('.', '/'))
                        || name.equals(RuleCompiler.MODELS));
    }

    private static URL address(String name, byte[] bytes) {
        try {
            return new URL(null, "pack:" + name, new URLStreamHandler() {
                @Override
                protected URLConnection openConnection(URL url) {
                    return new URLConnection(url) {
                        @Override
                        public void connect() {}

                        @Override
                        public InputStream getInputStream() {
                            return new ByteArrayInputStream(bytes);
                        }
                    };
                }
            });
        } catch (MalformedURLException e) {
            throw new AssertionError("an address with its own handler is never malformed", e);
        }
    }

    /** The text of one of its files. */
    public static String text(ClassLoader loader, String name) throws IOException {
        byte[] bytes = bytes(loader, name).orElseThrow(() -> new IOException("no " + name));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The content of one of its files; empty if there is none of that name. */
    public static Optional<byte[]> bytes(ClassLoader loader, String name) {
        try (InputStream in = loader.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
