package dealadvisor.cli.sweeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.cli.EveryCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of a sweep are the same however they are worked out, and however often that was broken off. */
class SweepCommandTest {
    private static final String CASE = "facts/past-sabotage-review.yaml";

    /** 4 x 40 x 2 = 320 scenarios, more than are worked out together. */
    private static final List<String> SWEEP = List.of(
            "sweep",
            CASE,
            "--over",
            "humans.control=*",
            "--over",
            "ai.outside-option.takeover-chance=0.01..0.4/40",
            "--set",
            "humans.honest=yes 70%",
            "--samples",
            "2",
            "--good",
            "past-sabotage",
            "--good",
            "collusion-signals",
            "--payment",
            "charity-donation");

    @TempDir
    private Path folder;

    private static String whole;

    @BeforeAll
    static void theWhole() {
        whole = ran().out();
    }

    private static EveryCommand.Answer run(String... more) {
        List<String> words = new ArrayList<>(SWEEP);
        words.addAll(List.of(more));
        return EveryCommand.run(words);
    }

    private static EveryCommand.Answer ran(String... more) {
        EveryCommand.Answer answer = run(more);
        assertEquals(0, answer.code(), answer.err());
        assertEquals("", answer.err());
        return answer;
    }

    @Test
    void aLineForEachScenarioHasACellForEachColumn() {
        List<String> lines = whole.lines().toList();
        assertEquals(321, lines.size());
        assertEquals(
                "scenario,draw,humans.control,ai.outside-option.takeover-chance,humans.honest,contradicts,any-deal,high-value,window,best,best-verdict,"
                        + "best-index,collusion-signals/charity-donation:verdict,collusion-signals/charity-donation:index,"
                        + "past-sabotage/charity-donation:verdict,past-sabotage/charity-donation:index",
                lines.get(0));
        for (int i = 1; i < lines.size(); i++) {
            assertTrue(lines.get(i).startsWith(i - 1 + "," + (i - 1) % 2 + ","), lines.get(i));
            assertEquals(16, lines.get(i).split(",", -1).length, lines.get(i));
        }
        assertTrue(lines.stream()
                        .map(line -> line.substring(line.indexOf(",contra") + 1))
                        .distinct()
                        .count()
                > 1);
    }

    @Test
    void jsonLinesSayTheSameUnderTheSameNames() {
        List<String> csv = whole.lines().toList();
        List<String> names = List.of(csv.get(0).split(","));
        List<String> json = ran("--format", "jsonl").out().lines().toList();
        assertEquals(320, json.size());
        for (int i = 0; i < json.size(); i++) {
            Node.MapNode line = (Node.MapNode) Tree.parse(SourceText.of("line.json", json.get(i)), Limits.standard())
                    .root()
                    .orElseThrow();
            assertEquals(
                    names, line.entries().stream().map(Node.MapNode.Entry::key).toList());
            String[] cells = csv.get(i + 1).split(",", -1);
            for (int k = 0; k < cells.length; k++) {
                String said = ((Node.ScalarNode) line.entries().get(k).value()).text();
                assertTrue(said.equals(cells[k]) || Double.parseDouble(said) == Double.parseDouble(cells[k]), said);
            }
        }
    }

    @Test
    void everyColumnHasOneTypeThatTheCommandTells() {
        List<String> schema = ran("--columns").out().lines().skip(1).toList();
        List<String> names = List.of(whole.lines().findFirst().orElseThrow().split(","));
        assertEquals(
                names,
                schema.stream()
                        .map(line -> line.substring(0, line.lastIndexOf(',')))
                        .toList());
        whole.lines().skip(1).forEach(line -> {
            String[] cells = line.split(",", -1);
            for (int i = 0; i < cells.length; i++) {
                String type = schema.get(i).substring(schema.get(i).lastIndexOf(',') + 1);
                String pattern =
                        switch (type) {
                            case "bigint" -> "[0-9]+";
                            case "double" -> "[0-9.E-]*";
                            case "boolean" -> "true|false|";
                            default -> "(?!true|false|[0-9]).*";
                        };
                assertTrue(cells[i].matches(pattern), cells[i] + " is no " + schema.get(i));
            }
        });
    }

