package dealadvisor.checks;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Claim;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Doubts;
import dealadvisor.reading.Fix;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Place;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Annotation;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Constraint;
import dealadvisor.rules.Rule.Spot;
import dealadvisor.rules.RuleFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What every rule needs, also one that is trusted to say more than others: names of its own, claims that there are, and a sentence that it can fill. */
public final class HeadCheck {
    private static final String CLAIMS = "claims";
    private static final String SAYS = "says";

    /** What asks how a fact compares with a value. */
    private static final Set<String> ORDERS = Set.of("atLeast", "atMost");

    private final RuleFolder folder;
    private final Catalogue catalogue;
    private final Doubts doubts;
    private final List<Diagnostic> problems;

    private HeadCheck(RuleFolder folder, Catalogue catalogue, Doubts doubts, List<Diagnostic> problems) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.doubts = doubts;
        this.problems = problems;
    }

    /**
     * Checks rules.
     *
     * @param pack the id of the pack whose folder this is
     * @param doubts entries of the data files in which something is wrong
     * @param problems where problems are noted, with their places
     */
    public static void check(
            RuleFolder folder,
            List<Rule> rules,
            Catalogue catalogue,
            String pack,
            Doubts doubts,
            List<Diagnostic> problems) {
        HeadCheck check = new HeadCheck(folder, catalogue, doubts, problems);
        rules.forEach(check::head);
        check.names(rules);
        rules.forEach(check::claims);
        check.ownClaims(rules, pack);
    }

    private void head(Rule rule) {
        if (rule.claims().isEmpty()) {
            error(
                    Code.P011,
                    rule,
                    "the rule `" + rule.name() + "` cites no claim",
                    "add `@claims( \"theme.what-it-says\" )` under its name");
        }
        if (rule.says().isEmpty()) {
            error(
                    Code.P012,
                    rule,
                    "the rule `" + rule.name() + "` has no sentence for the reader",
                    "add `@says( \"...\" )` under its claims");
        }
        unbound(rule);
        rule.conditions().forEach(condition -> condition.constraints().forEach(constraint -> answer(rule, constraint)));
    }

    // `$x : atLeast( "high" )` binds the answer and compares nothing, so the rule would fire for any value.
    private void answer(Rule rule, Constraint constraint) {
        if (constraint.call() && constraint.operator().isEmpty()) {
            constraint.binding().ifPresent(binding -> {
                String bound = binding.text() + " : ";
                String asked = constraint.attribute() + "( ";
                problems.add(Diagnostic.of(
                                Code.P015,
                                place(rule, binding.at(), 0),
                                binding.at().length(),
                                "`" + bound + asked + "...` binds an answer and compares nothing",
                                "write `" + bound + "is, " + asked + "... )`")
                        .mendedBy(Optional.of(constraint.attribute())
                                .filter(ORDERS::contains)
                                .map(order -> new Fix(place(rule, constraint.at(), 0), order, "is, " + order))));
            });
        }
    }

    private void names(List<Rule> rules) {
        Map<String, Rule> names = new HashMap<>();
        Map<String, Rule> ids = new HashMap<>();
        for (Rule rule : rules) {
            Optional<Rule> named = Optional.ofNullable(names.putIfAbsent(rule.name(), rule));
            Optional<Rule> same = Optional.ofNullable(ids.putIfAbsent(rule.id(), rule));
            if (named.isPresent()) {
                twice(
                        rule,
                        "rules named `" + rule.name(),
                        named.get(),
                        "give each rule a sentence of its own for a name");
            } else if (same.isPresent()) {
                twice(
                        rule,
                        "rules with the id `" + rule.id(),
                        same.get(),
                        "give one of them another, `@id( \"...\" )`; where none is given it is the name in small letters, with hyphens");
            }
        }
    }

    private void twice(Rule rule, String what, Rule first, String help) {
        problems.add(Diagnostic.of(
                Code.P013,
                new Place(folder.where(rule.file()), rule.line(), 1),
                1,
                "there are two " + what + "`, the first in " + first.file() + " at line " + first.line(),
                help));
    }

    private void claims(Rule rule) {
        for (String claim : rule.claims()) {
            if (catalogue.claim(claim).isEmpty() && !doubts.about("a claim", claim)) {
                List<String> ids = catalogue.claims().stream().map(Claim::id).toList();
                problems.add(Diagnostic.of(
                                Code.P014,
                                place(rule, CLAIMS, claim, offset(rule.annotation(CLAIMS), claim)),
                                claim.length(),
                                "the rule `" + rule.name() + "` cites `" + claim + "`, which is not in the register",
                                Nearest.of(claim, ids, problems)
                                        .map(near -> "did you mean `" + near + "`?")
                                        .orElse(
                                                claim.chars().allMatch(HeadCheck::inIds)
                                                        ? "add it to claims.yaml"
                                                        : "claims are parted by commas: `@claims( \"one.claim, another.claim\" )`"))
                        .meant(claim, Nearest.only(claim, ids)));
            }
        }
    }

    private static boolean inIds(int c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
    }

    // Whoever speaks through a pack is cited for it, never the author whom it contradicts.
    private void ownClaims(List<Rule> rules, String pack) {
        if (folder.base().isEmpty() || doubts.about("a claim", "")) {
            return;
        }
        List<String> own = catalogue.claims().stream()
                .filter(claim -> claim.pack().orElse("").equals(pack))
                .map(Claim::id)
                .toList();
        for (Rule rule : rules) {
            if (folder.own(rule.file())
                    && !rule.claims().isEmpty()
                    && rule.claims().stream().noneMatch(own::contains)) {
                error(
                        Code.P043,
                        rule,
                        "the rule `" + rule.name() + "` of the pack `" + pack + "` cites no claim of this pack",
                        "add what its author says to the pack's claims.yaml and cite that"
                                + (own.isEmpty() ? "" : "; it has " + String.join(", ", own)));
            }
        }
    }

    // A sentence that speaks of what its rule does not bind would reach the reader with the braces in it.
    private void unbound(Rule rule) {
        if (rule.conditions().stream().anyMatch(Condition::isOpaque)) {
            return;
        }
        Set<String> bound = new TreeSet<>();
        rule.bindings().forEach(variable -> bound.add(variable.substring(1)));
        for (String word : rule.braces()) {
            if (!bound.contains(word)) {
                String braces = "{" + word + "}";
                problems.add(Diagnostic.of(
                                Code.P016,
                                place(rule, SAYS, braces, rule.says().indexOf(braces)),
                                braces.length(),
                                "the sentence of `" + rule.name() + "` speaks of " + braces
                                        + ", which the rule does not bind",
                                Nearest.of(word, bound, problems)
                                        .map(near -> "did you mean {" + near + "}?")
                                        .orElse("bind it in a condition: `$" + word + " : ...`"))
                        .meant(braces, Nearest.only(word, bound).map(near -> "{" + near + "}")));
            }
        }
    }

    private void error(Code code, Rule rule, String message, String help) {
        problems.add(Diagnostic.of(code, new Place(folder.where(rule.file()), rule.line(), 1), 4, message, help));
    }

    // Where the text of an annotation says this. Of a row of a table it stands elsewhere in its line, or else is taken
    // to stand where the row does.
    private Place place(Rule rule, String annotation, String words, int offset) {
        Annotation said = rule.annotations().stream()
                .filter(each -> each.name().equals(annotation))
                .findFirst()
                .orElseThrow();
        Spot at = said.at();
        String line = folder.file(rule.file()).map(text -> text.line(at.line())).orElse("");
        return place(
                rule,
                at,
                line.startsWith(said.text(), at.column())
                        ? 1 + offset
                        : Math.max(0, line.indexOf(words, at.column() - 1) - at.column() + 1));
    }

    // Where in a text that names claims this one begins: another's id may begin with it, or end so.
    private static int offset(String text, String claim) {
        int start = 0;
        for (String each : text.split(",", -1)) {
            if (each.strip().equals(claim)) {
                return start + each.indexOf(claim);
            }
            start += each.length() + 1;
        }
        return 0;
    }

    private Place place(Rule rule, Spot at, int further) {
        return new Place(folder.where(rule.file()), at.line(), at.column() + further);
    }
}
