package dealadvisor.rules;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Place;
import dealadvisor.reading.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads rule files as text: names, places, claims, sentences, conditions. */
public final class RuleTexts {
    private static final Pattern BOUND_CALL = Pattern.compile("(\\$\\w+)\\s*:\\s*(atLeast|atMost|lacksAnyOf)\\s*\\(");

    /** More lines than a condition takes. */
    private static final int LINES = 20;

    private RuleTexts() {}

    /**
     * The rules of a folder's rule files, in order of files and lines.
     *
     * @param engine whether to quote what the engine says of a rule that it cannot read, to those who write rules for the engine
     * @param problems where problems are noted
     */
    public static List<RuleText> of(RuleFolder folder, boolean engine, List<Diagnostic> problems) {
        List<RuleText> rules = new ArrayList<>();
        // Of other rules the grammar told this already.
        Tables.Rows rows = Tables.of(folder, engine ? problems : new ArrayList<>());
        folder.files("", ".drl")
                .forEach((inside, text) ->
                        parse(inside, RuleRemoval.without(text, rows.readBy()), engine, rules, problems));
        rows.rules().forEach(row -> rules.add(RuleText.of(row)));
        Map<String, RuleText> seen = new HashMap<>();
        Map<String, RuleText> ids = new HashMap<>();
        for (RuleText rule : rules) {
            RuleText first = seen.putIfAbsent(rule.name(), rule);
            if (first != null) {
                problems.add(Diagnostic.of(
                        Code.P013,
                        new Place(folder.where(rule.file()), rule.line(), 1),
                        1,
                        "there are two rules named `" + rule.name() + "`, the first in " + first.file() + " at line "
                                + first.line(),
                        "give each rule a sentence of its own for a name"));
            }
            RuleText same = ids.putIfAbsent(rule.id(), rule);
            if (first == null && same != null) {
                problems.add(
                        Diagnostic.of(
                                Code.P013,
                                new Place(folder.where(rule.file()), rule.line(), 1),
                                1,
                                "there are two rules with the id `" + rule.id() + "`, the first in " + same.file()
                                        + " at line " + same.line(),
                                "give one of them another, `@id( \"...\" )`; where none is given it is the name in small letters, with hyphens"));
            }
        }
        return rules;
    }

    private static void parse(
            String inside, SourceText text, boolean engine, List<RuleText> rules, List<Diagnostic> problems) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed;
        try {
            parsed = parser.parse(false, RuleCode.plain(text));
        } catch (DroolsParserException e) {
            problems.add(Diagnostic.of(
                    Code.P010,
                    new Place(text.name(), 1, 1),
                    1,
                    "the rule file cannot be read",
                    "compare it with the rule files beside it"));
            return;
        }
        if (parser.hasErrors()) {
            for (DroolsError error : parser.getErrors()) {
                int[] lines = error.getLines();
                int line = lines.length == 0 ? 1 : Math.max(1, lines[0]);
                problems.add(
                        Diagnostic.of(
                                Code.P010,
                                new Place(text.name(), line, 1),
                                1,
                                "the rule cannot be read here" + (engine ? ": " + plain(error.getMessage()) : ""),
                                "a rule is `rule \"...\" @claims( \"...\" ) @says( \"...\" ) when ... then conclude( drools, ... ); end`"));
            }
            return;
        }
        if (parsed == null) {
            return;
        }
        bindingsOfCalls(text, problems);
        for (RuleDescr rule : parsed.getRules()) {
            rules.add(ruleText(inside, text, rule, problems));
        }
    }

    // `$x : atLeast( "high" )` binds the answer and compares nothing, so the rule would fire for any value.
    private static void bindingsOfCalls(SourceText text, List<Diagnostic> problems) {
        String[] lines = text.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher matcher = BOUND_CALL.matcher(lines[i]);
            if (matcher.find()) {
                problems.add(Diagnostic.of(
                        Code.P015,
                        new Place(text.name(), i + 1, matcher.start() + 1),
                        matcher.end() - matcher.start(),
                        "`" + matcher.group() + "...` binds an answer and compares nothing",
                        "write `" + matcher.group(1) + " : is, " + matcher.group(2) + "( ... )`"));
            }
        }
    }

    private static String plain(String message) {
        String line = message.lines().findFirst().orElse("").strip();
        return line.startsWith("[") && line.indexOf(']') > 0
                ? line.substring(line.indexOf(']') + 1).strip()
                : line;
    }

    private static RuleText ruleText(String inside, SourceText text, RuleDescr rule, List<Diagnostic> problems) {
        String claims = annotation(rule, "claims");
        String says = annotation(rule, "says");
        Place place = new Place(text.name(), rule.getLine(), 1);
        if (claims.isEmpty()) {
            problems.add(Diagnostic.of(
                    Code.P011,
                    place,
                    4,
                    "the rule `" + rule.getName() + "` cites no claim",
                    "add `@claims( \"theme.what-it-says\" )` under its name"));
        }
        if (says.isEmpty()) {
            problems.add(Diagnostic.of(
                    Code.P012,
                    place,
                    4,
                    "the rule `" + rule.getName() + "` has no sentence for the reader",
                    "add `@says( \"...\" )` under its claims"));
        }
        List<RuleText.Condition> conditions = new ArrayList<>();
        if (rule.getLhs() != null) {
            for (BaseDescr condition : rule.getLhs().getDescrs()) {
                conditions.add(new RuleText.Condition(conditionText(text, condition), condition.getLine()));
            }
        }
        String id = annotation(rule, "id");
        return new RuleText(
                rule.getName(),
                id.isEmpty() ? RuleText.slug(rule.getName()) : id,
                "",
                inside,
                rule.getLine(),
                Arrays.stream(claims.split(","))
                        .map(String::strip)
                        .filter(claim -> !claim.isEmpty())
                        .toList(),
                says,
                concludes(String.valueOf(rule.getConsequence())),
                conditions);
    }

    private static String annotation(RuleDescr rule, String name) {
        AnnotationDescr annotation = rule.getAnnotation(name);
        if (annotation == null || annotation.getSingleValue() == null) {
            return "";
        }
        String raw = annotation.getSingleValue().toString().strip();
        if (raw.length() >= 2 && raw.startsWith("\"") && raw.endsWith("\"")) {
            raw = raw.substring(1, raw.length() - 1);
        }
        return raw.replace("\\\"", "\"");
    }

    // The parser keeps places but not the text of a condition; the lines say it as its author wrote it, up to its last
    // bracket.
    private static String conditionText(SourceText text, BaseDescr condition) {
        StringBuilder written = new StringBuilder();
        int open = 0;
        for (int line = condition.getLine(); line >= 1 && line <= text.lines(); line++) {
            String part = text.line(line).strip();
            written.append(written.isEmpty() || part.isEmpty() ? "" : " ").append(part);
            open += open(part);
            if (open <= 0 || line - condition.getLine() > LINES) {
                break;
            }
        }
        return written.toString();
    }

    // How many brackets a line leaves open, outside quotes.
    private static int open(String line) {
        int open = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length() && (quoted || !line.startsWith("//", i)); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            open += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return open;
    }

    private static String concludes(String consequence) {
        String code = consequence.strip();
        int start = code.indexOf("drools,");
        int end = code.lastIndexOf(");");
        return start < 0 || end < start
                ? code
                : code.substring(start + "drools,".length(), end).strip();
    }
}
