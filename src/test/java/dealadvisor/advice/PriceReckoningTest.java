package dealadvisor.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.Price;
import dealadvisor.facts.Spread;
import dealadvisor.prices.Flip;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an advice says of a range of prices is so when the case is advised on again. */
class PriceReckoningTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Advisor ADVISOR = Advisor.withoutTrials(PACK);
    private static final CaseFile BASE = CaseFile.read(Path.of("facts/past-sabotage-review.yaml"));
    private static final Set<String> ENTRIES =
            Set.of("reservation", "willingness", "our-credibility", "ai-credibility");

    private static final Map<String, Object> CERTAIN =
            Map.of("reservation", 20, "willingness", 80, "our-credibility", 0.5, "ai-credibility", 0.75);

    // The case with one price, for a review of past sabotage and a donation.
    private static PairingAdvice advised(Map<String, ?> price) {
        Map<String, Object> full = new HashMap<>(price);
        full.put("good", "past-sabotage");
        full.put("payment", "charity-donation");
        return ADVISOR
                .advise(BASE.content().toBuilder()
                        .set("deal.prices", List.of(full))
                        .build())
                .pairings()
                .stream()
                .filter(p -> p.id().equals("past-sabotage/charity-donation"))
                .findFirst()
                .orElseThrow();
    }

    private static Zopa zopa(Map<String, ?> price) {
        return advised(price).deal().zopa().orElseThrow();
    }

    private static PriceReckoning reckoned(Map<String, ?> price) {
        return zopa(price).reckoning().orElseThrow();
    }

    private static Map<String, Object> but(Map<String, Object> price, String key, Object value) {
        Map<String, Object> other = new HashMap<>(price);
        other.put(key, value);
        return other;
    }

    static List<Map<String, Object>> prices() {
        return List.of(
                CERTAIN,
                Map.of("reservation", 20, "willingness", 80),
                Map.of("reservation", 200, "willingness", 80),
                but(CERTAIN, "parts", 5),
                but(CERTAIN, "together", List.of(Map.of("payment", "equity", "sum", 5, "our-credibility", 0.9))),
                model(CERTAIN, "track-record", Map.of("kept", 1, "broken", 3)),
                model(CERTAIN, "two-types", Map.of("kept", 3)),
                model(CERTAIN, "hyperbolic-credibility", Map.of("size", 100)),
                model(CERTAIN, "upfront-and-deferred", Map.of("cheating", 4)),
                model(CERTAIN, "cost-of-considering", Map.of("exposure", 60)),
                model(
                        Map.of("willingness", 80, "our-credibility", 0.5, "ai-credibility", 0.75),
                        "bounded-risk-aversion",
                        Map.of("takeover-chance", 0.2)),
                model(Map.of("our-credibility", 0.25), "shares-of-the-future", Map.of("prevail-if-not", 0.6)));
    }

    private static Map<String, Object> model(Map<String, Object> price, String model, Map<String, ?> with) {
        return but(but(price, "model", model), "with", with);
    }

    @ParameterizedTest
    @MethodSource("prices")
    @SuppressWarnings("unchecked")
    void advisedJustBelowAndJustAboveAFlipTheAnswerIsAnother(Map<String, Object> price) {
        List<Flip> flips = reckoned(price).flips();
        assertTrue(flips.size() > 1, flips.toString());
        for (Flip flip : flips) {
            boolean[] exists = new boolean[2];
            for (int side = 0; side < 2; side++) {
                double at = flip.at() * (side == 0 ? 1 - 1e-7 : 1 + 1e-7);
                Map<String, Object> moved;
                if (ENTRIES.contains(flip.parameter())) {
                    moved = but(
                            price,
                            flip.parameter(),
                            Math.min(at, flip.parameter().endsWith("-credibility") ? 1 : at));
                } else {
                    Map<String, Object> with = new HashMap<>((Map<String, Object>) price.get("with"));
                    with.put(flip.parameter(), at);
                    moved = but(price, "with", with);
                }
                // A credibility that is given does not fall as the payment grows, so it is another reckoning.
                if (flip.parameter().equals("our-credibility") && !price.containsKey("our-credibility")) {
                    exists[side] = side == 0 == flip.holdsBelow();
                    continue;
                }
                exists[side] = zopa(moved).exists();
            }
            assertEquals(flip.holdsBelow(), exists[0], flip + " below");
            assertNotEquals(exists[0], exists[1], flip.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("prices")
    void theStepsEndAtTheRange(Map<String, Object> price) {
        Zopa zopa = zopa(price);
        Map<String, PriceReckoning.Step> last = new HashMap<>();
        zopa.reckoning().orElseThrow().steps().forEach(step -> last.put(step.end(), step));
        assertEquals(
                zopa.ask().orElseThrow(),
                last.get("ask").price().orElseThrow(),
                1e-9 * zopa.ask().orElseThrow());
        assertEquals(zopa.cap(), last.get("cap").price().orElseThrow(), 1e-9 * zopa.cap());
    }

    @ParameterizedTest
    @MethodSource("prices")
    void aPriceIsSuggestedWhereThereIsRoomAndLiesInIt(Map<String, Object> price) {
        Zopa zopa = zopa(price);
        var suggested = zopa.reckoning().orElseThrow().suggested();
        assertEquals(zopa.exists(), suggested.isPresent());
        suggested.ifPresent(to -> {
            assertTrue(to.price() >= zopa.ask().orElseThrow() && to.price() <= zopa.cap());
            assertFalse(to.whose().isEmpty());
        });
    }

    @Test
    void powerSaysHowTheRoomIsSplit() {
        assertEquals(
                40 + 0.25 * (60 - 40),
                reckoned(but(CERTAIN, "power", 0.25)).suggested().orElseThrow().price(),
                1e-9);
    }

    @Test
    void whereOneEndIsNotCertainTheChanceIsWhatItsSpreadSays() {
        PriceReckoning how = reckoned(but(CERTAIN, "reservation", "10 to 40"));
        Spread spread = new Spread.LogNormal(10, 40);
        // The ask meets the cap of 60 at a reservation price of 30.
        assertEquals(spread.below(30), how.chance().orElseThrow(), 0.003);
        assertEquals(20, how.ask().orElseThrow().low(), 0.2, "a tail of 10, over credibility 0.5");
        assertEquals(80, how.ask().orElseThrow().high().orElseThrow(), 0.8);
        assertEquals(60, how.cap().orElseThrow().low());
        assertTrue(reckoned(CERTAIN).chance().isEmpty());
    }

    @Test
    void aNumberBetweenEndsThatAreAllAlikeIsSpreadEvenly() {
        PriceReckoning how = reckoned(but(CERTAIN, "willingness", "between 40 and 80"));
        // The cap meets the ask of 40 at a willingness of 53.3.
        assertEquals(2.0 / 3, how.chance().orElseThrow(), 0.003);
    }

    @Test
    void distrustRaisesTheAskAndWhatThereIsOneUnitSaysIt() {
        double ask = 0;
        for (double trust : List.of(0.9, 0.6, 0.3, 0.1)) {
            Zopa zopa = zopa(but(but(CERTAIN, "our-credibility", trust), "unit", "euros"));
            assertTrue(zopa.ask().orElseThrow() > ask);
            assertEquals("euros", zopa.reckoning().orElseThrow().unit().orElseThrow());
            ask = zopa.ask().orElseThrow();
        }
    }

    @Test
    void aModelThatGivesNoRangeIsAskedBesideAndChangesNone() {
        Map<String, Object> beside =
                model(CERTAIN, "exchange-rate", Map.of("later-risk-fall", 0.1, "early-influence-rise", 0.02));
        assertEquals(zopa(CERTAIN).ask(), zopa(beside).ask());
        PriceReckoning.ByModel asked = reckoned(beside).model().orElseThrow();
        assertEquals(5, asked.answer().of("break-even-rate").orElseThrow(), 1e-9);
        assertTrue(asked.flips().stream()
                .anyMatch(flip -> flip.parameter().equals("rate") && Math.abs(flip.at() - 5) < 1e-6));
    }

    @Test
    void aModelTakesAFactWhereTheCaseGivesNoNumber() {
        Map<String, Object> price =
                model(Map.of("willingness", 80, "our-credibility", 0.5), "bounded-risk-aversion", Map.of());
        var inputs = reckoned(price).model().orElseThrow().inputs();
        assertTrue(
                inputs.stream()
                        .anyMatch(in -> in.parameter().equals("takeover-chance")
                                && in.number() == 0.02
                                && in.from().contains("ai.outside-option.takeover-chance")),
                inputs.toString());
    }

    @Test
    void aMitigationIsWorthByHowMuchItWidensTheRoom() {
        Advice advice = new Advisor(PACK).advise(CaseFile.read(Path.of("facts/offers-by-several-models.yaml")));
        PairingAdvice pairing = advice.pairings().stream()
                .filter(p -> p.id().equals("past-sabotage/charity-donation"))
                .findFirst()
                .orElseThrow();
        Zopa zopa = pairing.deal().zopa().orElseThrow();
        List<PriceReckoning.Worth> worth = zopa.reckoning().orElseThrow().mitigations();
        assertFalse(worth.isEmpty());
        worth.forEach(each -> {
            double room = each.cap() - each.ask().orElseThrow();
            assertEquals(
                    room - (zopa.cap() - zopa.ask().orElseThrow()), each.worth().orElseThrow(), 1e-9);
            assertNotEquals(0, each.worth().orElseThrow());
        });
        // Credibilities that the case gives are as they are, whatever is done.
        assertTrue(reckoned(CERTAIN).mitigations().isEmpty());
    }

    @Test
    void aCaseWithoutPricesHasNoRange() {
        assertTrue(ADVISOR
                .advise(BASE.content().toBuilder().set("deal.prices", List.of()).build())
                .pairings()
                .stream()
                .allMatch(p -> p.deal().zopa().isEmpty()));
        assertEquals(List.of(), Price.with(List.of(), path -> java.util.OptionalDouble.empty()));
    }
}
