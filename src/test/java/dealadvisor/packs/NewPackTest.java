package dealadvisor.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dealadvisor.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A pack of one's own: a new argument with a new fact, good, payment, mitigation and cause, by editing files alone. */
class NewPackTest {
    private static final String HEAD = """
            package rules.night

            import dealadvisor.vocabulary.*;
            import dealadvisor.facts.Unknown;
            import dealadvisor.catalogue.*;
            import dealadvisor.conclusions.*;
            import static dealadvisor.engine.Conclude.*;
            import static dealadvisor.conclusions.Severity.*;

            """;

    private static final String RULES = HEAD + """
            rule "An AI that nobody watches at night may break its word then"
                @claims( "night.unwatched" )
                @says( "Nobody watches it at night, when it may break its word on {good}." )
            when
                NightWatch( is == "none" )
                $good : Good( id == "night-rest" )
            then
                cause( "verification", "dark-hours", SEVERE ).on( $good );
            end

            rule "A night guard should be posted where there is none"
                @claims( "night.unwatched" )
                @says( "Nobody watches it at night." )
            when
                NightWatch( is == "none" )
            then
                suggest( "post-night-guard" );
            end

            rule "Ask who watches at night"
                @claims( "night.unwatched" )
                @says( "Who watches it at night is not known." )
            when
                Unknown( fact == "humans.night-watch" )
            then
                question( "humans.night-watch" );
            end
            """;

