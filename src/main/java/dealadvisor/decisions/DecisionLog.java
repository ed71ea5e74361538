package dealadvisor.decisions;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file to which decisions are added, a line each. Several programs may add to one. */
public final class DecisionLog {
    private final Path file;

    /** @param file made when the first decision is added, if it is not there */
    public DecisionLog(Path file) {
        this.file = file;
    }

    /**
     * Adds a decision at the end. A line is whole or not there, whoever else writes.
     *
     * @throws IOException if it cannot be written
     */
    public synchronized void add(Decision decision) throws IOException {
        ByteBuffer line = StandardCharsets.UTF_8.encode(DecisionText.line(decision) + "\n");
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
                FileLock lock = channel.lock()) {
            long end = channel.size();
            channel.position(end);
            try {
                while (line.hasRemaining()) {
                    channel.write(line);
                }
            } catch (IOException e) {
                channel.truncate(end);
                throw e;
            }
        }
    }
}
