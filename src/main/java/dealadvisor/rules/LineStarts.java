package dealadvisor.rules;

import java.util.List;

/** Which words of a rule file begin a line, and how far each is indented. */
final class LineStarts {
    /** Of a word that goes on with its line. */
    static final int NONE = -1;

    private enum Part {
        TOP,
        HEAD,
        WHEN,
        THEN
    }

    private final List<RulePiece> pieces;
    private final int[] starts;
    private Part part = Part.TOP;
    private int open;
    // Whether what was begun is complete, so that the next word begins something.
    private boolean complete = true;

    /** @param pieces of a file that could be read */
    LineStarts(List<RulePiece> pieces) {
        this.pieces = pieces;
        this.starts = new int[pieces.size()];
    }

    /** For each piece by how many steps its line is indented if it begins one; for a comment, if it stands on a line of its own. */
    int[] starts() {
        boolean joined = false;
        for (int i = 0; i < starts.length; i++) {
            RulePiece piece = pieces.get(i);
            if (!piece.isComment()) {
                starts[i] = joined ? NONE : start(piece);
                joined = piece.is(".");
            }
        }
        for (int i = starts.length - 1; i >= 0; i--) {
            if (pieces.get(i).isComment()) {
                starts[i] = above(i + 1);
            }
        }
        return starts;
    }

    // A comment stands as far in as what it is on, and in a rule never at the start of a line.
    private int above(int next) {
        RulePiece piece = pieces.get(next);
        if (piece.isComment()) {
            return starts[next];
        }
        boolean within = piece.is("when") || piece.is("then") || piece.is("end");
        return starts[next] == NONE ? 2 : within ? 1 : starts[next];
    }

    private int start(RulePiece piece) {
        if (part == Part.TOP) {
            boolean begins = piece.is("package") || piece.is("import") || piece.is("rule") || piece.isEnd();
            part = piece.is("rule") ? Part.HEAD : part;
            return begins ? 0 : NONE;
        }
        if (part == Part.HEAD) {
            part = piece.is("when") ? Part.WHEN : part;
            return piece.is("when") ? 0 : piece.is("@") ? 1 : NONE;
        }
        boolean begins = complete;
        if (begins && part == Part.WHEN && piece.is("then")) {
            part = Part.THEN;
            return 0;
        }
        if (begins && part == Part.THEN && piece.is("end")) {
            part = Part.TOP;
            return 0;
        }
        open += piece.is("(") ? 1 : piece.is(")") ? -1 : 0;
        complete = open == 0 && piece.is(part == Part.WHEN ? ")" : ";");
        return begins ? 1 : NONE;
    }
}
