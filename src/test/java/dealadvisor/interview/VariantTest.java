package dealadvisor.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.BeliefReader;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Remarks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said over a case file is what the file says once it is written, and all else in it stays. */
class VariantTest {
    private static final RulePack PACK = RulePack.bundled();

    /** All ways in which a fact may stand in a file: not at all, alone, in braces, in a block, as not certain, as unknown with a reason. */
    private static final String EVERY_WAY = """
            # A case of which every fact stands otherwise.
            case: every-way
            ai:
              name: Bo
              # Why it matters.
              motivation:
                type: schemer # as assessed
                horizon:
                  value: long-term
                  source: Ann
                  note: "it said so: twice"
                remotely-influenceable: {value: true, source: Bea}
                requires-party:
                  - developer
                  - funder
                expects-benevolence: yes 30%
                values-versus-later: {value: {much-worse: 0.5, same: 0.5}, note: a guess}
              outside-option:
                takeover-chance: {value: 0.05 to 0.3, as-of: 2026-01-31}
            situation:
              adversarial-competition: {value: unknown, note: nobody looked}
              long-term-mechanism:
            humans: {members: [developer], # the table
              holds: [money]}
            deal:
              prices: [{reservation: 3, willingness: 5}]
            """;

    static List<String> files() throws IOException {
        return List.of(
                EVERY_WAY,
                Files.readString(Path.of("facts/past-sabotage-review.yaml")),
                "case: bare\n",
                "{case: braces, ai: {name: Bo, motivation: {type: schemer}}, deal: {prices: [{reservation: 3, willingness: 5}]}}\n");
    }

    private static CaseFacts facts(CaseText text) {
        return CaseChecker.check(text.file().content(), PACK.vocabulary());
    }

    /** What may be said of a fact: that it is unknown, some values, and how likely which is. */
    private static List<String> values(FactDefinition fact) {
        List<String> words = PACK.vocabulary().words(fact);
        List<String> values = new ArrayList<>(List.of(Saying.UNKNOWN));
        boolean certain = BeliefReader.isDecided(fact);
        switch (fact.type()) {
            case YES_NO -> values.addAll(certain ? List.of("true") : List.of("true", "false", "yes 70%"));
            case PROBABILITY -> values.addAll(certain ? List.of("0.2") : List.of("0.2", "0.05 to 0.3"));
            case SET -> {
                values.addAll(List.of("none", "[" + words.get(0) + "]"));
                if (!certain) {
                    values.add("{" + words.get(0) + ": 80%}");
                }
            }
            case CHOICE, SCALE -> {
                values.add(words.get(words.size() - 1));
                if (!certain) {
                    values.add("{" + words.get(0) + ": 70%, " + words.get(words.size() - 1) + ": 30%}");
                }
            }
        }
        return values;
    }

    private static List<Saying> sayings(String value) {
        return List.of(
                Saying.of(value),
                new Saying(
                        value,
                        new Remarks(
                                Optional.of("Ann \"the\" {expert}: #1"),
                                Optional.of("why, it's so"),
                                Optional.of("2026-02-01"))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsSaidOfAnyFactIsWrittenAndAllElseStays(String file) {
        CaseText base = new CaseText("case.yaml", file);
        CaseFacts before = facts(base);
        int said = 0;
        for (FactDefinition fact : PACK.vocabulary().definitions()) {
            for (String value : values(fact)) {
                said++;
                // Of what the file speaks of all is tried; what it does not is added in one way, of which some.
                if (Saying.in(before, fact.path()).unknown() && said % 7 != 0) {
                    continue;
                }
                for (Saying saying : sayings(value)) {
                    Variant variant = new Variant(base, new TreeMap<>(Map.of(fact.path(), saying)), Set.of());
                    Variant.Checked checked = variant.checked(PACK, path -> false);
                    String what = fact.path() + ": " + saying.yaml();
                    assertTrue(checked.wrong().isEmpty(), what + checked.wrong());
                    CaseText written = variant.written(PACK, checked);
                    CaseFacts after = facts(written);
                    for (FactDefinition each : PACK.vocabulary().definitions()) {
                        Saying expected = !each.equals(fact)
                                ? Saying.in(before, each.path())
                                : saying.unknown() ? Saying.of(Saying.UNKNOWN) : saying;
                        // A fact that follows from others is not said, though it was.
                        assertEquals(expected, Saying.in(after, each.path()), what + "\n" + written.text());
                    }
                    assertEquals(before.prices().size(), after.prices().size(), what);
                    if (saying.unknown() && saying.remarked()) {
                        assertTrue(written.considered(PACK.vocabulary()).contains(fact.path()), what);
                    }
                }
            }
        }
        assertTrue(said > 300, "all facts were gone through: " + said);
    }

    @Test
    void linesOfWhichNothingWasSaidAreKeptToTheLetter() {
        CaseText base = new CaseText("case.yaml", EVERY_WAY);
        for (FactDefinition fact : PACK.vocabulary().definitions()) {
            Variant variant = new Variant(
                    base,
                    new TreeMap<>(Map.of(fact.path(), Saying.of(values(fact).get(1)))),
                    Set.of());
            List<String> kept = variant.written(PACK, variant.checked(PACK, path -> false))
                    .text()
                    .lines()
                    .toList();
            List<String> lost =
                    EVERY_WAY.lines().filter(line -> !kept.contains(line)).toList();
            assertTrue(lost.size() <= 4, fact.path() + " costs " + lost);
            assertTrue(kept.contains("  # Why it matters."), fact.path());
        }
    }

    @Test
    void whatIsNotChangedIsNoChange() {
        CaseText base = new CaseText("case.yaml", EVERY_WAY);
        CaseFacts file = facts(base);
        TreeMap<String, Saying> same = new TreeMap<>();
        PACK.vocabulary().definitions().forEach(fact -> same.put(fact.path(), Saying.in(file, fact.path())));
        Variant variant = new Variant(base, same, Set.of());
        Variant.Checked checked = variant.checked(PACK, path -> false);
        assertEquals(Map.of(), checked.changes());
        assertEquals(base, variant.written(PACK, checked));
    }

    @Test
    void whatMakesNoSenseIsToldAndLeftOut() {
        Variant variant = new Variant(
                new CaseText("case.yaml", "case: bare\n"),
                new TreeMap<>(Map.of(
                        "ai.motivation.horizon", Saying.of("{long-term: 60%, episode: 60%}"),
                        "situation.adversarial-competition", Saying.of("70%"),
                        "ai.outside-option.takeover-chance", Saying.of("0.3 to 0.05"))),
                Set.of());
        Variant.Checked checked = variant.checked(PACK, path -> false);
        assertEquals(variant.stated().keySet(), checked.wrong().keySet());
        checked.wrong().values().forEach(wrong -> assertFalse(wrong.help().isEmpty(), wrong.message()));
        assertEquals(Map.of(), checked.changes());
    }
}
