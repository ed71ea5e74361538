package dealadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.reading.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule says what it concludes, and the compiler has it drawn. */
class ConsequencesTest {
    private static final Pattern ALONE = Pattern.compile("(?m)^(then\n    )(\\w[^\n]*);$");

    // Each rule file, as it is and as such files were written when every consequence said that it is drawn.
    private static SortedMap<String, SourceText[]> bothWays() {
        SortedMap<String, SourceText[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(Path.of("rules"))) {
            for (Path file :
                    all.filter(each -> each.toString().endsWith(".drl")).toList()) {
                String alone = Files.readString(file);
                String drawn = ALONE.matcher(alone).replaceAll("$1conclude( drools, $2 );");
                files.put(
                        file.toString(),
                        new SourceText[] {SourceText.of("a.drl", alone), SourceText.of("a.drl", drawn)});
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    @Test
    void whatARuleSaysAloneIsCompiledAsIfItSaidThatItIsDrawn() {
        SortedMap<String, SourceText[]> files = bothWays();
        assertTrue(files.size() > 20, files.keySet().toString());
        files.forEach((name, ways) -> {
            assertFalse(ways[0].text().contains("conclude("), name);
            assertNotEquals(ways[0].text(), ways[1].text(), name);
            assertEquals(RuleCode.of(ways[1]).text(), RuleCode.of(ways[0]).text(), name);
        });
    }

    @Test
    void rulesThatSayThatTheyAreDrawnAreReadAsThoseThatDoNot() {
        bothWays().forEach((name, ways) -> {
            List<String> alone = conclusions(ways[0]);
            assertFalse(alone.isEmpty(), name);
            assertEquals(alone, conclusions(ways[1]), name);
        });
    }

    private static List<String> conclusions(SourceText file) {
        List<String> conclusions = new ArrayList<>();
        RuleParser.written(RuleFolder.of("t", Map.of("a.drl", file.text())), new ArrayList<>())
                .forEach(rule ->
                        conclusions.add(rule.name() + ": " + rule.conclusion().text()));
        return conclusions;
    }

    /** Trusted rules may do more than conclude; only whole statements are drawn. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "then cause( x ); end | then conclude( drools, cause( x ) ); end",
                "then cause( x ).on( $g ) ; end | then conclude( drools, cause( x ).on( $g )  ); end",
                "then a(); cause( f( x ) ); end | then a(); conclude( drools, cause( f( x ) ) ); end",
                "then if (a()) cause( x ); end | then if (a()) conclude( drools, cause( x ) ); end",
                "then conclude( drools, cause( x ) ); end | then conclude( drools, cause( x ) ); end",
                "then Cause c = cause( x ); end | then Cause c = cause( x ); end",
                "then f( cause( x ) ); end | then f( cause( x ) ); end",
                "then cause = 1; end | then cause = 1; end",
                "then cause( x ) end | then cause( x ) end",
                "when cause( x ); then end | when cause( x ); then end",
                "then causes( x ); end | then causes( x ); end",
            })
    void statementsThatConcludeAreDrawnAndNothingElse(String said, String drawn) {
        assertEquals(drawn, Consequences.drawn("a.drl", said));
    }
}
