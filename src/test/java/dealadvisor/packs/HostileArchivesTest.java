package dealadvisor.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.DiagnosticText;
import dealadvisor.reading.ProblemsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives that are none, are damaged, would do harm where they are unpacked, or are one pack to one program and another to the next. */
class HostileArchivesTest {
    private static final String PACK =
            "id: mine\nversion: \"1\"\ntitle: Mine\nsource: A note\nauthors: [Me]\nextends: taxonomy-of-barriers\n";
    private static final String CLAIMS =
            "claims:\n  - {id: mine.a, section: own, encode: rule, hedge: plain, claim: \"It is so.\"}\n";

    @TempDir
    private Path around;

    private List<Diagnostic> problems(byte[] bytes) throws IOException {
        Path file = around.resolve("mine.zip");
        Files.write(file, bytes);
        try {
            PackFiles.of(file);
            return List.of();
        } catch (ProblemsException e) {
            return e.problems();
        }
    }

    private static RawZip pack() {
        RawZip zip = new RawZip();
        zip.add("pack.yaml", PACK);
        zip.add("claims.yaml".getBytes(StandardCharsets.UTF_8), CLAIMS.getBytes(StandardCharsets.UTF_8), true);
        return zip;
    }

    @Test
    void anOrdinaryArchiveOfThisShapeIsRead() throws IOException {
        assertEquals(List.of(), problems(pack().bytes()));
    }

    private static Arguments entry(String code, String what, Consumer<RawZip> added) {
        RawZip zip = pack();
        added.accept(zip);
        return Arguments.of(code, what, zip.bytes());
    }

    private static Arguments named(String name) {
        return entry("P051", name, zip -> zip.add(name, name.endsWith("/") ? "" : "x: 1\n"));
    }

    private static Arguments file(String code, String what, byte[] bytes) {
        return Arguments.of(code, what, bytes);
    }

