/**
 * Goods, payments, barriers, mitigations, deal forms, steps, claims and calibration, as data read from a rule folder, and what a mitigation changes in a
 * case. Entries are plain values that rules match; a bad entry is answered with a place and what to do. It knows no rules.
 */
@Internal(
        except = {
            Bar.class,
            Barrier.class,
            Calibration.class,
            Cap.class,
            Catalogue.class,
            CatalogueEntry.class,
            Claim.class,
            DealForm.class,
            Effect.class,
            FactConditions.class,
            Good.class,
            Hedge.class,
            Mitigation.class,
            ModelElement.class,
            Payment.class,
            Protocol.class,
            Rulings.class,
            Step.class,
            Term.class,
            Threshold.class,
            WhenToPay.class,
            WithoutADeal.class
        })
@NullMarked
package dealadvisor.catalogue;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
