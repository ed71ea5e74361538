package dealadvisor.rules;

import dealadvisor.conclusions.Conclusion;
import dealadvisor.reading.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The words and comments of a rule file that could be read, in the order in which they are to stand. */
final class RulePieces {
    /** In which order a rule has its annotations. */
    private static final List<String> ORDER = List.of("id", "claims", "says");

    private final List<RulePiece> pieces = new ArrayList<>();

    private RulePieces() {}

    /**
     * Cuts a file into pieces, and puts what may be written in several ways as it is to be: annotations in one order, the package without a semicolon and
     * imports with one, conclusions without what hands them to the engine.
     *
     * @param file one without problems, its lines ended by line feeds alone
     */
    static List<RulePiece> of(SourceText file) {
        RulePieces all = new RulePieces();
        int from = 0;
        for (RuleToken word : RuleTokens.of(file, new ArrayList<>())) {
            int at = file.offset(word.line(), word.column());
            int end = word.kind() == RuleToken.Kind.END ? at : at + word.length();
            all.gap(file.text(), from, at, Optional.of(word), file.text().substring(at, end));
            from = end;
        }
        return all.settled();
    }

    // Between two words stand blanks and comments only.
    private void gap(String text, int from, int to, Optional<RuleToken> word, String written) {
        int lines = from == 0 ? 1 : 0;
        int at = from;
        while (at < to) {
            boolean rest = text.startsWith("//", at);
            if (rest || text.startsWith("/*", at)) {
                int mark = rest ? text.indexOf('\n', at) : text.indexOf("*/", at + 2) + 2;
                int end = mark < 0 ? to : Math.min(mark, to);
                pieces.add(
                        new RulePiece(Optional.empty(), text.substring(at, end).stripTrailing(), lines > 0, lines > 1));
                lines = 0;
                at = end;
            } else {
                lines += text.charAt(at) == '\n' ? 1 : 0;
                at++;
            }
        }
        pieces.add(new RulePiece(word, written, lines > 0, lines > 1));
    }

    private List<RulePiece> settled() {
        List<RulePiece> settled = new ArrayList<>();
        int[] starts = new LineStarts(pieces).starts();
        int at = 0;
        while (at < pieces.size()) {
            RulePiece piece = pieces.get(at);
            if (piece.isComment() || starts[at] != 0) {
                settled.add(piece);
                at++;
            } else if (piece.is("package") || piece.is("import")) {
                at = named(at, settled);
            } else if (piece.is("rule")) {
                at = head(at, settled);
            } else if (piece.is("then")) {
                at = consequence(at, settled);
            } else {
                settled.add(piece);
                at++;
            }
        }
        return settled;
    }

    // A package or an import: its words up to the last of its name.
    private int named(int start, List<RulePiece> settled) {
        int last = start;
        for (int next = word(last + 1); inName(pieces.get(last), pieces.get(next)); next = word(last + 1)) {
            last = next;
        }
        settled.addAll(pieces.subList(start, last + 1));
        if (pieces.get(start).is("import")) {
            settled.add(RulePiece.symbol(";"));
        }
        int next = word(last + 1);
        boolean ended = pieces.get(next).is(";");
        settled.addAll(pieces.subList(last + 1, ended ? next : last + 1));
        return ended ? next + 1 : last + 1;
    }

    private static boolean inName(RulePiece last, RulePiece next) {
        return next.is(".") || last.is(".") || last.is("static") || last.is("package") || last.is("import");
    }

    // The next piece that is a word; after all others stands the end of the file.
    private int word(int from) {
        int at = from;
        while (pieces.get(at).isComment()) {
            at++;
        }
        return at;
    }

    private record Annotation(int order, List<RulePiece> pieces) {}

    // A rule up to `when`; comments above an annotation, and behind it, go with it.
    private int head(int start, List<RulePiece> settled) {
        int at = word(start + 1) + 1;
        settled.addAll(pieces.subList(start, at));
        List<Annotation> annotations = new ArrayList<>();
        List<RulePiece> above = new ArrayList<>();
        boolean within = false;
        while (!pieces.get(at).is("when")) {
            RulePiece piece = pieces.get(at);
            if (!within && piece.isComment() && (piece.fresh() || !above.isEmpty())) {
                above.add(piece);
            } else if (piece.is("@")) {
                String name = pieces.get(word(at + 1)).text();
                annotations.add(new Annotation(ORDER.indexOf(name), new ArrayList<>(above)));
                annotations.get(annotations.size() - 1).pieces().add(piece);
                above.clear();
            } else {
                (annotations.isEmpty()
                                ? settled
                                : annotations.get(annotations.size() - 1).pieces())
                        .add(piece);
            }
            within = piece.is("@") || (within && !piece.is(")"));
            at++;
        }
        annotations.stream()
                .sorted(Comparator.comparingInt(Annotation::order))
                .forEach(annotation -> settled.addAll(annotation.pieces()));
        settled.addAll(above);
        return at;
    }

    private int consequence(int start, List<RulePiece> settled) {
        settled.add(pieces.get(start));
        int conclude = word(start + 1);
        int open = word(conclude + 1);
        int drools = word(open + 1);
        int comma = word(drools + 1);
        boolean handed = pieces.get(conclude).is(Consequences.DRAW)
                && pieces.get(comma).is(",")
                && Conclusion.Kind.said(pieces.get(word(comma + 1)).text()).isPresent();
        if (!handed) {
            return start + 1;
        }
        int end = comma;
        while (!pieces.get(end).is(";")) {
            end++;
        }
        int close = end - 1;
        while (!pieces.get(close).is(")")) {
            close--;
        }
        List<Integer> gone = List.of(conclude, open, drools, comma, close);
        for (int i = start + 1; i < end; i++) {
            if (!gone.contains(i)) {
                settled.add(pieces.get(i));
            }
        }
        return end;
    }
}
