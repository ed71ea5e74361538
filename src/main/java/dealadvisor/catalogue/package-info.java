/**
 * Goods, payments, barriers, mitigations, deal forms, claims and calibration, as data read from a rule folder.
 * Entries are plain values that rules match; a bad entry is answered with a place and what to do.
 * It knows no rules and no cases.
 */
@NullMarked
package dealadvisor.catalogue;

import org.jspecify.annotations.NullMarked;
