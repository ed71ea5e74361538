package dealadvisor.conclusions;

import java.util.Optional;

/**
 * Something that a rule said. Immutable; equality is identity, since two rules that say the same have said two things.
 */
public abstract sealed class Conclusion permits Scoped, Finding, WindowState, Suggestion, Strategy, Question, Tension {
    /** The kinds of conclusion, named as output names them. */
    public enum Kind {
        CAUSE("cause"),
        RELIEF("relief"),
        ELIGIBILITY("eligibility"),
        WORTH("worth"),
        APPEAL("appeal"),
        RULE_OUT("rule-out"),
        SUGGESTION("suggestion"),
        FORM("form"),
        STRATEGY("strategy"),
        QUESTION("question"),
        WINDOW("window"),
        TENSION("tension");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** The word for it in output. */
        public String id() {
            return id;
        }
    }

    private final Scope scope;
    private final Optional<Because> because;

    Conclusion(Scope scope, Optional<Because> because) {
        this.scope = scope;
        this.because = because;
    }

    /** Which kind of conclusion this is. */
    public abstract Kind kind();

    /** What it names within its kind: a barrier and cause, a requirement, a mitigation, a fact and so on. */
    public abstract String subject();

    /** How much of it: a severity, steps, a bound; empty where there is no more to say. */
    public String amount() {
        return "";
    }

    /** The same conclusion with the reason for it. */
    public abstract Conclusion concluded(Because because);

    /** What it is about. */
    public final Scope getScope() {
        return scope;
    }

    /**
     * Why it was drawn.
     *
     * @throws IllegalStateException if it was never concluded
     */
    public final Because because() {
        return because.orElseThrow(() -> new IllegalStateException("not concluded: " + this));
    }

    @Override
    public final String toString() {
        return kind().id() + " " + subject() + (amount().isEmpty() ? "" : " " + amount()) + " on " + scope.text();
    }
}
