package dealadvisor.workbench;

import dealadvisor.advice.Advice;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Reasoned;
import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Term;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.PrintedTerms;
import dealadvisor.facts.Fact;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Vocabulary;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Call;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Operand;
import dealadvisor.workbench.RuleGraph.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Draws graphs of rules as they are written, and of what fired for a case. */
public final class RuleGraphs {
    private static final String VERDICT = "verdict";

    private final RuleGraph.Builder graph = new RuleGraph.Builder();
    private final Catalogue catalogue;
    private final boolean everything;

    private RuleGraphs(Catalogue catalogue, boolean everything) {
        this.catalogue = catalogue;
        this.everything = everything;
    }

    /**
     * The rules as they are written.
     *
     * @param chosen which rules to draw
     * @param everything whether to draw also what leads to no verdict: questions, suggestions, forms, strategy, tensions
     */
    public static RuleGraph of(RulePack pack, Predicate<Rule> chosen, boolean everything) {
        RuleGraphs drawing = new RuleGraphs(pack.catalogue(), everything);
        for (Rule rule : pack.rules()) {
            if (chosen.test(rule)) {
                drawing.written(rule, pack.vocabulary());
            }
        }
        return drawing.graph.build();
    }

    private void written(Rule rule, Vocabulary vocabulary) {
        Call conclusion = rule.conclusion();
        if (!conclusion.opaque().isEmpty()) {
            return;
        }
        List<String> words = conclusion.arguments(Operand.Kind.TEXT);
        String node = graph.node(Kind.RULE, rule.name(), rule.name());
        String verb = conclusion.name();
        boolean drawn = Conclusion.Kind.said(verb)
                .map(kind -> concluded(node, kind, verb, words))
                .orElseGet(() -> other(node, verb, words.isEmpty() ? "" : words.get(0)));
        if (drawn) {
            read(rule, vocabulary, node);
        } else {
            graph.remove(node);
        }
    }

    private void read(Rule rule, Vocabulary vocabulary, String node) {
        for (Condition condition : rule.conditions()) {
            String type = condition.type();
            if (type.equals("Unknown")) {
                condition
                        .equalTo("fact")
                        .forEach(path -> graph.edge(graph.node(Kind.FACT, path, path), node, "unknown"));
            } else if (!type.isEmpty()) {
                // What is no fact, such as a good, is drawn by its own name.
                String path =
                        vocabulary.named(type).map(FactDefinition::path).orElseGet(() -> type.toLowerCase(Locale.ROOT));
                graph.edge(graph.node(Kind.FACT, path, path), node, condition.isUnless() ? "unless" : "");
            }
        }
    }

    // How a conclusion leads to the verdict; nothing is drawn of what leads to none, unless everything is.
    private boolean concluded(String node, Conclusion.Kind kind, String label, List<String> words) {
        return switch (kind) {
            case CAUSE -> cause(node, words.get(0), words.get(1));
            case RELIEF -> {
                words.subList(1, words.size()).stream()
                        .filter(word -> isCause(words.get(0), word))
                        .forEach(word -> relief(node, words.get(0), word));
                yield true;
            }
            case WORTH -> term(node, Term.OUR_GAINS, label);
            case APPEAL -> term(node, Term.AI_GAINS, label);
            case ELIGIBILITY -> requirement(node, words.get(0), label);
            case WINDOW -> window(node, words.get(0));
            case RULE_OUT -> ruleOut(node, words.get(0));
            default -> other(node, label, words.isEmpty() ? "" : words.get(0));
        };
    }

    private boolean isCause(String barrier, String word) {
        return catalogue.barrier(barrier).map(b -> b.causes().containsKey(word)).orElse(false);
    }

    private boolean cause(String node, String barrier, String cause) {
        String conclusion = graph.node(Kind.CONCLUSION, barrier + "/" + cause, barrier + "/" + cause);
        graph.edge(node, conclusion, "");
        graph.edge(conclusion, barrier(barrier), "");
        return true;
    }

    private void relief(String node, String barrier, String cause) {
        String conclusion = graph.node(Kind.CONCLUSION, barrier + "/" + cause, barrier + "/" + cause);
        graph.edge(node, conclusion, "relieves");
        graph.edge(conclusion, barrier(barrier), "");
    }

