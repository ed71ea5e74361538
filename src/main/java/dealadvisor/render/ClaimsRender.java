package dealadvisor.render;

import dealadvisor.catalogue.Claim;
import dealadvisor.engine.RulePack;
import dealadvisor.workbench.ClaimCoverage;
import java.util.List;

/** The claims register with what encodes each claim. */
public final class ClaimsRender {
    private ClaimsRender() {}

    /** One claim a paragraph. */
    public static String text(List<ClaimCoverage.Entry> entries, RulePack pack, Style style) {
        StringBuilder text = new StringBuilder();
        for (ClaimCoverage.Entry entry : entries) {
            text.append(style.bold(entry.claim().id()))
                    .append(" (")
                    .append(entry.claim().section())
                    .append(", ")
                    .append(entry.claim().encode())
                    .append(", ")
                    .append(entry.claim().hedge().id())
                    .append(")\n");
            text.append(style.wrapped("  ", entry.claim().claim())).append('\n');
            if (entry.claim().pack().isPresent()) {
                text.append(style.wrapped("  ", "from: " + from(entry.claim(), pack)))
                        .append('\n');
            }
            boolean context = entry.claim().encode().equals("context");
            text.append(style.wrapped(
                            "  ",
                            "encoded by: "
                                    + (entry.encodedBy().isEmpty()
                                            ? context ? "nothing, being context" : "nothing yet"
                                            : String.join("; ", entry.encodedBy()))))
                    .append('\n');
            if (!entry.scenarios().isEmpty()) {
                text.append(style.wrapped("  ", "scenarios: " + String.join("; ", entry.scenarios())))
                        .append('\n');
            }
        }
        if (entries.size() == 1) {
            return text.toString();
        }
        long missing = entries.stream()
                .filter(e -> e.encodedBy().isEmpty() && !e.claim().encode().equals("context"))
                .count();
        return text.append(entries.size())
                .append(" claims, ")
                .append(missing == 0 ? "none" : missing)
                .append(" left to encode\n")
                .toString();
    }

    // Who says it, where, and the pack that brings it.
    private static String from(Claim claim, RulePack pack) {
        List<String> authors = pack.layer(claim).authors();
        return (authors.isEmpty() ? "" : String.join(", ", authors) + ", ") + pack.source(claim) + " (pack "
                + pack.layer(claim).id() + ")";
    }
}
