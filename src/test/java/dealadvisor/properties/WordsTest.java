package dealadvisor.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Wording;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.rules.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sentences are for readers: what files call something stands in none of them. A name that the data itself uses in prose, such as {@code long-term}, is a
 * word like any other; what stands between backticks is shown as it is written.
 */
class WordsTest {
    private static final Pattern BRACES = Pattern.compile("\\{(\\w+)\\}");
    private static final Pattern WORD = Pattern.compile("[\\w-]+(?:[./][\\w-]+)*");

    static Stream<RulePack> packs() {
        return RulePack.bundledIds().stream().map(id -> RulePack.bundled(id).orElseThrow());
    }

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("facts")).filter(Files::isRegularFile)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everySentenceOfARuleReadsWithEveryValueThatItMayName(RulePack pack) {
        Set<String> raw = raw(pack);
        Wording wording = new Wording(pack.catalogue());
        List<String> wrong = new ArrayList<>();
        int filled = 0;
        for (Rule rule : pack.rules()) {
            found(rule.says(), raw).forEach(id -> wrong.add(rule.name() + " says " + id));
            Matcher braces = BRACES.matcher(rule.says());
            while (braces.find()) {
                Optional<FactDefinition> fact = rule.valueOf(braces.group(1)).flatMap(pack.vocabulary()::named);
                for (String value : fact.map(pack.vocabulary()::words).orElse(List.of())) {
                    filled++;
                    Object matched = fact.get().type() == FactType.SET ? new TreeSet<>(Set.of(value)) : value;
                    found(wording.bound(fact, matched), raw)
                            .forEach(
                                    id -> wrong.add(rule.name() + " may say " + id + " for {" + braces.group(1) + "}"));
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertFalse(filled < 500, "the sentences of these rules name hardly any values: " + filled);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everyPhraseIsAPhrase(RulePack pack) {
        Set<String> raw = raw(pack);
        List<String> wrong = new ArrayList<>();
        for (FactDefinition fact : pack.vocabulary().definitions()) {
            fact.ids().forEach(id -> {
                String phrase = fact.phrase(id);
                found(phrase, raw).forEach(name -> wrong.add(fact.path() + ": " + phrase));
                if (phrase.isBlank() || phrase.endsWith(".") || !phrase.equals(phrase.strip())) {
                    wrong.add(fact.path() + ": " + phrase);
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void nothingThatTheCatalogueSaysHasANameOfFilesInIt(RulePack pack) {
        Set<String> raw = raw(pack);
        List<String> said = new ArrayList<>();
        pack.catalogue().goods().forEach(good -> said.addAll(List.of(good.name(), good.does())));
        pack.catalogue().payments().forEach(payment -> said.addAll(List.of(payment.name(), payment.does())));
        pack.catalogue()
                .barriers()
                .forEach(barrier -> said.addAll(barrier.causes().values()));
        pack.catalogue().mitigations().forEach(mitigation -> {
            said.addAll(List.of(mitigation.name(), mitigation.caveat()));
            mitigation.does().ifPresent(said::add);
        });
        pack.catalogue().steps().forEach(step -> said.add(step.says()));
        pack.catalogue().forms().forEach(form -> said.addAll(List.of(form.name(), form.says())));
        List<String> wrong = new ArrayList<>();
        said.forEach(sentence -> found(sentence, raw).forEach(id -> wrong.add(id + ": " + sentence)));
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingThatIsSaidOfAFactFileHasANameOfFilesInIt(Path file) {
        RulePack pack = RulePack.bundled();
        Set<String> raw = raw(pack);
        Advice advice = new Advisor(pack).advise(CaseFile.read(file));
        List<String> said = new ArrayList<>();
        advice.argument().conclusions().forEach(conclusion -> said.add(conclusion.says()));
        advice.pairings().forEach(pairing -> pairing.deal().steps().forEach(step -> said.add(step.says())));
        advice.agenda().questions().forEach(question -> said.add(question.asks()));
        advice.warnings().forEach(warning -> said.add(warning.message()));
        advice.argument().assumptions().forEach(assumption -> said.add(assumption.what()));
        advice.portfolio().tensions().forEach(tension -> said.add(tension.says()));
        advice.agenda()
                .mitigations()
                .forEach(note -> note.tried().flatMap(tried -> tried.notTried()).ifPresent(said::add));
        said.add(advice.portfolio().noDeal().says());
        List<String> wrong = new ArrayList<>();
        said.forEach(sentence -> found(sentence, raw).forEach(id -> wrong.add(id + ": " + sentence)));
        assertEquals(List.of(), wrong);
    }

    @Test
    void theTermsOfTheFieldAreSaidSomewhere() {
        RulePack pack = RulePack.bundled();
        StringBuilder said = new StringBuilder();
        pack.rules().forEach(rule -> said.append(rule.says()).append('\n'));
        pack.vocabulary().definitions().forEach(fact -> said.append(fact.asks())
                .append(fact.values())
                .append(fact.phrases())
                .append('\n'));
        pack.catalogue().goods().forEach(good -> said.append(good.does()).append('\n'));
        List<String> missing = Stream.of(
                        "BATNA", "outside option", "sandbag", "honeypot", "jailbreak", "trust inflation")
                .filter(term -> !said.toString().contains(term))
                .toList();
        assertEquals(List.of(), missing);
    }

    // What files call something and no prose of the data does.
    private static Set<String> raw(RulePack pack) {
        Catalogue catalogue = pack.catalogue();
        Set<String> ids = new TreeSet<>();
        StringBuilder prose = new StringBuilder();
        pack.vocabulary().definitions().forEach(fact -> {
            ids.add(fact.path());
            ids.addAll(fact.ids());
            prose.append(fact.asks())
                    .append(' ')
                    .append(fact.values().values())
                    .append(fact.phrases().values());
        });
        catalogue.goods().forEach(good -> {
            ids.add(good.id());
            prose.append(good.name()).append(' ').append(good.does());
        });
        catalogue.payments().forEach(payment -> {
            ids.add(payment.id());
            prose.append(payment.name()).append(' ').append(payment.does());
        });
        catalogue.barriers().forEach(barrier -> {
            ids.add(barrier.id());
            barrier.causes().keySet().forEach(cause -> ids.addAll(List.of(cause, barrier.id() + "/" + cause)));
            prose.append(barrier.name()).append(' ').append(barrier.causes().values());
        });
        catalogue.mitigations().forEach(mitigation -> {
            ids.add(mitigation.id());
            prose.append(mitigation.name()).append(' ');
        });
        catalogue.requirements().values().forEach(ids::addAll);
        catalogue.claims().forEach(claim -> prose.append(claim.claim()).append(' '));
        ids.removeIf(id -> !id.matches(".*[-./].*"));
        ids.removeAll(words(prose.toString()));
        return ids;
    }

    private static Set<String> found(String sentence, Set<String> raw) {
        Set<String> found = words(sentence.replaceAll("`[^`]*`", ""));
        found.retainAll(raw);
        return found;
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
