package dealadvisor.catalogue;

/**
 * One statement of the source, paraphrased.
 *
 * @param id its stable name
 * @param section the heading under which it stands
 * @param encode what must encode it: rule, catalogue, model, strategy or context
 * @param hedge how firmly the source says it
 * @param claim what it says
 */
public record Claim(String id, String section, String encode, Hedge hedge, String claim) {}