    @Test
    void threadsAndPartsMakeNoDifference() {
        for (String threads : List.of("1", "3")) {
            assertEquals(whole, ran("--threads", threads).out());
        }
        StringBuilder together = new StringBuilder();
        for (int part = 1; part <= 3; part++) {
            together.append(ran("--shard", part + "/3").out());
        }
        assertEquals(whole, together.toString());
        assertEquals("", ran("--shard", "400/400").out(), "of too many parts some are empty");
    }

    @Test
    void whatWasBrokenOffAnywhereComesOutAsIfItHadNotBeen() throws IOException {
        int header = whole.indexOf('\n') + 1;
        for (int cut : List.of(5, header, whole.length() / 2, whole.length() - 1, whole.length())) {
            Path file = folder.resolve("cut" + cut + ".csv");
            Files.writeString(file, whole.substring(0, cut));
            assertEquals("", ran("--out", file.toString(), "--resume").out());
            assertEquals(whole, Files.readString(file), "cut at " + cut);
        }
        Path fresh = folder.resolve("fresh.csv");
        ran("--out", fresh.toString(), "--resume");
        assertEquals(whole, Files.readString(fresh));

        Path part = folder.resolve("part.csv");
        String second = ran("--shard", "2/2").out();
        Files.writeString(part, second.substring(0, 200));
        ran("--shard", "2/2", "--out", part.toString(), "--resume");
        assertEquals(second, Files.readString(part));
    }

    @Test
    void aFileThatIsThereIsNotWrittenOverAndOneOfAnotherSweepNotGoneOnWith() throws IOException {
        Path file = Files.writeString(folder.resolve("whole.csv"), whole);
        assertEquals(2, run("--out", file.toString()).code());
        for (String[] other : new String[][] {
            {"--best"},
            {"--seed", "2", "--over", "humans.track-record=*"},
            {"--set", "ai.makes=1"},
            {"--format", "jsonl"}
        }) {
            List<String> more = new ArrayList<>(List.of(other));
            more.addAll(List.of("--out", file.toString(), "--resume"));
            EveryCommand.Answer answer = run(more.toArray(String[]::new));
            assertTrue(answer.code() == 2 || answer.code() == 3, answer.err());
            assertEquals(whole, Files.readString(file));
        }
        Files.writeString(file, whole.substring(0, whole.length() - 3) + "9\n");
        EveryCommand.Answer answer = run("--out", file.toString(), "--resume");
        assertEquals(2, answer.code());
        assertTrue(answer.err().contains("is of another sweep"), answer.err());
    }

    @Test
    void howManyItWouldBeIsSaidBeforeTheWork() {
        EveryCommand.Answer answer = run("--over", "ai.motivation.horizon=*", "--most", "100");
        assertEquals(3, answer.code());
        assertTrue(answer.err().contains("4 x 40 x 3 x 2 draws = 960 scenarios, and at most 100"), answer.err());
        assertEquals("", answer.out());
        String many = "ai.outside-option.takeover-chance=0.1..0.9/999999";
        EveryCommand.Answer all = EveryCommand.run(
                List.of("sweep", CASE, "--over", many, "--set", "humans.honest=yes 70%", "--samples", "10000000"));
        assertTrue(all.err().contains("999999 x 10000000 draws = 9,999,990,000,000 scenarios"), all.err());
    }

    @Test
    void whatVariesTwiceOrNotAtAllIsRefused() throws IOException {
        EveryCommand.Answer twice = run("--over", "humans.control=weak");
        assertTrue(twice.err().contains("error[F030]: `humans.control` varies twice"), twice.err());
        EveryCommand.Answer none = EveryCommand.run(List.of("sweep", CASE));
        assertTrue(none.err().contains("a sweep needs something that varies"), none.err());
        EveryCommand.Answer certain = EveryCommand.run(List.of("sweep", CASE, "--samples", "5"));
        assertTrue(certain.err().contains("nothing to draw"), certain.err());
        for (String[] wrong : new String[][] {
            {"--shard", "3/2"},
            {"--shard", "0/2"},
            {"--threads", "0"},
            {"--resume"},
            {"--samples", "0"},
            {"--samples", "10000001"}
        }) {
            List<String> words = new ArrayList<>(List.of("sweep", CASE, "--over", "humans.control=weak"));
            words.addAll(List.of(wrong));
            assertEquals(2, EveryCommand.run(words).code(), wrong[0]);
        }
    }

