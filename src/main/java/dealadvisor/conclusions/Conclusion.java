package dealadvisor.conclusions;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.CatalogueEntry;
import dealadvisor.catalogue.Claim;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Internal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Something that a rule said. Immutable; equality is identity, since two rules that say the same have said two things.
 */
public abstract sealed class Conclusion permits Scoped, Finding, WindowState, Suggestion, Strategy, Question, Tension {
    /**
     * The kinds of conclusion: all that rules may say. A row gives the type of its objects (which says whether it may be about a good or payment), the
     * word for it in output, what it does to answers, the verbs by which rules say it, and what these take.
     */
    public enum Kind {
        CAUSE(
                Cause.class,
                "cause",
                Weight.WEIGHS,
                List.of("cause"),
                List.of(Argument.BARRIER, Argument.CAUSE, Argument.SEVERITY)),
        RELIEF(
                Relief.class,
                "relief",
                Weight.WEIGHS,
                List.of("relief"),
                List.of(Argument.BARRIER, Argument.STEPS, Argument.CAUSES)),
        ELIGIBILITY(
                Finding.class, "eligibility", Weight.SETTLES, List.of("meets", "fails"), List.of(Argument.REQUIREMENT)),
        WORTH(Worth.class, "worth", Weight.WEIGHS, List.of("worth"), List.of(Argument.BOUND)),
        APPEAL(Appeal.class, "appeal", Weight.WEIGHS, List.of("appeal"), List.of(Argument.BOUND)),
        RULE_OUT(RuleOut.class, "rule-out", Weight.SETTLES, List.of("ruleOut"), List.of(Argument.NAME)),
        SUGGESTION(Suggestion.class, "suggestion", Weight.TELLS, List.of("suggest"), List.of(Argument.MITIGATION)),
        FORM(FormChoice.class, "form", Weight.SHAPES, List.of("form"), List.of(Argument.FORM)),
        STRATEGY(Strategy.class, "strategy", Weight.TELLS, List.of("strategy"), List.of(Argument.CLAIM)),
        QUESTION(Question.class, "question", Weight.TELLS, List.of("question"), List.of(Argument.FACT)),
        WINDOW(WindowState.class, "window", Weight.SETTLES, List.of("window"), List.of(Argument.STATE)),
        TENSION(Tension.class, "tension", Weight.TELLS, List.of("tension"), List.of(Argument.NAME));

        private final Class<? extends Conclusion> type;
        private final String id;
        private final Weight weight;
        private final List<String> verbs;
        private final List<Argument> arguments;

        Kind(Class<? extends Conclusion> type, String id, Weight weight, List<String> verbs, List<Argument> arguments) {
            this.type = type;
            this.id = id;
            this.weight = weight;
            this.verbs = verbs;
            this.arguments = arguments;
        }

