package dealadvisor.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.cli.Main;
import dealadvisor.engine.RulePack;
import dealadvisor.render.markdown.FactsPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what happens. */
class ReadmeTest {
    static {
        // Some commands ask, and what starts the tests may keep the real input open.
        System.setIn(InputStream.nullInputStream());
    }

    @TempDir
    private Path folder;

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static List<String> blocks(String language) throws IOException {
        Matcher block =
                Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$").matcher(readme());
        List<String> blocks = new ArrayList<>();
        while (block.find()) {
            blocks.add(block.group(1));
        }
        assertTrue(!blocks.isEmpty(), "the README has a block of " + language);
        return blocks;
    }

    private static String run(int code, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertEquals(
                code,
                Main.run(new PrintWriter(out), new PrintWriter(err), arguments),
                String.join(" ", arguments) + ": " + err);
        return out.toString();
    }

    @Test
    void theExamplesOfOutputAreReal() throws IOException {
        for (String block : blocks("text")) {
            List<String> lines = block.lines().toList();
            String command = lines.get(0);
            assertTrue(command.startsWith("$ deal-advisor "), command);
            String output = run(0, command.substring("$ deal-advisor ".length()).split(" "));
            int from = 0;
            // Parts left out are marked by a line of three dots; what stands between them follows in the output, whole
            // lines at a time.
            for (String part : String.join("\n", lines.subList(1, lines.size())).split("(?m)^ *\\.\\.\\.$")) {
                String shown = part.strip();
                if (!shown.isEmpty()) {
                    int at = output.indexOf(shown, from);
                    assertTrue(at >= 0, command + " no longer prints\n" + shown + "\nbut\n" + output);
                    from = at + shown.length();
                }
            }
        }
    }

    @Test
    void theCaseFileIsReadAndAdvisedOn() throws IOException {
        for (String block : blocks("yaml")) {
            Path file = Files.writeString(folder.resolve("case.yaml"), block);
            run(0, "advise", file.toString(), "--no-trials");
        }
    }

    /** {@code mvn test -Dtest=ReadmeTest -Dgolden=write} writes the page anew. */
    @Test
    void thePageOfFactsIsThatOfTheVocabulary() throws IOException {
        Path page = Path.of("rules/FACTS.md");
        String now = FactsPage.of(RulePack.bundled());
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(page, now);
        }
        assertEquals(now, Files.readString(page));
    }

    @Test
    void theCommandsInTheTablesWork() throws IOException {
        Matcher command = Pattern.compile("`deal-advisor ([^`]+)`").matcher(readme());
        int commands = 0;
        while (command.find()) {
            String[] words = command.group(1)
                    .replace("CASE", "facts/past-sabotage-review.yaml")
                    .replaceFirst(" > .*", "")
                    .split(" ");
            if (words[0].equals("new") && words.length > 1) {
                continue;
            }
            run(0, words);
            commands++;
        }
        assertTrue(commands > 10, "the README shows commands");
    }

    @Test
    void theJavaExamplesCompileAndRun() throws Exception {
        // Each goes on from those before it.
        String body = String.join("", blocks("java"));
        String source =
                "import dealadvisor.advice.*; import dealadvisor.engine.*; import dealadvisor.facts.*; import dealadvisor.prices.*; import dealadvisor.render.*; import java.nio.file.Path; import java.time.Duration; import java.util.List; import java.util.Map;\n"
                        + "public class Example { public static Advice run() throws Exception {\n" + body
                        + "return advice; } }\n";
        Path file = Files.writeString(folder.resolve("Example.java"), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int result = compiler.run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                file.toString());
        assertEquals(0, result);
        try (java.net.URLClassLoader loader = new java.net.URLClassLoader(
                new java.net.URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            Object advice = loader.loadClass("Example").getMethod("run").invoke(null);
            assertTrue(advice.toString().contains("past-sabotage"));
        }
    }
}
