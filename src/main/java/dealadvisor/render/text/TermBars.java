package dealadvisor.render.text;

import dealadvisor.advice.IndexRange;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Terms;
import dealadvisor.catalogue.Term;
import dealadvisor.explanation.PrintedTerms;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.List;

/** The four terms of a pairing as bars on one line: what stands under any one answer more is solid, what one answer could take is not. */
final class TermBars {
    private static final int CELLS = 8;
    private static final int LEAST = 3;

    private TermBars() {}

    /** The line; the bars are as long as it leaves room for. */
    static String of(PairingAdvice pairing, String indent, int width) {
        int cells = CELLS;
        String line = line(pairing, indent, cells);
        while (line.length() > width && cells > LEAST) {
            line = line(pairing, indent, --cells);
        }
        return line;
    }

    private static String line(PairingAdvice pairing, String indent, int cells) {
        Terms terms = pairing.feasibility().terms();
        Terms least = pairing.firmness().range().map(IndexRange::least).orElse(terms);
        PrintedTerms printed = PrintedTerms.of(terms);
        List<String> bars = new ArrayList<>();
        for (Term term : Term.values()) {
            bars.add(Said.term(term) + " " + bar(terms.of(term), least.of(term), cells) + " " + printed.of(term));
        }
        return indent + String.join("  ", bars);
    }

    static String bar(double now, double least, int cells) {
        int whole = (int) Math.round(now * cells);
        int solid = Math.min(whole, (int) Math.floor(least * cells + 0.5));
        boolean falls = least < now - 1e-9;
        if (falls && solid == whole && whole > 0) {
            solid--;
        }
        return "█".repeat(solid) + "▒".repeat(whole - solid) + "·".repeat(cells - whole);
    }
}
