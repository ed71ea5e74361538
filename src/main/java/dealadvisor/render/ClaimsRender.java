package dealadvisor.render;

import dealadvisor.workbench.ClaimCoverage;
import java.util.List;

/** The claims register with what encodes each claim. */
public final class ClaimsRender {
    private ClaimsRender() {}

    /** One claim a paragraph. */
    public static String text(List<ClaimCoverage.Entry> entries, Style style) {
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
        long missing = entries.stream()
                .filter(e -> e.encodedBy().isEmpty() && !e.claim().encode().equals("context"))
                .count();
        return text.append(entries.size())
                .append(" claims, ")
                .append(missing)
                .append(" not encoded yet\n")
                .toString();
    }

    /** As JSON. */
    public static String json(List<ClaimCoverage.Entry> entries) {
        return Json.text(
                true,
                json -> json.list(
                        entries,
                        e -> json.object(() -> json.put("id", e.claim().id())
                                .put("section", e.claim().section())
                                .put("encode", e.claim().encode())
                                .put("hedge", e.claim().hedge().id())
                                .put("claim", e.claim().claim())
                                .putTexts("encoded-by", e.encodedBy())
                                .putTexts("scenarios", e.scenarios()))));
    }
}
