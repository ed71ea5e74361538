package dealadvisor.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What the built jars hold: the library its own classes and no logger, the runnable jar all and the licences of all. */
class RunnableJarIT {
    private static final String LICENCES = "META-INF/LICENSES/";

    private static JarFile runnable() throws IOException {
        return new JarFile(Path.of("target/deal-advisor.jar").toFile());
    }

    private static Set<String> classes(JarFile jar) {
        Set<String> classes = new TreeSet<>();
        jar.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(".class"))
                .map(name -> name.replaceFirst("^META-INF/versions/\\d+/", ""))
                .forEach(classes::add);
        return classes;
    }

    private static boolean own(String name) {
        return name.startsWith("dealadvisor/") || name.startsWith("rules/");
    }

    // Lines of packages, whose they are, and the file of the licence, with two spaces or more between.
    private static Map<String, String> listed(JarFile jar) throws IOException {
        Map<String, String> licences = new TreeMap<>();
        ZipEntry list = jar.getEntry(LICENCES + "LIST.txt");
        for (String line : new String(jar.getInputStream(list).readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
            String[] parts = line.split(" {2,}");
            if (parts.length == 3) {
                licences.put(parts[0], parts[2]);
            }
        }
        return licences;
    }

    @Test
    void everyClassInTheRunnableJarIsUnderALicenceThatIsInIt() throws IOException {
        try (JarFile jar = runnable()) {
            Map<String, String> listed = listed(jar);
            assertTrue(listed.size() > 10, "the list is read");
            Set<String> unlisted = classes(jar);
            Set<String> absent = new TreeSet<>(listed.keySet());
            absent.removeIf(packages -> unlisted.stream().anyMatch(name -> name.startsWith(packages)));
            unlisted.removeIf(name -> own(name) || listed.keySet().stream().anyMatch(name::startsWith));
            assertEquals(Set.of(), unlisted, "say in src/main/licences/LIST.txt under which licence these are");
            assertEquals(Set.of(), absent, "these are not in the jar any more");
            for (String licence : listed.values()) {
                assertNotNull(jar.getEntry(LICENCES + licence), licence);
            }
            assertNotNull(jar.getEntry("META-INF/NOTICE"));
        }
    }

    @Test
    void theRunnableJarSaysNothingBesideItsAnswer() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        "target/deal-advisor.jar",
                        "advise",
                        "facts/past-sabotage-review.yaml",
                        "--no-trials",
                        "--rules",
                        "taxonomy-of-barriers")
                .start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        process.getInputStream().readAllBytes();
        assertEquals(0, process.waitFor());
        assertEquals("", said);
    }

    @Test
    void theLibraryHoldsItsOwnClassesAndNoLogger() throws IOException {
        String version;
        try (JarFile jar = runnable()) {
            version = jar.getManifest().getMainAttributes().getValue("Implementation-Version");
        }
        try (JarFile jar = new JarFile(
                Path.of("target", "deal-advisor-" + version + ".jar").toFile())) {
            Set<String> classes = classes(jar);
            assertTrue(classes.contains("dealadvisor/advice/Advisor.class"));
            classes.removeIf(RunnableJarIT::own);
            assertEquals(Set.of(), classes);
            assertEquals("dealadvisor", jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"));
        }
    }
}
