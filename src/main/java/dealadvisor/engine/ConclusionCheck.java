package dealadvisor.engine;

import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.DealForm;
import dealadvisor.conclusions.Cause;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.FormChoice;
import dealadvisor.conclusions.Question;
import dealadvisor.conclusions.Relief;
import dealadvisor.conclusions.Strategy;
import dealadvisor.conclusions.Suggestion;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.RuleSyntax;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Refuses conclusions that name what does not exist: they would be lost without a word. */
final class ConclusionCheck {
    private ConclusionCheck() {}

    static void check(RulePack pack, Collection<Conclusion> conclusions) {
        List<Diagnostic> problems = new ArrayList<>();
        for (Conclusion conclusion : conclusions) {
            missing(pack, conclusion).ifPresent(problem -> {
                if (!problems.contains(problem)) {
                    problems.add(problem);
                }
            });
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
    }

    private static Optional<Diagnostic> missing(RulePack pack, Conclusion conclusion) {
        Catalogue catalogue = pack.catalogue();
        if (conclusion instanceof Cause cause) {
            return cause(pack, conclusion, cause.getBarrier(), List.of(cause.getCause()));
        }
        if (conclusion instanceof Relief relief) {
            return cause(pack, conclusion, relief.getBarrier(), relief.getCauses());
        }
        if (conclusion instanceof Suggestion suggestion) {
            return catalogue.mitigation(suggestion.getMitigation()).isPresent()
                    ? Optional.empty()
                    : named(
                            pack,
                            conclusion,
                            "mitigation",
                            suggestion.getMitigation(),
                            catalogue.mitigations().stream().map(m -> m.id()).toList());
        }
        if (conclusion instanceof FormChoice form) {
            return named(
                    pack,
                    conclusion,
                    "deal form",
                    form.getForm(),
                    catalogue.forms().stream().map(DealForm::id).toList());
        }
        if (conclusion instanceof Strategy strategy) {
            return catalogue.claim(strategy.getClaim()).isPresent()
                    ? Optional.empty()
                    : named(
                            pack,
                            conclusion,
                            "claim",
                            strategy.getClaim(),
                            catalogue.claims().stream().map(c -> c.id()).toList());
        }
        if (conclusion instanceof Question question) {
            return pack.vocabulary().definition(question.getFact()).isPresent()
                    ? Optional.empty()
                    : named(
                            pack,
                            conclusion,
                            "fact",
                            question.getFact(),
                            pack.vocabulary().paths());
        }
        return Optional.empty();
    }

    private static Optional<Diagnostic> cause(
            RulePack pack, Conclusion conclusion, String barrier, List<String> causes) {
        Optional<Barrier> known = pack.catalogue().barrier(barrier);
        if (known.isEmpty()) {
            return named(
                    pack,
                    conclusion,
                    "barrier",
                    barrier,
                    pack.catalogue().barriers().stream().map(Barrier::id).toList());
        }
        for (String cause : causes) {
            if (!known.get().causes().containsKey(cause)) {
                return named(
                        pack,
                        conclusion,
                        "cause of `" + barrier + "`",
                        cause,
                        known.get().causes().keySet());
            }
        }
        return Optional.empty();
    }

    private static Optional<Diagnostic> named(
            RulePack pack, Conclusion conclusion, String what, String name, Collection<String> known) {
        if (known.contains(name)) {
            return Optional.empty();
        }
        Optional<RuleSyntax> rule = pack.rule(conclusion.because().rule());
        Optional<Place> place = rule.map(r -> new Place(pack.folder().where(r.file()), r.line(), 1));
        return Optional.of(new Diagnostic(
                Diagnostic.Level.ERROR,
                "P022",
                "the rule `" + conclusion.because().rule() + "` names a " + what + " `" + name
                        + "`, which does not exist",
                place,
                1,
                Optional.of(Nearest.of(name, known)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("expected one of " + String.join(", ", known)))));
    }
}
