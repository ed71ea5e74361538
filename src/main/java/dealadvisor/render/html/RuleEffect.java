package dealadvisor.render.html;

import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Calibration;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.Rounding;
import dealadvisor.facts.FactDefinition;
import dealadvisor.render.words.Said;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Call;
import dealadvisor.rules.Rule.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a rule does to an advice, in words and with the numbers of the calibration, for those who do not read its consequence. */
record RuleEffect(RulePack pack) {
    /** In a sentence; the consequence as it is written where there are no words for it. */
    String of(Rule rule) {
        Call conclusion = rule.conclusion();
        String written = conclusion.text();
        List<String> ids = conclusion.arguments(Operand.Kind.TEXT);
        if (ids.isEmpty()) {
            return written;
        }
        String id = ids.get(0);
        return switch (conclusion.name()) {
            case "cause" -> cause(conclusion, ids);
            case "relief" -> relief(conclusion, ids);
            case "worth" -> "The good is worth " + bound(conclusion, id) + " to us.";
            case "appeal" -> "The payment appeals " + bound(conclusion, id) + " to the AI.";
            case "meets" -> "Meets the requirement: " + Words.spoken(id) + ".";
            case "fails" -> "Fails the requirement: " + Words.spoken(id) + ".";
            case "ruleOut" -> "Rules a deal out: " + Words.spoken(id) + ".";
            case "window" -> "The window is " + Words.spoken(id) + ".";
            case "form" -> "The deal is " + form(id) + ".";
            case "suggest" -> "Suggests to " + mitigation(id) + ".";
            case "question" -> "Asks: " + question(id);
            case "strategy" -> "Gives advice on the whole.";
            case "tension" -> "Names a tension.";
            default -> written;
        };
    }

    private String cause(Call conclusion, List<String> ids) {
        Optional<Barrier> barrier = catalogue().barrier(ids.get(0));
        List<String> severity = conclusion.arguments(Operand.Kind.WORD);
        if (barrier.isEmpty() || ids.size() < 2 || severity.isEmpty()) {
            return conclusion.text();
        }
        String word = severity.get(0).toLowerCase(Locale.ROOT);
        return "Stands in the way, " + word + ": " + barrier.get().name() + ", since "
                + barrier.get().causes().getOrDefault(ids.get(1), Words.spoken(ids.get(1)))
                + ". Alone it leaves " + Said.term(barrier.get().term()) + " × " + Rounding.of(factor(word)) + ".";
    }

    private double factor(String severity) {
        Calibration.Factors factors = catalogue().calibration().severities().factors();
        return switch (severity) {
            case "slight" -> factors.slight();
            case "moderate" -> factors.moderate();
            case "severe" -> factors.severe();
            case "blocking" -> factors.blocking();
            default -> factors.none();
        };
    }

    private String relief(Call conclusion, List<String> ids) {
        Optional<Barrier> barrier = catalogue().barrier(ids.get(0));
        List<String> steps = conclusion.arguments(Operand.Kind.NUMBER);
        if (barrier.isEmpty() || steps.isEmpty()) {
            return conclusion.text();
        }
        boolean ifBelieved =
                conclusion.then().stream().anyMatch(then -> then.name().equals("ifBelieved"));
        List<String> causes = new ArrayList<>();
        ids.subList(1, ids.size())
                .forEach(id -> causes.add(barrier.get().causes().getOrDefault(id, Words.spoken(id))));
        return "Weakens by " + Said.count(Integer.parseInt(steps.get(0)), "step") + ": "
                + barrier.get().name()
                + ", since " + String.join(", or since ", causes) + "."
                + (ifBelieved ? " It counts only where the AI can tell what is real." : "");
    }

    private String bound(Call conclusion, String level) {
        boolean atMost =
                conclusion.nested().stream().anyMatch(nested -> nested.name().equals("atMost"));
        Double number = catalogue().calibration().levels().numbers().get(level);
        return (atMost ? "at most " : "at least ")
                + Words.spoken(level)
                + (number == null ? "" : " (" + Rounding.of(number) + ")");
    }

    private String form(String id) {
        return catalogue().form(id).map(f -> f.name()).orElse(id);
    }

    private String mitigation(String id) {
        return catalogue().mitigation(id).map(m -> m.name()).orElse(id);
    }

    private String question(String fact) {
        return pack.vocabulary().definition(fact).map(FactDefinition::asks).orElse(fact);
    }

    private Catalogue catalogue() {
        return pack.catalogue();
    }
}
