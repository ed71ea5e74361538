package dealadvisor.catalogue;

import dealadvisor.reading.Code;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Node;
import java.util.ArrayList;
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
    private final References references;
    private final Conditions conditions;
    private final List<String> ofPairings = new ArrayList<>(PairingAttributes.NAMES);
    private final List<String> ofCases;

    /** @param forms the forms of a deal that conditions may name */
    RulingsReader(References references, List<DealForm> forms) {
        this.forms = CatalogueEntry.ids(forms);
        this.references = references;
        this.conditions = new Conditions(references, this::words);
        this.ofPairings.addAll(List.of("form", "window", "price-range"));
        this.ofCases = new ArrayList<>(references.vocabulary().paths());
        this.ofCases.addAll(PairingAttributes.NAMES);
    }

    /** All of them. */
    Rulings read(Fields barriersFile, Fields paymentsFile) {
        Optional<Fields> role = barriersFile
                .part(
                        "belief",
                        "on which barrier reliefs rest that work through what the AI is told",
                        "belief: {barrier: connection-to-reality, at-least: severe, claims: [...]}")
                .flatMap(node -> references.fields(node, "what belief rests on"));
        Bar belief = role.map(this::belief).orElse(new Bar("", "blocking"));
        List<String> claims = role.map(references::claimsOf).orElse(List.of());
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
        fields.node("barrier").ifPresent(node -> references.checkBarrier(node, barrier));
        return new Bar(barrier, fields.oneOf("at-least", Bar.SEVERITIES));
    }

    private WithoutADeal withoutADeal(Fields barriersFile) {
        SortedMap<String, String> severities = new TreeMap<>();
        Set<String> advice = new LinkedHashSet<>();
        barriersFile.each("without-a-deal", "a reason to do without a deal", fields -> {
            Optional<Node> claim = fields.node("advice");
            if (claim.isPresent()) {
                String named = fields.text("advice");
                references.checkClaim(claim.get(), named);
                return advice.add(named);
            }
            String cause = fields.text("cause");
            Optional<Node> node = fields.node("cause");
            node.ifPresent(there -> references.checkCause(there, cause));
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
                        conditions.of(
                                fields.node("when"),
                                "when a case has it",
                                references.vocabulary().paths())));
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
                references.claimsOf(fields));
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
                        references.claimsOf(fields)));
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
            references.checkBarrier(node, named);
        } else {
            references.checkCause(node, named);
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
