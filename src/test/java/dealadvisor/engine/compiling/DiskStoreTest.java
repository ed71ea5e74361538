package dealadvisor.engine.compiling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was compiled is kept, and only what this advisor kept whole for this user is used. */
class DiskStoreTest {
    @TempDir
    private Path parent;

    private final AtomicInteger compiled = new AtomicInteger();

    private DiskStore store(String maker, long bound) {
        return new DiskStore(parent.resolve("cache"), maker, bound);
    }

    private SortedMap<String, byte[]> compile(String text) {
        compiled.incrementAndGet();
        return new TreeMap<>(
                java.util.Map.of("a/B.class", text.getBytes(StandardCharsets.UTF_8), "empty", new byte[0]));
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(parent.resolve("cache"))) {
            return files.sorted().toList();
        }
    }

    private void assertKept(SortedMap<String, byte[]> files, String text) {
        assertEquals(List.of("a/B.class", "empty"), List.copyOf(files.keySet()));
        assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), files.get("a/B.class"));
    }

    @Test
    void onlyTheFirstRunCompiles() throws IOException {
        assertKept(store("one", 1 << 20).get("key", () -> compile("x")), "x");
        assertKept(store("one", 1 << 20).get("key", () -> compile("y")), "x");
        assertEquals(1, compiled.get());
        assertEquals(1, entries().size());
    }

    @Test
    void whatCannotBeKeptLeavesNothingHalfMade() throws IOException {
        store("one", 1 << 20).get("key", () -> compile("x"));
        Path entry = entries().get(0);
        Files.delete(entry);
        Files.createDirectories(entry.resolve("in the way"));
        assertKept(store("one", 1 << 20).get("key", () -> compile("y")), "y");
        assertEquals(List.of(entry), entries());
    }

    @Test
    void anotherKeyOrAnotherAdvisorCompilesAgain() {
        store("one", 1 << 20).get("key", () -> compile("x"));
        assertKept(store("one", 1 << 20).get("other key", () -> compile("y")), "y");
        assertKept(store("two", 1 << 20).get("key", () -> compile("z")), "z");
    }

    @Test
    void aDamagedEntryIsCompiledAgainAndReplaced() throws IOException {
        store("one", 1 << 20).get("key", () -> compile("x"));
        byte[] whole = Files.readAllBytes(entries().get(0));
        for (int cut : List.of(0, 10, whole.length / 2, whole.length - 1)) {
            Files.write(entries().get(0), java.util.Arrays.copyOf(whole, cut));
            assertKept(store("one", 1 << 20).get("key", () -> compile("x")), "x");
            assertArrayEquals(whole, Files.readAllBytes(entries().get(0)));
        }
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;
        Files.write(entries().get(0), flipped);
        assertKept(store("one", 1 << 20).get("key", () -> compile("x")), "x");
    }

    @Test
    void anEntryIsNotTakenForAnother() throws IOException {
        store("one", 1 << 20).get("key", () -> compile("x"));
        Path first = entries().get(0);
        byte[] content = Files.readAllBytes(first);
        Files.delete(first);
        store("one", 1 << 20).get("other", () -> compile("y"));
        Files.write(entries().get(0), content);
        assertKept(store("one", 1 << 20).get("other", () -> compile("y")), "y");
    }

    @Test
    void anEntryIsAFileAndNoLinkToOne() throws IOException {
        store("one", 1 << 20).get("key", () -> compile("x"));
        Path entry = entries().get(0);
        Files.createSymbolicLink(entry, Files.move(entry, parent.resolve("elsewhere")));
        assertKept(store("one", 1 << 20).get("key", () -> compile("y")), "y");
        assertTrue(Files.isRegularFile(entry, java.nio.file.LinkOption.NOFOLLOW_LINKS), "it is replaced");
    }

    @Test
    void anEntryThatUnpacksToMoreThanIsKeptIsNotUnpacked() throws IOException {
        byte[] large = new byte[1 << 20];
        store("one", 2 << 20).get("key", () -> new TreeMap<>(java.util.Map.of("a", large)));
        assertTrue(Files.size(entries().get(0)) < 1 << 19);
        assertTrue(store("one", 2 << 20).find("key").isPresent());
        assertTrue(store("one", 1 << 19).find("key").isEmpty());
    }

    @Test
    void aFolderThatOthersMayWriteToIsNotUsed() throws IOException {
        store("one", 1 << 20).get("key", () -> compile("x"));
        Files.setPosixFilePermissions(parent.resolve("cache"), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertKept(store("one", 1 << 20).get("key", () -> compile("y")), "y");
    }

    @Test
    void whereNothingCanBeKeptItCompilesEachTime() throws IOException {
        Files.writeString(parent.resolve("cache"), "a file is in the way");
        assertKept(store("one", 1 << 20).get("key", () -> compile("x")), "x");
        assertKept(store("one", 1 << 20).get("key", () -> compile("y")), "y");
    }

    @Test
    void whatWasNotUsedForLongestGoesFirst() throws IOException {
        store("one", 1 << 20).get("first", () -> compile("x"));
        long size = Files.size(entries().get(0));
        Files.setLastModifiedTime(entries().get(0), FileTime.fromMillis(1));
        Path first = entries().get(0);
        store("one", 2 * size + 10).get("second", () -> compile("x"));
        store("one", 2 * size + 10).get("third", () -> compile("x"));
        assertEquals(2, entries().size());
        assertTrue(Files.notExists(first));
    }

    @Test
    void severalAtOnceLeaveOneWholeEntry() throws IOException {
        List<SortedMap<String, byte[]>> all = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> store("one", 1 << 20).get("key", () -> compile("x")))
                .toList();
        all.forEach(files -> assertKept(files, "x"));
        assertEquals(1, entries().size());
    }

    @Test
    void theFolderIsTheUsersAloneFromTheStart() throws IOException {
        store("one", 1 << 20).get("key", () -> compile("x"));
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(parent.resolve("cache"))));
    }

    @Test
    void whatAProcessLeftThatWasEndedGoesAfterAnHour() throws IOException {
        store("one", 1 << 20).get("key", () -> compile("x"));
        Path old = Files.createFile(parent.resolve("cache/.new1.tmp"));
        Files.setLastModifiedTime(old, FileTime.fromMillis(System.currentTimeMillis() - 7_200_000));
        Path fresh = Files.createFile(parent.resolve("cache/.new2.tmp"));
        store("one", 1 << 20).get("other", () -> compile("y"));
        assertTrue(Files.notExists(old));
        assertTrue(Files.exists(fresh), "another process may still be writing it");
    }
}
