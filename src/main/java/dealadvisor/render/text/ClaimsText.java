package dealadvisor.render.text;

import dealadvisor.catalogue.Claim;
import dealadvisor.engine.RulePack;
import dealadvisor.workbench.ClaimCoverage;
import java.util.List;

/** The claims register with what encodes each claim. */
public final class ClaimsText {
    private ClaimsText() {}

    /** One claim a paragraph. */
    public static String text(List<ClaimCoverage.Entry> entries, RulePack pack, Style style) {
        TextLines text = new TextLines(style);
        for (ClaimCoverage.Entry entry : entries) {
            text.whole(
                    "",
                    style.bold(entry.claim().id()) + " (" + entry.claim().section() + ", "
                            + entry.claim().encode() + ", "
                            + entry.claim().hedge().id() + ")");
            text.line("  ", entry.claim().claim());
            if (entry.claim().pack().isPresent()) {
                text.line("  ", "from: " + from(entry.claim(), pack));
            }
            boolean context = entry.claim().encode().equals("context");
            text.line(
                    "  ",
                    "encoded by: "
                            + (entry.encodedBy().isEmpty()
                                    ? context ? "nothing, being context" : "nothing yet"
                                    : String.join("; ", entry.encodedBy())));
            if (!entry.scenarios().isEmpty()) {
                text.line("  ", "scenarios: " + String.join("; ", entry.scenarios()));
            }
        }
        if (entries.size() == 1) {
            return text.toString();
        }
        long missing = entries.stream()
                .filter(e -> e.encodedBy().isEmpty() && !e.claim().encode().equals("context"))
                .count();
        text.whole("", entries.size() + " claims, " + (missing == 0 ? "none" : missing) + " left to encode");
        return text.toString();
    }

    // Who says it, where, and the pack that brings it.
    private static String from(Claim claim, RulePack pack) {
        List<String> authors = pack.layer(claim).authors();
        return (authors.isEmpty() ? "" : String.join(", ", authors) + ", ") + pack.source(claim) + " (pack "
                + pack.layer(claim).id() + ")";
    }
}
