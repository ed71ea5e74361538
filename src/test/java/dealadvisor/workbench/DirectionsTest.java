package dealadvisor.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import dealadvisor.render.text.DirectionsText;
import dealadvisor.render.text.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts pull the way that the source says, and what pulls the other way is found. */
class DirectionsTest {
    /** More find more: {@code -Ddirections.cases=1000}. */
    private static final int CASES = Integer.getInteger("directions.cases", 100);

    @TempDir
    private Path folder;

    private void pack(String directions) throws IOException {
        Files.writeString(
                folder.resolve("pack.yaml"),
                "id: small\nversion: \"1\"\ntitle: Small\nsource: A note\nauthors: [Me]\nextends: taxonomy-of-barriers\n");
        Files.writeString(
                folder.resolve("claims.yaml"),
                "claims:\n- {id: small.fussy, section: own, encode: rule, claim: Fussy AIs are no better partners.}\n");
        Files.writeString(folder.resolve("small.drl"), """
                package rules.small

                import dealadvisor.vocabulary.*;
                import dealadvisor.facts.Unknown;
                import dealadvisor.catalogue.*;
                import dealadvisor.conclusions.*;
                import static dealadvisor.engine.Conclude.*;
                import static dealadvisor.conclusions.Severity.*;

                rule "An AI that is not fussy asks for more"
                    @claims( "small.fussy" )
                    @says( "It is not fussy." )
                when
                    Fussy( is == false )
                    CostOfConsidering( is == "low" )
                then
                    cause( "reservation-price", "ambition", SEVERE );
                end
                """);
        Files.writeString(folder.resolve("directions.yaml"), directions);
    }

    private Directions.Report report(int cases) {
        return Directions.of(RulePack.load(folder), cases, "", done -> {});
    }

    @Test
    void everyDirectionOfTheBaseHoldsAndEveryFactHasOneOrAReason() {
        Directions.Report report = Directions.of(RulePack.load(Path.of("rules")), CASES, "", done -> {});
        assertTrue(report.holds(), DirectionsText.text(report, Style.PLAIN));
    }

    @Test
    void theSmallestCaseThatGoesTheWrongWayIsNamedWithTheRuleThatMakesItSo() throws IOException {
        pack("""
                directions:
                - direction: fussiness is no advantage
                  claims: [small.fussy]
                  from: {ai.motivation.fussy: false}
                  to: {ai.motivation.fussy: true}
                  ai-gains: never-rises
                """);
        Directions.Result result = report(40).results().get(0);
        assertFalse(result.holds());
        assertTrue(result.tried() >= 30, result.toString());
        Directions.Against against = result.against().orElseThrow();
        assertEquals(List.of("ai.cost-of-considering=low"), against.facts());
        assertEquals(
                List.of("\"An AI that is not fussy asks for more\" (cause reservation-price/ambition severe)"),
                against.onlyFirst());
    }

    @Test
    void aDirectionInANamedCaseIsTriedThereAndMustMoveThere() throws IOException {
        pack("""
                cases:
                  dear: {ai.cost-of-considering: high}
                directions:
                - direction: fussiness changes what it asks
                  claims: [small.fussy]
                  in: dear
                  from: {ai.motivation.fussy: false}
                  to: {ai.motivation.fussy: true}
                  on: [treatment]
                  our-credibility: rises
                """);
        assertEquals(
                "nothing moves in any of 1 cases",
                report(1).results().get(0).against().orElseThrow().what());
    }

    @Test
    void aPackIsAskedForItsOwnFactsOnly() throws IOException {
        pack("directions: []\n");
        Files.writeString(folder.resolve("vocabulary.yaml"), """
                facts:
                - {fact: ai.humour, as: Humour, type: yes-no, asks: "Does it joke?"}
                """);
        assertEquals(new TreeSet<>(List.of("ai.humour")), report(1).unsaid());
        Files.writeString(
                folder.resolve("directions.yaml"), "without: {ai.humour: the note does not say which way it pulls}\n");
        assertTrue(report(1).holds());
    }

    @Test
    void whatIsWrongInTheFileIsSaidAtOnceWithTheNearestName() throws IOException {
        pack("""
                directions:
                - direction: fussiness is no advantage
                  claims: [small.fusy]
                  from: {ai.motivation.fusy: false}
                  to: {ai.motivation.fussy: perhaps}
                  on: [treatmnt]
                  ai-gains: rise
                - direction: says nothing
                  claims: [small.fussy]
                  along: ai.motivation.wants
                """);
        List<Diagnostic> problems =
                assertThrows(ProblemsException.class, () -> report(1)).problems();
        String all = problems.toString();
        for (String expected : List.of(
                "did you mean `small.fussy`?",
                "did you mean `ai.motivation.fussy`?",
                "did you mean `treatment`?",
                "did you mean `rises`?",
                "have no order",
                "a direction says what follows")) {
            assertTrue(all.contains(expected), expected + " in " + all);
        }
    }
}
