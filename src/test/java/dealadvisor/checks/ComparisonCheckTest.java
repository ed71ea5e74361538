package dealadvisor.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compared can be, with what it can be. */
class ComparisonCheckTest {
    private static List<String> found(String conditions) {
        return new Checking()
                .rule("Rule", conditions, "cause( \"commitment\", \"unable\", SLIGHT )")
                .each((rule, findings) -> new ConditionCheck(Checking.types(), findings, rule).check());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            Horizon( was == "episode" )                             | K002
            Affordances( size > 2 )                                 | K002
            Good( timing == "immediate" )                           | K002
            RiskAversion( is >= "high" )                            | K003
            RiskAversion( atLeast == "high" )                       | K003
            HonestHumans( is )                                      | K003
            Horizon( is )                                           | K003
            Horizon( is == "soon" )                                 | K004
            RiskAversion( atLeast( "huge" ) )                       | K004
            Horizon( is == "episode", is == "long-term" )           | K005
            """)
    void whatCannotBeComparedSoIsAnswered(String condition, String code) {
        assertEquals(List.of(code + " Rule"), found(condition));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Horizon( is == \"episode\" )",
                "RiskAversion( atLeast( \"high\" ) )",
                "HonestHumans( is == true )",
                "Affordances( are contains \"browsing\" )",
                "Payment( timing == \"immediate\" )"
            })
    void whatCanIsNot(String condition) {
        assertEquals(List.of(), found(condition));
    }
}
