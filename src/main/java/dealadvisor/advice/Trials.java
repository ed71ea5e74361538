package dealadvisor.advice;

import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * A case on which changes are tried: each time all pairings are weighed again, as a fresh advice on the changed case would weigh them, but only
 * where the change bears on them. One for each thread.
 */
final class Trials {
    private final RulePack pack;
    private final LiveRun run;
    private final Grounds grounds;
    private final List<Assessed> base;
    private final Set<String> missing;
    private Setting setting;
    private List<Assessed> current;

    /**
     * @param run the rules over the case, as yet unchanged
     * @param setting what the case as a whole says, as it stands
     * @param base the pairings as the case stands
     */
    Trials(RulePack pack, LiveRun run, Setting setting, List<Assessed> base) {
        this.pack = pack;
        this.run = run;
        this.grounds = Grounds.of(pack, run.conclusions());
        this.setting = setting;
        this.missing = setting.missing();
        this.base = List.copyOf(base);
        this.current = this.base;
    }

    /** The pairings as the case stands. */
    List<Assessed> base() {
        return base;
    }

    /** Facts that are not known and without which some pairing is not recommended, as the case stands. */
    Set<String> missing() {
        return missing;
    }

    /** The pairings, in the same order, were the case like this. */
    List<Assessed> with(CaseFacts changed) {
        LiveRun.Difference difference = run.change(changed);
        Touched touched = new Touched();
        for (Conclusion withdrawn : difference.withdrawn()) {
            grounds.remove(withdrawn);
            touched.add(withdrawn);
        }
        for (Conclusion concluded : difference.concluded()) {
            grounds.add(concluded);
            touched.add(concluded);
        }
        Setting before = setting;
        setting = Setting.of(pack.vocabulary(), pack.catalogue(), changed, grounds);
        boolean all = !setting.equals(before);
        Assessor assessor = new Assessor(pack.catalogue(), grounds, setting);
        List<Assessed> now = new ArrayList<>(current.size());
        for (Assessed pairing : current) {
            Set<String> parts = touched.in(pairing.good(), pairing.payment());
            now.add(all || !parts.isEmpty() ? assessor.again(pairing, parts) : pairing);
        }
        current = now;
        return now;
    }

    /**
     * Ids of the pairings whose verdict in an outcome differs in this way, in alphabetical order.
     *
     * @param difference told how the new verdict compares with that of the case as it stands: above 0 if it is better
     */
    List<String> pairings(List<Assessed> outcome, IntPredicate difference) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < outcome.size(); i++) {
            if (difference.test(outcome.get(i).verdict().compareTo(base.get(i).verdict()))) {
                ids.add(base.get(i).id());
            }
        }
        ids.sort(null);
        return List.copyOf(ids);
    }

    /** The verdicts in an outcome that differ from those of the case as it stands, by the ids of their pairings. */
    SortedMap<String, Verdict> verdicts(List<Assessed> outcome) {
        SortedMap<String, Verdict> changed = new TreeMap<>();
        for (int i = 0; i < outcome.size(); i++) {
            if (outcome.get(i).verdict() != base.get(i).verdict()) {
                changed.put(base.get(i).id(), outcome.get(i).verdict());
            }
        }
        return changed;
    }
}
