package dealadvisor.engine;

import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Conclusion.Argument;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Refuses conclusions that name what does not exist: they would be lost without a word. */
final class MissingNames {
    private MissingNames() {}

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

    // What a conclusion names that does not exist; of several, the first.
    private static Optional<Diagnostic> missing(RulePack pack, Conclusion conclusion) {
        List<Argument> takes = conclusion.kind().arguments();
        List<String> words = conclusion.words();
        for (int i = 0; i < words.size(); i++) {
            Argument argument = takes.get(Math.min(i, takes.size() - 1));
            if (argument.isName()
                    && !argument.allows(words.get(i), pack.vocabulary(), pack.catalogue(), words.get(0))) {
                return Optional.of(missing(pack, conclusion, argument, words.get(i)));
            }
        }
        return Optional.empty();
    }

    private static Diagnostic missing(RulePack pack, Conclusion conclusion, Argument argument, String name) {
        String barrier = conclusion.words().get(0);
        Collection<String> known =
                argument.allowed(pack.vocabulary(), pack.catalogue(), barrier).orElse(List.of());
        String what = argument.what() + (isCause(argument) ? " of `" + barrier + "`" : "");
        Optional<Rule> rule = pack.rule(conclusion.because().rule());
        Optional<Place> place = rule.map(r -> new Place(pack.folder().where(r.file()), r.line(), 1));
        return new Diagnostic(
                Code.P022,
                "the rule `" + conclusion.because().rule() + "` names a " + what + " `" + name
                        + "`, which does not exist",
                place,
                1,
                Optional.of(Nearest.of(name, known)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("expected one of " + String.join(", ", known))));
    }

    private static boolean isCause(Argument argument) {
        return argument == Argument.CAUSE || argument == Argument.CAUSES;
    }
}
