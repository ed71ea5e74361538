package dealadvisor.rules;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Place;
import dealadvisor.reading.SourceText;
import dealadvisor.rules.Rule.Annotation;
import dealadvisor.rules.Rule.Call;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads rule files that are trusted to say more than the grammar of {@link RuleParser}: the engine's own reader finds the rules and their parts, and what
 * of them the grammar knows is read by it. A rule that says no more is the same however it is read; of what does say more only the text is known.
 */
public final class TrustedRules {
    private final String file;
    private final SourceText text;
    private final List<Diagnostic> problems;

    private TrustedRules(String file, SourceText text, List<Diagnostic> problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /**
     * The rules of a folder's rule files, in order of files and lines, and after them those that the rows of its tables make.
     *
     * @param problems where it is noted, in the words of the engine, what it cannot read
     */
    public static List<Rule> of(RuleFolder folder, List<Diagnostic> problems) {
        List<Rule> rules = new ArrayList<>();
        folder.files("", ".drl").forEach((file, text) -> rules.addAll(new TrustedRules(file, text, problems).rules()));
        return Tables.expanded(folder, rules, problems);
    }

    private List<Rule> rules() {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        Optional<PackageDescr> parsed = Optional.empty();
        try {
            parsed = Optional.ofNullable(parser.parse(false, RuleCode.plain(text)));
        } catch (DroolsParserException e) {
            unreadable(1, String.valueOf(e.getMessage()));
        }
        for (DroolsError error : parser.getErrors()) {
            int[] lines = error.getLines();
            unreadable(lines.length == 0 ? 1 : Math.max(1, lines[0]), error.getMessage());
        }
        return parser.hasErrors() || parsed.isEmpty()
                ? List.of()
                : parsed.get().getRules().stream().map(this::rule).toList();
    }

    private void unreadable(int line, String said) {
        String first = said.lines().findFirst().orElse("").strip();
        String plain = first.startsWith("[") && first.indexOf(']') > 0
                ? first.substring(first.indexOf(']') + 1).strip()
                : first;
        problems.add(Diagnostic.of(
                Code.P010,
                new Place(text.name(), line, 1),
                1,
                "the rule cannot be read here: " + plain,
                "a rule is `rule \"...\" @claims( \"...\" ) @says( \"...\" ) when ... then cause( ... ); end`"));
    }

    private Rule rule(RuleDescr rule) {
        return RuleParts.rule(text, rule.getStartCharacter(), rule.getEndCharacter() + 1, file)
                .orElseGet(() -> opaque(rule));
    }

    private Rule opaque(RuleDescr rule) {
        Spot at = new Spot(rule.getLine(), 1, 4);
        List<Annotation> annotations = new ArrayList<>();
        for (String name : OneRuleParser.ANNOTATED) {
            annotation(rule, name).ifPresent(said -> annotations.add(new Annotation(name, said, at)));
        }
        List<Condition> conditions = rule.getLhs() == null
                ? List.of()
                : rule.getLhs().getDescrs().stream().map(this::condition).toList();
        String consequence = String.valueOf(rule.getConsequence()).strip();
        Call conclusion = RuleParts.consequence(consequence, rule.getConsequenceLine(), file)
                .orElseGet(() -> Call.opaque(consequence, new Spot(rule.getConsequenceLine(), 1, 1)));
        return new Rule(rule.getName(), file, at, annotations, conditions, conclusion);
    }

    private static Optional<String> annotation(RuleDescr rule, String name) {
        return Optional.ofNullable(rule.getAnnotation(name))
                .map(AnnotationDescr::getSingleValue)
                .map(value -> {
                    String raw = value.toString().strip();
                    boolean quoted = raw.length() >= 2 && raw.startsWith("\"") && raw.endsWith("\"");
                    return (quoted ? raw.substring(1, raw.length() - 1) : raw).replace("\\\"", "\"");
                });
    }

    private Condition condition(BaseDescr condition) {
        int start = condition.getStartCharacter();
        int end = condition.getEndCharacter() + 1;
        return RuleParts.condition(text, start, end)
                .orElseGet(() -> new Condition(
                        "",
                        Optional.empty(),
                        condition instanceof PatternDescr pattern ? pattern.getObjectType() : "",
                        new Spot(condition.getLine(), condition.getColumn() + 1, 1),
                        List.of(),
                        String.join(
                                " ",
                                text.text()
                                        .substring(start, end)
                                        .lines()
                                        .map(String::strip)
                                        .toList())));
    }
}
