package dealadvisor.reading;

import java.io.Serializable;

/**
 * A place in a file.
 *
 * @param file as it was named
 * @param line from 1
 * @param column from 1
 */
public record Place(String file, int line, int column) implements Comparable<Place>, Serializable {
    /** Where things stand that no file holds, such as facts given in code. Problems with them have no place. */
    public static final Place NOWHERE = new Place("", 0, 0);

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
