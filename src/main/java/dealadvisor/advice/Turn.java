package dealadvisor.advice;

import java.util.Optional;

/**
 * One way in which a case may turn out.
 *
 * @param values the places of the values that the uncertain facts have
 * @param weight how likely it is
 * @param result what it comes to; empty where it contradicts itself
 */
record Turn(int[] values, double weight, Optional<Result> result) {}
