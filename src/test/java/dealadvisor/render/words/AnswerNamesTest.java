package dealadvisor.render.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealadvisor.advice.Advisor;
import dealadvisor.comparison.Answers;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is answered on has a name. */
class AnswerNamesTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final AnswerNames NAMES = new AnswerNames(PACK);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eligibility/any-deal | eligibility for any deal",
                "eligibility/high-value | eligibility for high-value deals",
                "high-value | high-value deals",
                "window | window",
                "best | the pairing that comes first",
                "rule-out/abhorrent-values@case | ruled out: abhorrent values, case",
                "rule-out/too-dear@good:no-such-good | ruled out: too dear, no such good",
                "no-such-good/no-such-payment | no such good for no such payment"
            })
    void itIsCalled(String what, String name) {
        assertEquals(name, NAMES.of(what));
    }

    @Test
    void goodsAndPaymentsHaveTheNamesOfTheFirstPackThatHasThem() {
        String good = PACK.catalogue().goods().get(0).id();
        String payment = PACK.catalogue().payments().get(0).id();
        String name = PACK.catalogue().goods().get(0).name();
        assertEquals(
                "index of " + name + " for "
                        + PACK.catalogue().payments().get(0).name(),
                NAMES.of("index of " + good + "/" + payment));
        assertEquals("ruled out: too dear, " + name, NAMES.of("rule-out/too-dear@good:" + good));
    }

    @Test
    void noAnswerOfAnAdviceKeepsAnId() {
        var answers = Answers.of(
                Advisor.withoutTrials(PACK).advise(CaseFile.read(Path.of("facts/kludge-of-many-trades.yaml"))));
        assertEquals(
                List.of(),
                answers.entrySet().stream()
                        .map(each -> NAMES.of(each.getKey()) + ": " + NAMES.answer(each.getKey(), each.getValue()))
                        .filter(said -> said.matches(".*([a-z]/[a-z]|not-recommended|too-early).*"))
                        .toList());
    }
}
