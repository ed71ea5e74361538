package dealadvisor.advice.weighing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The reliefs at one scope, added up by cause as they are counted, since every pairing of a good or a payment asks for the same sums: for all of them, and
 * for those that work whatever the AI believes. For one thread, and to be used again.
 */
final class Relieved {
    private final Sums all;
    private final Sums firm;
    private final List<List<Statement>> reliefs = new ArrayList<>();
    private boolean any;

    /** By cause: the steps, the claims that are cited as bits of the cause's own, and whether one is cited twice. */
    private record Sums(int[] steps, long[] cited, boolean[] again) {
        Sums(int causes) {
            this(new int[causes], new long[causes], new boolean[causes]);
        }

        void add(int cause, int more, long claims) {
            steps[cause] += more;
            again[cause] |= (cited[cause] & claims) != 0;
            cited[cause] |= claims;
        }

        void clear() {
            Arrays.fill(steps, 0);
            Arrays.fill(cited, 0);
            Arrays.fill(again, false);
        }
    }

    Relieved(int causes) {
        all = new Sums(causes);
        firm = new Sums(causes);
        for (int cause = 0; cause < causes; cause++) {
            reliefs.add(new ArrayList<>(0));
        }
    }

    void add(Statement relief) {
        any = true;
        List<Integer> causes = relief.what();
        for (int i = 0; i < causes.size(); i++) {
            int cause = causes.get(i);
            long claims = relief.claims().get(i);
            reliefs.get(cause).add(relief);
            all.add(cause, relief.amount(), claims);
            if (!relief.flag()) {
                firm.add(cause, relief.amount(), claims);
            }
        }
    }

    void clear() {
        if (any) {
            any = false;
            all.clear();
            firm.clear();
            reliefs.forEach(List::clear);
        }
    }

    /** The reliefs of a cause, in the order in which they were counted; not to be changed by others. */
    List<Statement> of(int cause) {
        return reliefs.get(cause);
    }

    /** The steps of the reliefs of a cause together. */
    int steps(int cause, boolean believed) {
        return (believed ? all : firm).steps[cause];
    }

    /** The claims that they cite, as bits of that cause's own. */
    long cited(int cause, boolean believed) {
        return (believed ? all : firm).cited[cause];
    }

    /** Whether two of them cite one claim. */
    boolean again(int cause, boolean believed) {
        return (believed ? all : firm).again[cause];
    }
}