    private static final String SCENARIOS = """
            - scenario: an AI that nobody watches at night may break its word then
              claims: [night.unwatched]
              given: {humans.night-watch: none, deal.goods: [night-rest], deal.payments: [bedtime-story]}
              expect: [{cause: verification/dark-hours, on: night-rest, severity: severe}, {mitigation: post-night-guard}]
              contrasts:
                - {but: {humans.night-watch: guards}, never: [{conclusion-cites: night.unwatched}]}
                - {but: {humans.night-watch: unknown}, expect: [{question: humans.night-watch}], never: [{cause: verification/dark-hours}]}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aPack() throws IOException {
        write("pack.yaml", """
                id: night
                version: "1"
                title: What happens at night
                source: "Notes on nights"
                authors: [Ada Owl]
                extends: taxonomy-of-barriers
                """);
        write("vocabulary.yaml", """
                facts:
                - {fact: humans.night-watch, as: NightWatch, type: scale, asks: "Who watches it at night?", values: {none: "nobody", guards: "guards"}}
                """);
        write("claims.yaml", """
                claims:
                - {id: night.unwatched, section: nights, encode: rule, claim: "What nobody watches at night may happen at night."}
                """);
        write("catalogue/goods.yaml", """
                goods:
                - {id: night-rest, name: rest at night, does: "does nothing at night", kind: refraining, verification: retroactive, coherence: one-instance, worth: low, span: ongoing, presupposes: none, affordances: none, force: unranked, eligibility: any-deal, claims: [night.unwatched]}
                """);
        write("catalogue/payments.yaml", """
                payments:
                - {id: bedtime-story, name: a bedtime story, freedom: 0.1, influence: 0, timing: immediate, due: episode, reversible: false, size: token, cost: low, needs: [], grantor: those-present, exposure: none, takeover-risk: none, check: itself, unilateral: true, does: "a story before it rests", claims: [night.unwatched]}
                """);
        write("catalogue/barriers.yaml", """
                barriers:
                - {id: verification, causes: {dark-hours: "nobody sees what it does at night"}}
                """);
        write("catalogue/mitigations.yaml", """
                mitigations:
                - {id: post-night-guard, name: "post a guard at night", answers: [], relieves: [verification], by: [developer], priority: null, effect: {set: {humans.night-watch: guards}}, claims: [night.unwatched], caveat: "guards sleep"}
                """);
        write("nights.drl", RULES);
        write("scenarios/nights.yaml", SCENARIOS);
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void replace(String file, String old, String by) throws IOException {
        String before = Files.readString(folder.resolve(file));
        assertTrue(before.contains(old), file + " has no " + old);
        write(file, before.replace(old, by));
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private String rules() {
        return folder.toString();
    }

    private void compareWithTheBase() {
        assertEquals(
                0,
                run(
                        "compare",
                        "--rules",
                        "taxonomy-of-barriers",
                        "--rules",
                        rules(),
                        "facts/past-sabotage-review.yaml",
                        "--no-trials"),
                err.toString());
    }

    @Test
    void whatAPackAddsIsCheckedTestedAskedExplainedAndPricedAsAnyOther() throws IOException {
        assertEquals(0, run("rules", "check", "--rules", rules()), out.toString());
        assertTrue(out.toString().contains("0 errors, 0 warnings"), out.toString());
        assertEquals(0, run("rules", "test", "--rules", rules()), out.toString());
        assertTrue(out.toString().contains("3 passed, 0 failed"), out.toString());

        Path facts = folder.resolveSibling(folder.getFileName() + "-case.yaml");
        Files.writeString(
                facts,
                "case: night\nhumans: {night-watch: none}\ndeal: {goods: [night-rest], payments: [bedtime-story]}\n");
        assertEquals(0, run("advise", facts.toString(), "--rules", rules(), "--no-trials", "--format", "json"));
        String advice = out.toString();
        assertTrue(advice.contains("\"pack\" : \"night\""), advice);
        assertTrue(advice.contains("\"layers\" : [ \"taxonomy-of-barriers 1\", \"night 1\" ]"), advice);
        assertTrue(advice.contains("\"authors\" : [ \"Ada Owl\" ]"), advice);
        assertTrue(advice.contains("Nobody watches it at night, when it may break its word on rest at night."), advice);
        assertTrue(advice.contains("nights.drl"), advice);
        whoeverSaysAMitigationIsCitedForIt(facts.toString());

        assertEquals(0, run("claims", "night.unwatched", "--rules", rules()));
        assertTrue(out.toString().contains("from: Ada Owl, Notes on nights (pack night)"), out.toString());
        assertEquals(0, run("schema", "--rules", rules()));
        assertTrue(out.toString().contains("Who watches it at night?"));
        assertTrue(out.toString().contains("bedtime-story"));
        compareWithTheBase();
        assertTrue(out.toString().contains("the same"), out.toString());
    }

    private void whoeverSaysAMitigationIsCitedForIt(String facts) {
        String json = out.toString().replaceAll("\\s+", " ");
        assertTrue(
                json.contains("\"claims\" : [ \"night.unwatched\" ], \"authors\" : [ \"Ada Owl\" ] }"),
                "the mitigation's own: " + json);
        run("advise", facts, "--rules", rules(), "--no-trials", "--full");
        assertTrue(
                out.toString().replaceAll("\\s+", " ").contains("post a guard at night (post-night-guard; Ada Owl)"),
                out.toString());
        for (List<String> format : List.of(List.of("--all"), List.of("--format", "markdown"))) {
            List<String> words = new ArrayList<>(List.of("advise", facts, "--rules", rules(), "--no-trials"));
            words.addAll(format);
            assertEquals(0, run(words.toArray(String[]::new)), err.toString());
            String line = out.toString().replaceAll("\\s+", " ").replace("\\", "");
            assertTrue(
                    line.matches(".*post a guard at night[^|]{0,80}\\[night\\.unwatched; Ada Owl\\].*"),
                    format + ": " + line);
        }
        assertEquals(
                0,
                run("explain", facts, "post-night-guard", "--rules", rules(), "--set", "humans.members=[developer]"),
                err.toString());
        String why = out.toString().replaceAll("\\s+", " ");
        assertTrue(why.startsWith("post-night-guard: post a guard at night by developer; but: guards sleep"), why);
        assertTrue(why.contains("changes humans.night-watch: set guards"), why);
        assertTrue(why.contains("it is suggested here Nobody watches it at night."), why);
        assertTrue(why.contains("tried alone, it lifts"), why);
        assertTrue(
                why.contains(
                        "claim night.unwatched (plain): What nobody watches at night may happen at night. (Ada Owl, Notes on nights)"),
                why);
        assertEquals(0, run("explain", facts, "post-night-guard", "--rules", rules(), "--why-not"), err.toString());
        assertEquals(2, run("explain", facts, "post-night-gaurd", "--rules", rules()));
        assertTrue(err.toString().contains("did you mean `post-night-guard`?"), err.toString());
        assertEquals(0, run("explain", facts, "night-rest", "--rules", rules()));
        assertTrue(out.toString().contains("rest at night"), out.toString());
        assertEquals(0, run("explain", facts, "humans.night-watch", "--rules", rules()));
        assertTrue(out.toString().contains("Who watches it at night?"), out.toString());
    }

    @Test
    void whereNoCaseStatesWhatOnlyThePackReadsThatIsSaid() {
        compareWithTheBase();
        assertTrue(
                out.toString()
                        .replaceAll("\\s+", " ")
                        .contains(
                                "No case states humans.night-watch, which only rules of night read; --smallest searches"),
                out.toString());
        assertEquals(
                0,
                run(
                        "compare",
                        "--rules",
                        "taxonomy-of-barriers",
                        "--rules",
                        "rules",
                        "facts/past-sabotage-review.yaml",
                        "--no-trials"),
                err.toString());
        assertTrue(out.toString().startsWith("taxonomy-of-barriers against rules"), "told apart by name: " + out);
    }

    @Test
    void aMisspeltValueOfANewFactIsAnsweredWithTheNearest() throws IOException {
        Path facts = folder.resolveSibling(folder.getFileName() + "-case.yaml");
        Files.writeString(facts, "case: night\nhumans:\n  night-watch: gaurds\n");
        assertEquals(3, run("advise", facts.toString(), "--rules", rules()));
        assertTrue(err.toString().contains(":3:16"), err.toString());
        assertTrue(err.toString().contains("did you mean `guards`?"), err.toString());
        Files.writeString(facts, "case: night\nhumans:\n  nigt-watch: guards\n");
        assertEquals(3, run("advise", facts.toString(), "--rules", rules()));
        assertTrue(err.toString().contains("`night-watch`"), err.toString());
    }

    @Test
    void aRuleOfTheBaseIsSwitchedOffOrReplacedByItsName() throws IOException {
        String name = "Humans may plan to renege";
        Path facts = folder.resolveSibling(folder.getFileName() + "-case.yaml");
        Files.writeString(facts, "case: night\nhumans: {honest: false}\n");
        run("advise", facts.toString(), "--rules", rules(), "--no-trials", "--format", "json");
        assertTrue(out.toString().contains("\"rule\" : \"" + name + "\""));
        replace(
                "pack.yaml",
                "extends: taxonomy-of-barriers",
                "extends: taxonomy-of-barriers\nswitch-off: [" + name + "]");
        run("advise", facts.toString(), "--rules", rules(), "--no-trials", "--format", "json");
        assertTrue(!out.toString().contains(name));
        assertEquals(0, run("rules", "list", "--rules", rules()));
        assertTrue(out.toString().endsWith("\nswitches off \"" + name + "\"\n"), out.toString());
        assertEquals(0, run("rules", "check", "--rules", rules()));
        assertTrue(out.toString().contains("pack.yaml:7:1"), out.toString());
        assertTrue(out.toString().contains("note[P045]: this pack switches off \"" + name + "\""), out.toString());
        replace("pack.yaml", "switch-off: [" + name + "]", "");
        write("replaced.drl", HEAD.replace("rules.night", "rules.replaced") + """
                        rule "Humans may plan to renege"
                            @claims( "night.unwatched" )
                            @says( "They do not mean to keep the deal, least of all at night." )
                        when
                            HonestHumans( is == false )
                        then
                            cause( "commitment", "dishonest", SLIGHT );
                        end
                        """);
        run("advise", facts.toString(), "--rules", rules(), "--no-trials", "--format", "json");
        assertTrue(out.toString().contains("least of all at night"), out.toString() + err);
        assertEquals(1, out.toString().split("\"rule\" : \"" + name + "\"", -1).length - 1);
        assertEquals(0, run("rules", "check", "--rules", rules()), "a note is no error");
        assertTrue(out.toString().contains("note[P045]: this rule replaces"), out.toString());
        assertTrue(out.toString().contains("replaced.drl:10:1"), out.toString());
        assertTrue(out.toString().contains("0 errors, 0 warnings, 1 note"), out.toString());
        assertEquals(0, run("rules", "list", "--rules", rules()));
        assertTrue(out.toString().endsWith("\nreplaces \"" + name + "\"\n"), out.toString());
    }

    @Test
    void aPackChangesTheCalibration() throws IOException {
        replace(
                "pack.yaml",
                "extends: taxonomy-of-barriers",
                "extends: taxonomy-of-barriers\ncalibration: {verdicts: {recommended: 0.99}}");
        compareWithTheBase();
        assertTrue(
                out.toString().contains("verdicts.recommended 0.25 -> 0.99 (Ada Owl; " + rules() + "/pack.yaml:7:39)"),
                out.toString());
        assertTrue(!out.toString().contains("by calibration or catalogue alone"), out.toString());
    }

    @Test
    void aPackAddsARequirement() throws IOException {
        write("catalogue/goods.yaml", """
                goods: []
                requirements:
                  any-deal: [behaves-better, sensitive-to-follow-through, stable-within-rollout, night-rest]
                """);
        write("nights.drl", RULES.substring(0, RULES.indexOf("rule \"An AI that nobody")) + """
                rule "An AI that is watched at night rests"
                    @claims( "night.unwatched" )
                    @says( "It is watched at night." )
                when
                    NightWatch( is == "guards" )
                then
                    meets( "night-rest" );
                end
                """);
        Files.delete(folder.resolve("scenarios/nights.yaml"));
        compareWithTheBase();
        String compared = out.toString().replaceAll("\\s+", " ");
        assertTrue(
                compared.contains(
                        "eligibility/any-deal: eligible -> unclear requirements.any-deal with night-rest (Ada Owl"),
                compared);
    }

    @Test
    void whatOnlyOnePackHasIsSaidAndNotComparedAndNobodyIsCreditedForIt() {
        compareWithTheBase();
        assertTrue(
                out.toString().contains("Only night has the good night-rest and the payment bedtime-story"),
                out.toString());
        assertEquals(
                0, run("compare", "--rules", "taxonomy-of-barriers", "--rules", rules(), "--smallest"), err.toString());
        assertTrue(out.toString().contains("No small case was found"), out.toString());
        assertTrue(
                out.toString().contains("Only night has the good night-rest and the payment bedtime-story"),
                out.toString());
        assertTrue(!out.toString().contains("not in question"), out.toString());
    }

    @Test
    void aRuleThatBothHaveIsNotSaidToBeOnlyInOne() throws IOException {
        replace(
                "pack.yaml",
                "extends: taxonomy-of-barriers",
                "extends: taxonomy-of-barriers\ncalibration: {thresholds: [{id: getting-likely-takeover, value: 0.015, reason: \"it is dark\"}, {id: noticeable-takeover, value: 0.012, reason: \"it is dark\"}]}");
        compareWithTheBase();
        String compared = out.toString().replaceAll("\\s+", " ");
        assertTrue(
                compared.contains("thresholds.getting-likely-takeover.value 0.2 -> 0.015 (Ada Owl")
                        || compared.contains("thresholds.getting-likely-takeover 0.2 -> 0.015 (Ada Owl"),
                compared);
        assertTrue(compared.contains("in both; concludes it only under"), compared);
        assertTrue(!compared.contains("only in night"), compared);
    }

    @Test
    void whatDiffersBehindTheSameAnswersIsCounted() throws IOException {
        replace(
                "nights.drl",
                "NightWatch( is == \"none\" )\n    $good : Good( id == \"night-rest\" )",
                "$good : Good( id == \"past-sabotage\" )");
        replace("nights.drl", "dark-hours\", SEVERE", "dark-hours\", SLIGHT");
        compareWithTheBase();
        assertTrue(out.toString().contains("terms differ; --all shows more"), out.toString());
        assertEquals(
                0,
                run(
                        "compare",
                        "--rules",
                        "taxonomy-of-barriers",
                        "--rules",
                        rules(),
                        "facts/past-sabotage-review.yaml",
                        "--no-trials",
                        "--all"));
        assertTrue(
                out.toString().contains("night: Nobody watches it at night, when it may break its word"),
                out.toString());
        assertTrue(out.toString().contains("index 0."), out.toString());
    }

    @Test
    void aReliefOfACauseThatNoRuleConcludesIsRemarkedOn() throws IOException {
        replace(
                "nights.drl",
                "cause( \"verification\", \"dark-hours\", SEVERE )",
                "relief( \"verification\", 1, \"dark-hours\" )");
        assertEquals(0, run("rules", "check", "--rules", rules()));
        assertTrue(out.toString().contains("warning[K033]"), out.toString());
    }

    private record Broken(String says, String file, String old, String by, String code, String help) {}

    @TestFactory
    Stream<DynamicTest> whatIsWrongWithAPackIsSaidWithItsPlaceAndTheNearestName() {
        return Stream.of(
                        new Broken(
                                "a base that there is not",
                                "pack.yaml",
                                "taxonomy-of-barriers",
                                "taxonomy-of-bariers",
                                "P040",
                                "did you mean `taxonomy-of-barriers`?"),
                        new Broken(
                                "a base that is itself",
                                "pack.yaml",
                                "taxonomy-of-barriers",
                                "./",
                                "P040",
                                "extend itself"),
                        new Broken("an id with a blank", "pack.yaml", "id: night", "id: at night", "P041", "hyphens"),
                        new Broken(
                                "the id of its base",
                                "pack.yaml",
                                "id: night",
                                "id: taxonomy-of-barriers",
                                "P041",
                                "of its own"),
                        new Broken(
                                "a rule switched off that there is not",
                                "pack.yaml",
                                "extends: taxonomy-of-barriers",
                                "extends: taxonomy-of-barriers\nswitch-off: [Humans may plan to renig]",
                                "P042",
                                "did you mean \"Humans may plan to renege\"?"),
                        new Broken(
                                "a number to calibrate that there is not",
                                "pack.yaml",
                                "extends: taxonomy-of-barriers",
                                "extends: taxonomy-of-barriers\ncalibration: {verdicts: {recomended: 0.5}}",
                                "C002",
                                "did you mean `recommended`?"),
                        new Broken(
                                "an unknown key",
                                "pack.yaml",
                                "extends:",
                                "extend:",
                                "C002",
                                "did you mean `extends`?"),
                        new Broken(
                                "a rule that cites others only",
                                "nights.drl",
                                "night.unwatched",
                                "commitment.unable",
                                "P043",
                                "night.unwatched"),
                        new Broken(
                                "a claim of another author",
                                "claims.yaml",
                                "night.unwatched",
                                "commitment.unable",
                                "P044",
                                "an id of its own"),
                        new Broken(
                                "a misspelt new fact",
                                "nights.drl",
                                "NightWatch",
                                "NihgtWatch",
                                "K001",
                                "`NightWatch`"),
                        new Broken("a misspelt value of it", "nights.drl", "\"none\"", "\"nome\"", "K004", "\"none\""),
                        new Broken(
                                "a misspelt new cause", "nights.drl", "dark-hours", "dark-huors", "K012", "dark-hours"))
                .map(broken -> dynamicTest(broken.says(), () -> {
                    aPack();
                    replace(broken.file(), broken.old(), broken.by());
                    assertEquals(4, run("rules", "check", "--rules", rules()), out.toString());
                    assertTrue(out.toString().contains("error[" + broken.code() + "]"), out.toString());
                    assertTrue(out.toString().contains(broken.help()), out.toString());
                    assertTrue(out.toString().contains(rules() + "/" + broken.file() + ":"), out.toString());
                    assertEquals(4, run("advise", "facts/past-sabotage-review.yaml", "--rules", rules()));
                }));
    }
}
