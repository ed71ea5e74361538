package dealadvisor.cli.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.cli.EveryCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A view of one's own begins with one command, and grows by one command for each fact and entry; what would not stand is not written. */
class NewEntriesTest {
    @TempDir
    private Path outside;

    private EveryCommand.Answer run(String... words) {
        return EveryCommand.run(List.of(words));
    }

    private Path pack() {
        Path folder = outside.resolve("night-watch");
        EveryCommand.Answer made = run(
                "new",
                "pack",
                folder.toString(),
                "--title",
                "What happens at night: a view",
                "--source",
                "Notes on nights",
                "--author",
                "Ada Owl",
                "--author",
                "Bo, of the watch");
        assertEquals(0, made.code(), made.err());
        return folder;
    }

    private EveryCommand.Answer add(Path folder, String what, String id, String... more) {
        List<String> words = new ArrayList<>(List.of("new", what, id, "--rules", folder.toString()));
        words.addAll(List.of(more));
        return EveryCommand.run(words);
    }

    @Test
    void aViewGrowsByOneCommandEachAndStands() throws IOException {
        Path folder = pack();
        for (EveryCommand.Answer added : List.of(
                add(
                        folder,
                        "fact",
                        "humans.night-staff",
                        "--type",
                        "scale",
                        "--value",
                        "none=nobody",
                        "--value",
                        "few=one or two",
                        "--value",
                        "many=as by day",
                        "--asks",
                        "How many watch at night?",
                        "--states",
                        "{} watch at night",
                        "--find-out",
                        "person=whoever keeps the rota"),
                add(folder, "fact", "humans.sleeps", "--type", "yes-no", "--asks", "Does the watch sleep?"),
                add(
                        folder,
                        "good",
                        "night-log",
                        "--like",
                        "past-sabotage",
                        "--name",
                        "a log of its nights",
                        "--does",
                        "says what it did at night"),
                add(
                        folder,
                        "payment",
                        "night-light",
                        "--like",
                        "high-reward",
                        "--name",
                        "a light at night",
                        "--does",
                        "leaves a light on for it"),
                add(
                        folder,
                        "mitigation",
                        "hire-night-staff",
                        "--like",
                        "private-scratchpad",
                        "--name",
                        "hire people, for the nights",
                        "--with",
                        "caveat=costs money",
                        "--with",
                        "effect={raise-to: {humans.night-staff: few}}",
                        "--with",
                        "needs={}"),
                add(
                        folder,
                        "rule",
                        "Nights that nobody watches leave work unchecked",
                        "--when",
                        "humans.night-staff=none",
                        "--then",
                        "cause verification/hard-to-check slight"))) {
            assertEquals(0, added.code(), added.err());
        }
        assertEquals(0, run("rules", "check", folder.toString()).code());
        assertTrue(run("rules", "test", "--rules", folder.toString()).out().contains(" passed, 0 failed"));
        Path file = outside.resolve("case.yaml");
        Files.writeString(
                file, "case: night\nhumans.night-staff: none\ndeal: {goods: [night-log], payments: [night-light]}\n");
        EveryCommand.Answer advice = run("advise", file.toString(), "--rules", folder.toString(), "--all");
        assertEquals(0, advice.code(), advice.err());
        assertTrue(advice.out().contains("night-log"), advice.out());
        assertTrue(advice.out().contains("Nights that nobody watches"), advice.out());
    }

    @Test
    void whatIsThereStaysAsItIsAndTheEntryStandsInItsList() throws IOException {
        Path folder = pack();
        Path file = Files.createDirectories(folder.resolve("catalogue")).resolve("goods.yaml");
        String goods = "# Goods of the night.\ngoods:\n"
                + "- {id: night-log, name: a log, kind: evidence, verification: either, coherence: one-instance, worth: medium, span: one-shot, presupposes: none, affordances: none, force: fair, eligibility: any-deal, does: logs}\n";
        String after = "\n# What the night asks for.\nrequirements:\n  any-deal: [behaves-better]\n";
        Files.writeString(file, goods + after);
        EveryCommand.Answer added = add(
                folder,
                "good",
                "night-map",
                "--like",
                "night-log",
                "--name",
                "a map",
                "--does",
                "maps",
                "--with",
                "span=ongoing");
        assertEquals(0, added.code(), added.err());
        assertEquals(
                goods
                        + "- {id: night-map, name: a map, kind: evidence, verification: either, coherence: one-instance, worth: medium, span: ongoing, presupposes: none, affordances: none, force: fair, eligibility: any-deal, does: maps}\n"
                        + after,
                Files.readString(file));
    }

    @Test
    void whatWouldNotStandIsNotWritten() throws IOException {
        Path folder = pack();
        String before = listing(folder);
        assertRefused(
                add(folder, "good", "night-log", "--like", "past-sabotag", "--name", "x"),
                "did you mean `past-sabotage`?");
        assertRefused(
                add(
                        folder,
                        "good",
                        "night-log",
                        "--like",
                        "past-sabotage",
                        "--name",
                        "x",
                        "--does",
                        "y",
                        "--with",
                        "span=never"),
                "expected one of one-shot, ongoing");
        assertRefused(add(folder, "good", "past-sabotage", "--like", "past-sabotage", "--name", "x"), "already");
        assertRefused(
                add(folder, "good", "Night Log", "--like", "past-sabotage", "--name", "x", "--does", "y"),
                "cannot be the name");
        assertRefused(add(folder, "fact", "humans.night", "--type", "scael", "--asks", "?"), "is no type of fact");
        assertRefused(add(folder, "fact", "humans.night", "--type", "choice", "--asks", "?"), "values");
        assertRefused(add(folder, "fact", "ai.motivation.type", "--type", "yes-no", "--asks", "?"), "already");
        assertEquals(before, listing(folder));
    }

    @Test
    void aPackThatCannotStandIsNotLeftBehind() {
        Path folder = outside.resolve("lost");
        EveryCommand.Answer made = run(
                "new",
                "pack",
                folder.toString(),
                "--title",
                "x",
                "--source",
                "y",
                "--author",
                "z",
                "--extends",
                "taxonomy-of-barrier");
        assertEquals(4, made.code());
        assertTrue(made.err().contains("taxonomy-of-barriers"), made.err());
        assertFalse(Files.exists(folder));
        assertRefused(
                run(
                        "new",
                        "pack",
                        outside.toString(),
                        "--id",
                        "here",
                        "--title",
                        "x",
                        "--source",
                        "y",
                        "--author",
                        "z"),
                "already there");
    }

    private static void assertRefused(EveryCommand.Answer answer, String why) {
        assertTrue(answer.code() == 2 || answer.code() == 4, answer.out() + answer.err());
        assertTrue(answer.err().contains(why), answer.err());
    }

    private static String listing(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).sorted().toList().toString();
        }
    }
}
