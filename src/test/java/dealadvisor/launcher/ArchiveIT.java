package dealadvisor.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The launcher gives the jar's own answer however its archive fares. */
class ArchiveIT extends InstalledLauncher {
    @Test
    void afterTheJarWasBuiltAnewTheArchiveIsMadeAnew() throws Exception {
        advise(folder, launcher);
        FileTime made = Files.getLastModifiedTime(archive());
        Files.setLastModifiedTime(home.resolve("deal-advisor.jar"), FileTime.fromMillis(made.toMillis() - 86_400_000));
        Files.setLastModifiedTime(archive(), FileTime.fromMillis(0));
        assertAdvised(advise(folder, launcher));
        assertTrue(Files.getLastModifiedTime(archive()).toMillis() > 0, "it was replaced");
    }

    @Test
    void aDamagedArchiveDoesNoHarm() throws Exception {
        withAnArchive();
        byte[] whole = Files.readAllBytes(archive());
        // Never written, and a copy that broke off.
        for (byte[] damaged : List.of(new byte[0], Arrays.copyOf(whole, whole.length / 2))) {
            Files.write(archive(), damaged);
            assertAdvised(advise(folder, launcher));
        }
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
        assertFalse(!archives().isEmpty());
    }

    @Test
    void anArchiveThatCannotBeMadeDoesNoHarm() throws Exception {
        // A folder stands where the archive would be written.
        withAnArchive();
        Path archive = archive();
        Files.delete(archive);
        Path inTheWay = Files.createDirectories(archive.resolve("in the way"));
        assertAdvised(advise(folder, launcher));
        Files.delete(inTheWay);
        Files.delete(archive);
    }

    @Test
    void withoutTheArchiveItAnswersTheSame() throws Exception {
        assertAdvised(run(
                folder,
                Map.of("DEAL_ADVISOR_ARCHIVE", "off"),
                List.of(launcher.toString(), "advise", CASE.toString(), "--no-trials")));
        assertEquals(List.of(), archives());
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
                    List.of("deal-advisor", "deal-advisor-N.jsa", "deal-advisor-N.jsa.stamp", "deal-advisor.jar"),
                    left.map(path -> path.getFileName().toString().replaceAll("[0-9]+-[0-9]+", "N"))
                            .sorted()
                            .toList(),
                    "no half-made archive is left");
        }
    }

    @Test
    void anArchiveThatWasChangedInPlaceDoesNoHarm() throws Exception {
        withAnArchive();
        byte[] changed = Files.readAllBytes(archive());
        // Where the JVM does not look and only the sum tells.
        int middle = changed.length / 2;
        for (int i = middle; i < middle + 2_000; i++) {
            changed[i] ^= 0x55;
        }
        Files.write(archive(), changed);
        assertAdvised(advise(folder, launcher));
    }
}
