package dealadvisor.advice;

import dealadvisor.facts.Value;

/**
 * What one answer would make of the case.
 *
 * @param fact the path of the fact that is not known
 * @param value the answer
 * @param pairing the pairing that would come first, as good/payment
 * @param verdict its verdict then
 * @param index its index then
 */
public record Outlook(String fact, Value value, String pairing, Verdict verdict, double index) {}
