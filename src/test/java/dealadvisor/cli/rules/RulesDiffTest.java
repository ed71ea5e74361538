package dealadvisor.cli.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.cli.EveryCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of a view from one version to the next: which answers move, and what was changed, rule by rule and entry by entry. */
class RulesDiffTest {
    private static final String RULES = """
            package rules.night

            import dealadvisor.vocabulary.*;
            import dealadvisor.conclusions.*;
            import static dealadvisor.engine.Conclude.*;
            import static dealadvisor.conclusions.Severity.*;

            rule "An AI that trusts nobody is hard to convince"
              @id( "trusts-nobody" )
              @claims( "night.trust" )
              @says( "it trusts nobody" )
            when
              Values( is == "abhorrent" )
            then
              cause( "connection-to-reality", "incredulous", SLIGHT );
            end
            """;

    @TempDir
    private Path outside;

    private Path was;
    private Path is;
    private Path file;

    @BeforeEach
    void twoVersions() throws IOException {
        was = version("was");
        is = version("is");
        file = outside.resolve("case.yaml");
        Files.writeString(
                file,
                "case: night\nai.motivation.values: abhorrent\ndeal: {goods: [past-sabotage], payments: [charity-donation]}\n");
    }

    private Path version(String name) throws IOException {
        Path folder = Files.createDirectories(outside.resolve(name));
        Files.writeString(
                folder.resolve("pack.yaml"),
                "id: nights\nversion: \"1\"\ntitle: Nights\nsource: A note\nauthors: [Ada Owl]\nextends: taxonomy-of-barriers\n");
        Files.writeString(
                folder.resolve("claims.yaml"),
                "sections: {night: Nights}\nclaims:\n- {id: night.trust, section: night, encode: rule, claim: \"It trusts nobody at night.\"}\n");
        Files.writeString(folder.resolve("night.drl"), RULES);
        return folder;
    }

    private EveryCommand.Answer diff(String... more) {
        List<String> words = new ArrayList<>(List.of("rules", "diff", was.toString(), is.toString(), file.toString()));
        words.addAll(List.of(more));
        return EveryCommand.run(words);
    }

    private void change(String name, String from, String to) throws IOException {
        String text = Files.readString(is.resolve(name));
        assertTrue(text.contains(from), text);
        Files.writeString(is.resolve(name), text.replace(from, to));
    }

    @Test
    void twoCopiesDifferInNothing() {
        EveryCommand.Answer same = diff("--exit-code");
        assertEquals(0, same.code(), same.err());
        assertTrue(same.out().startsWith("No answer moves of 1 case from " + was), same.out());
        assertTrue(
                same.out().replaceAll("\\s+", " ").endsWith("; 0 rules and 0 entries of the data changed "),
                same.out());
    }

    @Test
    void aSeverityThatWasRaisedIsShownWithTheAnswersThatItMoves() throws IOException {
        change("night.drl", "SLIGHT", "BLOCKING");
        EveryCommand.Answer changed = diff("--exit-code");
        assertEquals(1, changed.code(), changed.err());
        String text = changed.out().replaceAll("\\s+", " ");
        assertTrue(text.startsWith("Answers move in 1 of 1 case"), text);
        assertTrue(
                text.contains(
                        "1 times a pairing: possible -> blocked, as in night: past-sabotage/charity-donation \"An AI that trusts nobody is hard to convince\""),
                text);
        assertTrue(
                text.contains(
                        "~ \"An AI that trusts nobody is hard to convince\" (packs/nights/night.drl:8) conclusion: "),
                text);
        assertTrue(text.contains("SLIGHT") && text.contains("BLOCKING"), text);
    }

    @Test
    void aBetterSentenceMovesNothingAndARuleByAnotherIdIsAnotherRule() throws IOException {
        change("night.drl", "\"it trusts nobody\"", "\"it trusts nobody at all\"");
        change(
                "night.drl",
                "An AI that trusts nobody is hard to convince",
                "Whoever trusts nobody is hard to convince");
        String worded = diff("--format", "json").out();
        assertTrue(worded.contains("\"how\" : \"changed\""), worded);
        assertTrue(worded.contains("\"what\" : \"name\"") && worded.contains("\"what\" : \"sentence\""), worded);
        assertTrue(worded.contains("\"answers\" : [ ]"), worded);
        change("night.drl", "trusts-nobody", "trusts-no-one");
        String named = diff("--format", "json").out();
        assertTrue(named.contains("\"how\" : \"added\"") && named.contains("\"how\" : \"removed\""), named);
    }

    @Test
    void numbersClaimsAndEntriesAreShownByTheirPaths() throws IOException {
        change("claims.yaml", "at night.\"", "by night.\"");
        Files.writeString(
                is.resolve("pack.yaml"), "calibration: {verdicts: {recommended: 0.3}}\n", StandardOpenOption.APPEND);
        Files.createDirectories(is.resolve("catalogue"));
        Files.writeString(is.resolve("catalogue/goods.yaml"), "goods:\n- {id: past-sabotage, span: ongoing}\n");
        String text = diff().out().replaceAll("\\s+", " ");
        assertTrue(
                text.contains("~ claims.night.trust.claim: It trusts nobody at night. -> It trusts nobody by night."),
                text);
        assertTrue(text.contains("~ verdicts.recommended: 0.25 -> 0.3"), text);
        assertTrue(text.contains("~ goods.past-sabotage.span: one-shot -> ongoing"), text);
    }
}