    @Test
    void whatCannotBeWrittenIsSaidSo() {
        for (Path place : List.of(folder, folder.resolve("none/x.csv"), folder.resolve("x".repeat(300)))) {
            EveryCommand.Answer answer = run("--out", place.toString());
            assertEquals(ExitCode.OUTPUT, answer.code(), answer.err());
            assertTrue(answer.err().contains("cannot be written: "), answer.err());
        }
    }

    @Test
    void aTableGoesWithEachOfTheOthers() throws IOException {
        Path table = Files.writeString(
                folder.resolve("t.csv"),
                "ai.motivation.horizon,ai.motivation.ambition\nepisode,diminishing\nlong-term,\n");
        List<String> lines = EveryCommand.run(List.of(
                        "sweep",
                        CASE,
                        "--over",
                        "humans.control=weak,strong",
                        "--over-file",
                        table.toString(),
                        "--best"))
                .out()
                .lines()
                .toList();
        assertEquals(5, lines.size());
        assertTrue(lines.get(1).startsWith("0,episode,diminishing,weak,"), lines.get(1));
        assertTrue(lines.get(4).startsWith("3,long-term,,strong,"), lines.get(4));
    }

    @Test
    void aTableMayHavePricesAndWhatIsInQuestion() throws IOException {
        Path csv = Files.writeString(
                folder.resolve("t.csv"),
                "deal.goods,deal.prices[past-sabotage/charity-donation].reservation,humans.control\n"
                        + "past-sabotage,5,weak\n\"[past-sabotage, easy-to-check-work]\",10 to 20,\n");
        Path yaml = Files.writeString(
                folder.resolve("t.yaml"),
                "deal.goods: [past-sabotage, [past-sabotage, easy-to-check-work]]\n"
                        + "deal.prices[past-sabotage/charity-donation].reservation: [5, 10 to 20]\n"
                        + "humans.control: [weak, unknown]\n");
        List<String> outs = new ArrayList<>();
        for (Path table : List.of(csv, yaml)) {
            EveryCommand.Answer answer = EveryCommand.run(List.of(
                    "sweep",
                    "facts/three-offers-with-prices.yaml",
                    "--payment",
                    "charity-donation",
                    "--over-file",
                    table.toString()));
            assertEquals(0, answer.code(), answer.err());
            outs.add(answer.out());
        }
        assertEquals(outs.get(0), outs.get(1));
        List<String> lines = outs.get(0).lines().toList();
        assertEquals(
                "scenario,deal.goods,deal.prices[past-sabotage/charity-donation].reservation,humans.control,contradicts,any-deal,high-value,window,"
                        + "best,best-verdict,best-index,best-ask,best-cap,best-zopa,"
                        + "easy-to-check-work/charity-donation:verdict,easy-to-check-work/charity-donation:index,easy-to-check-work/charity-donation:ask,"
                        + "easy-to-check-work/charity-donation:cap,easy-to-check-work/charity-donation:zopa,"
                        + "past-sabotage/charity-donation:verdict,past-sabotage/charity-donation:index,past-sabotage/charity-donation:ask,"
                        + "past-sabotage/charity-donation:cap,past-sabotage/charity-donation:zopa",
                lines.get(0));
        assertTrue(lines.get(1).startsWith("0,[past-sabotage],5,weak,false,"), lines.get(1));
        assertTrue(lines.get(1).contains(",,,,,,"), "what is not in question has empty cells: " + lines.get(1));
        assertTrue(lines.get(2).startsWith("1,\"[easy-to-check-work, past-sabotage]\",10 to 20,,false,"), lines.get(2));
    }
}
