package dealadvisor.render.words;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Reasoned;
import dealadvisor.catalogue.Claim;
import dealadvisor.catalogue.Hedge;
import dealadvisor.conclusions.Severity;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.AnswerWords;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How conclusions are cited where the reader sees them. */
public final class Citation {
    private Citation() {}

    /** The claims in brackets, with their hedge unless they are plain, and with their authors where a pack speaks for others. */
    public static String of(Reasoned conclusion) {
        return of(conclusion.claims(), conclusion.hedge(), conclusion.authors());
    }

    /** The same of what an entry of the catalogue cites. */
    public static String of(RulePack pack, List<String> claims) {
        Hedge hedge = claims.stream()
                .flatMap(id -> pack.catalogue().claim(id).stream())
                .map(Claim::hedge)
                .max(Comparator.naturalOrder())
                .orElse(Hedge.PLAIN);
        return of(claims, hedge, pack.authors(claims));
    }

    /** How a fact could be found out, with what says so, or that the way is ours; empty where none is known. */
    public static Optional<String> findOut(RulePack pack, String fact) {
        List<String> claims = pack.vocabulary().definition(fact).orElseThrow().findOut().stream()
                .flatMap(way -> way.claims().stream())
                .distinct()
                .toList();
        return AnswerWords.findOut(pack, fact)
                .map(ways -> ways + " " + (claims.isEmpty() ? "[ours]" : of(pack, claims)));
    }

    private static String of(List<String> claims, Hedge hedge, List<String> authors) {
        return "[" + String.join(", ", claims) + (hedge == Hedge.PLAIN ? "" : "; " + hedge.id())
                + (authors.isEmpty() ? "" : "; " + String.join(", ", authors)) + "]";
    }

    /** Of several conclusions for one cause the one that carries its severity, whose sentence is the one to show. */
    public static Optional<Reasoned> strongest(Advice advice, List<String> ids) {
        return advice.argument().conclusions(ids).stream()
                .max(Comparator.comparing(conclusion -> Severity.of(conclusion.amount())));
    }
}
