package dealadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The one layout of rule files: it is that of the rules that come with the advisor, however a file was laid out before, and loses nothing. */
class RuleLayoutTest {
    private static final Pattern COMMENT =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|(//[^\n]*|/\\*.*?\\*/)", Pattern.DOTALL);

    static Stream<String> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            return files
                    .filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .map(Path::toString)
                    .toList()
                    .stream();
        }
    }

    private static String laid(String text) {
        RuleLayout.Laid laid = RuleLayout.of(SourceText.of("x.drl", text));
        return laid.text().orElseThrow(() -> new AssertionError(laid.problems() + "\n" + text));
    }

    // What a file says: its rules, and what of it becomes a program, but for where all of that stands.
    private static List<String> said(String text) {
        SourceText file = SourceText.of("x.drl", text);
        List<Diagnostic> problems = new ArrayList<>();
        List<Rule> rules = RuleParser.written(RuleFolder.compiled("", new TreeMap<>(Map.of("x.drl", file))), problems);
        assertEquals(List.of(), problems, text);
        List<String> said = new ArrayList<>();
        for (Rule rule : rules) {
            said.add(String.join(
                            "\n",
                            rule.name(),
                            rule.id(),
                            rule.annotations().stream()
                                    .map(each -> each.name() + each.text())
                                    .sorted()
                                    .toList()
                                    .toString(),
                            rule.conditions().toString(),
                            rule.conclusion().toString())
                    .replaceAll("Spot\\[[^]]*]", ""));
        }
        RuleTokens.of(RuleCode.of(file), new ArrayList<>()).forEach(word -> said.add(word.kind() + " " + word.text()));
        // Between the package and the imports a semicolon says nothing.
        said.removeIf(word -> word.equals("SYMBOL ;"));
        return said;
    }

    private static void same(List<String> before, List<String> after) {
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            assertEquals(before.get(i), after.get(i));
        }
        assertEquals(before.size(), after.size());
    }

    private static List<String> comments(String text) {
        List<String> comments = new ArrayList<>();
        Matcher matcher = COMMENT.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                comments.add(matcher.group(1).stripTrailing());
            }
        }
        return comments;
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void theShippedRulesAreLaidOutSo(String file) throws IOException {
        String text = Files.readString(Path.of(file));
        assertEquals(text, laid(text));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void blanksAndLinesDoNotMatter(String file) throws IOException {
        String text = Files.readString(Path.of(file));
        for (int seed = 0; seed < 3; seed++) {
            String mangled = mangled(text, new Random(seed));
            assertFalse(mangled.equals(text));
            assertEquals(text, laid(mangled));
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void annotationsHaveOneOrder(String file) throws IOException {
        String text = Files.readString(Path.of(file));
        String turned = text.replaceAll("(    @claims.*\n)(    @says.*\n)", "$2$1")
                .replaceAll("(    @id.*\n)(    @says.*\n)(    @claims.*\n)", "$3$2$1");
        assertEquals(text, laid(turned));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void conclusionsStandAlone(String file) throws IOException {
        String text = Files.readString(Path.of(file));
        String once = text.replaceAll("(?m)^then\n    (.*);$", "then\n    conclude( drools, $1 );");
        assertFalse(once.equals(text));
        assertEquals(text, laid(once));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void commentsAreKeptWhereverTheyStand(String file) throws IOException {
        String text = Files.readString(Path.of(file));
        for (int seed = 0; seed < 4; seed++) {
            String remarked = remarked(text, new Random(seed));
            String laid = laid(remarked);
            same(comments(remarked), comments(laid));
            same(said(remarked), said(laid));
            assertEquals(laid, laid(laid), "once is enough");
            String mangled = laid(remarked(mangled(text, new Random(seed)), new Random(seed)));
            same(said(text), said(mangled));
            assertEquals(mangled, laid(mangled), "once is enough");
        }
    }

    // Other blanks between words; what stands around comments stays, since a comment speaks of what it is beside.
    private static String mangled(String text, Random random) {
        SourceText file = SourceText.of("x.drl", text);
        List<RuleToken> words = RuleTokens.of(file, new ArrayList<>());
        StringBuilder mangled = new StringBuilder();
        int from = 0;
        for (RuleToken word : words) {
            int at = file.offset(word.line(), word.column());
            String gap = text.substring(from, at);
            boolean remark = !gap.isBlank();
            boolean tight = from > 0
                    && gap.length() < 2
                    && !remark
                    && mayTouch(text.charAt(from - 1), text.charAt(at % text.length()));
            List<String> blanks = tight
                    ? List.of("", "", " ", "\n", "\t\n  ")
                    : List.of(" ", "\n", "   ", "\n\n\n", "\t", "\n      ");
            mangled.append(remark ? gap : from == 0 ? "" : blanks.get(random.nextInt(blanks.size())));
            from = word.kind() == RuleToken.Kind.END ? at : at + word.length();
            mangled.append(text, at, from);
        }
        return mangled.toString();
    }

    private static boolean mayTouch(char before, char after) {
        return ("(,@.".indexOf(before) >= 0 || "),.(;".indexOf(after) >= 0) && before != '"';
    }

    // Comments of all kinds at any place where a blank is.
    private static String remarked(String text, Random random) {
        List<String> remarks = List.of(
                " // one\n",
                "\n// two\n",
                " /* three */ ",
                "\n/* four\n   of it */\n",
                "\n\n  // five \"\n\n",
                "/* six */");
        StringBuilder remarked = new StringBuilder();
        int number = 0;
        Matcher blank = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|//[^\n]*|/\\*.*?\\*/|\\s", Pattern.DOTALL)
                .matcher(text);
        while (blank.find()) {
            String found = blank.group();
            boolean remark = found.isBlank() && random.nextInt(12) == 0;
            String put = remarks.get(random.nextInt(remarks.size())).replace("e", "e" + number++);
            blank.appendReplacement(remarked, Matcher.quoteReplacement(remark ? found + put : found));
        }
        return blank.appendTail(remarked).toString();
    }

    @Test
    void linesEndAsTheyDid() throws IOException {
        String text = Files.readString(Path.of("rules/window.drl"));
        assertEquals(text.replace("\n", "\r\n"), laid(text.replace("\n", "\r\n").replace("    @", "\t@")));
        assertEquals(text, laid(text.stripTrailing()), "the last line ends too");
    }

    @Test
    void wordsOfTheLayoutMayBeNamesInConditions() {
        String odd = laid(
                "package rules.then import dealadvisor.vocabulary.* import static dealadvisor.engine.Conclude.*; import static dealadvisor.conclusions.Severity.* import dealadvisor.catalogue.*; rule \"when\" when end( end == \"x\" ) rule( $when : is, in in ( 1, 2 ) ) then cause(\"a\", \"b\", SLIGHT); end");
        assertTrue(odd.contains("    end( end == \"x\" )\n    rule( $when : is, in in ( 1, 2 ) )\nthen\n"), odd);
        assertEquals(odd, laid(odd));
    }

    @Test
    void whatCannotBeReadIsLeftAlone() {
        String wrong = "package rules.wrong\nrule \"It stops\"\nwhen\n  Horizon(\nthen\nend\n";
        RuleLayout.Laid laid = RuleLayout.of(SourceText.of("x.drl", wrong));
        assertTrue(laid.text().isEmpty());
        assertEquals(
                List.of("P030"),
                laid.problems().stream().map(p -> p.code().name()).toList());
    }

    @Test
    void allOfItAtOnce() {
        String before = String.join(
                "\n",
                "// Its theme.",
                "package rules.own ; // no more",
                "import dealadvisor.vocabulary.* import dealadvisor.catalogue.*;",
                "import dealadvisor.conclusions.*;import static dealadvisor.engine.Conclude.*;",
                "import static dealadvisor.conclusions.Severity.*;",
                "//---- part",
                "",
                "rule \"One\" // of two",
                "   /* what the reader sees */ @says(\"It is one.\")",
                "  // what it encodes",
                "  @claims(\"a.b\") @id( \"one\" )",
                "when Horizon($h:is==\"episode\", ",
                "   // and so",
                "   is in(\"a\",\"b\")) not Good( ) then // at last",
                "conclude(drools,cause(\"a\",\"b\",SLIGHT).on($h)); end rule \"Two\" when",
                "",
                "  Fussy( is == true ) /* always */",
                "then cause( \"a\", \"b\", SLIGHT );",
                "end // done",
                "// The end.");
        String after = String.join(
                "\n",
                "// Its theme.",
                "package rules.own // no more",
                "",
                "import dealadvisor.vocabulary.*;",
                "import dealadvisor.catalogue.*;",
                "import dealadvisor.conclusions.*;",
                "import static dealadvisor.engine.Conclude.*;",
                "import static dealadvisor.conclusions.Severity.*;",
                "",
                "//---- part",
                "",
                "rule \"One\" // of two",
                "    @id( \"one\" )",
                "    // what it encodes",
                "    @claims( \"a.b\" )",
                "    /* what the reader sees */ @says( \"It is one.\" )",
                "when",
                "    Horizon( $h : is == \"episode\",",
                "        // and so",
                "        is in ( \"a\", \"b\" ) )",
                "    not Good()",
                "then // at last",
                "    cause( \"a\", \"b\", SLIGHT ).on( $h );",
                "end",
                "",
                "rule \"Two\"",
                "when",
                "    Fussy( is == true ) /* always */",
                "then",
                "    cause( \"a\", \"b\", SLIGHT );",
                "end // done",
                "",
                "// The end.",
                "");
        assertEquals(after, laid(before));
        same(said(before), said(after));
    }
}
