package dealadvisor.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void ofFilesThatBelongTogetherNoneChangesWhereOneCannotBeWritten() throws IOException {
        Path first = Files.writeString(folder.resolve("first"), "old");
        Map<Path, byte[]> files = new LinkedHashMap<>();
        files.put(first, bytes("new"));
        files.put(folder.resolve("no-such-folder/second"), bytes("new"));
        assertThrows(IOException.class, () -> WholeFile.write(files));
        assertEquals("old", Files.readString(first));
        assertEquals(List.of("first"), names());
    }

    @Test
    void whatIsWrittenAnewKeepsItsPermissionsAndIsReadableIfItIsNew() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        WholeFile.write(file, bytes("new"));
        assertEquals("new", Files.readString(file));
        assertEquals("rw-rw----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Path plain = Files.writeString(folder.resolve("plain"), "");
        WholeFile.write(folder.resolve("fresh"), bytes("new"));
        assertEquals(Files.getPosixFilePermissions(plain), Files.getPosixFilePermissions(folder.resolve("fresh")));
        assertEquals(List.of("file", "fresh", "plain"), names());
    }

    @Test
    void aNewFileIsNeverMadeOfAnother() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        assertThrows(FileAlreadyExistsException.class, () -> WholeFile.create(file, "new"));
        assertEquals("old", Files.readString(file));
    }
}
