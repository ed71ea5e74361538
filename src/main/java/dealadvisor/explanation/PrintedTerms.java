package dealadvisor.explanation;

import dealadvisor.advice.Terms;
import dealadvisor.catalogue.Term;

/** The four terms and the index as they are printed: the product of the printed terms is the printed index. */
public final class PrintedTerms {
    private final Terms terms;
    private final int digits;

    private PrintedTerms(Terms terms) {
        this.terms = terms;
        this.digits = Rounding.digits(
                terms.index(), terms.aiGains(), terms.ourGains(), terms.ourCredibility(), terms.aiCredibility());
    }

    /** How these terms are printed. */
    public static PrintedTerms of(Terms terms) {
        return new PrintedTerms(terms);
    }

    /** One of the four. */
    public String of(Term term) {
        return Rounding.text(terms.of(term), digits);
    }

    /** Their product. */
    public String index() {
        return Rounding.of(terms.index());
    }
}
