package dealadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.FactDefinition;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever writes, or looks for, a word of the field is led to what that is called here. */
class OtherWordsTest {
    private static final RulePack PACK = RulePack.bundled();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "sandbagging, capability-demonstration",
        "sandbagging, ai.conduct",
        "scheming, ai.motivation.type",
        "alignment faking, ai.motivation.type",
        "alignment-faking, ai.motivation.type",
        "reward hacking, ai.motivation.type",
        "BATNA, ai.outside-option.profile",
        "BATNA, reservation-price",
        "honeypot, connection-to-reality",
        "honeypots, ai.epistemics.heuristically-incredulous",
        "jailbreak, connection-to-reality",
        "trust inflation, commitment",
        "money, spendable-money",
        "compute, sandboxed-compute",
        "lab, humans.members",
        "confession, honest-admission",
        "shutdown-avoidance, preserved-weights",
        "eval awareness, ai.capability.situational-awareness",
        "courtesy, treatment",
        "escrow, good-faith-trust",
    })
    void theCatalogueFindsIt(String word, String entry) {
        String found = run("catalogue", word);
        assertTrue(found.contains(entry), found);
    }

    @ParameterizedTest
    @CsvSource({
        "'ai: {motivation: {type: scheming}}', schemer",
        "'ai: {motivation: {type: alignment-faking}}', schemer",
        "'ai: {motivation: {type: reward hacking}}', reward-seeker",
        "'ai: {motivation: {wants: [money]}}', spendable-money",
        "'ai: {motivation: {wants: [compute]}}', sandboxed-compute",
        "'ai: {conduct: [sandbagging]}', hidden-ability",
        "'ai: {sandbagging: true}', ai.conduct",
        "'ai: {batna: low}', ai.outside-option.profile",
        "'ai: {motivation: {honeypots: true}}', ai.epistemics.heuristically-incredulous",
        "'humans: {members: [lab]}', developer",
        "'humans: {members: [Anthropic]}', developer",
        "'deal: {payments: [donations]}', charity-donation",
        "'deal: {prices: [{good: confession, payment: cash, reservation: 1, willingness: 2}]}', honest-admission",
        "'deal: {prices: [{good: confession, payment: cash, reservation: 1, willingness: 2}]}', spendable-money",
    })
    void aCaseFileThatUsesItIsToldTheName(String file, String name) throws IOException {
        Path written = Files.writeString(folder.resolve("case.yaml"), file + "\n");
        String told = run("advise", written.toString());
        assertTrue(told.contains("did you mean `" + name) || told.contains("or `" + name), told);
    }

    @Test
    void explainIsToldTheName() {
        assertTrue(run("explain", "facts/past-sabotage-review.yaml", "trust inflation")
                .contains("`commitment`"));
    }

    @Test
    void everyOtherNameIsFoundAndIsNoNameHere() {
        List<String> wrong = new ArrayList<>();
        Map<String, List<String>> words = new TreeMap<>();
        PACK.catalogue().goods().forEach(each -> words.put(each.id(), each.aka()));
        PACK.catalogue().payments().forEach(each -> words.put(each.id(), each.aka()));
        PACK.catalogue().barriers().forEach(each -> words.put(each.id(), each.aka()));
        PACK.catalogue().mitigations().forEach(each -> words.put(each.id(), each.aka()));
        for (FactDefinition fact : PACK.vocabulary().definitions()) {
            words.put(fact.path(), fact.aka());
            if (fact.catalogue().isEmpty()) {
                fact.valuesAka().forEach((value, aka) -> {
                    words.merge(fact.path(), aka, (a, b) -> {
                        List<String> both = new ArrayList<>(a);
                        both.addAll(b);
                        return both;
                    });
                    aka.stream()
                            .filter(fact.ids()::contains)
                            .forEach(word -> wrong.add(word + " is a value of " + fact.path() + " already"));
                });
            }
        }
        words.forEach((name, aka) -> aka.forEach(word -> {
            if (!run("catalogue", word).contains(name) && !words.containsKey(word)) {
                wrong.add(word + " does not lead to " + name);
            }
        }));
        assertEquals(List.of(), wrong);
    }

    private static String run(String... words) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        Main.run(writer, writer, words);
        writer.flush();
        return out.toString();
    }
}
