package dealadvisor.prices;

import java.util.Map;

/** The equations by the ids of their models. */
final class Formulas {
    static final Map<String, Formula> BY_ID = Map.ofEntries(
            Map.entry("trust-inflation", TrustInflation::range),
            Map.entry("exponential-credibility", FallingCredibility::exponential),
            Map.entry("hyperbolic-credibility", FallingCredibility::hyperbolic),
            Map.entry("power-credibility", FallingCredibility::power),
            Map.entry("shares-of-the-future", SharesOfTheFuture::range),
            Map.entry("bounded-risk-aversion", BoundedRiskAversion::range),
            Map.entry("diminishing-values", ShapeOfValues::diminishing),
            Map.entry("satiable-values", ShapeOfValues::satiable),
            Map.entry("safe-share", ShapeOfValues::safe),
            Map.entry("mixed-values", ShapeOfValues::mixed),
            Map.entry("two-channels", TwoChannels::comply),
            Map.entry("programme-worth", ProgrammeWorth::worth),
            Map.entry("repeated-trade", RepeatedTrade::selfEnforcing),
            Map.entry("track-record", TrackRecord::kept),
            Map.entry("two-types", TrackRecord::twoTypes),
            Map.entry("upfront-and-deferred", UpfrontAndDeferred::split),
            Map.entry("cost-of-considering", CostOfConsidering::range),
            Map.entry("tests-of-loyalty", Checks::honeypots),
            Map.entry("bounty-and-checks", Checks::bounty),
            Map.entry("posted-price", PostedPrice::best),
            Map.entry("power-inside-the-zone", InsideTheZone::power),
            Map.entry("patience-inside-the-zone", InsideTheZone::patience),
            Map.entry("exchange-rate", ExchangeRate::net));

    private Formulas() {}
}
