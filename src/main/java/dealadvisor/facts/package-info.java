/**
 * Which facts exist, and one case: what is known and what is unknown.
 * The vocabulary is data; a case is checked against it here, with a place for every problem.
 * It knows no rules and not what a fact implies beyond what the vocabulary file says.
 */
@NullMarked
package dealadvisor.facts;

import org.jspecify.annotations.NullMarked;
