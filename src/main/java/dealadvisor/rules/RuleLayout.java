package dealadvisor.rules;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The one layout of rule files: a rule's name, {@code when}, {@code then} and {@code end} at the start of their lines, all else a line each and indented, a
 * blank line between rules. Words and comments stay what they are; what moves are blanks and the ends of lines, and an annotation to its place.
 */
public final class RuleLayout {
    private static final String INDENT = "    ";

    private final List<RulePiece> pieces;
    private final int[] starts;
    private final StringBuilder out = new StringBuilder();

    private enum Section {
        PACKAGE,
        IMPORT,
        RULE
    }

    private Section section = Section.PACKAGE;
    // Whether the last line holds nothing but comments.
    private boolean remarked;

    private RuleLayout(List<RulePiece> pieces) {
        this.pieces = pieces;
        this.starts = new LineStarts(pieces).starts();
    }

    /**
     * What became of a file.
     *
     * @param text the file in the one layout; empty if it cannot be read as rules
     * @param problems why it cannot be read
     */
    public record Laid(Optional<String> text, List<Diagnostic> problems) {
        public Laid {
            problems = List.copyOf(problems);
        }
    }

    /** Lays out a rule file. Lines end as its first line does. */
    public static Laid of(SourceText file) {
        List<Diagnostic> problems = new ArrayList<>();
        RuleParser.written(RuleFolder.compiled("", new TreeMap<>(Map.of("laid.drl", file))), problems);
        if (!problems.isEmpty()) {
            return new Laid(Optional.empty(), problems);
        }
        SourceText plain = SourceText.of(file.name(), file.text().replace("\r\n", "\n"));
        String laid = new RuleLayout(RulePieces.of(plain)).laid();
        return new Laid(Optional.of(file.returns() ? laid.replace("\n", "\r\n") : laid), List.of());
    }

    private String laid() {
        for (int i = 0; i < pieces.size(); i++) {
            RulePiece piece = pieces.get(i);
            if (piece.isComment()) {
                comment(i);
            } else if (!piece.isEnd()) {
                word(i);
            }
        }
        return out.append('\n').toString();
    }

    private void comment(int at) {
        RulePiece piece = pieces.get(at);
        if (piece.isOwnLine()) {
            line(at);
            remarked = true;
        } else {
            out.append(' ');
        }
        out.append(piece.text());
    }

    private void word(int at) {
        RulePiece piece = pieces.get(at);
        Optional<RulePiece> before = at == 0 ? Optional.empty() : Optional.of(pieces.get(at - 1));
        boolean remark = before.filter(RulePiece::isComment).isPresent();
        boolean broken = before.filter(RulePiece::endsLine).isPresent();
        // A short remark may stand before a word, on its line.
        boolean introduced = remark && !broken && !piece.fresh() && remarked;
        if (introduced) {
            out.append(' ');
        } else if (starts[at] != LineStarts.NONE) {
            line(at);
        } else if (broken) {
            out.append('\n').append(INDENT.repeat(2));
        } else if (remark || apart(before.orElse(piece), piece)) {
            out.append(' ');
        }
        remarked = false;
        if (starts[at] == 0) {
            section = piece.is("package") ? Section.PACKAGE : piece.is("import") ? Section.IMPORT : Section.RULE;
        }
        out.append(piece.text());
    }

    private void line(int at) {
        if (!out.isEmpty()) {
            out.append('\n');
            if (blank(at)) {
                out.append('\n');
            }
        }
        out.append(INDENT.repeat(starts[at]));
    }

    // Between what stands at the start of lines; within a rule no line is empty.
    private boolean blank(int at) {
        RulePiece piece = pieces.get(at);
        int word = at;
        while (pieces.get(word).isComment()) {
            word++;
        }
        RulePiece next = pieces.get(word);
        boolean within = starts[word] != 0 || next.is("when") || next.is("then") || next.is("end");
        boolean imports = next.is("import") && section == Section.IMPORT;
        return !within && (remarked || (imports && piece.isComment()) ? piece.blank() : !imports);
    }

    private static boolean apart(RulePiece before, RulePiece piece) {
        if (piece.is(")")) {
            return !before.is("(");
        }
        if (piece.is("(")) {
            return before.is("in");
        }
        return !(piece.is(",") || piece.is(";") || piece.is(".") || before.is(".") || before.is("@"));
    }
}
