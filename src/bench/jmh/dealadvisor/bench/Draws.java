package dealadvisor.bench;

import com.sun.management.OperatingSystemMXBean;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Sampling;
import dealadvisor.advice.Uncertainty;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.FactDefinition;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What chances take: 10,000 draws, or as many as are said, of a case of which all that is unknown is drawn, for the first time in a process and then
 * warm. Usage: {@code Draws [DRAWS] [CASE] [all|asked]}, all for all goods and payments and asked for those of the case.
 */
public final class Draws {
    private static final double MEMBER = 0.3;
    private static final int MOST_MEMBERS = 10;
    private static final int WARM = 5;

    private Draws() {}

    public static void main(String[] args) throws Exception {
        int draws = args.length > 0 ? Integer.parseInt(args[0]) : Sampling.USUAL;
        String file = args.length > 1 ? args[1] : "facts/past-sabotage-review.yaml";
        boolean all = args.length < 3 || args[2].equals("all");
        RulePack pack = RulePack.bundled();
        CaseFacts facts = uncertain(pack, CaseFile.read(Path.of(file)).content(), all);
        Advisor advisor = Advisor.withoutPairings(pack).sampling(new Sampling(draws, 1, false));
        long start = System.nanoTime();
        Uncertainty first = advisor.advise(facts).uncertainty().orElseThrow();
        long cold = System.nanoTime() - start;
        long[] warm = new long[WARM];
        long[] worked = new long[WARM];
        for (int i = 0; i < WARM; i++) {
            start = System.nanoTime();
            long before = cpu();
            advisor.advise(facts);
            warm[i] = System.nanoTime() - start;
            worked[i] = cpu() - before;
        }
        Arrays.sort(warm);
        Arrays.sort(worked);
        System.gc();
        resetPeaks();
        long before = used();
        advisor.advise(facts);
        System.out.printf(
                "%s, %d pairings, %d facts drawn, %d draws: first %.2f s, warm %.2f s (%.2f to %.2f), of all processors %.2f s (%.2f to %.2f), at most %d MB more in use%n",
                file,
                first.pairings().size(),
                first.readAs().size(),
                draws,
                cold / 1e9,
                warm[WARM / 2] / 1e9,
                warm[0] / 1e9,
                warm[WARM - 1] / 1e9,
                worked[WARM / 2] / 1e9,
                worked[0] / 1e9,
                worked[WARM - 1] / 1e9,
                (peak() - before) >> 20);
    }

    private static CaseFacts uncertain(RulePack pack, Case given, boolean all) {
        Case.Builder some = given.toBuilder();
        if (all) {
            some.set("deal.goods", "unknown").set("deal.payments", "unknown");
        }
        CaseFacts stated = CaseChecker.check(given, pack.vocabulary());
        for (FactDefinition fact : pack.vocabulary().definitions()) {
            if (stated.fact(fact.path()).isPresent()
                    || stated.beliefs().containsKey(fact.path())
                    || fact.decided()
                    || fact.catalogue().isPresent()) {
                continue;
            }
            switch (fact.type()) {
                case PROBABILITY -> some.set(fact.path(), "between 0 and 1");
                case YES_NO -> some.set(fact.path(), "yes 50%");
                case CHOICE, SCALE -> some.set(fact.path(), chances(fact, 1.0 / fact.ids().size()));
                case SET -> {
                    if (fact.ids().size() <= MOST_MEMBERS) {
                        some.set(fact.path(), chances(fact, MEMBER));
                    }
                }
            }
        }
        return CaseChecker.check(some.build(), pack.vocabulary());
    }

    private static Map<String, Double> chances(FactDefinition fact, double each) {
        Map<String, Double> chances = new HashMap<>();
        fact.ids().forEach(id -> chances.put(id, each));
        return chances;
    }

    // On a machine that others use too this says more than the clock. The compiler and the collector are in it.
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void resetPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long used() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
