package dealadvisor.language;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fix;
import dealadvisor.reading.Fixes;
import dealadvisor.reading.SourceText;
import dealadvisor.rules.RuleLayout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;

/** What an editor may change in a text: the one layout of a rule file, and what mends its problems. */
final class Edits {
    private Edits() {}

    /** The edit that brings a rule file into the one layout; none if it is so already, or cannot be read. */
    static List<TextEdit> layout(SourceText text) {
        return RuleLayout.of(text)
                .text()
                .filter(laid -> !laid.equals(text.text()))
                .map(laid -> new TextEdit(whole(text), laid))
                .stream()
                .toList();
    }

    private static Range whole(SourceText text) {
        int last = text.lines();
        return new Range(
                new Position(0, 0), new Position(last - 1, text.line(last).length()));
    }

    /**
     * What mends a problem.
     *
     * @param text as it stands in the editor, where other words may stand by now than those in which the problem was found
     * @param selected what the editor asks about
     * @param told the problem as the editor knows it
     * @return empty if nothing does, or the problem stands elsewhere
     */
    static Optional<CodeAction> mending(
            String uri, SourceText text, Range selected, Diagnostic problem, org.eclipse.lsp4j.Diagnostic told) {
        return problem.fix()
                .filter(fix -> fix.start(text).isPresent())
                .filter(fix -> touches(range(fix), selected) || touches(told.getRange(), selected))
                .map(fix -> {
                    CodeAction action =
                            new CodeAction("write `" + fix.put().strip().replaceAll("\\s+", " ") + "`");
                    action.setKind(CodeActionKind.QuickFix);
                    action.setIsPreferred(true);
                    action.setDiagnostics(List.of(told));
                    action.setEdit(
                            new WorkspaceEdit(Map.of(uri, List.of(new TextEdit(range(fix), Fixes.put(text, fix))))));
                    return action;
                });
    }

    private static Range range(Fix fix) {
        int line = fix.at().line() - 1;
        int start = fix.at().column() - 1;
        return new Range(
                new Position(line, start),
                new Position(line, start + fix.found().length()));
    }

    private static boolean touches(Range one, Range other) {
        return one.getStart().getLine() <= other.getEnd().getLine()
                && other.getStart().getLine() <= one.getEnd().getLine();
    }
}
