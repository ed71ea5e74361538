package dealadvisor.comparison;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Verdict;
import dealadvisor.explanation.Rounding;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an advice came to, to be held against a later one on the same case.
 *
 * @param id the case
 * @param file where it was read, if it was
 * @param anyDeal eligibility for any deal, as it is written
 * @param highValue eligibility for high-value deals
 * @param window the state of the window
 * @param pairings what became of each pairing, by id, in the order of the advice
 */
public record Snapshot(
        String id,
        Optional<String> file,
        String anyDeal,
        String highValue,
        String window,
        Map<String, Standing> pairings) {
    private static final int NAMED = 6;

    public Snapshot {
        pairings = Collections.unmodifiableMap(new LinkedHashMap<>(pairings));
    }

    /** The verdict on a pairing and its index. */
    public record Standing(String verdict, double index) {}

    /** What this advice comes to. */
    public static Snapshot of(Advice advice) {
        Map<String, Standing> pairings = new LinkedHashMap<>();
        advice.pairings()
                .forEach(p -> pairings.put(p.id(), new Standing(p.verdict().id(), p.index())));
        return new Snapshot(
                advice.facts().id(),
                advice.facts().file(),
                advice.preconditions().anyDeal().verdict().id(),
                advice.preconditions().highValue().verdict().id(),
                advice.preconditions().window().state().id(),
                pairings);
    }

    /** Under what the same case is found again: its id, which a folder has once. */
    public String key() {
        return id;
    }

    /** What has become otherwise since, in words; none if nothing that counts has. */
    public List<String> since(Snapshot then) {
        List<String> changes = new ArrayList<>();
        moved(changes, "any deal", then.anyDeal, anyDeal);
        moved(changes, "high-value deals", then.highValue, highValue);
        moved(changes, "window", then.window, window);
        List<String> verdicts = new ArrayList<>();
        pairings.forEach((pairing, now) -> {
            Standing before = then.pairings.get(pairing);
            if (before != null && !before.verdict().equals(now.verdict())) {
                verdicts.add(pairing + ": " + before.verdict() + " -> " + now.verdict());
            }
        });
        changes.addAll(verdicts.subList(0, Math.min(NAMED, verdicts.size())));
        if (verdicts.size() > NAMED) {
            changes.add("and " + (verdicts.size() - NAMED) + " more verdicts");
        }
        List<String> come = pairings.keySet().stream()
                .filter(p -> !then.pairings.containsKey(p))
                .toList();
        List<String> gone = then.pairings.keySet().stream()
                .filter(p -> !pairings.containsKey(p))
                .toList();
        if (!come.isEmpty() || !gone.isEmpty()) {
            changes.add("in question: " + come.size() + " pairings more, " + gone.size() + " fewer");
        }
        first().filter(p -> then.pairings.containsKey(p)).ifPresent(p -> {
            String before = Rounding.of(Present.in(then.pairings, p).index());
            String now = Rounding.of(Present.in(pairings, p).index());
            boolean counts = !Present.in(pairings, p).verdict().equals(Verdict.BLOCKED.id());
            if (counts && !before.equals(now)) {
                changes.add("index of " + p + ": " + before + " -> " + now);
            }
        });
        return changes;
    }

    private Optional<String> first() {
        return pairings.keySet().stream().findFirst();
    }

    private static void moved(List<String> changes, String what, String then, String now) {
        if (!then.equals(now)) {
            changes.add(what + ": " + then + " -> " + now);
        }
    }
}
