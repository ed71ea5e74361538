package dealadvisor.workbench;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pages that explain the codes of problems. They are data, so that a page can be bettered without touching the check. */
public final class HelpPages {
    private static final String FILE = "help.yaml";

    private HelpPages() {}

    /**
     * One page.
     *
     * @param what what the problem is
     * @param avoid an example that has it; may be empty
     * @param prefer the example without it; may be empty
     * @param why why it matters
     */
    public record Page(String code, String what, String avoid, String prefer, String why) {}

    /** All pages, by code. */
    public static Map<String, Page> all() {
        List<Diagnostic> problems = new ArrayList<>();
        Map<String, Page> pages = new TreeMap<>();
        try (InputStream in = HelpPages.class.getResourceAsStream(FILE)) {
            Tree.Parsed parsed = Tree.parse(SourceText.read(FILE, in, Limits.standard()), Limits.standard());
            for (Node item : ((Node.ListNode) parsed.root().orElseThrow()).items()) {
                Fields.of(item, "a page", problems).ifPresent(fields -> {
                    Page page = new Page(
                            fields.text("code"),
                            fields.text("what"),
                            fields.textIf("avoid").orElse(""),
                            fields.textIf("prefer").orElse(""),
                            fields.text("why"));
                    fields.noMore();
                    if (pages.put(page.code(), page) != null) {
                        throw new IllegalStateException("there are two help pages for " + page.code());
                    }
                });
            }
        } catch (IOException e) {
            throw new IllegalStateException("the help pages are missing", e);
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the help pages are damaged: " + problems);
        }
        return Collections.unmodifiableMap(pages);
    }
}
