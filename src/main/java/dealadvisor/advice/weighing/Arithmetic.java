package dealadvisor.advice.weighing;

import dealadvisor.advice.Terms;
import dealadvisor.advice.Verdict;
import dealadvisor.catalogue.Calibration;
import dealadvisor.catalogue.Term;
import dealadvisor.conclusions.Level;
import dealadvisor.conclusions.Severity;
import dealadvisor.reading.Present;
import java.util.Arrays;
import java.util.Collection;

/**
 * From what rules concluded to numbers: pure functions over the calibration, which is ours and not the source's. Claims: {@code model.four-terms},
 * {@code model.terms-rarely-zero}, {@code coherence.spectrum}. Immutable.
 */
public final class Arithmetic {
    private static final Severity[] SEVERITIES = Severity.values();
    private static final Level[] LEVELS = Level.values();

    private final Calibration calibration;
    private final double[] severities;
    private final double[] levels;

    /**
     * @param calibration the numbers
     * @param factors which reading of the severities to use
     */
    Arithmetic(Calibration calibration, Calibration.Factors factors) {
        this.calibration = calibration;
        this.severities = Arrays.stream(SEVERITIES)
                .mapToDouble(severity -> factor(factors, severity))
                .toArray();
        this.levels = Arrays.stream(LEVELS)
                .mapToDouble(level -> Present.in(calibration.levels().numbers(), level.id()))
                .toArray();
    }

    /** With the calibration's own factors. */
    public static Arithmetic of(Calibration calibration) {
        return new Arithmetic(calibration, calibration.severities().factors());
    }

    /**
     * What is left of a cause: its highest severity less all steps of relief, never below none; blocking is not weakened.
     *
     * @param concluded the severities that rules concluded for it
     * @param steps the steps of all reliefs together, &gt;= 0
     */
    static Severity net(Collection<Severity> concluded, int steps) {
        Severity highest = Severity.NONE;
        for (Severity severity : concluded) {
            highest = severity.compareTo(highest) > 0 ? severity : highest;
        }
        return highest.lessBy(steps);
    }

    /** A barrier's severity: that of its worst cause. */
    public static Severity worst(Collection<Severity> causes) {
        return net(causes, 0);
    }

    /**
     * How much a barrier lowers its term, from 0 to 1: the factor of its worst cause, times the calibration's discount for each further cause that
     * is at least slight.
     *
     * @param worst the severity of its worst cause
     * @param causes how many causes are at least slight
     */
    double factor(Severity worst, int causes) {
        double factor = severities[worst.ordinal()];
        for (int further = 1; further < causes; further++) {
            factor *= calibration.severities().furtherCause();
        }
        return factor;
    }

    /**
     * The four factors of a deal.
     *
     * @param terms for each barrier the term that it lowers, in the catalogue's order
     * @param factors for each barrier what it multiplies that with
     */
    Terms terms(Term[] terms, Level worth, Level appeal, double[] factors) {
        double aiGains = number(appeal);
        double ourGains = number(worth);
        double ourCredibility = 1;
        double aiCredibility = 1;
        for (int i = 0; i < factors.length; i++) {
            switch (terms[i]) {
                case AI_GAINS -> aiGains *= factors[i];
                case OUR_GAINS -> ourGains *= factors[i];
                case OUR_CREDIBILITY -> ourCredibility *= factors[i];
                case AI_CREDIBILITY -> aiCredibility *= factors[i];
            }
        }
        return new Terms(aiGains, ourGains, ourCredibility, aiCredibility);
    }

    private static double factor(Calibration.Factors factors, Severity severity) {
        return switch (severity) {
            case NONE -> factors.none();
            case SLIGHT -> factors.slight();
            case MODERATE -> factors.moderate();
            case SEVERE -> factors.severe();
            case BLOCKING -> factors.blocking();
        };
    }

    /** A level as a number from 0 to 1. */
    public double number(Level level) {
        return levels[level.ordinal()];
    }

    /**
     * Where bounds leave a level: the highest at-least raises it, then the lowest at-most, which wins, lowers it.
     *
     * @param start the level of which nothing is concluded
     * @param least the highest at-least, by its place among the levels; below 0 if there is none
     * @param most the lowest at-most, likewise
     */
    static Level level(Level start, int least, int most) {
        int raised = Math.max(start.ordinal(), least);
        return LEVELS[most < 0 ? raised : Math.min(raised, most)];
    }

    /**
     * The verdict before caps.
     *
     * @param blocked a term is zero, the AI is ineligible, or a rule-out applies
     * @param index the product of the terms
     * @param severe whether some barrier is severe
     * @param eligible whether the AI is eligible for what is bought
     * @param essentialsKnown whether no essential fact is unknown
     */
    Verdict verdict(boolean blocked, double index, boolean severe, boolean eligible, boolean essentialsKnown) {
        if (blocked) {
            return Verdict.BLOCKED;
        }
        if (index >= calibration.verdicts().recommended() && !severe && eligible && essentialsKnown) {
            return Verdict.RECOMMENDED;
        }
        return index >= calibration.verdicts().possible() ? Verdict.POSSIBLE : Verdict.NOT_RECOMMENDED;
    }
}
