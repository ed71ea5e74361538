package dealadvisor.cli.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.cli.EveryCommand;
import dealadvisor.cli.output.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands where a file is named, the answer is about that name and never a failure of the advisor. */
class NamesTest {
    /** Names that no file can have, that have none, and that lead where there is none. */
    private static final List<String> ODD =
            List.of("x\0y.yaml", "\ud800.yaml", "", ".", "/dev/null/x.yaml", "no-such/x.yaml", "x".repeat(5000));

    @TempDir
    private Path folder;

    @BeforeEach
    void aPackAndACase() throws IOException {
        EveryCommand.write(folder);
    }

    @TestFactory
    List<DynamicTest> noNameOfAFileMakesTheAdvisorFail() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : EveryCommand.names()) {
            tests.add(DynamicTest.dynamicTest(name, () -> {
                List<String> words = EveryCommand.words(name, folder);
                for (int i = name.split(" ").length; i < words.size(); i++) {
                    if (!words.get(i).startsWith(folder.toString())) {
                        continue;
                    }
                    for (String odd : ODD) {
                        List<String> changed = new ArrayList<>(words);
                        changed.set(i, odd);
                        asked(changed);
                    }
                }
                for (var option : EveryCommand.spec(name).options()) {
                    boolean file = option.typeInfo().getClassName().endsWith("Path")
                            || List.of("DIR|PACK", "FILE", "CASE").contains(option.paramLabel());
                    for (String odd : file ? ODD : List.<String>of()) {
                        List<String> more = new ArrayList<>(words);
                        more.add(option.longestName());
                        more.add(odd);
                        asked(more);
                    }
                }
            }));
        }
        return tests;
    }

    private static void asked(List<String> words) {
        if (words.get(0).equals("watch") && words.contains(".")) {
            // A folder that holds no rules yet is waited for.
            return;
        }
        EveryCommand.Answer answer = EveryCommand.run(words);
        assertTrue(List.of(2, 3, 4, 6).contains(answer.code()), words + " gives " + answer.code() + answer.err());
        String said = answer.out() + answer.err();
        assertTrue(said.matches("(?s)(error|note: \\./rules|warning\\[S007\\]).*"), words + said);
        assertTrue(said.contains("error"), words + said);
        assertFalse(said.contains("Exception"), words + said);
    }

    @Test
    void aPackThatExtendsANameThatNoFolderCanHaveIsToldSo() throws IOException {
        Path pack = folder.resolve(EveryCommand.PACK);
        Path manifest = pack.resolve("pack.yaml");
        String text = Files.readString(manifest);
        for (String base : List.of("\"\\ud800\"", "\"../\\ud800\"", "\"/\\0\"", "\"a\\0b\"")) {
            Files.writeString(manifest, text.replace("taxonomy-of-barriers", base));
            EveryCommand.Answer answer = EveryCommand.run(List.of("rules", "check", pack.toString()));
            assertEquals(ExitCode.BAD_RULES, answer.code(), base + answer.err() + answer.out());
        }
    }

    @Test
    void standardInputHoldsOneCase() {
        EveryCommand.Answer answer = EveryCommand.run(List.of("advise", "-", "-"));
        assertEquals(ExitCode.BAD_FACTS, answer.code());
        assertTrue(answer.err().contains("standard input was named twice"), answer.err());
        assertEquals(
                answer.err(), EveryCommand.run(List.of("compare", "-", "-")).err());
    }

    @Test
    void standardInputThatCannotBeReadIsAWrongCase() {
        InputStream before = System.in;
        System.setIn(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Is a directory");
            }
        });
        try {
            EveryCommand.Answer answer = EveryCommand.run(List.of("advise", "-"));
            assertEquals(ExitCode.BAD_FACTS, answer.code(), answer.err());
            assertTrue(answer.err().contains("standard input cannot be read: Is a directory"), answer.err());
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void ofAFileThatIsNotThereTheOneBesideItIsNamed() {
        for (List<String> words : List.of(
                List.of("advise", "facts/past-sabotage-review.yml"),
                List.of("replay", "facts/past-sabotage-reveiw.yaml"),
                List.of("advise", "facts/past-sabotage-review.yaml", "--baseline", "facts/past-sabotage-review.yml"))) {
            EveryCommand.Answer answer = EveryCommand.run(words);
            assertEquals(ExitCode.BAD_FACTS, answer.code(), answer.err());
            assertTrue(answer.err().contains("error[R001]: there is no file `facts/"), answer.err());
            assertTrue(answer.err().contains("did you mean `facts/past-sabotage-review.yaml`?"), answer.err());
        }
        for (List<String> words : List.of(
                List.of("replay", "facts"),
                List.of("advise", "facts/past-sabotage-review.yaml", "--baseline", "facts"))) {
            EveryCommand.Answer answer = EveryCommand.run(words);
            assertEquals(ExitCode.BAD_FACTS, answer.code(), answer.err());
            assertTrue(answer.err().contains("error[R002]: `facts` is a folder"), answer.err());
        }
    }
}
