package dealadvisor.advice;

import dealadvisor.conclusions.Level;
import java.util.List;

/**
 * Where a term starts before barriers lower it: what a good is worth to us, or how a payment appeals to the AI.
 *
 * @param level how much, in words
 * @param number the level as a number from 0 to 1
 * @param conclusions ids of the conclusions that raise or lower it; none where it stands as the catalogue or the calibration has it
 */
public record Bounded(Level level, double number, List<String> conclusions) {
    public Bounded {
        conclusions = List.copyOf(conclusions);
    }
}
