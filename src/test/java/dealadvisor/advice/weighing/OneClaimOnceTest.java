package dealadvisor.advice.weighing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.conclusions.Because;
import dealadvisor.conclusions.Relief;
import dealadvisor.engine.RulePack;
import dealadvisor.rules.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Which reliefs of a cause count is chosen in two ways, by the claims themselves and by bits: both relieve as much as any choice may. */
class OneClaimOnceTest {
    private static final RulePack PACK = RulePack.bundled();

    private static Relief relief(String rule, int steps) {
        Because because = new Because(rule, List.of(), List.of(), List.of(), List.of(), Map.of());
        return (Relief) new Relief("reservation-price", steps, List.of("ambition")).concluded(because);
    }

    @Test
    void bothWaysRelieveAsMuchAsAnyChoiceMay() {
        OneClaimOnce once = new OneClaimOnce(PACK);
        Random random = new Random(3);
        List<String> citing = PACK.rules().stream()
                .filter(rule -> !rule.claims().isEmpty())
                .map(Rule::name)
                .toList();
        int shared = 0;
        for (int i = 0; i < 2_000; i++) {
            List<Relief> reliefs = new ArrayList<>();
            // A few rules that stand near each other, and so cite the same more often.
            int near = random.nextInt(citing.size());
            for (int r = random.nextInt(7); r >= 0; r--) {
                reliefs.add(relief(citing.get((near + random.nextInt(4)) % citing.size()), 1 + random.nextInt(3)));
            }
            int[] steps = reliefs.stream().mapToInt(Relief::getSteps).toArray();
            Map<String, Long> bits = new HashMap<>();
            long[] claims = new long[steps.length];
            for (int r = 0; r < steps.length; r++) {
                for (String claim : once.claims(reliefs.get(r))) {
                    claims[r] |= bits.computeIfAbsent(claim, k -> 1L << bits.size());
                }
            }
            int most = 0;
            int all = 0;
            for (int choice = 0; choice < 1 << steps.length; choice++) {
                int sum = 0;
                long cited = 0;
                boolean apart = true;
                for (int r = 0; r < steps.length; r++) {
                    if ((choice & 1 << r) != 0) {
                        apart &= (cited & claims[r]) == 0;
                        cited |= claims[r];
                        sum += steps[r];
                    }
                }
                most = apart ? Math.max(most, sum) : most;
                all = Math.max(all, sum);
            }
            shared += most < all ? 1 : 0;
            assertEquals(most, OneClaimOnce.steps(steps, claims, steps.length), reliefs::toString);
            assertEquals(
                    most,
                    once.counting(reliefs).stream().mapToInt(Relief::getSteps).sum(),
                    reliefs::toString);
        }
        assertTrue(shared > 500, "claims are shared in " + shared);
    }
}
