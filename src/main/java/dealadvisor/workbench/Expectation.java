package dealadvisor.workbench;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Agenda;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Reasoned;
import dealadvisor.conclusions.Conclusion.Argument;
import dealadvisor.conclusions.Conclusion.Kind;
import dealadvisor.conclusions.Severity;
import dealadvisor.explanation.Rounding;
import dealadvisor.reading.Node;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** One expectation held against an advice. */
final class Expectation {
    private static final String NOTHING = "nothing of the kind was concluded";

    /** How much is shown of what came out in the stead of what was expected. */
    private static final int SHOWN = 4;

    private static final List<String> ON_PAIRINGS = List.of("barrier", "pairing", "better", "zopa", "form");

    /** Those that hold by what conclusions come to, whichever they are. */
    private static final List<String> ON_EFFECTS = List.of("barrier", "pairing", "better", "zopa", "window");

    private final Map<String, Node> fields = new LinkedHashMap<>();

    Expectation(Node.MapNode node) {
        node.entries().forEach(entry -> fields.put(entry.key(), entry.value()));
    }

    /** Whether it asks only for what is concluded, and for nothing of a pairing. */
    boolean onConclusions() {
        return !ON_PAIRINGS.contains(fields.keySet().iterator().next());
    }

    /** The pairings that it asks about. */
    List<String> pairings() {
        return switch (fields.keySet().iterator().next()) {
            case "barrier", "form" -> fields.containsKey("on") ? List.of(text("on")) : List.of();
            case "pairing" -> List.of(text("pairing"));
            case "zopa" -> List.of(text("zopa"));
            case "better" -> List.of(text("better"), text("than"));
            default -> List.of();
        };
    }

    /** Whether what it asks for may hang on any pairing, once pairings are weighed. */
    boolean onAllPairings() {
        String what = fields.keySet().iterator().next();
        return what.equals("mitigation") || what.equals("warning") || what.equals("form") && !fields.containsKey("on");
    }

    /** Whether the advice has what is looked for. */
    boolean holds(Advice advice) {
        String what = fields.keySet().iterator().next();
        return switch (what) {
            case "eligibility" ->
                (text(what).equals("high-value")
                                ? advice.preconditions().highValue()
                                : advice.preconditions().anyDeal())
                        .verdict()
                        .id()
                        .equals(text("is"));
            case "window" ->
                texts(what).contains(advice.preconditions().window().state().id());
            case "barrier" ->
                pairing(advice, text("on"))
                        .map(p -> bounded(p.feasibility().severity(text(what))))
                        .orElse(false);
            case "pairing" -> pairing(advice, text(what)).map(this::verdict).orElse(false);
            case "better" -> better(advice);
            case "zopa" -> pairing(advice, text(what)).map(this::zopa).orElse(false);
            case "form" ->
                advice.pairings().stream()
                                .anyMatch(p -> p.deal().form().equals(text(what))
                                        && (!fields.containsKey("on") || p.id().equals(text("on"))))
                        || any(advice, Kind.FORM, c -> concluded(what, c));
            case "mitigation" ->
                any(advice, Kind.SUGGESTION, c -> c.subject().equals(text(what)))
                        && advice.agenda().mitigations().stream()
                                .anyMatch(note -> note.id().equals(text(what)))
                        && before(advice, text(what));
            case "no-deal" ->
                advice.portfolio().noDeal().conclusions().isEmpty()
                        == text(what).equals("none");
            case "warning" ->
                advice.warnings().stream()
                        .anyMatch(warning -> warning.code().name().equals(text(what)));
            case "conclusion-cites" ->
                advice.argument().conclusions().stream()
                        .anyMatch(c -> c.claims().contains(text(what)) && scoped(c));
            case "rule" -> advice.argument().conclusions().stream().anyMatch(c -> c.isBy(text(what)) && scoped(c));
            default ->
                any(advice, Present.in(ExpectationWords.CONCLUSIONS, what), conclusion -> concluded(what, conclusion));
        };
    }

