package dealadvisor.catalogue;

import java.util.Optional;

/**
 * One statement of the source, paraphrased.
 *
 * @param id its stable name
 * @param section the heading under which it stands
 * @param encode what must encode it: rule, catalogue, model, strategy or context
 * @param hedge how firmly the source says it
 * @param claim what it says
 * @param several whether it names several reasons, so that rules which cite it for different ones have said different things
 * @param source the text that it is from, if that is not the one that the rules as a whole encode
 * @param pack the id of the pack that brings it, if that pack extends another
 */
public record Claim(
        String id,
        String section,
        String encode,
        Hedge hedge,
        String claim,
        boolean several,
        Optional<String> source,
        Optional<String> pack) {}
