package dealadvisor.catalogue;

import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads {@link Rulings}, which stand beside the barriers and the payments of which they speak. */
final class RulingsReader {
    private final List<String> forms;
    private final List<Diagnostic> problems;
    private final References references;
    private final Conditions conditions;
    private final Function<Fields, List<String>> claimsOf;
    private final Collection<String> barriers;
    private final Collection<String> causes;
    private final Collection<String> claims;
    private final Vocabulary vocabulary;
    private final List<String> ofPairings = new ArrayList<>(PairingAttributes.NAMES);
    private final List<String> ofCases;

    /**
     * @param forms the forms of a deal that conditions may name
     * @param barriers the ids of barriers
     * @param causes the causes, as {@code barrier/cause}
     * @param claims the ids of claims
     * @param claimsOf reads and checks the claims that an entry cites
     */
    RulingsReader(
            Vocabulary vocabulary,
            List<DealForm> forms,
            Collection<String> barriers,
            Collection<String> causes,
            Collection<String> claims,
            List<Diagnostic> problems,
            References references,
            Function<Fields, List<String>> claimsOf) {
        this.forms = forms.stream().map(DealForm::id).toList();
        this.problems = problems;
        this.references = references;
        this.conditions = new Conditions(vocabulary, references, problems, this::words);
        this.claimsOf = claimsOf;
        this.barriers = barriers;
        this.causes = causes;
        this.claims = claims;
        this.vocabulary = vocabulary;
        this.ofPairings.addAll(List.of("form", "window", "price-range"));
        this.ofCases = new ArrayList<>(vocabulary.paths());
        this.ofCases.addAll(PairingAttributes.NAMES);
    }

    /** All of them. */
    Rulings read(Fields barriersFile, Fields paymentsFile) {
        Optional<Fields> role = barriersFile
                .part(
                        "belief",
                        "on which barrier reliefs rest that work through what the AI is told",
                        "belief: {barrier: connection-to-reality, at-least: severe, claims: [...]}")
                .flatMap(node -> Fields.of(node, "what belief rests on", problems));
        Bar belief = role.map(this::belief).orElse(new Bar("", "blocking"));
        List<String> claims = role.map(claimsOf).orElse(List.of());
        role.ifPresent(Fields::noMore);
        return new Rulings(
                belief,
                claims,
                list(barriersFile, "caps", "what holds a verdict down", this::cap),
                whenToPay(paymentsFile, "when-to-pay", WhenToPay.FIRST),
                whenToPay(paymentsFile, "once-verified", WhenToPay.VERIFIED),
                withoutADeal(barriersFile));
    }

    private Bar belief(Fields fields) {
        String barrier = fields.text("barrier");
        fields.node("barrier").ifPresent(node -> references.check(node, barrier, barriers, "barrier"));
        return new Bar(barrier, fields.oneOf("at-least", Bar.SEVERITIES));
    }

    private WithoutADeal withoutADeal(Fields barriersFile) {
        SortedMap<String, String> severities = new TreeMap<>();
        Set<String> advice = new LinkedHashSet<>();
        barriersFile.each("without-a-deal", "a reason to do without a deal", fields -> {
            Optional<Node> claim = fields.node("advice");
            if (claim.isPresent()) {
                references.check(claim.get(), fields.text("advice"), this.claims, "claim");
                return advice.add(fields.text("advice"));
            }
            String cause = fields.text("cause");
            Optional<Node> node = fields.node("cause");
            node.ifPresent(there -> references.check(there, cause, causes, "cause"));
            boolean again = severities.put(cause, fields.oneOf("at-least", Bar.STANDING)) != null;
            node.filter(there -> again)
                    .ifPresent(there -> fields.problem(
                            Code.C007, there, "`" + cause + "` stands twice here", "keep one of the two"));
            return again;
        });
        List<WithoutADeal.Instead> instead = barriersFile.each(
                "instead-of-a-deal",
                "an alternative to a deal",
                fields -> new WithoutADeal.Instead(
                        fields.text("says"),
                        conditions.of(fields.node("when"), "when a case has it", vocabulary.paths())));
        return new WithoutADeal(severities, advice, instead);
    }

    private Cap cap(Fields fields) {
        String id = fields.id("id");
        return new Cap(
                id,
                fields.node("cap").isPresent() ? fields.id("cap") : id,
                fields.text("says"),
                conditions.of(fields.node("when"), "conditions of a cap", ofPairings),
                bar(fields, "standing", "at-least", true),
                bar(fields, "relieved", "below", false),
                fields.oneOf("at-most", Cap.VERDICTS),
                claimsOf.apply(fields));
    }

    private List<WhenToPay> whenToPay(Fields file, String key, List<String> choices) {
        List<WhenToPay> found = list(
                file,
                key,
                "when to pay",
                fields -> new WhenToPay(
                        fields.id("id"),
                        conditions.of(fields.node("when"), "conditions of when to pay", ofCases),
                        bar(fields, "left", "at-most", false),
                        fields.oneOf("pay", choices),
                        claimsOf.apply(fields)));
        if (file.node(key).isPresent() && found.stream().noneMatch(WhenToPay::remains)) {
            file.problem(
                    Code.C001,
                    file.map(),
                    "no entry of `" + key + "` is left for what none of its conditions covers",
                    "add one without `when` and `left`; it decides where no other does");
        }
        return found;
    }

    private Optional<Bar> bar(Fields fields, String key, String severity, boolean orBarrier) {
        if (fields.node(key).isEmpty()) {
            return Optional.empty();
        }
        String named = fields.text(key);
        Node node = fields.node(key).get();
        if (orBarrier && !named.contains("/")) {
            references.check(node, named, barriers, "barrier");
        } else {
            references.check(node, named, causes, "cause");
        }
        return Optional.of(new Bar(named, fields.oneOf(severity, Bar.SEVERITIES)));
    }

    private List<String> words(String name) {
        return switch (name) {
            case "form" -> forms;
            case "window" -> Cap.WINDOWS;
            case "price-range" -> Cap.PRICE_RANGES;
            default -> PairingAttributes.words(name);
        };
    }

    private static <T> List<T> list(Fields file, String key, String what, Function<Fields, T> entry) {
        file.part(key, what, key + ": [...]");
        return file.entries(key, entry);
    }
}