    // Whether a conclusion of this kind is the one that is expected.
    private boolean concluded(String what, Reasoned conclusion) {
        Kind kind = conclusion.kind();
        if (kind.arguments().contains(Argument.BOUND)) {
            return conclusion.amount().equals(text(what));
        }
        if (kind.arguments().contains(Argument.CAUSES)) {
            return relief(conclusion);
        }
        boolean any = kind == Kind.RULE_OUT && List.of("any", "true").contains(text(what));
        boolean saidSo = kind.verbs().size() == 1 || conclusion.amount().equals(what);
        return (any || conclusion.subject().equals(text(what))) && saidSo && amount(conclusion, "severity");
    }

    /** Whether it asks for a barrier, a term, a verdict or the window, and not for a conclusion by which they come about. */
    boolean onEffects() {
        return ON_EFFECTS.contains(fields.keySet().iterator().next());
    }

    private boolean any(Advice advice, Kind kind, Predicate<Reasoned> matching) {
        return advice.argument().conclusions().stream()
                .anyMatch(c -> c.kind() == kind && scoped(c) && matching.test(c));
    }

    private boolean scoped(Reasoned conclusion) {
        if (!fields.containsKey("on")) {
            return true;
        }
        String scope = conclusion.scope().text();
        return scope.substring(scope.indexOf(':') + 1).equals(text("on"));
    }

    private boolean amount(Reasoned conclusion, String key) {
        return !fields.containsKey(key) || conclusion.amount().equals(text(key));
    }

    private boolean relief(Reasoned relief) {
        String wanted = text("relief");
        int slash = wanted.indexOf('/');
        String subject = relief.subject();
        int at = subject.indexOf('/');
        boolean names = subject.substring(0, at).equals(wanted.substring(0, slash < 0 ? wanted.length() : slash))
                && (slash < 0
                        || List.of(subject.substring(at + 1).split("\\+"))
                                .containsAll(List.of(wanted.substring(slash + 1).split("\\+"))));
        return names && (!fields.containsKey("steps") || relief.amount().equals("by " + text("steps")));
    }

    // Both must be suggested: one that is not suggested at all comes neither before nor after.
    private boolean before(Advice advice, String mitigation) {
        if (!fields.containsKey("before")) {
            return true;
        }
        List<String> order = advice.agenda().mitigations().stream()
                .map(Agenda.MitigationNote::id)
                .toList();
        int other = order.indexOf(text("before"));
        return other >= 0 && order.indexOf(mitigation) < other;
    }

    private boolean bounded(Severity severity) {
        return (!fields.containsKey("at-least") || severity.compareTo(Severity.of(text("at-least"))) >= 0)
                && (!fields.containsKey("at-most") || severity.compareTo(Severity.of(text("at-most"))) <= 0)
                && (!fields.containsKey("is") || severity == Severity.of(text("is")));
    }

    private boolean verdict(PairingAdvice pairing) {
        return (!fields.containsKey("verdict-at-least")
                        || pairing.verdict().compareTo(verdictOf(text("verdict-at-least"))) >= 0)
                && (!fields.containsKey("verdict-at-most")
                        || pairing.verdict().compareTo(verdictOf(text("verdict-at-most"))) <= 0)
                && (!fields.containsKey("verdict") || pairing.verdict() == verdictOf(text("verdict")))
                && (!fields.containsKey("protocol")
                        || texts("protocol").contains(pairing.deal().protocol().id()));
    }

    private static dealadvisor.advice.Verdict verdictOf(String id) {
        return dealadvisor.advice.Verdict.of(id).orElseThrow();
    }

    private boolean better(Advice advice) {
        Optional<PairingAdvice> first = pairing(advice, text("better"));
        Optional<PairingAdvice> second = pairing(advice, text("than"));
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        int verdict = first.get().verdict().compareTo(second.get().verdict());
        return verdict > 0
                || (verdict == 0 && first.get().index() > second.get().index());
    }

