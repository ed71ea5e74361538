package dealadvisor.service;

import dealadvisor.facts.Case;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.Changes;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a program asks: cases, and words about them.
 *
 * @param cases in the order in which they were given
 * @param words what else was said, by name, each once or several times
 * @param changes facts given beside the case
 */
public record Inquiry(List<Case> cases, Map<String, List<String>> words, List<Case.Change> changes) {
    /** What messages call the text that came. */
    public static final String NAME = "standard-input";

    private static final List<String> CASES = List.of("case", "cases", "a", "b", "set");

    public Inquiry {
        cases = List.copyOf(cases);
        Map<String, List<String>> copied = new TreeMap<>();
        words.forEach((name, said) -> copied.put(name, List.copyOf(said)));
        words = java.util.Collections.unmodifiableMap(copied);
        changes = List.copyOf(changes);
    }

    /**
     * Reads a text that is a case, YAML or JSON; or that holds cases beside what is asked of them: one as a map under {@code case}, two under
     * {@code a} and {@code b} or several as a list under {@code cases}, changed facts by their paths under {@code set}, and every other word as if it
     * had been given beside the text.
     *
     * @param said what was said beside the text, such as the parameters of a request
     * @param known the words that may be said
     * @throws ProblemsException if it cannot be read, or something else is said
     */
    public static Inquiry of(String text, Map<String, List<String>> said, Collection<String> known) {
        Map<String, List<String>> words = new TreeMap<>(said);
        List<Case.Change> changes = new ArrayList<>(Changes.of("set", words.getOrDefault("set", List.of())));
        words.remove("set");
        List<Case> cases = new ArrayList<>();
        SourceText source = SourceText.of(NAME, text);
        if (text.isBlank()) {
            throw problem(Code.Q004, "no case was sent", "send a case file, YAML or JSON, as the body");
        }
        Tree.Parsed parsed = Tree.parse(source, Limits.standard());
        Optional<Node.MapNode> envelope = parsed.root()
                .filter(Node.MapNode.class::isInstance)
                .map(Node.MapNode.class::cast)
                .filter(Inquiry::holdsCases);
        if (envelope.isEmpty() || !parsed.problems().isEmpty()) {
            cases.add(CaseFile.of(source).content());
        } else {
            read(envelope.get(), cases, words, changes);
        }
        words.keySet().forEach(word -> {
            if (!known.contains(word)) {
                List<String> all = new ArrayList<>(known);
                all.add("set");
                throw problem(
                        Code.Q001,
                        "`" + word + "` is nothing that can be said here",
                        Nearest.of(word, all)
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("what can be said is " + String.join(", ", all)));
            }
        });
        return new Inquiry(cases, words, changes);
    }

    private static boolean holdsCases(Node.MapNode map) {
        return map.get("case").filter(Node.MapNode.class::isInstance).isPresent()
                || map.get("cases").isPresent()
                || map.get("a").isPresent() && map.get("b").isPresent();
    }

    private static void read(
            Node.MapNode envelope, List<Case> cases, Map<String, List<String>> words, List<Case.Change> changes) {
        for (Node.MapNode.Entry entry : envelope.entries()) {
            if (!CASES.contains(entry.key())) {
                words.put(entry.key(), texts(entry));
            } else if (entry.key().equals("set")) {
                if (!(entry.value() instanceof Node.MapNode set)) {
                    throw problem(
                            Code.Q002,
                            entry.value().place(),
                            "`set` is a map of facts by their paths",
                            "write {\"set\": {\"ai.motivation.horizon\": \"episode\"}}");
                }
                set.entries().forEach(one -> changes.add(new Case.Change(one.key(), Case.How.SET, one.value())));
            } else if (entry.value() instanceof Node.ListNode list) {
                list.items().forEach(item -> cases.add(oneCase(item)));
            } else {
                cases.add(oneCase(entry.value()));
            }
        }
    }

    private static Case oneCase(Node node) {
        if (node instanceof Node.MapNode map) {
            return new Case(NAME, Optional.of(NAME), Optional.of(map), List.of());
        }
        throw problem(Code.Q002, node.place(), "a case is a map of facts", "put what stands in the case file here");
    }

    private static List<String> texts(Node.MapNode.Entry entry) {
        if (entry.value() instanceof Node.ScalarNode scalar) {
            return List.of(scalar.text());
        }
        if (entry.value() instanceof Node.ListNode list
                && list.items().stream().allMatch(Node.ScalarNode.class::isInstance)) {
            return list.items().stream()
                    .map(item -> ((Node.ScalarNode) item).text())
                    .toList();
        }
        throw problem(
                Code.Q002, entry.value().place(), "`" + entry.key() + "` is a word or a list of words", "write it so");
    }

    /** The one case, with the changes beside it. */
    Case one() {
        if (cases.size() != 1) {
            throw problem(Code.Q004, "one case is asked for, and " + cases.size() + " were sent", "send one");
        }
        return cases.get(0).with(changes);
    }

    /** The last that was said under a name. */
    Optional<String> word(String name) {
        List<String> said = words.getOrDefault(name, List.of());
        return said.isEmpty() ? Optional.empty() : Optional.of(said.get(said.size() - 1));
    }

    /** All that was said under a name. */
    List<String> all(String name) {
        return words.getOrDefault(name, List.of());
    }

    /** Whether something is so: {@code true}, {@code false}, or the name alone for true. */
    boolean is(String name, boolean unlessSaid) {
        return word(name)
                .map(said -> switch (said) {
                    case "", "true", "yes", "1" -> true;
                    case "false", "no", "0" -> false;
                    default ->
                        throw problem(
                                Code.Q002,
                                "`" + name + "` is true or false, and not `" + said + "`",
                                "write " + name + "=true");
                })
                .orElse(unlessSaid);
    }

    /** A whole number in these bounds. */
    Optional<Long> number(String name, long least, long most) {
        return word(name).map(said -> {
            if (said.matches("-?[0-9]{1,19}")) {
                try {
                    long number = Long.parseLong(said);
                    if (number >= least && number <= most) {
                        return number;
                    }
                } catch (NumberFormatException e) {
                    // A few of nineteen digits are too large, and refused with all that are.
                }
            }
            throw problem(
                    Code.Q002,
                    "`" + name + "` is a whole number from " + least + " to " + most + ", and not `" + said + "`",
                    "write " + name + "=1000");
        });
    }

    static ProblemsException problem(Code code, String message, String help) {
        return problem(code, Place.NOWHERE, message, help);
    }

    private static ProblemsException problem(Code code, Place place, String message, String help) {
        return new ProblemsException(List.of(Diagnostic.of(code, place, 1, message, help)));
    }
}
