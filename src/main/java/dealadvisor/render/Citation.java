package dealadvisor.render;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Reasoned;
import dealadvisor.conclusions.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How conclusions are cited where the reader sees them. */
final class Citation {
    private Citation() {}

    /** The claims in brackets, with their hedge unless they are plain, and with their authors where a pack speaks for others. */
    static String of(Reasoned conclusion) {
        String hedge = conclusion.hedge().id();
        return "[" + String.join(", ", conclusion.claims()) + (hedge.equals("plain") ? "" : "; " + hedge)
                + (conclusion.authors().isEmpty() ? "" : "; " + String.join(", ", conclusion.authors())) + "]";
    }

    /** Of several conclusions for one cause the one that carries its severity, whose sentence is the one to show. */
    static Optional<Reasoned> strongest(Advice advice, List<String> ids) {
        return ids.stream()
                .flatMap(id -> advice.conclusion(id).stream())
                .max(Comparator.comparing(conclusion -> Severity.of(conclusion.amount())));
    }
}
