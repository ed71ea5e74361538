package dealadvisor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions speak of what there is, in its own words. */
class ConditionCheckTest {
    private static List<String> found(String conditions) {
        return new Checking()
                .rule("Rule", conditions, "cause( \"commitment\", \"unable\", SLIGHT )")
                .each((rule, findings) -> new ConditionCheck(Checking.types(), findings, rule).check());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            Horison( is == "episode" )                              | K001
            Horizon( was == "episode" )                             | K002
            Horizon( is == "soon" )                                 | K004
            RiskAversion( is >= "high" )                            | K003
            Horizon( is == "episode", is == "long-term" )           | K005
            not Horizon( is == "episode" )                          | K007
            TakeoverChance( is > $limit )                           | K013
            unless Good( span == "ongoing" )                        | K043
            """)
    void aSlipIsAnswered(String condition, String code) {
        assertEquals(List.of(code + " Rule"), found(condition));
    }

    @Test
    void whatIsRightIsNot() {
        assertEquals(
                List.of(),
                found(
                        "TakeoverChance( $chance : is )\n    Threshold( id == \"likely-takeover\", $limit : value < $chance )\n"
                                + "    RiskAversion( atLeast( \"high\" ) )\n    unless Horizon( is == \"episode\" )"));
    }
}
