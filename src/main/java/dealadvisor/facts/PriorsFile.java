package dealadvisor.facts;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Priors: how likely facts are taken to be what where nothing is known of them. They are written as a case is, and speak of what can be found out. */
public final class PriorsFile {
    private static final Set<String> ASKED = Set.of("deal.goods", "deal.payments");

    private PriorsFile() {}

    /**
     * What priors say.
     *
     * @param given the priors, written as a case is
     * @throws ProblemsException if anything in them is wrong, as it would be in a case; or if they speak of what is asked or decided, and not found out
     *     (F037)
     */
    public static CaseFacts check(Case given, Vocabulary vocabulary) {
        CaseFacts facts = CaseChecker.check(given, vocabulary);
        Map<String, Place> said = new TreeMap<>();
        facts.facts().values().stream()
                .filter(fact -> !facts.implied().contains(fact.path()))
                .forEach(fact -> said.put(fact.path(), fact.place().orElse(Place.NOWHERE)));
        facts.beliefs()
                .values()
                .forEach(belief -> said.put(belief.path(), belief.place().orElse(Place.NOWHERE)));
        List<Diagnostic> problems = new ArrayList<>();
        said.forEach((path, place) -> {
            if (ASKED.contains(path)) {
                problems.add(problem(
                        place,
                        "`" + path + "` says what is asked about, which is no matter of chance",
                        "leave it out here; `--good` and `--payment`, or the case, say what is asked about"));
            } else if (vocabulary
                    .definition(path)
                    .filter(FactDefinition::decided)
                    .isPresent()) {
                problems.add(problem(
                        place,
                        "`" + path + "` is for the humans at the table to decide, and nothing to be found out",
                        "leave it out here, and state it in the case if they have decided it"));
            }
        });
        facts.prices().stream()
                .limit(1)
                .forEach(price -> problems.add(problem(
                        price.place(),
                        "priors speak of facts, and this is a price",
                        "state a price that is not certain in the case: `reservation: 10 to 40`")));
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return facts;
    }

    private static Diagnostic problem(Place place, String message, String help) {
        return Diagnostic.of(Code.F037, place, 1, message, help);
    }
}
