package dealadvisor.comparison;

import dealadvisor.advice.Advisor;
import dealadvisor.facts.Belief;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Fact;
import dealadvisor.facts.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Two cases, and the answers on those that lie between them: the first with some of its facts as the second has them. */
final class Swaps {
    /** Stands for all the prices of a case, which are compared and swapped as one. */
    static final String PRICES = "deal.prices";

    private final Advisor advisor;
    private final CaseFacts a;
    private final CaseFacts b;
    private final SortedSet<String> differing = new TreeSet<>();
    private final Map<Set<String>, SortedMap<String, String>> answers = new ConcurrentHashMap<>();

    Swaps(Advisor advisor, CaseFacts a, CaseFacts b) {
        this.advisor = advisor;
        this.a = a;
        this.b = b;
        differing.addAll(a.facts().keySet());
        differing.addAll(b.facts().keySet());
        differing.removeIf(path -> stated(a, path).equals(stated(b, path)));
        if (!prices(a).equals(prices(b))) {
            differing.add(PRICES);
        }
    }

    /** The facts that the cases state otherwise, by path; prices count as one. What follows from other facts is not swapped: it follows again. */
    SortedSet<String> differing() {
        return differing;
    }

    /** What a case says of a fact, also where it is not certain, or of the prices. */
    static Optional<String> said(CaseFacts facts, String path) {
        return path.equals(PRICES)
                ? prices(facts)
                : stated(facts, path)
                        .map(Value::text)
                        .or(() -> Optional.ofNullable(facts.beliefs().get(path)).map(Belief::text));
    }

    /** The answers on the first case with these facts as in the second. */
    SortedMap<String, String> with(Set<String> swapped) {
        return answers.computeIfAbsent(Set.copyOf(swapped), this::advised);
    }

    /** How many different cases were advised on. */
    int advised() {
        return answers.size();
    }

    /** Advises on the cases with each differing fact alone swapped, and on those with all but each, on all cores. */
    void swapEach() {
        List<Set<String>> sets = new ArrayList<>();
        for (String fact : differing) {
            SortedSet<String> others = new TreeSet<>(differing);
            others.remove(fact);
            sets.add(Set.of(fact));
            sets.add(Set.copyOf(others));
        }
        sets.parallelStream().forEach(this::with);
    }

    /** Keeps the answers on the case with these facts swapped, where they are known already. */
    void know(Set<String> swapped, SortedMap<String, String> known) {
        answers.put(Set.copyOf(swapped), known);
    }

    private SortedMap<String, String> advised(Set<String> swapped) {
        Map<String, Optional<Value>> changes = new HashMap<>();
        swapped.stream().filter(path -> !path.equals(PRICES)).forEach(path -> changes.put(path, stated(b, path)));
        CaseFacts mixed = a.with(advisor.pack().vocabulary(), changes);
        if (swapped.contains(PRICES)) {
            mixed = mixed.withPrices(b.prices());
        }
        return Answers.of(advisor.advise(mixed));
    }

    private static Optional<Value> stated(CaseFacts facts, String path) {
        return facts.implied().contains(path)
                ? Optional.empty()
                : facts.fact(path).map(Fact::value);
    }

    // Places and remarks do not make a price another price.
    private static Optional<String> prices(CaseFacts facts) {
        if (facts.prices().isEmpty()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        facts.prices().forEach(price -> texts.add(price.text()));
        texts.sort(null);
        return Optional.of(String.join("; ", texts));
    }
}
