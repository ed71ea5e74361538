package dealadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.checks.RuleMeaning;
import dealadvisor.engine.RulePack;
import dealadvisor.reading.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that is written or kept and read again is the rule that it was. */
class RuleRoundTripTest {
    static Stream<RulePack> everyPack() {
        return RulePack.bundledIds().stream().map(id -> RulePack.bundled(id).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("everyPack")
    void whatIsWrittenReadsAsTheSameRule(RulePack pack) {
        assertTrue(pack.rules().size() > 500, "rules are there");
        StringBuilder text = new StringBuilder(RuleWriter.head("rules.written"));
        pack.rules().forEach(rule -> text.append(RuleWriter.rule(rule, rule.name())));
        List<Diagnostic> problems = new ArrayList<>();
        List<Rule> read = RuleParser.of(RuleFolder.of("written", Map.of("written.drl", text.toString())), problems);
        assertEquals(List.of(), problems);
        for (int i = 0; i < pack.rules().size(); i++) {
            assertEquals(said(pack.rules().get(i)), said(read.get(i)));
            assertTrue(
                    RuleMeaning.same(pack.rules().get(i), read.get(i)),
                    read.get(i).name());
        }
    }

    // All that a rule consists of, but for where it stands and which rule made it of a row.
    private static String said(Rule rule) {
        List<Rule.Annotation> annotations = rule.annotations().stream()
                .filter(annotation -> !annotation.name().equals(Tables.TABLE))
                .toList();
        return String.join(
                        "\n", rule.name(), rule.id(), "" + annotations, "" + rule.conditions(), "" + rule.conclusion())
                .replaceAll("Spot\\[[^]]*]", "Spot");
    }

    @ParameterizedTest
    @MethodSource("everyPack")
    void whatIsKeptIsReadBackWithEveryPlace(RulePack pack) {
        List<Rule> back = RuleIndex.read(RuleIndex.of(pack.rules()));
        assertEquals(pack.rules(), back);
        assertEquals(pack.rules().toString(), back.toString());
    }
}
