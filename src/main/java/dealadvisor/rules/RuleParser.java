package dealadvisor.rules;

import dealadvisor.reading.CharacterCheck;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.reading.SourceText;
import dealadvisor.rules.RuleCursor.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * Reads rule files by the small grammar of what rules may say: facts, goods, payments and conclusions compared with values, and one conclusion
 * drawn. What is not of this grammar is refused, so that a rule file, which becomes a program, cannot do anything else. One problem is noted for
 * each rule that has any.
 */
public final class RuleParser {
    /** The imports that a rule file may have, and has. */
    public static final List<String> IMPORTS = RuleImports.ALL;

    private final SourceText source;
    private final String file;
    private final List<Diagnostic> problems;
    private final RuleCursor in;

    private RuleParser(SourceText source, String file, List<Diagnostic> problems) {
        this.source = source;
        this.file = file;
        this.problems = problems;
        this.in = new RuleCursor(source, problems);
    }

    /**
     * The rules of a folder's rule files, in order of files and lines, and after them those that the rows of its tables make; those with problems
     * are missing.
     */
    public static List<Rule> of(RuleFolder folder, List<Diagnostic> problems) {
        return Tables.expanded(folder, written(folder, problems), problems);
    }

    /** The rules as they are written, those that read tables among them. */
    static List<Rule> written(RuleFolder folder, List<Diagnostic> problems) {
        Limits.Folder.Rules limits = Limits.standard().folder().rules();
        List<Rule> rules = new ArrayList<>();
        int words = 0;
        for (Map.Entry<String, SourceText> file : folder.files("", ".drl").entrySet()) {
            problems.addAll(CharacterCheck.check(file.getValue()));
            RuleParser parser = new RuleParser(file.getValue(), file.getKey(), problems);
            parser.file(rules);
            words += parser.in.size();
            if (rules.size() > limits.most() || words > limits.words()) {
                parser.in.refused(
                        parser.in.peek(),
                        Code.P035,
                        "a rule folder has at most " + limits.most() + " rules of " + limits.words()
                                + " words together",
                        "split it into packs of which each is used on its own");
                break;
            }
        }
        return rules;
    }

    private void file(List<Rule> rules) {
        boolean unclosed = problems.stream().anyMatch(p -> p.place()
                .map(place -> place.file().equals(source.name()))
                .orElse(false));
        if (unclosed) {
            // A text that is not closed shifts all that follows; what could be said of the rest would be wrong.
            return;
        }
        int told = problems.size();
        RuleToken first = in.peek();
        Set<String> imported = new TreeSet<>();
        Optional<RuleToken> head = Optional.empty();
        try {
            head(imported);
            head = Optional.of(in.last());
        } catch (Unreadable e) {
            skip();
        }
        int before = rules.size();
        while (in.peek().kind() != RuleToken.Kind.END) {
            try {
                rules.add(new OneRuleParser(in, file).rule());
                if (rules.size() > Limits.standard().folder().rules().most()) {
                    return;
                }
            } catch (Unreadable e) {
                skip();
            }
        }
        // Where something else is wrong, what seems to be missing may stand behind it.
        boolean alone = problems.size() == told;
        List<String> missing = RuleImports.missing(imported, rules.subList(before, rules.size()));
        if (head.isPresent() && !missing.isEmpty()) {
            in.refused(
                    first,
                    Code.P036,
                    "the file lacks what its rules need: `import " + missing.get(0) + "`"
                            + (missing.size() == 1 ? "" : " and " + (missing.size() - 1) + " more"),
                    "write below the package:"
                            + missing.stream()
                                    .map(each -> "\n     import " + each + ";")
                                    .collect(Collectors.joining()),
                    alone
                            ? in.slips()
                                    .after(
                                            head.get(),
                                            (imported.isEmpty() ? "\n" : "")
                                                    + missing.stream()
                                                            .map(each -> "\nimport " + each + ";")
                                                            .collect(Collectors.joining()))
                            : Optional.empty());
        }
    }

    // On to the next rule: the word at the start of a line with a name after it.
    private void skip() {
        while (in.peek().kind() != RuleToken.Kind.END
                && !(in.peek().is("rule")
                        && in.peek().column() == 1
                        && in.ahead().kind() == RuleToken.Kind.TEXT)) {
            in.next();
        }
    }

    private void head(Set<String> imported) throws Unreadable {
        in.expectWord("package", "a rule file begins with `package rules.its_theme`");
        RuleToken first = in.peek();
        String theme = dotted();
        if (!theme.startsWith("rules.") || !SourceVersion.isName(theme)) {
            throw in.refused(
                    first,
                    Code.P030,
                    "the package of a rule file is `rules.` and the name of its theme",
                    "write `package rules.its_theme`");
        }
        in.take(";");
        while (in.peek().is("import")) {
            RuleToken start = in.next();
            boolean fixed = in.take("static");
            String name = (fixed ? "static " : "") + dotted();
            in.take(";");
            if (!IMPORTS.contains(name)) {
                throw in.refused(
                        start,
                        Code.P033,
                        "rules do not import `" + name + "`",
                        "the imports of a rule file are always those of its neighbours");
            }
            imported.add(name);
        }
    }

    private String dotted() throws Unreadable {
        StringBuilder name = new StringBuilder(part());
        while (in.take(".")) {
            name.append('.').append(in.take("*") ? "*" : part());
        }
        return name.toString();
    }

    private String part() throws Unreadable {
        RuleToken token = in.next();
        if (token.kind() != RuleToken.Kind.WORD) {
            throw in.unexpected(token, "a name");
        }
        return token.text();
    }
}
