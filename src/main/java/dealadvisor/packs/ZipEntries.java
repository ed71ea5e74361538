package dealadvisor.packs;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Place;
import dealadvisor.reading.Printable;
import dealadvisor.reading.ProblemsException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The entries of a zip archive, read by one strict reading of it: what two programs could read as two different packs is refused. The JDK's own
 * reader shows neither links, nor names that stand twice, nor contents that lie over each other.
 */
final class ZipEntries {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_SIZE = 30;
    private static final int CENTRAL_SIZE = 46;
    private static final int END_SIZE = 22;

    // Bits of an entry's flags: encrypted in one way or another, sizes behind the content, name in UTF-8.
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int SIZES_BEHIND = 1 << 3;
    private static final int UTF_8 = 1 << 11;

    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    // What Unix knows of a file stands in the upper half of its attributes.
    private static final int KIND = 0170000;
    private static final int LINK = 0120000;
    private static final int FILE = 0100000;
    private static final int FOLDER = 0040000;

    private final String archive;
    private final byte[] content;
    private final ByteBuffer bytes;
    private final List<Entry> entries = new ArrayList<>();

    private ZipEntries(String archive, byte[] content) {
        this.archive = archive;
        this.content = content;
        this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * One entry.
     *
     * @param name as the archive has it; that of a folder ends with a slash
     * @param flags its flags
     * @param method how it is packed
     * @param crc of what it holds
     * @param packed bytes that it takes in the archive
     * @param size bytes that it holds
     * @param at where its own head stands
     * @param data where its content stands
     */
    record Entry(String name, int flags, int method, long crc, long packed, long size, long at, int data) {
        boolean folder() {
            return name.endsWith("/");
        }
    }

    /**
     * Reads what an archive says of itself, and unpacks nothing.
     *
     * @param archive its name, for messages
     * @param most how many entries it may have
     * @throws ProblemsException if it is no archive, or not one that can be read in one way only
     */
    static ZipEntries of(String archive, byte[] content, int most) {
        ZipEntries read = new ZipEntries(archive, content);
        read.table(most);
        ZipNames.check(archive, read.entries);
        return read;
    }

    /** All of them, in the order of the archive. */
    List<Entry> all() {
        return List.copyOf(entries);
    }

    private void table(int most) {
        int end = end();
        int count = u2(end + 10);
        long size = u4(end + 12);
        long start = u4(end + 16);
        if (count == 0xFFFF || size == 0xFFFFFFFFL || start == 0xFFFFFFFFL) {
            throw huge();
        }
        // Nothing stands before or behind: what else a file holds could be another archive to another program.
        if (u2(end + 4) != 0 || u2(end + 6) != 0 || u2(end + 8) != count || start + size != end) {
            throw damaged("its parts do not lie where it says they do");
        }
        if (count > most) {
            throw problem(
                    Code.P053,
                    "`" + archive + "` has " + count + " entries, and a pack at most " + most,
                    "pack the folder that holds the rules, not one around it");
        }
        int at = (int) start;
        for (int i = 0; i < count; i++) {
            if (at + CENTRAL_SIZE > end || i4(at) != CENTRAL) {
                throw damaged("its table of contents cannot be read");
            }
            int name = u2(at + 28);
            int next = at + CENTRAL_SIZE + name + u2(at + 30) + u2(at + 32);
            if (next > end) {
                throw damaged("its table of contents cannot be read");
            }
            entries.add(entry(at, name, (int) start));
            at = next;
        }
        if (at != end) {
            throw damaged("its table of contents cannot be read");
        }
        long free = 0;
        for (Entry entry :
                entries.stream().sorted(Comparator.comparingLong(Entry::at)).toList()) {
            if (entry.at() < free) {
                throw damaged("the contents of two of its entries lie over each other");
            }
            free = entry.data() + entry.packed();
        }
    }

    // Where the record is that ends the archive.
    private int end() {
        for (int at = content.length - END_SIZE; at >= 0 && at >= content.length - END_SIZE - 0xFFFF; at--) {
            if (i4(at) == END && at + END_SIZE + u2(at + 20) == content.length) {
                return at;
            }
        }
        if (content.length >= 4 && i4(0) == LOCAL) {
            throw damaged("it is cut short, or something was added behind its end");
        }
        throw problem(
                Code.P050,
                "`" + archive + "` is no zip archive",
                "name a rule folder, or an archive that `deal-advisor rules zip` made of one");
    }

    private Entry entry(int at, int nameLength, int start) {
        int flags = u2(at + 8);
        int method = u2(at + 10);
        String name = name(at + CENTRAL_SIZE, nameLength, flags);
        String shown = Printable.quoted(name);
        long offset = u4(at + 42);
        long packed = u4(at + 20);
        long size = u4(at + 24);
        if (packed == 0xFFFFFFFFL || size == 0xFFFFFFFFL || offset == 0xFFFFFFFFL) {
            throw huge();
        }
        if ((flags & ENCRYPTED) != 0) {
            throw problem(
                    Code.P052,
                    "`" + shown + "` is encrypted in `" + archive + "`",
                    "pack it without a password; `deal-advisor rules zip --sign` shows whose it is");
        }
        if (method != STORED && method != DEFLATED) {
            throw problem(
                    Code.P052,
                    "`" + shown + "` is packed in `" + archive + "` by method " + method + ", which is not read here",
                    "pack it by `deal-advisor rules zip`, or by the method `deflate`");
        }
        kind(shown, u2(at + 40) & KIND, name.endsWith("/"));
        if (offset + LOCAL_SIZE > start
                || i4((int) offset) != LOCAL
                || ((u2((int) offset + 6) ^ flags) & (ENCRYPTED | SIZES_BEHIND | UTF_8)) != 0
                || u2((int) offset + 8) != method
                || u2((int) offset + 26) != nameLength) {
            throw damaged("what it says of `" + shown + "` does not fit together");
        }
        int local = (int) offset;
        int data = local + LOCAL_SIZE + nameLength + u2(local + 28);
        boolean same = data + packed <= start
                && Arrays.equals(
                        content,
                        local + LOCAL_SIZE,
                        local + LOCAL_SIZE + nameLength,
                        content,
                        at + CENTRAL_SIZE,
                        at + CENTRAL_SIZE + nameLength)
                && ((flags & SIZES_BEHIND) != 0
                        || (u4(local + 14) == u4(at + 16) && u4(local + 18) == packed && u4(local + 22) == size));
        if (!same || (name.endsWith("/") && size != 0) || (method == STORED && packed != size)) {
            throw damaged("what it says of `" + shown + "` does not fit together");
        }
        return new Entry(name, flags, method, u4(at + 16), packed, size, offset, data);
    }

    private void kind(String shown, int kind, boolean folder) {
        if (kind == LINK) {
            throw problem(
                    Code.P054,
                    "`" + shown + "` is a link in `" + archive + "`",
                    "pack the file that it leads to: a shared pack must not read others");
        }
        if (kind != 0 && kind != (folder ? FOLDER : FILE)) {
            throw problem(
                    Code.P054,
                    "`" + shown + "` is no ordinary file in `" + archive + "`",
                    "a pack holds rules and their data only");
        }
    }

    private String name(int at, int length, int flags) {
        String name;
        try {
            name = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content, at, length))
                    .toString();
        } catch (CharacterCodingException e) {
            name = "";
        }
        boolean plain = name.chars().allMatch(c -> c < 0x80);
        if ((name.isEmpty() && length > 0) || (!plain && (flags & UTF_8) == 0)) {
            throw problem(
                    Code.P051,
                    "there is a name in `" + archive + "` that is not written in UTF-8, or not said to be: `"
                            + Printable.quoted(new String(content, at, length, StandardCharsets.ISO_8859_1)) + "`",
                    "give the file a name of plain letters, or pack the folder by `deal-advisor rules zip`");
        }
        return name;
    }

    /**
     * What an entry holds, which may be at most {@link Limits.File#bytes()}.
     *
     * @throws ProblemsException if it holds something else than the archive says
     */
    byte[] content(Entry entry) {
        byte[] unpacked = entry.method() == STORED
                ? Arrays.copyOfRange(content, entry.data(), entry.data() + (int) entry.packed())
                : inflated(entry);
        CRC32 crc = new CRC32();
        crc.update(unpacked);
        if (unpacked.length != entry.size() || crc.getValue() != entry.crc()) {
            throw damaged("what it holds as `" + Printable.quoted(entry.name()) + "` is not what was packed");
        }
        return unpacked;
    }

    private byte[] inflated(Entry entry) {
        // One more than it says, so that it shows where it holds more.
        byte[] unpacked =
                new byte[(int) Math.min(entry.size(), Limits.standard().file().bytes()) + 1];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(content, entry.data(), (int) entry.packed());
            int length = 0;
            while (length < unpacked.length && !inflater.finished()) {
                int more = inflater.inflate(unpacked, length, unpacked.length - length);
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                length += more;
            }
            return inflater.finished() && inflater.getRemaining() == 0 ? Arrays.copyOf(unpacked, length) : new byte[0];
        } catch (DataFormatException e) {
            throw damaged("what it holds as `" + Printable.quoted(entry.name()) + "` cannot be unpacked");
        } finally {
            inflater.end();
        }
    }

    private ProblemsException huge() {
        return problem(
                Code.P053,
                "`" + archive + "` is written as archives of more than 4 GiB are",
                "pack the folder by `deal-advisor rules zip`; a pack is far smaller");
    }

    private ProblemsException damaged(String how) {
        return problem(
                Code.P050,
                "`" + archive + "` is damaged: " + how,
                "fetch it again, or make it anew by `deal-advisor rules zip`");
    }

    private ProblemsException problem(Code code, String message, String help) {
        return new ProblemsException(List.of(Diagnostic.of(code, new Place(archive, 1, 1), 1, message, help)));
    }

    private int u2(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    private int i4(int at) {
        return bytes.getInt(at);
    }

    private long u4(int at) {
        return bytes.getInt(at) & 0xFFFFFFFFL;
    }
}
