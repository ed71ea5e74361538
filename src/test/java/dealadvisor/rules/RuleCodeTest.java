package dealadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.reading.Place;
import dealadvisor.reading.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is compiled is what was read, without what is for readers. */
class RuleCodeTest {
    @Test
    void commentsClaimsAndSentencesGoAndAllElseStaysInItsPlace() {
        SourceText file = SourceText.of(
                "a.drl",
                "/* a\n b */package rules.a // c\n\nrule \"A \u00e9 name\"\n  @claims( \"x\" ) @says( \"y \\\" ) {z}\" )\nwhen\n  Fussy( is /* d */ == true )\nend");
        assertEquals(
                "\n     package rules.a\n\nrule \"A ~xe9~ name\"\n\nwhen\n  Fussy( is         == true )\nend\n",
                RuleCode.of(file).text());
    }

    @Test
    void theRulesThatComeWithTheAdvisorSayTheSameInCode() {
        RuleFolder rules = RuleFolder.read(Path.of("rules"));
        List<Rule> read = RuleParser.of(rules, new ArrayList<>());
        RuleFolder code = RuleCode.of(rules, read);
        rules.files("", ".drl").forEach((inside, all) -> {
            SourceText text = SourceText.of(
                    inside, Consequences.drawn(inside, RuleCode.plain(RuleRemoval.without(all, readBy(read)))));
            SourceText bare = code.file(inside).orElseThrow();
            assertFalse(bare.text().contains("@"), inside);
            for (RuleToken word : RuleTokens.of(bare, new ArrayList<>())) {
                assertFalse(word.is("unless"), inside);
                // A slash in a text is written otherwise in code, and what stands behind it on its line further to the
                // right.
                if (word.kind() != RuleToken.Kind.END && !bare.line(word.line()).contains("\\057")) {
                    assertEquals(
                            text.line(word.line()).substring(word.column() - 1, word.column() - 1 + word.length()),
                            bare.line(word.line()).substring(word.column() - 1, word.column() - 1 + word.length()));
                }
            }
            assertEquals(RuleRemoval.names(text), RuleRemoval.names(bare), inside);
        });
    }

    @Test
    void whereAWordStandsInCodeIsFoundInItsFileBehindATextThatIsWrittenOtherwise() {
        SourceText file = SourceText.of(
                "a.drl", "rule \"A\" when\n  Cause( named == \"a/b\", named != \"c/d/e\" ) Fussy( is == true )\nend");
        SourceText code = RuleCode.of(file);
        for (String word : List.of("Cause", "!=", "\"c", "Fussy", "true")) {
            int column = file.line(2).indexOf(word) + 1;
            int there = code.line(2).indexOf(word) + 1;
            assertEquals(
                    new Place("a.drl", 2, column), RuleCode.written(new Place("a.drl", 2, there), code, file), word);
        }
        assertEquals(file.line(2).indexOf("Fussy") + 9, code.line(2).indexOf("Fussy"));
        Place nowhere = new Place("a.drl", 2, 500);
        assertEquals(nowhere, RuleCode.written(nowhere, code, file));
    }

    @Test
    void everyTextAndVariableOfTheRulesThatComeWithTheAdvisorIsFoundAgain() {
        RuleFolder.read(Path.of("rules")).files("", ".drl").forEach((inside, file) -> {
            SourceText code = RuleCode.of(file);
            List<RuleToken> words = RuleTokens.of(file, new ArrayList<>());
            for (RuleToken word : RuleTokens.of(code, new ArrayList<>())) {
                if (word.kind() == RuleToken.Kind.TEXT || word.kind() == RuleToken.Kind.VARIABLE) {
                    Place place = RuleCode.written(new Place(inside, word.line(), word.column()), code, file);
                    assertTrue(
                            words.stream()
                                    .anyMatch(each -> each.kind() == word.kind()
                                            && each.line() == place.line()
                                            && each.column() == place.column()),
                            place.toString());
                }
            }
        });
    }

    @Test
    void whatReadsATableIsCompiledOnceForEachOfItsRows() {
        RuleFolder rules = RuleFolder.read(Path.of("rules"));
        List<Rule> read = RuleParser.of(rules, new ArrayList<>());
        Set<String> compiled = new TreeSet<>();
        RuleCode.of(rules, read).files().values().forEach(file -> compiled.addAll(RuleRemoval.names(file)));
        read.forEach(rule -> assertTrue(compiled.contains(SafeText.name(rule.name())), rule.name()));
        readBy(read).forEach(rule -> assertFalse(compiled.contains(SafeText.name(rule)), rule));
    }

    @Test
    void aPackageIsReadHoweverItIsLaidOut() {
        assertEquals("rules.a", RuleCode.packageOf(SourceText.of("a.drl", "package rules.a\nimport x.y;")));
        assertEquals(
                "rules.a.b",
                RuleCode.packageOf(
                        SourceText.of("a.drl", "// package c\n/* package d */ package\n rules . a\n.b ; import x")));
        assertEquals("", RuleCode.packageOf(SourceText.of("a.drl", "rule \"package e\"")));
    }

    // The rules that read tables.
    private static Set<String> readBy(List<Rule> rules) {
        Set<String> names = new TreeSet<>();
        rules.stream().map(Rule::readBy).filter(name -> !name.isEmpty()).forEach(names::add);
        return names;
    }
}
