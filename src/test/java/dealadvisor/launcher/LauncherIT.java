package dealadvisor.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The launcher gives the jar's own answer wherever it is. */
class LauncherIT extends InstalledLauncher {
    @Test
    void fromAnyFolderAndWithSpacesInItsPathItAnswersAndKeepsAnArchive() throws Exception {
        assertAdvised(advise(folder, launcher));
        assertTrue(Files.size(archive()) > 1_000_000, "the archive was made on first use");
        FileTime made = Files.getLastModifiedTime(archive());
        assertAdvised(advise(Path.of("/"), launcher));
        assertEquals(made, Files.getLastModifiedTime(archive()), "and is used again");
    }

    @Test
    void throughASymbolicLinkItFindsItsJar() throws Exception {
        Path links = Files.createDirectories(folder.resolve("bin"));
        Path link = Files.createSymbolicLink(links.resolve("advisor"), links.relativize(launcher));
        Path second = Files.createSymbolicLink(folder.resolve("advisor"), link);
        assertAdvised(advise(folder, second));
        assertTrue(!archives().isEmpty(), "the archive lies beside the jar");
    }

    @Test
    void anotherGarbageCollectorOfTheUsersIsUsedInsteadOfOurs() throws Exception {
        withAnArchive();
        Path options = Files.writeString(folder.resolve("options"), "-XX:+UseParallelGC\n");
        for (Map<String, String> environment : List.of(
                Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseG1GC"),
                Map.of("_JAVA_OPTIONS", "-XX:+UseParallelGC"),
                Map.of("JDK_JAVA_OPTIONS", "-XX:+UseParallelGC"),
                // A file of options, in which nothing is seen from outside.
                Map.of("JDK_JAVA_OPTIONS", "@" + options),
                Map.of("JAVA_TOOL_OPTIONS", "-Xmx512m -Dfile.encoding=US-ASCII"))) {
            assertEquals(
                    expected,
                    unpicked(run(
                            folder,
                            environment,
                            List.of(launcher.toString(), "advise", CASE.toString(), "--no-trials"))),
                    environment.toString());
        }
    }

    @Test
    void aJvmThatDoesNotStartIsNoAnswerOfTheAdvisor() throws Exception {
        Path old = Files.createDirectories(folder.resolve("jdk/bin"));
        Path failing = Files.writeString(old.resolve("java"), "#!/bin/sh\necho 'it is too old' >&2\nexit 1\n");
        assertTrue(failing.toFile().setExecutable(true));
        for (Map<String, String> environment : List.of(
                Map.of("JAVA_TOOL_OPTIONS", "-XX:+NoSuchOption"),
                Map.of("JDK_JAVA_OPTIONS", "-Xmx1k"),
                Map.of("JAVA_HOME", folder.resolve("jdk").toString()))) {
            Answer answer = run(folder, environment, List.of(launcher.toString(), "advise", CASE.toString()));
            assertEquals(69, answer.code(), answer.toString());
            assertEquals("", answer.out());
            assertTrue(answer.err().startsWith("error: the JVM "), answer.err());
        }
        Files.writeString(home.resolve("deal-advisor.jar"), "cut short");
        assertEquals(69, advise(folder, launcher).code());
    }

    @Test
    void resultsThatCannotBeWrittenAreAnErrorOfTheirOwn() throws Exception {
        withAnArchive();
        for (String command : List.of("advise \"$1\" --no-trials", "schema", "catalogue", "new")) {
            Answer closed = shell(Map.of(), "exec \"$0\" " + command + " >&-");
            assertEquals(6, closed.code(), command + closed.err());
            if (Files.exists(Path.of("/dev/full"))) {
                Answer full = shell(Map.of(), "exec \"$0\" " + command + " >/dev/full");
                assertEquals(6, full.code(), command + full.err());
                assertTrue(full.err().contains("cannot be written to standard output"), full.err());
            }
        }
        assertEquals(
                new Answer(0, "0", ""),
                shell(Map.of(), "exec 3>&1; { \"$0\" schema; printf %s $? >&3; } | true"),
                "whoever stops reading is told nothing");
        assertEquals(0, shell(Map.of(), "exec \"$0\" new mine.yaml >&- 2>&-").code(), "nothing goes there");
        Answer nothing = shell(Map.of(), "exec \"$0\" advise - <&-");
        assertEquals(3, nothing.code());
        assertTrue(nothing.err().contains("R006"), nothing.err());
    }

