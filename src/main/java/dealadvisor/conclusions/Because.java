package dealadvisor.conclusions;

import dealadvisor.facts.Fact;
import dealadvisor.reading.Copies;
import java.util.List;
import java.util.Map;

/**
 * Why a conclusion was drawn: all that its rule matched.
 *
 * @param rule the rule's name
 * @param facts the known facts that it read, by path
 * @param unknown paths of facts that it found unknown
 * @param from other conclusions that it rests on
 * @param thresholds ids of the calibration's thresholds that it compared with
 * @param bindings the objects under the names that its sentence may use, without the dollar
 */
public record Because(
        String rule,
        List<Fact> facts,
        List<String> unknown,
        List<Conclusion> from,
        List<String> thresholds,
        Map<String, Object> bindings) {
    public Because {
        facts = List.copyOf(facts);
        unknown = List.copyOf(unknown);
        from = List.copyOf(from);
        thresholds = List.copyOf(thresholds);
        bindings = Copies.of(bindings);
    }
}
