package dealadvisor.cli.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Something that was asked for cannot be written. */
public final class OutputFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String help;

    private OutputFailed(String message, String help) {
        super(message);
        this.help = help;
    }

    /** What to do. */
    public String help() {
        return help;
    }

    /** Why a file cannot be written, in a word. */
    public static OutputFailed of(Path file, String why) {
        return new OutputFailed("`" + file + "` cannot be written: " + why, "give another place");
    }

    /** A file could not be written. */
    public static OutputFailed of(Path file, IOException e) {
        return of(file, why(e));
    }

    /** Standard output could not be written. */
    public static OutputFailed ofStandardOutput() {
        return new OutputFailed(
                "the results cannot be written to standard output, and are not whole",
                "it is closed, or the disk to which it goes is full");
    }

    private static String why(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "its folder is not there";
        }
        if (e instanceof AccessDeniedException) {
            return "you may not write there";
        }
        String reason = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
        return reason == null ? "the file system refuses it" : reason;
    }
}