    private static byte[] joined(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        java.nio.ByteBuffer all = java.nio.ByteBuffer.allocate(length);
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Arguments> archives() {
        byte[] zeros = new byte[4 << 20];
        RawZip two = new RawZip();
        two.add("one/pack.yaml", PACK);
        two.add("two/pack.yaml", PACK);
        RawZip nested = new RawZip();
        nested.add(text("inner.zip"), pack().bytes(), false);
        RawZip otherCase = new RawZip();
        otherCase.add("PACK.yaml", PACK);
        return Stream.of(
                file("P050", "nothing", new byte[0]),
                file("P050", "a text", text(PACK)),
                file("P050", "a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0}),
                file("P050", "a tar", new byte[10240]),
                file("P055", "an archive of nothing", new RawZip().bytes()),
                file("P050", "something before it", joined(text("#!/bin/sh\n"), pack().bytes())),
                file("P050", "something behind it", joined(pack().bytes(), text("\n"))),
                file("P050", "an archive behind an archive", joined(pack().bytes(), pack().bytes())),
                named("../out.yaml"),
                named("a/../../out.yaml"),
                named(".."),
                named("a/.."),
                named("/etc/out.yaml"),
                named("//host/out.yaml"),
                named("C:out.yaml"),
                named("..\\out.yaml"),
                named("a\\out.yaml"),
                named("./claims.yaml"),
                named("a//out.yaml"),
                named("/"),
                named(""),
                named("a\u0000.yaml"),
                named("a\u001b[2J.yaml"),
                named("a\u202elmay.drl"),
                named("a\nb.yaml"),
                named("claims.yaml"),
                named("Claims.YAML"),
                named("claims.yaml/x.yaml"),
                named("claims.yaml/"),
                entry("P051", "put together otherwise", zip -> {
                    zip.add("\u00e4.yaml", "x: 1\n");
                    zip.add("a\u0308.yaml", "x: 1\n");
                }),
                entry("P051", "no UTF-8", zip -> zip.add(new byte[] {'a', (byte) 0xE4, '.'}, text("x"), false)),
                entry("P051", "UTF-8 that does not say so", zip -> zip.add("\u00e4.yaml", "x: 1\n").flags = 0),
                entry("P052", "encrypted", zip -> zip.add("x.yaml", "x: 1\n").flags |= 1),
                entry("P052", "encrypted strongly", zip -> zip.add("x.yaml", "x: 1\n").flags |= 1 | 1 << 6),
                entry("P052", "packed by bzip2", zip -> zip.add("x.yaml", "x: 1\n").method = 12),
                entry("P052", "packed by AES", zip -> zip.add("x.yaml", "x: 1\n").method = 99),
                entry("P054", "a link", zip -> zip.add("x.yaml", "/etc/passwd").unix(0120777)),
                entry("P054", "a link to a folder", zip -> zip.add("scenarios", "/etc")
                        .unix(0120777)),
                entry("P054", "a pipe", zip -> zip.add("x.yaml", "").unix(0010644)),
                entry("P054", "a device", zip -> zip.add("x.yaml", "").unix(0020644)),
                entry("P050", "a folder that holds something", zip -> zip.add("x/", "x: 1\n")),
                entry("P053", "one large file", zip -> zip.add(text("x.yaml"), new byte[(4 << 20) + 1], true)),
                entry("P053", "much together", zip -> IntStream.range(0, 5)
                        .forEach(i -> zip.add(text("x" + i + ".yaml"), zeros, true))),
                entry("P053", "many files", zip -> IntStream.range(0, 500)
                        .forEach(i -> zip.add("x" + i + ".yaml", "x: 1\n"))),
                entry("P053", "many entries", zip -> IntStream.range(0, 10_000)
                        .forEach(i -> zip.add("x" + i + ".txt", ""))),
                entry("P053", "a size of 4 GiB", zip -> zip.add("x.yaml", "x: 1\n").saidSize = 0xFFFFFFFFL),
                entry("P050", "more than it says", zip -> zip.add(text("x.yaml"), zeros, true).saidSize = 10),
                entry("P050", "less than it says", zip -> zip.add(text("x.yaml"), text("x"), true).saidSize = 1000),
                entry("P050", "contents over each other", zip -> zip.add("claims2.yaml", PACK).at = 0),
                file("P055", "two packs", two.bytes()),
                file("P055", "an archive in an archive", nested.bytes()),
                file("P055", "a pack.yaml in capitals", otherCase.bytes()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("archives")
    void itIsRefusedSoonAndSaysWhy(String code, String what, byte[] bytes) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            List<Diagnostic> problems = problems(bytes);
            assertTrue(
                    problems.stream().anyMatch(problem -> problem.code().name().equals(code)), what + problems);
            for (Diagnostic problem : problems) {
                assertTrue(problem.help().isPresent(), problem.toString());
                assertTrue(problem.message().contains("mine.zip"), problem.message());
                String shown = DiagnosticText.of(problem, Optional.empty());
                assertFalse(shown.contains("\u001b") || shown.contains("\u202e"), shown);
            }
            assertTrue(problems.size() <= 20);
        });
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() throws IOException {
        problems(pack().bytes());
        RawZip zip = pack();
        zip.add("../out.yaml", "x: 1\n");
        problems(zip.bytes());
        try (Stream<Path> left = Files.list(around)) {
            assertEquals(
                    Set.of("mine.zip"),
                    left.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void anArchiveThatIsCutShortAnywhereIsRefused() throws IOException {
        byte[] whole = pack().bytes();
        for (int length = 0; length < whole.length; length++) {
            refusedAsArchive(problems(Arrays.copyOf(whole, length)), "of length " + length);
        }
    }

    @Test
    void anArchiveInWhichOneByteChangedIsRefusedOrSaysTheSame() throws IOException {
        byte[] whole = pack().bytes();
        Files.write(around.resolve("mine.zip"), whole);
        String said = PackFiles.of(around.resolve("mine.zip")).sha256();
        int refused = 0;
        for (int at = 0; at < whole.length; at++) {
            for (int bit : List.of(0x01, 0x20, 0x80, 0xFF)) {
                byte[] changed = whole.clone();
                changed[at] ^= (byte) bit;
                List<Diagnostic> problems = problems(changed);
                if (problems.isEmpty()) {
                    assertEquals(said, PackFiles.of(around.resolve("mine.zip")).sha256(), "at " + at + ", " + bit);
                } else {
                    refusedAsArchive(problems, "at " + at + ", " + bit);
                    refused++;
                }
            }
        }
        // What may change is dates and the versions of the programs that packed and may unpack it.
        assertTrue(refused > whole.length * 3, refused + " of " + whole.length * 4);
    }

    private static void refusedAsArchive(List<Diagnostic> problems, String how) {
        assertFalse(problems.isEmpty(), how);
        problems.forEach(problem -> assertTrue(
                problem.code().name().startsWith("P05") && problem.help().isPresent(), how + problem));
    }
}
