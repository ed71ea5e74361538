package dealadvisor.engine;

import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Conclusion.Kind;
import dealadvisor.facts.CaseFacts;
import dealadvisor.reading.ProblemsException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A case under a pack's rules, with what each variant of them would conclude in the stead of its rule. The rules run once for all variants; again only
 * where a conclusion comes or goes that rules match, and then only those. One for each thread, to be closed.
 */
public final class VariantRun implements AutoCloseable {
    private final RulePack pack;
    private final Set<Kind> matchedKinds;
    private final LiveRun run;
    private final Matched matched = new Matched();
    private final List<Conclusion> conclusions;
    private final Map<String, List<Conclusion>> said = new HashMap<>();

    /** @param matchedKinds the kinds of conclusion that rules may match, so that more hangs on one than itself */
    VariantRun(RulePack pack, Set<Kind> matchedKinds, CaseFacts facts, List<Good> goods, List<Payment> payments) {
        this.pack = pack;
        this.matchedKinds = matchedKinds;
        this.run = new LiveRun(pack, facts, goods, payments, matched);
        this.conclusions = run.conclusions();
        conclusions.forEach(conclusion -> said(conclusion.because().rule(), conclusion));
        for (Object object : run.objects()) {
            if (object instanceof Aside aside) {
                said(aside.variant(), aside.conclusion());
            }
        }
    }

    private void said(String rule, Conclusion conclusion) {
        said.computeIfAbsent(rule, k -> new ArrayList<>()).add(conclusion);
    }

    /** All that the rules conclude as they are, in no particular order. */
    public List<Conclusion> conclusions() {
        return conclusions;
    }

    /** What a rule as it is matches, each match as numbers of what it matched, which mean something in this run only. */
    public Set<List<Integer>> matches(String rule) {
        return matched.of(rule);
    }

    /** What a variant of a rule matches, as {@link #matches(String)} does; none if there is no such variant. */
    public Set<List<Integer>> matches(String rule, String variant) {
        return matched.of(RuleVariants.name(rule, variant));
    }

    /** What a rule concludes as it is, and after it what the variant would in its stead. */
    public Stream<Conclusion> changed(String rule, String variant) {
        return Stream.of(rule, RuleVariants.name(rule, variant))
                .flatMap(name -> said.getOrDefault(name, List.of()).stream());
    }

    /**
     * All that would be concluded with a variant in the stead of its rule, in no particular order; without the rule if there is no such variant.
     *
     * @throws ProblemsException if the variant would name what does not exist, or rules that match what it concludes do not come to an end
     */
    public List<Conclusion> conclusions(String rule, String variant) {
        List<Conclusion> gone = said.getOrDefault(rule, List.of());
        List<Conclusion> come = said.getOrDefault(RuleVariants.name(rule, variant), List.of());
        MissingNames.check(pack, come);
        if (changed(rule, variant).anyMatch(each -> matchedKinds.contains(each.kind()))) {
            return run.exchanged(gone, come);
        }
        Set<Conclusion> without = Collections.newSetFromMap(new IdentityHashMap<>());
        without.addAll(gone);
        List<Conclusion> all = new ArrayList<>(come);
        conclusions.stream().filter(conclusion -> !without.contains(conclusion)).forEach(all::add);
        return List.copyOf(all);
    }

    @Override
    public void close() {
        run.close();
    }
}
