package dealadvisor.prices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;

/** Where an answer flips as one number moves within its bounds: looked for on a fine grid, then halved down to the last digit that a number has. */
public final class Flips {
    private static final int POINTS = 120;
    private static final int HALVINGS = 200;

    /** Of what has no near bound, so many times and parts of what it is are looked at. */
    private static final double FAR = 1e4;

    private static final double TOLD = 1e-8;
    private static final double NOTHING = 1e-9;

    private Flips() {}

    /** The nearest flip of each parameter of a model that has one. */
    public static List<Flip> of(Model model, Inputs in) {
        return of(model, model.parameters(), in);
    }

    /** The nearest flip of each of some parameters of a model that has one. */
    public static List<Flip> of(Model model, List<Parameter> some, Inputs in) {
        List<Flip> flips = new ArrayList<>();
        for (Parameter parameter : some) {
            of(parameter.id(), in.of(parameter.id()), parameter.least(), parameter.most(), number -> model.of(
                                    in.with(parameter.id(), number))
                            .holds())
                    .ifPresent(flips::add);
        }
        return List.copyOf(flips);
    }

    /**
     * The flip that is nearest to what a number is.
     *
     * @param id what the number is called
     * @param now what it is, within its bounds
     * @param least its lowest value, at least 0
     * @param most its highest value
     * @param holds whether the answer is yes at a value
     * @return empty if none was found
     */
    public static Optional<Flip> of(String id, double now, double least, double most, DoublePredicate holds) {
        TreeSet<Double> grid = new TreeSet<>(List.of(least, now, most));
        boolean far = most > FAR;
        double top = far ? Math.min(most, Math.max(now, 1) * FAR) : most;
        double bottom = Math.max(least, Math.max(now, far ? 1 : top) / FAR);
        for (int i = 0; i <= POINTS; i++) {
            grid.add(Math.min(top, bottom * Math.pow(top / bottom, i / (double) POINTS)));
            if (!far) {
                grid.add(least + (most - least) * i / POINTS);
            }
        }
        Predicate<Flip> told = flip -> told(flip, least, most, holds);
        Optional<Flip> up =
                next(id, now, new ArrayList<>(grid.tailSet(now, true)), holds).filter(told);
        Optional<Flip> down = next(id, now, new ArrayList<>(grid.descendingSet().tailSet(now, true)), holds)
                .filter(told);
        if (up.isPresent() && down.isPresent()) {
            return up.get().at() - now <= now - down.get().at() ? up : down;
        }
        return up.or(() -> down);
    }

    /**
     * The flip of an answer that is yes on one side of it and no on the other.
     *
     * @param id what the number is called
     * @param now what it is, within its bounds
     * @param least its lowest value, at least 0
     * @param most its highest value
     * @param holds whether the answer is yes at a value
     * @return empty if it is the same at both bounds
     */
    public static Optional<Flip> oneWay(String id, double now, double least, double most, DoublePredicate holds) {
        boolean here = holds.test(now);
        for (double bound : List.of(least, most)) {
            if (holds.test(bound) != here) {
                double at = between(now, bound, holds);
                return Optional.of(new Flip(id, now, at, (at > now) == here))
                        .filter(flip -> told(flip, least, most, holds));
            }
        }
        return Optional.empty();
    }

    // Where it flips only in digits that nobody can tell, at a bound and nowhere beside it, or next to nothing, is no
    // value to name.
    private static boolean told(Flip flip, double least, double most, DoublePredicate holds) {
        return flip.at() >= flip.now() * NOTHING
                && holds.test(Math.max(least, flip.at() * (1 - TOLD)))
                        != holds.test(Math.min(most, flip.at() * (1 + TOLD)));
    }

    private static Optional<Flip> next(String id, double now, List<Double> along, DoublePredicate holds) {
        boolean here = holds.test(now);
        for (int i = 1; i < along.size(); i++) {
            if (holds.test(along.get(i)) != here) {
                double at = between(along.get(i - 1), along.get(i), holds);
                return Optional.of(new Flip(id, now, at, (at > now) == here));
            }
        }
        return Optional.empty();
    }

    // The first number on the way at which the answer is no longer what it was.
    private static double between(double from, double to, DoublePredicate holds) {
        boolean here = holds.test(from);
        double same = from;
        double other = to;
        for (int i = 0; i < HALVINGS && Math.nextAfter(same, other) != other; i++) {
            double middle = (same + other) / 2;
            if (holds.test(middle) == here) {
                same = middle;
            } else {
                other = middle;
            }
        }
        return other;
    }
}
