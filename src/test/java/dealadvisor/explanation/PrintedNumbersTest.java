package dealadvisor.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFile;
import dealadvisor.properties.GeneratedCases;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever takes printed numbers at their word comes to what is printed. */
class PrintedNumbersTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    @Test
    void theProductOfThePrintedTermsIsThePrintedIndex() throws IOException {
        Advisor advisor = Advisor.withoutTrials(PACK);
        int products = 0;
        try (Stream<Path> files = Files.list(Path.of("facts")).filter(Files::isRegularFile)) {
            for (Path file : files.sorted().toList()) {
                products += products(advisor.advise(CaseFile.read(file)));
            }
        }
        for (long seed = 0; seed < 10; seed++) {
            products += products(advisor.advise(GeneratedCases.of(GeneratedCases.facts(PACK, seed))));
        }
        assertTrue(products > 1000, products + " products were printed");
    }

    private static int products(Advice advice) {
        for (PairingAdvice pairing : advice.pairings()) {
            String said = Why.of(PACK, advice, pairing.id()).orElseThrow().because().stream()
                    .map(Why.Step::says)
                    .filter(says -> says.startsWith("AI gains"))
                    .findFirst()
                    .orElseThrow();
            comesOut(NUMBER.matcher(said)
                    .results()
                    .map(MatchResult::group)
                    .map(BigDecimal::new)
                    .toList());
            for (TermSum sum : TermSum.of(pairing)) {
                BigDecimal product = sum.parts().stream()
                        .map(part -> new BigDecimal(part.number()))
                        .reduce(BigDecimal.ONE, BigDecimal::multiply);
                BigDecimal printed = new BigDecimal(sum.product());
                double last = Math.pow(10, -Math.max(printed.scale(), 2));
                assertTrue(
                        product.subtract(printed).abs().doubleValue() <= last * (0.5 + 1e-5),
                        () -> sum + " of " + pairing.id() + " does not come out");
            }
        }
        return advice.pairings().size();
    }

    // The last number is the product of the others, to its last digit; a half may be rounded either way.
    private static void comesOut(List<BigDecimal> numbers) {
        BigDecimal product = BigDecimal.ONE;
        for (BigDecimal factor : numbers.subList(0, numbers.size() - 1)) {
            product = product.multiply(factor);
        }
        BigDecimal printed = numbers.get(numbers.size() - 1);
        double digit = Math.pow(10, Math.floor(Math.log10(Math.max(printed.doubleValue(), 1e-300))) - 2);
        assertTrue(
                product.subtract(printed).abs().doubleValue() <= digit * (0.5 + 1e-5),
                () -> numbers + " do not multiply to the last");
    }

    @Test
    void theProductComesOutWhateverTheFactors() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            double[] factors = {
                random.nextDouble(), Math.pow(0.95, random.nextInt(9)), 0.6 * random.nextDouble(), random.nextDouble()
            };
            double product = factors[0] * factors[1] * factors[2] * factors[3];
            int digits = Rounding.digits(product, factors);
            comesOut(Stream.of(
                            Rounding.text(factors[0], digits),
                            Rounding.text(factors[1], digits),
                            Rounding.text(factors[2], digits),
                            Rounding.text(factors[3], digits),
                            Rounding.of(product))
                    .map(BigDecimal::new)
                    .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.4845, 0.484",
        "180.0, 180",
        "1234.56, 1235",
        "0.0, 0",
        "30.000000000000004, 30",
        "0.00012345, 0.000123",
        "Infinity, Infinity"
    })
    void aNumberByItselfHasThreeDigitsAndItsWholePart(double number, String printed) {
        assertEquals(printed, Rounding.of(number));
    }

    @Test
    void whatIsBelowACutOffIsNotPrintedAsTheCutOff() {
        assertEquals("0.24999", Rounding.beside(0.24999, 0.25));
        assertEquals("0.25", Rounding.beside(0.25, 0.25));
        assertEquals("0.284", Rounding.beside(0.28413, 0.25));
        assertEquals("0.28413", Rounding.beside(0.28413, 0.28414));
    }
}
