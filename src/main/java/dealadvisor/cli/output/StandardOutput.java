package dealadvisor.cli.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where results go. It remembers whether nobody reads them any more, as after {@code | head -1}, which is no failure. */
public final class StandardOutput extends OutputStream {
    private static final int KIND = 0170000;
    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    private final OutputStream to = new FileOutputStream(FileDescriptor.out);
    private boolean unread;

    /** Whether the other end of the pipe is gone. */
    public boolean unread() {
        return unread;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            to.write(bytes, offset, length);
        } catch (IOException e) {
            unread = pipe(e);
            throw e;
        }
    }

    // A pipe fails for one reason only. What the system calls that is in the user's language, so it is asked first what
    // this is.
    private static boolean pipe(IOException e) {
        try {
            int kind = (Integer) Files.getAttribute(Path.of("/dev/stdout"), "unix:mode") & KIND;
            return kind == PIPE || kind == SOCKET;
        } catch (IOException | RuntimeException unknown) {
            return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
        }
    }
}
