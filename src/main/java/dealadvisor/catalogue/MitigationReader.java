package dealadvisor.catalogue;

import dealadvisor.facts.CaseOutline;
import dealadvisor.reading.Code;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one mitigation: what it relieves, who can do it, and its effect as changed facts. */
final class MitigationReader {
    private final References references;
    private final EffectReader effects;
    private final Optional<List<String>> parties;
    private final Conditions conditions;

    /** @param parties who may sit at the table, and so do it; unknown if the catalogue does not say rightly where that stands */
    MitigationReader(References references, Optional<List<String>> parties) {
        this.references = references;
        this.parties = parties;
        this.effects = new EffectReader(references);
        this.conditions = new Conditions(references, name -> List.of());
    }

    /** One mitigation. */
    Mitigation read(Fields fields) {
        String id = fields.id("id");
        fields.words("relieves").forEach(barrier -> references.checkBarrier(barrier, barrier.text()));
        List<String> relieves = fields.texts("relieves");
        fields.words("answers").forEach(cause -> references.checkCause(cause, cause.text()));
        fields.words("answers").stream()
                .filter(cause -> references.isCause(cause.text()) && !relieves.contains(barrierOf(cause.text())))
                .forEach(cause -> fields.problem(
                        Code.C009,
                        cause,
                        "`" + id + "` answers `" + cause.text() + "` and does not say that it relieves that barrier",
                        "add `" + barrierOf(cause.text()) + "` to `relieves`, or take the cause out of `answers`"));
        parties.ifPresent(known -> references.check(fields.words("by"), known, "party"));
        Optional<Integer> priority = fields.textIf("priority").flatMap(text -> priority(fields, text));
        Mitigation mitigation = new Mitigation(
                id,
                fields.textIf("name").orElse(id.replace('-', ' ')),
                relieves,
                fields.texts("answers"),
                fields.texts("by"),
                priority,
                findsOut(fields),
                conditions.facts(fields.node("needs"), "conditions of a mitigation"),
                conditions.facts(fields.node("unless"), "conditions of a mitigation"),
                fields.node("effect").map(effects::read).orElseGet(() -> new Effect(Map.of())),
                fields.textIf("does"),
                fields.text("caveat"),
                fields.texts("aka"),
                references.claimsOf(fields),
                false);
        if (mitigation.by().isEmpty()) {
            fields.problem(
                    Code.C001,
                    fields.map(),
                    "`" + id + "` names nobody who can do it",
                    "add `by: [...]` with some of " + String.join(", ", parties.orElse(List.of("developer"))));
        }
        if (nothing(fields, "effect")
                && mitigation.does().isEmpty()
                && mitigation.findsOut().isEmpty()) {
            fields.problem(
                    Code.C001,
                    fields.map(),
                    "`" + id + "` does nothing: it has neither `effect` nor `does`",
                    "add `effect: {set: {fact: value}}`, or say in `does` what it changes");
        }
        return mitigation;
    }

    // Whether what stands under the key, if anything does, changes nothing.
    private static boolean nothing(Fields fields, String key) {
        return fields.node(key)
                .filter(node ->
                        !(node instanceof Node.MapNode map && map.entries().isEmpty()))
                .isEmpty();
    }

    private static String barrierOf(String cause) {
        return cause.substring(0, cause.indexOf('/'));
    }

    private List<String> findsOut(Fields fields) {
        for (Node.ScalarNode path : fields.words("finds-out")) {
            boolean known = references
                    .vocabulary()
                    .outline()
                    .at(path.text())
                    .filter(entry -> entry instanceof CaseOutline.Stated || entry instanceof CaseOutline.Group)
                    .isPresent();
            if (!known) {
                references.check(path, path.text(), factsAndGroups(), "fact or group of facts");
            }
        }
        return fields.texts("finds-out");
    }

    // Gathered only to name the nearest one to a slip.
    private Set<String> factsAndGroups() {
        Set<String> known = new TreeSet<>(references.vocabulary().paths());
        for (String path : references.vocabulary().paths()) {
            for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
                known.add(path.substring(0, dot));
            }
        }
        return known;
    }

    private static Optional<Integer> priority(Fields fields, String text) {
        if (text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '7') {
            return Optional.of(text.charAt(0) - '0');
        }
        fields.problem(
                Code.C005,
                fields.node("priority").orElse(fields.map()),
                "a priority is a number from 1 to 7, or null",
                "write `priority: null` if it has none");
        return Optional.empty();
    }
}
