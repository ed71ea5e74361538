package dealadvisor.comparison;

import dealadvisor.engine.RulePack;
import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule, or a row of a table of rules, that two packs have otherwise.
 *
 * @param id what it is called where a change of its name breaks nothing
 * @param name its name in the second pack, or in the first where that alone has it
 * @param how whether only the second has it, only the first, or both with other contents
 * @param parts what of it is otherwise, in the order in which a rule is read; empty where only one has it
 * @param at its file and line, in the second pack if that has it
 */
public record RuleChange(String id, String name, How how, List<Part> parts, String at) {
    /** What became of a rule from the first pack to the second. */
    public enum How {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A part of a rule that is otherwise.
     *
     * @param what {@code name}, {@code sentence}, {@code claims}, {@code condition} or {@code conclusion}
     * @param was as the first pack has it; empty if it has none
     * @param is as the second has it; empty if it has none
     */
    public record Part(String what, Optional<String> was, Optional<String> is) {}

    public RuleChange {
        parts = List.copyOf(parts);
    }

    /** The rules that two packs have otherwise, by id: those of the second in its order, then those that are gone. */
    public static List<RuleChange> between(RulePack first, RulePack second) {
        Map<String, Rule> before = byId(first);
        Map<String, Rule> after = byId(second);
        List<RuleChange> changes = new ArrayList<>();
        after.forEach((id, rule) -> {
            if (!before.containsKey(id)) {
                changes.add(alone(rule, How.ADDED));
            } else {
                List<Part> parts = parts(before.get(id), rule);
                if (!parts.isEmpty()) {
                    changes.add(new RuleChange(id, rule.name(), How.CHANGED, parts, at(rule)));
                }
            }
        });
        before.forEach((id, rule) -> {
            if (!after.containsKey(id)) {
                changes.add(alone(rule, How.REMOVED));
            }
        });
        return List.copyOf(changes);
    }

    private static Map<String, Rule> byId(RulePack pack) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        pack.rules().forEach(rule -> rules.put(rule.id(), rule));
        return rules;
    }

    private static RuleChange alone(Rule rule, How how) {
        return new RuleChange(rule.id(), rule.name(), how, List.of(), at(rule));
    }

    private static String at(Rule rule) {
        return rule.file() + ":" + rule.line();
    }

    private static List<Part> parts(Rule was, Rule is) {
        List<Part> parts = new ArrayList<>();
        part(parts, "name", was.name(), is.name());
        part(parts, "sentence", was.says(), is.says());
        part(parts, "claims", String.join(", ", was.claims()), String.join(", ", is.claims()));
        List<String> before = conditions(was);
        List<String> after = conditions(is);
        List<String> gone = without(before, after);
        List<String> come = without(after, before);
        // A condition that took another's place is one change; where more moved, each is one of its own.
        if (gone.size() == 1 && come.size() == 1) {
            part(parts, "condition", gone.get(0), come.get(0));
        } else {
            gone.forEach(text -> parts.add(new Part("condition", Optional.of(text), Optional.empty())));
            come.forEach(text -> parts.add(new Part("condition", Optional.empty(), Optional.of(text))));
            if (gone.isEmpty() && come.isEmpty() && !before.equals(after)) {
                part(parts, "condition", String.join("; ", before), String.join("; ", after));
            }
        }
        part(parts, "conclusion", RuleWriter.conclusion(was.conclusion()), RuleWriter.conclusion(is.conclusion()));
        return parts;
    }

    private static void part(List<Part> parts, String what, String was, String is) {
        if (!was.equals(is)) {
            parts.add(new Part(what, said(was), said(is)));
        }
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(said -> !said.isEmpty());
    }

    private static List<String> conditions(Rule rule) {
        return rule.conditions().stream().map(RuleWriter::condition).toList();
    }

    private static List<String> without(List<String> some, List<String> others) {
        List<String> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }
}
