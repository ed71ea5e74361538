package dealadvisor.packs;

import dealadvisor.reading.FileNames;
import dealadvisor.reading.ProblemsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs a rule folder into one file: its files that are read, in the order of their names, each with the same date. They are stored as they are:
 * how well a JVM packs depends on its zlib, and the same folder is to have the same bytes, digest and signature wherever it is packed.
 */
public final class PackZip {
    /** Among the first dates that archives can write, in no time zone. */
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final byte[] bytes;

    private PackZip(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Packs what a folder held when it was read.
     *
     * @param file where the archive will be, for messages
     * @throws ProblemsException if what is packed could not be read again: P051 if two names would be one on some systems, P040 if it extends what lies
     *     in it
     */
    public static PackZip of(PackFiles folder, Path file) {
        folder.extendsNothingWithin();
        byte[] bytes = bytes(folder.contents());
        PackArchive.of(FileNames.of(file), bytes).contents();
        return new PackZip(bytes);
    }

    /** The archive. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Its digest, as {@code sha256sum} gives it, after {@code sha256:}. */
    public String digest() {
        return PackArchive.digest(bytes);
    }

    /**
     * Its signature. It goes into a file of its own: so it is of every byte of the archive, which is the same signed or not, and other programs can verify it.
     *
     * @param pem a file with a private key of the kind Ed25519
     * @throws ProblemsException P058 if it holds none, or cannot be read
     */
    public byte[] signature(Path pem) {
        return Ed25519.sign(Ed25519.privateKey(pem), bytes);
    }

    private static byte[] bytes(SortedMap<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                CRC32 crc = new CRC32();
                crc.update(file.getValue());
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(file.getValue().length);
                entry.setCrc(crc.getValue());
                entry.setTimeLocal(DATE);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes can be written to memory", e);
        }
        return bytes.toByteArray();
    }
}