    @Test
    void namesThatTheLocaleHasNoLettersForAreRead() throws Exception {
        withAnArchive();
        Files.createDirectories(folder.resolve("cases"));
        String make = "cp \"$1\" cases/$(printf '\\303\\251').yaml && cp \"$1\" cases/plain.yaml && ";
        Map<String, String> bare = Map.of("LC_ALL", "C");
        assertEquals(
                0,
                shell(bare, make + "exec \"$0\" advise cases/*.yaml --no-trials")
                        .code());
        assertEquals(0, shell(bare, "exec \"$0\" advise cases --no-trials").code());
    }

    @Test
    void withoutTheLauncherSuchANameIsAnsweredAndTheOthersAreRead() throws Exception {
        Files.createDirectories(folder.resolve("cases"));
        Map<String, String> bare = Map.of("LC_ALL", "C");
        String jar = "exec \"$JAVA_HOME/bin/java\" -jar '" + BUILT.resolve("deal-advisor.jar") + "' ";
        assertEquals(
                0,
                shell(bare, "cp \"$1\" cases/$(printf '\\303\\251').yaml; cp \"$1\" cases/plain.yaml")
                        .code());
        for (String command : List.of(
                "advise cases/[!p]*.yaml",
                "compare cases/[!p]*.yaml cases/plain.yaml",
                "explain cases/[!p]*.yaml window",
                "rules graph --case cases/[!p]*.yaml",
                "watch cases/plain.yaml --rules $(printf '\\303\\251')",
                "rules check $(printf '\\303\\251')",
                "new $(printf '\\303\\251').yaml")) {
            Answer answer = shell(bare, jar + command);
            assertTrue(answer.code() == 2 || answer.code() == 3 || answer.code() == 4, command + answer);
            assertFalse(answer.err().contains("Exception"), command + answer.err());
        }
        Answer both = shell(bare, jar + "advise cases --no-trials --format jsonl");
        assertEquals(0, both.code(), both.err());
        assertEquals(2, both.out().lines().count());
        assertEquals(
                0,
                shell(
                                Map.of("LC_ALL", "C", "DEAL_ADVISOR_CACHE", "\u00e9"),
                                jar + "advise cases/plain.yaml --rules satiate --no-trials")
                        .code());
    }

    @Test
    void aTrialOfANewRuleThatIsEndedLeavesNoCopy() throws Exception {
        Path pack = Files.createDirectories(folder.resolve("pack"));
        Files.writeString(
                pack.resolve("pack.yaml"),
                "id: small\nversion: \"1\"\ntitle: S\nsource: N\nauthors: [Me]\nextends: taxonomy-of-barriers\n");
        Files.writeString(pack.resolve("claims.yaml"), "claims: []\n");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                BUILT.resolve("deal-advisor.jar").toString(),
                "new",
                "rule",
                "A hurried AI may ask for less",
                "--rules",
                pack.toString(),
                "--when",
                "situation.takeoff=fast",
                "--then",
                "relief reservation-price/ambition 1");
        builder.environment().put("DEAL_ADVISOR_CACHE", "off");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        while (process.isAlive() && copies().isEmpty()) {
            Thread.sleep(5);
        }
        process.destroy();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it ends");
        assertEquals(143, process.exitValue(), Files.readString(folder.resolve("out")));
        assertEquals(List.of(), copies());
    }

    @Test
    void exitCodesPassThrough() throws Exception {
        withAnArchive();
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