    private boolean zopa(PairingAdvice pairing) {
        if (pairing.deal().zopa().isEmpty()) {
            return false;
        }
        var zopa = pairing.deal().zopa().get();
        Node ask = fields.get("ask");
        boolean askFits = ask == null
                || (ask instanceof Node.ScalarNode scalar
                        && (scalar.kind() == Node.ScalarNode.Kind.NULL
                                ? zopa.ask().isEmpty()
                                : zopa.ask().isPresent()
                                        && Math.abs(zopa.ask().getAsDouble() - scalar.asDouble()) < 1e-9));
        boolean capFits = !fields.containsKey("cap") || Math.abs(zopa.cap() - Double.parseDouble(text("cap"))) < 1e-9;
        return askFits
                && capFits
                && (!fields.containsKey("exists")
                        || zopa.exists() == text("exists").equals("true"));
    }

    private static Optional<PairingAdvice> pairing(Advice advice, String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? Optional.empty() : advice.pairing(id.substring(0, slash), id.substring(slash + 1));
    }

    private String text(String key) {
        Node node = fields.get(key);
        return node instanceof Node.ScalarNode scalar ? scalar.text() : "";
    }

    private List<String> texts(String key) {
        Node node = fields.get(key);
        if (node instanceof Node.ListNode list) {
            List<String> texts = new ArrayList<>();
            list.items().forEach(item -> texts.add(((Node.ScalarNode) item).text()));
            return texts;
        }
        return List.of(text(key));
    }

    /** What was found instead, for the reader of a failure. */
    String found(Advice advice) {
        String what = fields.keySet().iterator().next();
        return switch (what) {
            case "eligibility" ->
                "it is "
                        + (text(what).equals("high-value")
                                        ? advice.preconditions().highValue()
                                        : advice.preconditions().anyDeal())
                                .verdict()
                                .id();
            case "window" -> "it is " + advice.preconditions().window().state().id();
            case "barrier" ->
                pairing(advice, text("on"))
                        .map(p ->
                                "it is " + p.feasibility().severity(text(what)).id())
                        .orElse("the pairing is not in question");
            case "pairing" ->
                pairing(advice, text(what))
                        .map(p -> "it is " + p.verdict().id() + ", index " + Rounding.of(p.index()))
                        .orElse("it is not in question");
            case "better" ->
                pairing(advice, text(what)).map(Expectation::standing).orElse("not in question") + " against "
                        + pairing(advice, text("than"))
                                .map(Expectation::standing)
                                .orElse("not in question");
            case "no-deal" -> "it says: " + advice.portfolio().noDeal().says();
            case "zopa" ->
                pairing(advice, text(what)).map(p -> "it is " + p.deal().zopa()).orElse("it is not in question");
            case "rule", "conclusion-cites", "mitigation", "warning" -> NOTHING;
            default -> likeIt(advice, Present.in(ExpectationWords.CONCLUSIONS, what), like -> likely(what, like));
        };
    }

    private boolean likely(String what, Reasoned conclusion) {
        List<Argument> takes = conclusion.kind().arguments();
        if (takes.contains(Argument.BOUND)) {
            return scoped(conclusion);
        }
        return takes.contains(Argument.CAUSES)
                ? conclusion.subject().startsWith(text(what).split("/", 2)[0] + "/")
                : conclusion.subject().equals(text(what));
    }

    // What came out in its stead: the same on something else, or by another amount.
    private static String likeIt(Advice advice, Kind kind, Predicate<Reasoned> like) {
        List<String> found = advice.argument().conclusions().stream()
                .filter(conclusion -> conclusion.kind() == kind && like.test(conclusion))
                .map(conclusion -> conclusion.subject()
                        + (conclusion.amount().isEmpty() ? "" : " " + conclusion.amount()) + " on "
                        + conclusion.scope().text())
                .distinct()
                .sorted()
                .toList();
        return found.isEmpty()
                ? NOTHING
                : "there is only "
                        + String.join("; ", found.stream().limit(SHOWN).toList())
                        + (found.size() > SHOWN ? "; and " + (found.size() - SHOWN) + " more" : "");
    }

    private static String standing(PairingAdvice pairing) {
        return pairing.verdict().id() + " " + Rounding.of(pairing.index());
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        fields.forEach((key, node) -> {
            if (!key.equals("because") && !key.equals("claims")) {
                parts.add(key + ": "
                        + (node instanceof Node.ScalarNode scalar ? scalar.text() : String.join(", ", texts(key))));
            }
        });
        return "{" + String.join(", ", parts) + "}";
    }
}
