package dealadvisor.catalogue;

/**
 * A number of ours with which rules compare facts.
 *
 * @param id its name in rules
 * @param value the number
 * @param reason why this number
 */
public record Threshold(String id, double value, String reason) {}
