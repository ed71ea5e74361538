package dealadvisor.prices;

/**
 * What each side asks and pays where a good is delivered and paid for in equal parts, one after the other, and whoever is cheated stops: then no more than
 * one part is at stake. Ours; in one part it is trust inflation.
 */
public final class PayInParts {
    private PayInParts() {}

    /**
     * The least that the AI takes in all. A promiser who keeps his word has the credence c of it; else the AI loses one part of its reservation price:
     * {@code c (x - R) >= (1-c) R/n}. The credence may fall with the size of a part, {@code c = c0 / (1 + f x/n)}.
     *
     * @param reservation R, at least 0
     * @param trust c0, from 0 to 1
     * @param fall f, at least 0; 0 if the credence does not fall
     * @param parts n, at least 1
     * @return infinite if no sum is enough
     */
    public static double ask(double reservation, double trust, double fall, int parts) {
        if (reservation == 0) {
            return 0;
        }
        double left = trust - reservation * fall / parts / parts;
        return left > 0 ? (reservation * trust + reservation / parts * (1 - trust)) / left : Double.POSITIVE_INFINITY;
    }

    /**
     * The most that we pay in all: {@code q (W - x) >= (1-q) x/n}, with q our credence that the AI keeps its side.
     *
     * @param willingness W, at least 0
     * @param trust q, from 0 to 1
     * @param parts n, at least 1
     */
    public static double cap(double willingness, double trust, int parts) {
        return trust == 0 ? 0 : willingness * trust * parts / (trust * parts + 1 - trust);
    }
}
