package dealadvisor.prices;

/** The equation of a model. A number that does not exist is given as one that is not finite, and left out. */
@FunctionalInterface
interface Formula {
    Answer of(Inputs in);

    /** What is asked for at a trust: nothing for nothing, and no sum without any trust. */
    static double over(double sum, double trust) {
        return sum == 0 ? 0 : trust > 0 ? sum / trust : Double.POSITIVE_INFINITY;
    }
}