    private String barrier(String id) {
        String node = graph.node(Kind.BARRIER, id, id);
        catalogue.barrier(id).map(Barrier::term).ifPresent(term -> term(node, term, ""));
        return node;
    }

    private boolean term(String node, Term term, String label) {
        String drawn = graph.node(Kind.TERM, term.id(), term.id());
        graph.edge(node, drawn, label);
        graph.edge(drawn, verdict(), "");
        return true;
    }

    private boolean requirement(String node, String id, String label) {
        String conclusion = graph.node(Kind.CONCLUSION, "requirement " + id, "requirement " + id);
        graph.edge(node, conclusion, label);
        graph.edge(conclusion, graph.node(Kind.ANSWER, "eligibility", "eligibility"), "");
        graph.edge(graph.node(Kind.ANSWER, "eligibility", "eligibility"), verdict(), "");
        return true;
    }

    private boolean window(String node, String state) {
        String answer = graph.node(Kind.ANSWER, "window", "window");
        graph.edge(node, answer, state);
        graph.edge(answer, verdict(), "");
        return true;
    }

    private boolean ruleOut(String node, String id) {
        String conclusion = graph.node(Kind.CONCLUSION, "rule-out " + id, "rule-out " + id);
        graph.edge(node, conclusion, "");
        graph.edge(conclusion, verdict(), "");
        return true;
    }

    private boolean other(String node, String kind, String id) {
        if (everything) {
            graph.edge(node, graph.node(Kind.CONCLUSION, kind + " " + id, (kind + " " + id).strip()), "");
        }
        return everything;
    }

    private String verdict() {
        return graph.node(Kind.ANSWER, VERDICT, VERDICT);
    }

    /**
     * What fired for a case.
     *
     * @param pairing draws only what bears on this pairing, with its terms and verdict; all that fired if empty
     * @param everything as above
     */
    public static RuleGraph of(RulePack pack, Advice advice, Optional<PairingAdvice> pairing, boolean everything) {
        RuleGraphs drawing = new RuleGraphs(pack.catalogue(), everything);
        pairing.ifPresent(drawing::answers);
        for (Reasoned conclusion : advice.argument().conclusions()) {
            if (pairing.map(p -> conclusion.scope().covers(p.good(), p.payment()))
                    .orElse(true)) {
                drawing.fired(conclusion);
            }
        }
        return drawing.graph.build();
    }

    // Terms and verdict with their values, before conclusions name them without.
    private void answers(PairingAdvice pairing) {
        PrintedTerms printed = PrintedTerms.of(pairing.feasibility().terms());
        for (Term term : Term.values()) {
            graph.node(Kind.TERM, term.id(), term.id() + " " + printed.of(term));
        }
        graph.node(Kind.ANSWER, VERDICT, pairing.id() + ": " + pairing.verdict().id() + ", index " + printed.index());
        pairing.feasibility()
                .barriers()
                .forEach(b -> graph.node(
                        Kind.BARRIER, b.id(), b.id() + ": " + b.severity().id()));
    }

    private void fired(Reasoned conclusion) {
        String node = graph.node(Kind.RULE, conclusion.rule(), conclusion.rule());
        // A subject names a barrier and, after a slash, one cause or several, joined by a plus.
        List<String> words = List.of(conclusion.subject().split("[/+]", -1));
        String label = conclusion.amount().isEmpty() ? conclusion.kind().id() : conclusion.amount();
        boolean drawn = concluded(node, conclusion.kind(), label, words);
        if (!drawn) {
            graph.remove(node);
            return;
        }
        for (Fact fact : conclusion.facts()) {
            graph.edge(
                    graph.node(
                            Kind.FACT,
                            fact.path(),
                            fact.path() + ": " + fact.value().text()),
                    node,
                    "");
        }
        conclusion.unknown().forEach(path -> graph.edge(graph.node(Kind.FACT, path, path + ": unknown"), node, ""));
        conclusion
                .unless()
                .forEach(path -> graph.edge(graph.node(Kind.FACT, path, path + ": unknown"), node, "unless"));
    }
}
