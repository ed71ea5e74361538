package dealadvisor.workbench;

import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.conclusions.Conclusion.Argument;
import dealadvisor.conclusions.Conclusion.Kind;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a new rule is to conclude, as it is said in words: {@code relief reservation-price/ambition 1}. */
public final class WishedConclusion {
    private static final List<String> BOUNDS = List.of("at-least", "at-most");

    private final Kind kind;
    private final String verb;
    private final Map<Argument, String> words = new EnumMap<>(Argument.class);

    private WishedConclusion(Kind kind, String verb) {
        this.kind = kind;
        this.verb = verb;
    }

    /** How each conclusion is said: {@code cause BARRIER/CAUSE SEVERITY} and so on. */
    public static List<String> forms() {
        List<String> forms = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            kind.verbs().forEach(verb -> forms.add(kind.worded(verb)));
        }
        return forms;
    }

    /**
     * Reads one.
     *
     * @param slips receives what is wrong with it, each as a sentence without a full stop
     * @return empty if something is
     */
    public static Optional<WishedConclusion> read(
            String said, Vocabulary vocabulary, Catalogue catalogue, List<String> slips) {
        int before = slips.size();
        // Rule files write severities in capitals; nothing that may stand here differs by capitals alone.
        List<String> parts = Arrays.asList(said.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        List<String> verbs = Kind.allVerbs().stream().map(Kind::word).toList();
        if (!oneOf(parts.get(0), verbs, "conclusion", slips)) {
            return Optional.empty();
        }
        String verb = Kind.allVerbs().get(verbs.indexOf(parts.get(0)));
        WishedConclusion wished = new WishedConclusion(Kind.said(verb).orElseThrow(), verb);
        String form = wished.kind.worded(verb);
        if (parts.size() != form.split(" ", -1).length) {
            slips.add("`" + said + "` should read \"" + form + "\"");
            return Optional.empty();
        }
        wished.fill(parts, vocabulary, catalogue, slips);
        return slips.size() == before ? Optional.of(wished) : Optional.empty();
    }

    private void fill(List<String> parts, Vocabulary vocabulary, Catalogue catalogue, List<String> slips) {
        int next = 1;
        for (Argument argument : kind.arguments()) {
            if (argument.worded().isEmpty()) {
                continue;
            }
            String word = parts.get(next++);
            switch (argument) {
                case BARRIER -> cause(word, catalogue, slips);
                case BOUND -> {
                    oneOf(word, BOUNDS, "bound", slips);
                    String level = parts.get(next++);
                    oneOf(level, allowed(argument, vocabulary, catalogue), argument.what(), slips);
                    words.put(argument, word + " " + level);
                }
                default -> {
                    oneOf(word, allowed(argument, vocabulary, catalogue), argument.what(), slips);
                    words.put(argument, word);
                }
            }
        }
    }

    private static List<String> allowed(Argument argument, Vocabulary vocabulary, Catalogue catalogue) {
        return argument.allowed(vocabulary, catalogue, "").orElseThrow().stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    // Of a barrier that there is, its causes are the ones to choose from.
    private void cause(String word, Catalogue catalogue, List<String> slips) {
        List<String> causes = new ArrayList<>();
        for (Barrier each : catalogue.barriers()) {
            each.causes().keySet().forEach(cause -> causes.add(each.id() + "/" + cause));
        }
        String[] parts = word.split("/", 2);
        Optional<Barrier> barrier = catalogue.barrier(parts[0]);
        if (!causes.contains(word)
                && barrier.isPresent()
                && Nearest.of(word, causes).isEmpty()) {
            slips.add("`" + word + "` is no cause; `" + parts[0] + "` has "
                    + String.join(", ", barrier.get().causes().keySet())
                    + ", and others are added in " + Argument.CAUSE.file());
        } else if (oneOf(word, causes, "cause", slips)) {
            words.put(Argument.BARRIER, parts[0]);
            words.put(Argument.CAUSE, parts[1]);
            words.put(Argument.CAUSES, parts[1]);
        }
    }

    private static boolean oneOf(String word, Collection<String> allowed, String what, List<String> slips) {
        if (!allowed.contains(word)) {
            slips.add(instead(word, allowed, what));
        }
        return allowed.contains(word);
    }

    /** That a word is none of those allowed, and what was probably meant: a sentence without a full stop. */
    public static String instead(String word, Collection<String> allowed, String what) {
        return "`" + word + "` is no " + what + "; "
                + Nearest.of(word, allowed)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElseGet(() -> "expected one of "
                                + String.join(", ", allowed.stream().limit(12).toList()));
    }

    /** The fact that it asks for, by path; empty if it asks for none. */
    public Optional<String> asksFor() {
        return Optional.ofNullable(words.get(Argument.FACT));
    }

    /** Whether it gives advice by a claim, rather than encoding one. */
    boolean isAdvice() {
        return kind == Kind.STRATEGY;
    }

    /**
     * As a rule writes it.
     *
     * @param claim the id of the rule's claim, which it names where it names one
     * @param name the name that it gives, where it gives one
     */
    String written(String claim, String name) {
        List<String> written = new ArrayList<>();
        kind.arguments().forEach(argument -> written.add(written(argument, claim, name)));
        return verb + "( " + String.join(", ", written) + " )";
    }

    /** The verb by which rules say it. */
    String verb() {
        return verb;
    }

    /** What any rule names, in this order, that concludes the same, whatever amount. */
    List<String> named() {
        return kind.arguments().stream()
                .filter(Argument::isName)
                .map(argument -> words.getOrDefault(argument, ""))
                .toList();
    }

    private String written(Argument argument, String claim, String name) {
        String word = words.getOrDefault(argument, "");
        return switch (argument) {
            case SEVERITY -> word.toUpperCase(Locale.ROOT);
            case STEPS -> word;
            case BOUND -> {
                String[] bound = word.split(" ", 2);
                yield (bound[0].equals(BOUNDS.get(0)) ? "atLeast" : "atMost") + "( \"" + bound[1] + "\" )";
            }
            case CLAIM -> "\"" + claim + "\"";
            case NAME -> "\"" + name + "\"";
            default -> "\"" + word + "\"";
        };
    }

    /**
     * As a scenario expects it, for those kinds that it can ask for by their amount; empty for others.
     *
     * @param on what it is on, as it stands in an expectation; empty for the whole case
     */
    Optional<String> expected(String on) {
        if (words.containsKey(Argument.SEVERITY)) {
            return Optional.of("{" + Kind.word(verb) + ": " + words.get(Argument.BARRIER) + "/"
                    + words.get(Argument.CAUSE) + on + ", severity: " + words.get(Argument.SEVERITY) + "}");
        }
        return Optional.ofNullable(words.get(Argument.BOUND))
                .map(bound -> "{" + Kind.word(verb) + ": " + bound + on + "}");
    }
}
