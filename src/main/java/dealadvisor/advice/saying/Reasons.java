package dealadvisor.advice.saying;

import dealadvisor.advice.Reasoned;
import dealadvisor.catalogue.Hedge;
import dealadvisor.catalogue.Wording;
import dealadvisor.conclusions.Because;
import dealadvisor.conclusions.Cause;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Severity;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Fact;
import dealadvisor.packs.Layer;
import dealadvisor.reading.Present;
import dealadvisor.rules.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Conclusions as the reader sees them, each with its id. What one rule says of one scope more than once, because it held for several facts or
 * earlier conclusions, is one conclusion with all its reasons.
 */
public final class Reasons {
    private final RulePack pack;
    private final CaseFacts facts;
    private final Wording wording;
    private final Map<String, Hedge> hedges = new HashMap<>();
    private final Map<String, OfRule> rules = new HashMap<>();
    private final Map<Conclusion, String> ids = new IdentityHashMap<>();
    private final Map<String, Reasoned> byId = new TreeMap<>();

    /**
     * What is the same in all that a rule concludes of one case.
     *
     * @param hedge the loosest among its claims
     * @param file where it stands
     * @param excepted the paths of facts that it excepts
     * @param authors whose argument it is, if it is from a pack that extends another; else empty
     */
    private record OfRule(
            Rule rule, Sentence sentence, Hedge hedge, String file, List<String> excepted, List<String> authors) {}

    private Reasons(RulePack pack, CaseFacts facts) {
        this.pack = pack;
        this.facts = facts;
        this.wording = new Wording(pack.catalogue());
        pack.catalogue().claims().forEach(claim -> hedges.put(claim.id(), claim.hedge()));
    }

    public static Reasons of(RulePack pack, CaseFacts facts, List<Conclusion> conclusions) {
        Reasons reasons = new Reasons(pack, facts);
        Map<String, List<Conclusion>> together = new HashMap<>();
        for (Conclusion conclusion : conclusions) {
            String id = conclusion.kind().id() + "/"
                    + reasons.ofRule(conclusion).rule().id() + "/"
                    + conclusion.getScope().text();
            if (conclusion.kind() == Conclusion.Kind.SUGGESTION || conclusion.kind() == Conclusion.Kind.QUESTION) {
                id += "/" + conclusion.subject();
            }
            reasons.ids.put(conclusion, id);
            together.computeIfAbsent(id, k -> new ArrayList<>()).add(conclusion);
        }
        together.forEach((id, same) -> reasons.byId.put(id, reasons.reasoned(id, same)));
        return reasons;
    }

    /** All conclusions, by id. */
    public List<Reasoned> all() {
        return List.copyOf(byId.values());
    }

    /** The conclusion with this id. */
    Reasoned get(String id) {
        return Present.in(byId, id);
    }

    /** The ids of these conclusions, in alphabetical order, each once. */
    List<String> idsOf(List<? extends Conclusion> conclusions) {
        if (conclusions.size() == 1) {
            return List.of(Present.in(ids, conclusions.get(0)));
        }
        TreeSet<String> found = new TreeSet<>();
        conclusions.forEach(conclusion -> found.add(ids.get(conclusion)));
        return List.copyOf(found);
    }

    private OfRule ofRule(Conclusion conclusion) {
        return rules.computeIfAbsent(
                conclusion.because().rule(), name -> ofRule(pack.rule(name).orElseThrow()));
    }

    private OfRule ofRule(Rule rule) {
        Hedge hedge = Hedge.PLAIN;
        for (String claim : rule.claims()) {
            hedge = hedge.or(Present.in(hedges, claim));
        }
        List<String> excepted = new ArrayList<>();
        for (Rule.Condition condition : rule.conditions()) {
            if (condition.isUnless()) {
                excepted.add(
                        pack.vocabulary().named(condition.type()).orElseThrow().path());
            }
        }
        Layer layer = pack.layer(rule);
        return new OfRule(
                rule,
                new Sentence(rule, pack.vocabulary(), wording),
                hedge,
                pack.folder().where(rule.file()),
                excepted,
                layer.equals(pack.layers().get(0)) ? List.of() : layer.authors());
    }

    private Reasoned reasoned(String id, List<Conclusion> same) {
        Conclusion first = same.get(0);
        OfRule by = ofRule(first);
        Map<String, Fact> read = new TreeMap<>();
        TreeSet<String> granted = new TreeSet<>();
        TreeSet<String> unknown = new TreeSet<>();
        TreeSet<String> from = new TreeSet<>();
        List<String> sentences = new ArrayList<>();
        for (Conclusion conclusion : same) {
            Because because = conclusion.because();
            because.facts().forEach(fact -> read.put(fact.path(), fact));
            unknown.addAll(because.unknown());
            because.from().forEach(earlier -> from.add(ids.get(earlier)));
            sentences.add(by.sentence().of(because.bindings()));
        }
        // Of the facts that the rule excepts those that are known, to be otherwise, are read; the others are taken for
        // granted.
        by.excepted().forEach(path -> facts.fact(path)
                .ifPresentOrElse(fact -> read.put(path, fact), () -> granted.add(path)));
        return new Reasoned(
                id,
                first.kind(),
                first.subject(),
                strongest(same).amount(),
                first.getScope(),
                Collections.min(sentences),
                by.hedge(),
                by.rule().name(),
                by.file(),
                by.rule().line(),
                List.copyOf(read.values()),
                List.copyOf(unknown),
                List.copyOf(granted),
                List.copyOf(from),
                by.rule().claims(),
                by.authors());
    }

    // One rule concludes one amount; the choice is made the same should an author see to it otherwise.
    private static Conclusion strongest(List<Conclusion> same) {
        return same.stream()
                .max(Comparator.comparing(
                                (Conclusion c) -> c instanceof Cause cause ? cause.getSeverity() : Severity.NONE)
                        .thenComparing(Conclusion::amount))
                .orElseThrow();
    }
}
