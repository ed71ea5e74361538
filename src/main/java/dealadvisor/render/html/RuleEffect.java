package dealadvisor.render.html;

import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Calibration;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.Rounding;
import dealadvisor.facts.FactDefinition;
import dealadvisor.render.Said;
import dealadvisor.rules.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a rule does to an advice, in words and with the numbers of the calibration, for those who do not read its consequence. */
record RuleEffect(RulePack pack) {
    private static final Pattern KIND = Pattern.compile("^(\\w+)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern SEVERITY = Pattern.compile("\\b(NONE|SLIGHT|MODERATE|SEVERE|BLOCKING)\\b");
    private static final Pattern STEPS = Pattern.compile(",\\s*(\\d+)\\s*,");

    /** In a sentence; the consequence as it is written where there are no words for it. */
    String of(RuleText rule) {
        String written = rule.concludes();
        Matcher kind = KIND.matcher(written);
        List<String> ids = quoted(written);
        if (!kind.find() || ids.isEmpty()) {
            return written;
        }
        String id = ids.get(0);
        return switch (kind.group(1)) {
            case "cause" -> cause(written, ids);
            case "relief" -> relief(written, ids);
            case "worth" -> "The good is worth " + bound(written, id) + " to us.";
            case "appeal" -> "The payment appeals " + bound(written, id) + " to the AI.";
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

    private String cause(String written, List<String> ids) {
        Optional<Barrier> barrier = catalogue().barrier(ids.get(0));
        Matcher severity = SEVERITY.matcher(written);
        if (barrier.isEmpty() || ids.size() < 2 || !severity.find()) {
            return written;
        }
        String word = severity.group(1).toLowerCase(Locale.ROOT);
        return "Stands in the way, " + word + ": " + barrier.get().name() + ", since "
                + barrier.get().causes().getOrDefault(ids.get(1), Words.spoken(ids.get(1)))
                + ". Alone it leaves " + Said.term(barrier.get().term()) + " × " + Rounding.of(factor(word)) + ".";
    }

    private double factor(String severity) {
        Calibration.Factors factors = catalogue().calibration().factors();
        return switch (severity) {
            case "slight" -> factors.slight();
            case "moderate" -> factors.moderate();
            case "severe" -> factors.severe();
            case "blocking" -> factors.blocking();
            default -> factors.none();
        };
    }

    private String relief(String written, List<String> ids) {
        Optional<Barrier> barrier = catalogue().barrier(ids.get(0));
        Matcher steps = STEPS.matcher(written);
        if (barrier.isEmpty() || !steps.find()) {
            return written;
        }
        List<String> causes = new ArrayList<>();
        ids.subList(1, ids.size())
                .forEach(id -> causes.add(barrier.get().causes().getOrDefault(id, Words.spoken(id))));
        return "Weakens by " + Said.count(Integer.parseInt(steps.group(1)), "step") + ": "
                + barrier.get().name()
                + ", since " + String.join(", or since ", causes) + "."
                + (written.contains("ifBelieved") ? " It counts only where the AI can tell what is real." : "");
    }

    private String bound(String written, String level) {
        Double number = catalogue().calibration().levels().get(level);
        return (written.contains("atMost") ? "at most " : "at least ")
                + Words.spoken(level)
                + (number == null ? "" : " (" + Rounding.of(number) + ")");
    }

    private String form(String id) {
        return catalogue().forms().stream()
                .filter(f -> f.id().equals(id))
                .map(f -> f.name())
                .findFirst()
                .orElse(id);
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

    private static List<String> quoted(String written) {
        List<String> ids = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(written);
        while (quoted.find()) {
            ids.add(quoted.group(1));
        }
        return ids;
    }
}
