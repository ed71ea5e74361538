package dealadvisor.facts;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Place;
import dealadvisor.reading.Present;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What follows from, or is at odds with, facts that stand together, as the vocabulary file says. */
final class Consistency {
    private Consistency() {}

    /** Adds what follows and was not said; warns where something else was said. */
    static List<Diagnostic> imply(Vocabulary vocabulary, SortedMap<String, Fact> known) {
        List<Diagnostic> warnings = new ArrayList<>();
        for (Vocabulary.Clause clause : vocabulary.implications()) {
            if (!holds(clause.when(), known)) {
                continue;
            }
            clause.then().forEach((path, value) -> {
                Fact said = known.get(path);
                if (said == null) {
                    known.put(
                            path,
                            new Fact(
                                    path,
                                    value,
                                    Optional.empty(),
                                    new Remarks(Optional.of(clause.says()), Optional.empty(), Optional.empty())));
                } else if (!matches(said.value(), value)) {
                    warnings.add(warning(
                            Code.W002,
                            clause.says() + ", yet `" + path + "` is `"
                                    + said.value().text() + "`",
                            said,
                            "the file's word counts; change one of the two if it is a slip"));
                }
            });
        }
        return warnings;
    }

    /** Warns of facts that do not go together. */
    static List<Diagnostic> contradictions(Vocabulary vocabulary, SortedMap<String, Fact> known) {
        List<Diagnostic> warnings = new ArrayList<>();
        for (Vocabulary.Clause clause : vocabulary.contradictions()) {
            if (holds(clause.when(), known)) {
                List<String> said = new ArrayList<>();
                Fact last = null;
                for (String path : clause.when().keySet()) {
                    Fact fact = Present.in(known, path);
                    last = fact;
                    said.add("`" + path + ": " + fact.value().text() + "`"
                            + fact.place().map(p -> " at line " + p.line()).orElse(""));
                }
                if (last != null) {
                    warnings.add(warning(
                            Code.W001,
                            String.join(" and ", said) + " contradict each other: " + clause.says(),
                            last,
                            "both are used as they stand; correct the one that is wrong"));
                }
            }
        }
        return warnings;
    }

    /** Warns of facts that are known as of a later day than the case as a whole. */
    static List<Diagnostic> days(Optional<String> asOf, SortedMap<String, Fact> known) {
        List<Diagnostic> warnings = new ArrayList<>();
        Optional<LocalDate> whole = asOf.flatMap(Day::of);
        known.values().forEach(fact -> fact.remarks()
                .asOf()
                .flatMap(Day::of)
                .filter(day -> whole.filter(day::isAfter).isPresent())
                .ifPresent(day -> warnings.add(warning(
                        Code.W004,
                        "`" + fact.path() + "` is known as of " + day + ", and the case as of " + whole.get(),
                        fact,
                        "the day of the case is the latest of which it speaks; correct the one that is wrong"))));
        return warnings;
    }

    private static Diagnostic warning(Code code, String message, Fact fact, String help) {
        Place place = fact.place().orElse(Place.NOWHERE);
        return Diagnostic.of(code, place, fact.value().text().length(), message, help);
    }

    private static boolean holds(Map<String, Value> when, SortedMap<String, Fact> known) {
        for (Map.Entry<String, Value> condition : when.entrySet()) {
            Fact fact = known.get(condition.getKey());
            if (fact == null || !meets(fact.value(), condition.getValue())) {
                return false;
            }
        }
        return true;
    }

    // A number stands for itself and all above it: that a chance is exactly so much is never the point.
    private static boolean meets(Value value, Value wanted) {
        return value instanceof Value.Number number && wanted instanceof Value.Number least
                ? number.number() >= least.number()
                : matches(value, wanted);
    }

    private static boolean matches(Value value, Value wanted) {
        return value instanceof Value.Ids set && wanted instanceof Value.Ids some
                ? set.ids().containsAll(some.ids())
                : value.equals(wanted);
    }
}
