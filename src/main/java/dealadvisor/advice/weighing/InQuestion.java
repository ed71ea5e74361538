package dealadvisor.advice.weighing;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.facts.CaseFacts;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The goods and payments that a case asks about, by id: those that {@code deal.goods} and {@code deal.payments} name, or all.
 *
 * @param goods what might be bought
 * @param payments what might be paid
 */
public record InQuestion(List<Good> goods, List<Payment> payments) {
    /** No good and no payment. */
    public static final InQuestion NOTHING = new InQuestion(List.of(), List.of());

    public InQuestion {
        goods = List.copyOf(goods);
        payments = List.copyOf(payments);
    }

    /** What this case asks about. */
    public static InQuestion of(Catalogue catalogue, CaseFacts facts) {
        return new InQuestion(
                asked(facts, "deal.goods", catalogue.goods(), Good::id),
                asked(facts, "deal.payments", catalogue.payments(), Payment::id));
    }

    private static <T> List<T> asked(CaseFacts facts, String path, List<T> all, Function<T, String> idOf) {
        return all.stream()
                .filter(each -> facts.ids(path)
                        .map(ids -> ids.ids().contains(idOf.apply(each)))
                        .orElse(true))
                .sorted(Comparator.comparing(idOf))
                .toList();
    }
}
