package dealadvisor.comparison;

import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.engine.RulePack;
import java.util.List;

/**
 * The goods and payments that one of two packs has and the other has not, so that nothing can be compared on them.
 *
 * @param goods ids, in the catalogue's order
 * @param payments ids, in the catalogue's order
 */
public record OnlyIn(List<String> goods, List<String> payments) {
    public OnlyIn {
        goods = List.copyOf(goods);
        payments = List.copyOf(payments);
    }

    /** What the first of two packs has alone. */
    public static OnlyIn of(RulePack one, RulePack other) {
        return new OnlyIn(
                one.catalogue().goods().stream()
                        .map(Good::id)
                        .filter(id -> other.catalogue().good(id).isEmpty())
                        .toList(),
                one.catalogue().payments().stream()
                        .map(Payment::id)
                        .filter(id -> other.catalogue().payment(id).isEmpty())
                        .toList());
    }
}
