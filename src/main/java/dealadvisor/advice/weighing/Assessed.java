package dealadvisor.advice.weighing;

import dealadvisor.advice.Terms;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Zopa;
import dealadvisor.catalogue.Cap;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.conclusions.Level;
import java.util.List;
import java.util.Optional;

/**
 * One pairing weighed as the case stands: the numbers and the verdict, and the conclusions behind them.
 *
 * @param standing the barriers of which some cause was concluded, in the catalogue's order
 * @param appeal how the payment appeals
 * @param worth what the good is worth
 * @param terms the four factors
 * @param form the form that a deal would take
 * @param zopa where the prices meet, if prices are given
 * @param missing facts that are not known and without which the pairing is not recommended
 * @param caps what holds the verdict down
 * @param verdict the verdict
 * @param robust whether it is the same under the calibration's other readings
 */
public record Assessed(
        Good good,
        Payment payment,
        List<Standing> standing,
        Level worth,
        Level appeal,
        Terms terms,
        String form,
        Optional<Zopa> zopa,
        List<String> missing,
        List<Cap> caps,
        Verdict verdict,
        boolean robust) {
    public Assessed {
        standing = List.copyOf(standing);
        missing = List.copyOf(missing);
        caps = List.copyOf(caps);
    }

    /** The two ids as one. */
    public String id() {
        return good.id() + "/" + payment.id();
    }
}
