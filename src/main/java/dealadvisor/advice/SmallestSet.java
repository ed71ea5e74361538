package dealadvisor.advice;

import java.util.List;

/**
 * Mitigations that together would make a pairing recommended.
 *
 * @param mitigations their ids, in alphabetical order
 * @param proven whether every smaller set was tried; else it is the best that was found
 */
record SmallestSet(List<String> mitigations, boolean proven) {}
