package dealadvisor.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A part of prices that is given beside a file is read as if the file had said it. */
class PricePathTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final String PRICES = "deal.prices=[{reservation: 40, willingness: 80},"
            + " {good: past-sabotage, payment: charity-donation, reservation: 15, willingness: 60, our-credibility: 0.75,"
            + " model: hyperbolic-credibility, with: {size: 100}}]";

    private static List<String> prices(String text, String... sets) {
        Case given = CaseFile.of(SourceText.of("case.yaml", text)).content().with(Changes.of("--set", List.of(sets)));
        return CaseChecker.check(given, PACK.vocabulary()).prices().stream()
                .map(Price::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deal.prices.willingness=70 | willingness: 80 | willingness: 70",
                "deal.prices.willingness=70 | willingness: 60 | willingness: 70",
                "deal.prices[any/any].reservation=10 to 50 | reservation: 40 | reservation: 10 to 50",
                "deal.prices[past-sabotage/charity-donation].our-credibility=unknown | our-credibility: 0.75, | ''",
                "deal.prices[past-sabotage/charity-donation].ai-credibility=30% | reservation: 15 | 'reservation: 15, ai-credibility: 30%'",
                "deal.prices[past-sabotage/charity-donation].with.size=50 | size: 100 | size: 50",
            })
    void aPartIsReadAsIfTheFileHadSaidIt(String set, String was, String is) {
        String said = set.startsWith("deal.prices.willingness")
                ? PRICES.replaceAll("willingness: [0-9]+", "willingness: 70")
                : PRICES.replace(was, is);
        for (String file : List.of("deal:\n  prices: ", "deal.prices: ", "deal: {prices: ")) {
            String end = file.contains("{") ? "}" : "";
            String text = file + PRICES.substring(PRICES.indexOf('=') + 1) + end + "\n";
            assertEquals(prices("{}\n", said), prices(text, set), file);
        }
        assertEquals(prices("{}\n", said), prices("{}\n", PRICES, set), "the later word counts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deal.prices[past-sabotag/charity-donation].reservation=1 | F012 | did you mean `past-sabotage/charity-donation`?",
                "deal.prices[past-sabotage/any].reservation=1 | F012 | its prices are for any/any, past-sabotage/charity-donation",
                "deal.prices.reservation+=1 | F020 | use `deal.prices.reservation=VALUE`",
                "deal.prices.reservatoin=1 | F032 | did you mean `reservation`?",
            })
    void aPartThatIsNotThereIsRefusedWithThoseThatAre(String set, String code, String word) {
        ProblemsException e = assertThrows(ProblemsException.class, () -> prices("{}\n", PRICES, set));
        assertEquals(code, e.problems().get(0).code().name(), e.getMessage());
        String said = e.problems().get(0).message() + e.problems().get(0).help().orElse("");
        assertTrue(said.contains(word), said);
        ProblemsException none = assertThrows(ProblemsException.class, () -> prices("{}\n", set));
        assertTrue(
                none.getMessage().contains(set.contains("+=") ? "is no set" : "the case gives no prices"),
                none.getMessage());
    }
}
