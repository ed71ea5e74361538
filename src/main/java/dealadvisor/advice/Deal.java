package dealadvisor.advice;

import dealadvisor.catalogue.Protocol;
import dealadvisor.catalogue.Step.Phase;
import java.util.List;
import java.util.Optional;

/**
 * What a deal on a pairing would be.
 *
 * @param form which form it would take, by its id in the catalogue
 * @param protocol when to pay
 * @param zopa the range of prices, when prices are given
 * @param steps for a deal that is possible or recommended, what to do, in order
 */
public record Deal(String form, Protocol protocol, Optional<Zopa> zopa, List<StepNote> steps) {
    public Deal {
        steps = List.copyOf(steps);
    }

    /**
     * One step of the deal.
     *
     * @param id in the catalogue of steps
     * @param phase when it is taken
     * @param says what to do, in a sentence
     * @param claims ids of the claims that say so
     */
    public record StepNote(String id, Phase phase, String says, List<String> claims) {
        public StepNote {
            claims = List.copyOf(claims);
        }
    }
}
