package dealadvisor.engine.compiling;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files in one archive: the same files give the same bytes. */
public final class CompiledArchive {
    private CompiledArchive() {}

    /** Packs files, lightly, since they are read more often than written. */
    public static byte[] of(SortedMap<String, byte[]> files) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(content)) {
            zip.setLevel(1);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry inside = new ZipEntry(file.getKey());
                inside.setTime(0);
                zip.putNextEntry(inside);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return content.toByteArray();
    }

    /**
     * Unpacks them.
     *
     * @param most how many bytes they may hold together
     * @throws IOException if it is no such archive, or they hold more
     */
    public static SortedMap<String, byte[]> files(InputStream archive, long most) throws IOException {
        long left = most;
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) Math.min(left, Integer.MAX_VALUE - 9) + 1);
                left -= content.length;
                if (left < 0) {
                    throw new IOException("the archive holds more than it should");
                }
                files.put(file.getName(), content);
            }
        }
        return files;
    }
}