        /** The kind of what a rule says by this verb; empty if there is no such verb. */
        public static Optional<Kind> said(String verb) {
            for (Kind kind : values()) {
                if (kind.verbs.contains(verb)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }

        /** All verbs, kind by kind. */
        public static List<String> allVerbs() {
            List<String> all = new ArrayList<>();
            for (Kind kind : values()) {
                all.addAll(kind.verbs);
            }
            return all;
        }

        /** The word for it in output. */
        public String id() {
            return id;
        }

        /** The type of its objects, as rules match them. */
        public Class<? extends Conclusion> type() {
            return type;
        }

        /**
         * What it does to answers.
         *
         * @hidden
         */
        @Internal
        public Weight weight() {
            return weight;
        }

        /** By which words rules say it. */
        public List<String> verbs() {
            return verbs;
        }

        /**
         * What each of its verbs takes, in this order.
         *
         * @hidden
         */
        @Internal
        public List<Argument> arguments() {
            return arguments;
        }

        /** Whether it may be about a good, a payment or both; else it is always about the whole case. */
        public boolean isScoped() {
            return Scoped.class.isAssignableFrom(type);
        }

        /** How a rule says it: {@code cause( "barrier", "cause", MODERATE )}. */
        public String written(String verb) {
            List<String> written = new ArrayList<>();
            for (Argument argument : arguments) {
                written.add(argument.written());
            }
            return verb + "( " + String.join(", ", written) + " )";
        }

        /** How it is said in words, on the command line: {@code cause BARRIER/CAUSE SEVERITY}. */
        public String worded(String verb) {
            StringBuilder worded = new StringBuilder(word(verb));
            for (Argument argument : arguments) {
                worded.append(argument.worded().isEmpty() ? "" : " ").append(argument.worded());
            }
            return worded.toString();
        }

        /** A verb as a word of files and of the command line: {@code rule-out} for {@code ruleOut}. */
        public static String word(String verb) {
            StringBuilder word = new StringBuilder();
            for (char c : verb.toCharArray()) {
                word.append(Character.isUpperCase(c) ? "-" : "").append(Character.toLowerCase(c));
            }
            return word.toString();
        }
    }

    /**
     * What a conclusion does to answers, the least first.
     *
     * @hidden
     */
    @Internal
    public enum Weight {
        /** Nothing: it is told. */
        TELLS,
        /** It chooses the shape of a deal, and leaves its verdict. */
        SHAPES,
        /** It counts for or against a deal, beside others. */
        WEIGHS,
        /** It decides; nothing is open after it. */
        SETTLES;

        /** Whether verdicts rest on it. */
        public boolean isOnVerdicts() {
            return this == WEIGHS || this == SETTLES;
        }
    }

    /**
     * What a verb takes.
     *
     * @hidden
     */
    @Internal
    public enum Argument {
        BARRIER("barrier", "\"barrier\"", "BARRIER/CAUSE", "catalogue/barriers.yaml"),
        /** A cause of the barrier before it. */
        CAUSE("cause", "\"cause\"", "", "catalogue/barriers.yaml"),
        /** One or more causes of the barrier before it; nothing comes after them. */
        CAUSES("cause", "\"cause\"", "", "catalogue/barriers.yaml"),
        SEVERITY("severity", "MODERATE", "SEVERITY", ""),
        /** By how many steps of severity. */
        STEPS("number of steps", "1", "STEPS", ""),
        /** At least or at most a level. */
        BOUND("level", "atLeast( \"level\" )", "at-least|at-most LEVEL", ""),
        REQUIREMENT("requirement", "\"requirement\"", "REQUIREMENT", "catalogue/goods.yaml"),
        /** A mitigation, by its id or as the rule matched it. */
        MITIGATION("mitigation", "\"mitigation\"", "MITIGATION", "catalogue/mitigations.yaml"),
        FORM("form of deal", "\"form\"", "FORM", "catalogue/forms.yaml"),
        CLAIM("claim", "\"claim\"", "", "claims.yaml"),
        FACT("fact", "\"fact\"", "FACT", "vocabulary.yaml"),
        STATE("state of the window", "\"state\"", "STATE", ""),
        /** A name that the rule gives. */
        NAME("name", "\"name\"", "", "");

        private final String what;
        private final String written;
        private final String worded;
        private final String file;

        Argument(String what, String written, String worded, String file) {
            this.what = what;
            this.written = written;
            this.worded = worded;
            this.file = file;
        }

        /** What it is, for the reader of a message. */
        public String what() {
            return what;
        }

        /** How a rule writes it, by an example. */
        public String written() {
            return written;
        }

        /** How it is said on the command line; empty if it is not: a cause goes with its barrier, and claims and names are made from the argument. */
        public String worded() {
            return worded;
        }

        /** The data file in which such are added; empty if none can be. */
        public String file() {
            return file;
        }

        /** Whether it is said by a name; else by an object, which cannot be a wrong one. */
        public boolean isName() {
            return this != SEVERITY && this != STEPS && this != BOUND;
        }

        /**
         * What may stand here; empty where anything may.
         *
         * @param barrier the barrier before it, where it is a cause; causes of what is no barrier may be anything
         */
        public Optional<Collection<String>> allowed(Vocabulary vocabulary, Catalogue catalogue, String barrier) {
            return Optional.ofNullable(
                    switch (this) {
                        case BARRIER -> CatalogueEntry.ids(catalogue.barriers());
                        case CAUSE, CAUSES ->
                            catalogue
                                    .barrier(barrier)
                                    .map(b -> b.causes().keySet())
                                    .orElse(null);
                        case SEVERITY -> Severity.words();
                        case STEPS -> List.of("1", "2");
                        case BOUND -> Level.ids();
                        case REQUIREMENT ->
                            catalogue.requirements().values().stream()
                                    .flatMap(List::stream)
                                    .distinct()
                                    .toList();
                        case MITIGATION -> CatalogueEntry.ids(catalogue.mitigations());
                        case FORM -> CatalogueEntry.ids(catalogue.forms());
                        case CLAIM -> catalogue.claims().stream().map(Claim::id).toList();
                        case FACT -> vocabulary.paths();
                        case STATE -> WindowState.State.ids();
                        case NAME -> null;
                    });
        }

        /** Whether a word may stand here: what {@link #allowed} says, without listing all. */
        public boolean allows(String word, Vocabulary vocabulary, Catalogue catalogue, String barrier) {
            return switch (this) {
                case BARRIER -> catalogue.barrier(word).isPresent();
                case MITIGATION -> catalogue.mitigation(word).isPresent();
                case CLAIM -> catalogue.claim(word).isPresent();
                case FACT -> vocabulary.definition(word).isPresent();
                case REQUIREMENT ->
                    catalogue.requirements().values().stream().anyMatch(required -> required.contains(word));
                default ->
                    allowed(vocabulary, catalogue, barrier)
                            .map(allowed -> allowed.contains(word))
                            .orElse(true);
            };
        }
    }

    private final Kind kind;
    private final String subject;
    private final Scope scope;
    private final Optional<Because> because;

    Conclusion(Kind kind, String subject, Scope scope, Optional<Because> because) {
        this.kind = kind;
        this.subject = subject;
        this.scope = scope;
        this.because = because;
    }

    /** Which kind of conclusion this is. */
    public final Kind kind() {
        return kind;
    }

    /** What it names within its kind: a barrier and cause, a requirement, a mitigation, a fact and so on. */
    public final String subject() {
        return subject;
    }

    /** How much of it: a severity, steps, a bound; empty where there is no more to say. */
    public String amount() {
        return "";
    }

    /** The words by which it says so, as its verb took them. */
    public List<String> words() {
        return List.of(subject());
    }

    /**
     * The same conclusion with the reason for it.
     *
     * @hidden
     */
    @Internal
    public final Conclusion concluded(Because because) {
        return with(scope, Optional.of(because));
    }

    abstract Conclusion with(Scope scope, Optional<Because> because);

    /** What it is about. */
    public final Scope getScope() {
        return scope;
    }

    /**
     * Why it was drawn.
     *
     * @throws IllegalStateException if it was never concluded
     * @hidden
     */
    @Internal
    public final Because because() {
        return because.orElseThrow(() -> new IllegalStateException("not concluded: " + this));
    }

    @Override
    public final String toString() {
        return kind().id() + " " + subject() + (amount().isEmpty() ? "" : " " + amount()) + " on " + scope.text();
    }
}
