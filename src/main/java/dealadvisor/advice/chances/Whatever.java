package dealadvisor.advice.chances;

import dealadvisor.advice.Extent;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.weighing.Bounds;
import dealadvisor.advice.weighing.Caps;
import dealadvisor.advice.weighing.Cells;
import dealadvisor.advice.weighing.Outcome;
import dealadvisor.advice.weighing.Trials;
import dealadvisor.catalogue.Cap;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Price;
import dealadvisor.facts.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What pairings come to at best and at worst, whatever of a case is found out: each open fact may turn out to be anything that it can be, or stay unknown.
 *
 * @param extents by pairing, in the order of the frame
 * @param held open facts that may be too many things to follow, and are taken to stay as they are
 */
public record Whatever(List<Extent> extents, Set<String> held) {
    public Whatever {
        extents = List.copyOf(extents);
        held = Collections.unmodifiableSet(new TreeSet<>(held));
    }

    /** Where there are at most so many ways in which a case may turn out, each is weighed. */
    private static final int FEW = 1_000;

    /** @param given the case, with what it says of facts that are not certain */
    public static Whatever of(RulePack pack, CaseFacts given, Trials trials) {
        Cells cells = trials.cells();
        CaseFacts facts = given.withoutBeliefs();
        int[] base = cells.of(facts);
        int[][] free = new int[base.length][];
        Findable findable = new Findable(pack, given);
        Set<String> held = new TreeSet<>();
        for (FactDefinition definition : pack.vocabulary().definitions()) {
            String path = definition.path();
            if (findable.isOpen(definition)
                    && (trials.frame().needed().contains(path)
                            || pack.ruleFacts().bears(path))) {
                Optional<List<Value>> values = findable.of(definition);
                values.ifPresentOrElse(
                        some -> free[cells.place(path)] = numbers(cells, path, some), () -> held.add(path));
            }
        }
        Bounds bounds = trials.bounds();
        bounds.hold(base, free).forEach(place -> held.add(cells.path(place)));
        long ways = 1;
        for (int[] values : free) {
            ways = values == null ? ways : Math.min(Integer.MAX_VALUE, ways * values.length);
        }
        // Of a number one stands for all that rules do not tell from it, and a model of prices may tell them apart.
        boolean priced =
                facts.prices().stream().allMatch(price -> price.ways().spreads().isEmpty())
                        && pack.vocabulary().definitions().stream()
                                .noneMatch(definition -> findable.isOpen(definition)
                                        && PriceDraws.rangesOn(facts.prices(), definition.path()));
        List<Price> prices = priced ? facts.prices() : List.of();
        List<Extent> extents = new ArrayList<>();
        if (ways <= FEW) {
            extents.addAll(all(facts.withPrices(prices), cells, free, trials));
        } else {
            bounds.prepare(base, free);
            bounds.turnTo(base, free, prices);
            for (int i = 0; i < trials.frame().pairings(); i++) {
                extents.add(bounds.extent(i));
            }
        }
        if (!priced) {
            extents.replaceAll(extent -> whateverThePrice(extent, pack.catalogue()));
        }
        return new Whatever(List.copyOf(extents), held);
    }

    // Where prices are not certain, they may meet or not: at best as if none were given, at worst under any cap that
    // asks for them. Such a cap may also keep one of the same name from counting that allows less.
    private static Extent whateverThePrice(Extent extent, Catalogue catalogue) {
        Verdict least = extent.least();
        boolean eases = Caps.pricesEase(catalogue.rulings().caps());
        Verdict most = eases && extent.most() != Verdict.BLOCKED ? Verdict.RECOMMENDED : extent.most();
        for (Cap cap : catalogue.rulings().caps()) {
            if (cap.when().containsKey(Caps.PRICE_RANGE)) {
                least = least.atMost(Verdict.of(cap.atMost()).orElseThrow());
            }
        }
        return new Extent(least, most, extent.low(), extent.high(), false);
    }

    private static int[] numbers(Cells cells, String path, List<Value> values) {
        int place = cells.place(path);
        int[] numbers = new int[values.size() + 1];
        for (int i = 0; i < values.size(); i++) {
            numbers[i + 1] = cells.number(place, Optional.of(values.get(i)));
        }
        return numbers;
    }

    private static List<Extent> all(CaseFacts facts, Cells cells, int[][] free, Trials trials) {
        List<Map<String, Optional<Value>>> ways = List.of(Map.of());
        for (int place = 0; place < free.length; place++) {
            if (free[place] != null) {
                List<Map<String, Optional<Value>>> more = new ArrayList<>();
                for (Map<String, Optional<Value>> way : ways) {
                    for (int number : free[place]) {
                        Map<String, Optional<Value>> next = new java.util.HashMap<>(way);
                        next.put(cells.path(place), cells.value(place, number));
                        more.add(next);
                    }
                }
                ways = more;
            }
        }
        List<CaseFacts> cases = ways.stream()
                .map(way -> trials.changed(way).withPrices(facts.prices()))
                .filter(changed -> changed.warnings().size() <= facts.warnings().size())
                .toList();
        trials.prepare(cases);
        List<Extent> extents = new ArrayList<>();
        for (CaseFacts one : cases) {
            Outcome outcome = trials.with(one);
            for (int i = 0; i < trials.frame().pairings(); i++) {
                double index = outcome.index(i);
                Verdict verdict = outcome.verdict(i);
                Extent now = new Extent(verdict, verdict, index, index, true);
                if (extents.size() == i) {
                    extents.add(now);
                } else {
                    extents.set(i, wider(extents.get(i), now));
                }
            }
        }
        return List.copyOf(extents);
    }

    private static Extent wider(Extent one, Extent other) {
        return new Extent(
                one.least().atMost(other.least()),
                one.most().atLeast(other.most()),
                Math.min(one.low(), other.low()),
                Math.max(one.high(), other.high()),
                true);
    }
}
