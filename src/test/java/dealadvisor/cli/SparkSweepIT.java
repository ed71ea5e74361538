package dealadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** On Spark, in its local mode, a sweep gives the bytes that it gives without. */
class SparkSweepIT {
    /** What is set for the whole job, as spark-submit sets it. */
    private static final List<String> SETTINGS =
            List.of("spark.master", "spark.ui.enabled", "spark.driver.host", "spark.driver.bindAddress");

    @TempDir
    private Path folder;

    @BeforeAll
    static void localMode() {
        System.setProperty("spark.master", "local[2]");
        System.setProperty("spark.ui.enabled", "false");
        System.setProperty("spark.driver.host", "127.0.0.1");
        System.setProperty("spark.driver.bindAddress", "127.0.0.1");
    }

    @AfterAll
    static void noMode() {
        SETTINGS.forEach(System::clearProperty);
    }

    private static List<String> sweep(int rows) {
        return List.of(
                "facts/past-sabotage-review.yaml",
                "--good",
                "past-sabotage",
                "--payment",
                "charity-donation",
                "--over",
                "humans.control=*",
                "--over",
                "humans.track-record=*",
                "--set",
                "ai.outside-option.takeover-chance=0.01 to 0.3",
                "--set",
                "humans.honest=yes 70%",
                "--samples",
                String.valueOf((rows + 11) / 12));
    }

    private static EveryCommand.Answer spark(List<String> words) {
        StringWriter err = new StringWriter();
        CommandLine line = SparkSweep.line();
        int code = Main.alone(line, new PrintWriter(err), words.toArray(String[]::new));
        return new EveryCommand.Answer(code, "", err.toString());
    }

    private static String together(Path out) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(out)) {
            for (Path part : files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList()) {
                text.append(Files.readString(part));
            }
        }
        return text.toString();
    }

    @Test
    void thePartsThatSparkWritesAreTheLocalSweep() throws IOException {
        int rows = Integer.getInteger("spark.rows", 20_000);
        List<String> local = new ArrayList<>(List.of("sweep"));
        local.addAll(sweep(rows));
        EveryCommand.Answer whole = EveryCommand.run(local);
        assertEquals(0, whole.code(), whole.err());
        assertTrue(whole.out().lines().count() > rows, "a line for each scenario");
        Path out = folder.resolve("out");
        List<String> words = new ArrayList<>(sweep(rows));
        words.addAll(List.of("--out", out.toString(), "--parts", "5"));
        EveryCommand.Answer answer = spark(words);
        assertEquals(0, answer.code(), answer.err());
        assertEquals(whole.out(), together(out));
    }

    @Test
    void jsonLinesAndMorePartsThanScenariosMakeNoDifference() throws IOException {
        assertSame(List.of(
                "facts/past-sabotage-review.yaml", "--over", "humans.control=*", "--best", "--format", "jsonl"));
    }

    @Test
    void pricesAndWhatIsInQuestionVaryThereToo() throws IOException {
        assertSame(List.of(
                "facts/three-offers-with-prices.yaml",
                "--over",
                "deal.goods=past-sabotage,[easy-to-check-work, hard-to-check-work]",
                "--over",
                "deal.prices[any/any].reservation=5,10 to 60",
                "--samples",
                "3"));
    }

    private void assertSame(List<String> few) throws IOException {
        List<String> local = new ArrayList<>(List.of("sweep"));
        local.addAll(few);
        Path out = folder.resolve("out");
        List<String> words = new ArrayList<>(few);
        words.addAll(List.of("--out", out.toString(), "--parts", "7"));
        assertEquals(0, spark(words).code());
        assertEquals(EveryCommand.run(local).out(), together(out));
    }

    @Test
    void whatIsWrongIsToldBeforeAnythingIsSentOut() {
        EveryCommand.Answer answer = spark(List.of(
                "facts/past-sabotage-review.yaml",
                "--over",
                "humans.contrl=*",
                "--out",
                folder.resolve("o").toString()));
        assertEquals(3, answer.code());
        assertTrue(answer.err().contains("error[F012]"), answer.err());
        assertEquals(2, spark(List.of("facts/past-sabotage-review.yaml")).code());
    }
}
