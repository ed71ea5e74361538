package dealadvisor.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher gives the jar's own answer wherever it is and however its archive fares. */
class LauncherIT {
    private static final Path BUILT = Path.of("target").toAbsolutePath();
    private static final Path CASE = Path.of("facts/past-sabotage-review.yaml").toAbsolutePath();
    private static Answer expected;

    @TempDir
    private Path folder;

    private Path home;
    private Path launcher;
    private Path archive;

    private record Answer(int code, String out, String err) {}

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
    }

    @BeforeEach
    void installACopy() throws IOException {
        home = Files.createDirectories(folder.resolve("an install, with spaces"));
        launcher = home.resolve("deal-advisor");
        archive = home.resolve("deal-advisor.jsa");
        Files.copy(BUILT.resolve("deal-advisor.jar"), home.resolve("deal-advisor.jar"));
        Files.copy(BUILT.resolve("deal-advisor"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
        assertTrue(Files.isExecutable(launcher), "the build makes the launcher executable");
    }

    private static Answer run(Path where, Map<String, String> environment, List<String> command) throws Exception {
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

    private Answer advise(Path where, Path program) throws Exception {
        return run(where, Map.of(), List.of(program.toString(), "advise", CASE.toString(), "--no-trials"));
    }

    private void assertAdvised(Answer answer) {
        assertEquals(expected, answer);
    }

    @Test
    void fromAnyFolderAndWithSpacesInItsPathItAnswersAndKeepsAnArchive() throws Exception {
        assertAdvised(advise(folder, launcher));
        assertTrue(Files.size(archive) > 1_000_000, "the archive was made on first use");
        FileTime made = Files.getLastModifiedTime(archive);
        assertAdvised(advise(Path.of("/"), launcher));
        assertEquals(made, Files.getLastModifiedTime(archive), "and is used again");
    }

    @Test
    void throughASymbolicLinkItFindsItsJar() throws Exception {
        Path links = Files.createDirectories(folder.resolve("bin"));
        Path link = Files.createSymbolicLink(links.resolve("advisor"), links.relativize(launcher));
        Path second = Files.createSymbolicLink(folder.resolve("advisor"), link);
        assertAdvised(advise(folder, second));
        assertTrue(Files.exists(archive), "the archive lies beside the jar");
    }

    @Test
    void afterTheJarWasBuiltAnewTheArchiveIsMadeAnew() throws Exception {
        advise(folder, launcher);
        FileTime made = Files.getLastModifiedTime(archive);
        Files.setLastModifiedTime(home.resolve("deal-advisor.jar"), FileTime.fromMillis(made.toMillis() - 86_400_000));
        Files.setLastModifiedTime(archive, FileTime.fromMillis(0));
        assertAdvised(advise(folder, launcher));
        assertTrue(Files.getLastModifiedTime(archive).toMillis() > 0, "it was replaced");
    }

    @Test
    void aDamagedArchiveDoesNoHarm() throws Exception {
        advise(folder, launcher);
        for (String damage : List.of("", "not an archive", "x".repeat(100_000))) {
            Files.writeString(archive, damage);
            assertAdvised(advise(folder, launcher));
        }
        // As long as it should be, with its middle overwritten by a copy that broke off.
        Files.delete(archive);
        Files.deleteIfExists(home.resolve("deal-advisor.jsa.stamp"));
        advise(folder, launcher);
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertAdvised(advise(folder, launcher));
    }

    @Test
    void whereNothingCanBeWrittenItAnswersWithoutAnArchive() throws Exception {
        Path readOnly = Files.createDirectories(folder.resolve("read only"));
        Assumptions.assumeTrue(readOnly.toFile().setWritable(false) && !Files.isWritable(readOnly), "not as root");
        assertTrue(home.toFile().setWritable(false));
        Answer answer = run(
                folder,
                Map.of("HOME", readOnly.toString(), "XDG_CACHE_HOME", readOnly.toString()),
                List.of(launcher.toString(), "advise", CASE.toString(), "--no-trials"));
        assertTrue(home.toFile().setWritable(true));
        assertAdvised(answer);
        assertFalse(Files.exists(archive));
    }

    @Test
    void anArchiveThatCannotBeMadeDoesNoHarm() throws Exception {
        // A folder stands where the archive would be written.
        Files.createDirectories(archive.resolve("in the way"));
        assertAdvised(advise(folder, launcher));
    }

    @Test
    void withoutTheArchiveItAnswersTheSame() throws Exception {
        assertAdvised(run(
                folder,
                Map.of("DEAL_ADVISOR_ARCHIVE", "off"),
                List.of(launcher.toString(), "advise", CASE.toString(), "--no-trials")));
        assertFalse(Files.exists(archive, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void severalStartedAtOnceAllAnswer() throws Exception {
        List<Process> processes = new ArrayList<>();
        List<Path> outputs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Path out = folder.resolve("out-" + i);
            outputs.add(out);
            ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "advise", CASE.toString(), "--no-trials")
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().remove("DEAL_ADVISOR_RULES");
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            processes.add(builder.start());
        }
        for (int i = 0; i < 3; i++) {
            assertTrue(processes.get(i).waitFor(180, TimeUnit.SECONDS), "it ends");
            assertEquals(0, processes.get(i).exitValue());
            assertEquals(expected.out(), Files.readString(outputs.get(i)));
        }
        assertAdvised(advise(folder, launcher));
        try (var left = Files.list(home)) {
            assertEquals(
                    List.of("deal-advisor", "deal-advisor.jar", "deal-advisor.jsa", "deal-advisor.jsa.stamp"),
                    left.map(path -> path.getFileName().toString()).sorted().toList(),
                    "no half-made archive is left");
        }
    }

    @Test
    void exitCodesPassThrough() throws Exception {
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "ai: {motivaton: {type: schemer}}\n");
        assertEquals(
                3,
                run(folder, Map.of(), List.of(launcher.toString(), "advise", bad.toString()))
                        .code());
        assertEquals(
                2, run(folder, Map.of(), List.of(launcher.toString(), "advice")).code());
        assertEquals(
                0,
                run(folder, Map.of(), List.of(launcher.toString(), "--version")).code());
    }

    @Test
    void withoutItsJarItSaysSo() throws Exception {
        Files.delete(home.resolve("deal-advisor.jar"));
        Answer answer = advise(folder, launcher);
        assertEquals(70, answer.code());
        assertTrue(answer.err().contains("mvn -q package"), answer.err());
    }
}
