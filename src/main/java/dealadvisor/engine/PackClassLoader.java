package dealadvisor.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Compiled rules from memory. What belongs to a rule pack is never asked of the parent, where the bundled pack has classes of the same names; a pack
 * that comes with the advisor may take over their bytes, since it leaves out what it shares with the bundled one.
 */
final class PackClassLoader extends ClassLoader {
    private final SortedMap<String, byte[]> files;

    private final boolean shares;

    PackClassLoader(SortedMap<String, byte[]> files, ClassLoader parent) {
        this(files, parent, false);
    }

    /** @param shares whether what is not among the files is what the parent has */
    PackClassLoader(SortedMap<String, byte[]> files, ClassLoader parent, boolean shares) {
        super(parent);
        this.files = files;
        this.shares = shares;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith("rules.") || name.startsWith(VocabularyClasses.PACKAGE + ".")) {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : findClass(name);
            }
        }
        return super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String file = name.replace('.', '/') + ".class";
        byte[] bytes = files.containsKey(file) ? files.get(file) : shared(file);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private byte @Nullable [] shared(String file) throws ClassNotFoundException {
        if (!shares) {
            return null;
        }
        try (InputStream in = getParent().getResourceAsStream(file)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(file, e);
        }
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        byte[] bytes = files.get(name);
        if (bytes != null) {
            return new ByteArrayInputStream(bytes);
        }
        // A pack without rules must not find the bundled ones.
        if (name.startsWith("rules/")
                || name.startsWith(VocabularyClasses.PACKAGE.replace('.', '/'))
                || name.equals(RuleCompiler.MODELS)) {
            return null;
        }
        return super.getResourceAsStream(name);
    }

    // The compiler asks for the classes that rules match by address.
    @Override
    public URL getResource(String name) {
        byte[] bytes = files.get(name);
        if (bytes != null) {
            return address(name, bytes);
        }
        if (name.startsWith("rules/")
                || name.startsWith(VocabularyClasses.PACKAGE.replace('.', '/'))
                || name.equals(RuleCompiler.MODELS)) {
            return null;
        }
        return super.getResource(name);
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
    static String text(ClassLoader loader, String name) throws IOException {
        try (InputStream in = loader.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no " + name);
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
