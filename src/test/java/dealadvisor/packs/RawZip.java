package dealadvisor.packs;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Archives as no ordinary program writes them: each entry says of itself what the test has it say. */
final class RawZip {
    /** What an entry says of itself. */
    static final class Entry {
        private final byte[] name;
        private final byte[] content;
        private final int size;
        private final long crc;
        int flags;
        int method;
        long saidSize;
        long attributes;
        int at = -1;

        private Entry(byte[] name, byte[] content, boolean deflated) {
            this.name = name;
            this.size = content.length;
            this.saidSize = size;
            CRC32 sum = new CRC32();
            sum.update(content);
            this.crc = sum.getValue();
            this.content = deflated ? deflate(content) : content;
            this.method = deflated ? 8 : 0;
            for (byte b : name) {
                flags |= b < 0 ? 1 << 11 : 0;
            }
        }

        /** With the kind of file that Unix knows, such as 0120000 for a link. */
        Entry unix(int mode) {
            attributes = (long) mode << 16;
            return this;
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Entry add(String name, String content) {
        return add(name.getBytes(StandardCharsets.UTF_8), content.getBytes(StandardCharsets.UTF_8), false);
    }

    Entry add(byte[] name, byte[] content, boolean deflated) {
        Entry entry = new Entry(name, content, deflated);
        entries.add(entry);
        return entry;
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        while (!deflater.finished()) {
            packed.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return packed.toByteArray();
    }

    byte[] bytes() {
        for (Entry entry : entries) {
            if (entry.at < 0) {
                entry.at = out.size();
                out.writeBytes(head(entry, false));
                out.writeBytes(entry.name);
                out.writeBytes(entry.content);
            }
        }
        int start = out.size();
        for (Entry entry : entries) {
            out.writeBytes(head(entry, true));
            out.writeBytes(entry.name);
        }
        ByteBuffer end = little(22);
        end.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
        end.putShort((short) entries.size()).putShort((short) entries.size());
        end.putInt(out.size() - start).putInt(start).putShort((short) 0);
        out.writeBytes(end.array());
        return out.toByteArray();
    }

    private static byte[] head(Entry entry, boolean central) {
        ByteBuffer head = little(central ? 46 : 30);
        head.putInt(central ? 0x02014b50 : 0x04034b50);
        if (central) {
            head.putShort((short) (3 << 8 | 20));
        }
        head.putShort((short) 20).putShort((short) entry.flags).putShort((short) entry.method);
        head.putShort((short) 0).putShort((short) 33);
        head.putInt((int) entry.crc).putInt(entry.content.length).putInt((int) entry.saidSize);
        head.putShort((short) entry.name.length).putShort((short) 0);
        if (central) {
            head.putShort((short) 0).putShort((short) 0).putShort((short) 0);
            head.putInt((int) entry.attributes).putInt(entry.at);
        }
        return head.array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
