package dealadvisor.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * The built launcher with its jar, copied into a folder of its own for each test, and the answer of the jar itself. Making an archive takes many
 * times as long as an answer, so tests of what comes after share an installation that has one.
 */
abstract class InstalledLauncher {
    static final Path BUILT = Path.of("target").toAbsolutePath();
    static final Path CASE = Path.of("facts/past-sabotage-review.yaml").toAbsolutePath();
    static Answer expected;

    @TempDir
    Path folder;

    @TempDir
    static Path shared;

    private static Path sharedArchive;
    private static byte[] whole;
    private static byte[] stamp;

    Path home;
    Path launcher;

    record Answer(int code, String out, String err) {}

    @BeforeAll
    static void askTheJarItself() throws Exception {
        expected = run(
                BUILT,
                Map.of(),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        BUILT.resolve("deal-advisor.jar").toString(),
                        "advise",
                        CASE.toString(),
                        "--no-trials"));
        assertEquals(0, expected.code(), expected.err());
        sharedArchive = null;
    }

    @BeforeEach
    void installACopy() throws IOException {
        installIn(folder.resolve("an install, with spaces"));
    }

    private void installIn(Path where) throws IOException {
        home = Files.createDirectories(where);
        launcher = home.resolve("deal-advisor");
        Files.copy(BUILT.resolve("deal-advisor.jar"), home.resolve("deal-advisor.jar"));
        Files.copy(BUILT.resolve("deal-advisor"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
        assertTrue(Files.isExecutable(launcher), "the build makes the launcher executable");
    }

    /** From here on the shared installation, its archive as it was made; the jar and the launcher there are to be left as they are. */
    void withAnArchive() throws Exception {
        if (sharedArchive == null) {
            installIn(shared.resolve("an install, with spaces"));
            assertAdvised(advise(folder, launcher));
            sharedArchive = archive();
            whole = Files.readAllBytes(sharedArchive);
            stamp = Files.readAllBytes(stamp(sharedArchive));
        }
        home = sharedArchive.getParent();
        launcher = home.resolve("deal-advisor");
        Files.write(sharedArchive, whole);
        Files.write(stamp(sharedArchive), stamp);
    }

    private static Path stamp(Path archive) {
        return archive.resolveSibling(archive.getFileName() + ".stamp");
    }

    static Answer run(Path where, Map<String, String> environment, List<String> command) throws Exception {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("DEAL_ADVISOR_RULES");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "it ends");
        Answer answer = new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return answer;
    }

    List<Path> archives() throws IOException {
        try (var files = Files.list(home)) {
            return files.filter(file -> file.toString().endsWith(".jsa"))
                    .sorted()
                    .toList();
        }
    }

    Path archive() throws IOException {
        assertEquals(1, archives().size());
        return archives().get(0);
    }

    Answer advise(Path where, Path program) throws Exception {
        return run(where, Map.of(), List.of(program.toString(), "advise", CASE.toString(), "--no-trials"));
    }

    void assertAdvised(Answer answer) {
        assertEquals(expected, answer);
    }

    // The answer without the line in which a JVM says that it was given options.
    static Answer unpicked(Answer answer) {
        return new Answer(answer.code(), answer.out(), answer.err().replaceAll("(?m)^(NOTE: )?Picked up .*\\R", ""));
    }

    Answer shell(Map<String, String> environment, String command) throws Exception {
        return run(folder, environment, List.of("sh", "-c", command, launcher.toString(), CASE.toString()));
    }

    List<String> copies() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(".new-rule"))
                    .toList();
        }
    }
}
