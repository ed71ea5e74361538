package dealadvisor.comparison;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.checks.RuleMeaning;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.packs.Layer;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * One case under two packs: which answers differ, and by whose rules.
 *
 * @param a the first pack's advice
 * @param b the second pack's advice
 * @param differences the answers that differ: eligibility, window and rule-outs first, then pairings, the best under either pack first
 * @param terms the factors that differ, by pairing
 * @param conclusions what only one of them concludes or concludes with another amount, by id
 * @param asked how many answers both packs give: on goods and payments that only one of them has there is nothing to compare
 */
public record PackComparison(
        Advice a,
        Advice b,
        List<PackDifference> differences,
        List<TermDifference> terms,
        List<ConclusionDifference> conclusions,
        int asked) {
    public PackComparison {
        differences = List.copyOf(differences);
        terms = List.copyOf(terms);
        conclusions = List.copyOf(conclusions);
    }

    /** The conclusions that bear on answers that differ, by id. */
    public List<ConclusionDifference> arguments() {
        return conclusions.stream()
                .filter(conclusion -> Bearing.weight(differences.stream().map(PackDifference::what), conclusion) > 0)
                .toList();
    }

    /**
     * Compares what two packs advise on a case. Facts that only one of them knows say nothing to the other.
     *
     * @throws ProblemsException if the case is wrong; says under which pack, where it is right under the other
     */
    public static PackComparison of(Advisor first, Advisor second, Case given) {
        Advice a = first.advise(checked(given, first.pack(), second.pack(), "first"));
        Advice b = second.advise(checked(given, second.pack(), first.pack(), "second"));
        return of(first.pack(), second.pack(), a, b);
    }

    private static CaseFacts checked(Case given, RulePack pack, RulePack other, String which) {
        try {
            return CaseChecker.check(known(given, pack, other), pack.vocabulary());
        } catch (ProblemsException e) {
            List<Optional<Place>> wrongToo = wrong(known(given, other, pack), other);
            throw new ProblemsException(e.problems().stream()
                    .map(problem -> wrongToo.contains(problem.place()) ? problem : under(pack, which, problem))
                    .toList());
        }
    }

    private static List<Optional<Place>> wrong(Case given, RulePack pack) {
        try {
            CaseChecker.check(given, pack.vocabulary());
            return List.of();
        } catch (ProblemsException e) {
            return e.problems().stream().map(Diagnostic::place).toList();
        }
    }

    private static Diagnostic under(RulePack pack, String which, Diagnostic problem) {
        return new Diagnostic(
                problem.code(),
                problem.message() + " under the " + which + " of the two packs, `" + pack.id() + " " + pack.version()
                        + "`",
                problem.place(),
                problem.length(),
                problem.help(),
                problem.fix());
    }

    /** The case as one pack can read it: without the facts that only the other has. */
    public static Case known(Case given, RulePack pack, RulePack other) {
        return given.without(path -> pack.vocabulary().definition(path).isEmpty()
                && other.vocabulary().definition(path).isPresent());
    }

    /** Compares two advices, each given under its pack. */
    public static PackComparison of(RulePack first, RulePack second, Advice a, Advice b) {
        List<ConclusionDifference> conclusions = ConclusionDifference.between(a, b);
        SortedMap<String, String> before = Answers.of(a);
        SortedMap<String, String> after = Answers.of(b);
        List<PackDifference> differences = new ArrayList<>();
        List<OnlyIn> own = List.of(OnlyIn.of(first, second), OnlyIn.of(second, first));
        int asked = 0;
        for (String what : Answers.ordered(a, b, before, after)) {
            String was = before.getOrDefault(what, Answers.absent(what));
            String is = after.getOrDefault(what, Answers.absent(what));
            if (was.equals(Answers.NOT_IN_QUESTION) || is.equals(Answers.NOT_IN_QUESTION) || onOwn(what, own)) {
                continue;
            }
            asked++;
            if (!was.equals(is)) {
                differences.add(new PackDifference(what, was, is, voices(what, conclusions, first, second)));
            }
        }
        return new PackComparison(a, b, differences, TermDifference.between(a, b), conclusions, asked);
    }

    // Whether something is ruled out of which only one pack knows.
    private static boolean onOwn(String what, List<OnlyIn> own) {
        List<String> scope = List.of(what.substring(what.indexOf('@') + 1).split("[:/]"));
        return what.indexOf('@') >= 0
                && own.stream().anyMatch(only -> scope.stream()
                        .anyMatch(id ->
                                only.goods().contains(id) || only.payments().contains(id)));
    }

    private static List<PackDifference.Voice> voices(
            String what, List<ConclusionDifference> conclusions, RulePack first, RulePack second) {
        Map<String, PackDifference.Voice> voices = new HashMap<>();
        for (ConclusionDifference conclusion : conclusions) {
            if (Bearing.on(what, conclusion.either())) {
                String rule = conclusion.either().rule();
                voices.putIfAbsent(rule, voice(rule, conclusion, first, second));
            }
        }
        // What only one pack draws says more than what both do.
        return voices.values().stream()
                .sorted(Comparator.comparing(
                                (PackDifference.Voice voice) -> voice.in().equals("both"))
                        .thenComparing(PackDifference.Voice::rule))
                .toList();
    }

    private static PackDifference.Voice voice(
            String name, ConclusionDifference conclusion, RulePack first, RulePack second) {
        String in = conclusion.a().isEmpty() ? "b" : conclusion.b().isEmpty() ? "a" : "both";
        RulePack speaking = in.equals("a") ? first : second;
        Optional<Rule> rule = speaking.rule(name);
        Optional<Rule> other = (in.equals("a") ? second : first).rule(name);
        Layer layer = rule.map(speaking::layer).orElse(speaking.layers().get(0));
        String source = rule.stream()
                .flatMap(text -> text.claims().stream())
                .flatMap(claim -> speaking.catalogue().claim(claim).stream())
                .filter(claim -> speaking.layer(claim).equals(layer))
                .map(speaking::source)
                .findFirst()
                .orElse(layer.source());
        boolean shared = other.isPresent()
                && rule.filter(each -> RuleMeaning.same(each, other.get())).isPresent();
        return new PackDifference.Voice(name, layer.id(), source, layer.authors(), in, shared);
    }
}
