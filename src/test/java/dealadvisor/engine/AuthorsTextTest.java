package dealadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.compiling.CompiledStore;
import dealadvisor.engine.compiling.Precompiled;
import dealadvisor.engine.compiling.RuleCompiler;
import dealadvisor.engine.loading.PackLoader;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.reading.SourceText;
import dealadvisor.rules.RuleCode;
import dealadvisor.rules.RuleFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever an author writes reaches the reader as it was written, and no program as anything but a text. */
class AuthorsTextTest {
    private static final String ODD = "x */ \u00e9 ${y} {@code z} ~x2a~ %s 'a' <b> ; //";
    private static final String NAME = ODD + " named";
    private static final String FILE = "mo\"on */ \u00e9.drl";

    private static RuleFolder folder() {
        SortedMap<String, String> texts = new TreeMap<>();
        RuleFolder.read(Path.of("rules")).files().forEach((inside, text) -> {
            if (!inside.startsWith("scenarios/") && !inside.startsWith("tables/") && !inside.endsWith(".drl")) {
                texts.put(inside, text.text());
            }
        });
        texts.compute(
                "vocabulary.yaml",
                (inside, text) -> text.replace(
                        "- {fact: situation.takeoff, as:",
                        "- {fact: situation.moon, as: Moon, type: choice, asks: \"Which?\", values: {crescent: \"\", half: \"\", new: \"\"}}\n- {fact: situation.takeoff, as:"));
        texts.put(
                FILE,
                "package rules.moon\n\nimport dealadvisor.vocabulary.*;\nimport dealadvisor.facts.Unknown;\n"
                        + "import dealadvisor.catalogue.*;\nimport dealadvisor.conclusions.*;\n"
                        + "import static dealadvisor.engine.Conclude.*;\n"
                        + "import static dealadvisor.conclusions.Severity.*;\n\n"
                        + rule(NAME, "is == \"crescent\"", "deal.purpose")
                        + rule("quoted", "is == \"half\"", "deal.goods")
                        + rule("among", "is in ( \"new\", \"crescent\" )", "deal.payments"));
        return RuleFolder.of("rules", texts);
    }

    private static String rule(String name, String condition, String fact) {
        return "rule \"" + name + "\"\n    @claims( \"reservation.horizon\" )\n    @says( \"s\" )\nwhen\n    Moon( "
                + condition + " )\nthen\n    question( \"" + fact + "\" );\nend\n\n";
    }

    private static List<String> fired(RulePack pack, String moon) {
        CaseFacts facts = CaseChecker.check(
                CaseFile.of(SourceText.of("case.yaml", "situation:\n  moon: '" + moon.replace("'", "''") + "'\n"))
                        .content(),
                pack.vocabulary());
        try (LiveRun run = new LiveRun(pack, facts, List.of(), List.of())) {
            return List.copyOf(new TreeSet<>(run.conclusions().stream()
                    .map(conclusion -> conclusion.because().rule())
                    .toList()));
        }
    }

    @Test
    void oddNamesAndFilesMeanWhatTheySay() {
        RulePack pack = new RulePack(PackLoader.load(folder(), false, CompiledStore.NONE));
        assertEquals(List.of("among", NAME), fired(pack, "crescent"));
        assertEquals(List.of("quoted"), fired(pack, "half"));
        assertEquals(List.of("among"), fired(pack, "new"));
        assertEquals(
                "rules/" + FILE,
                pack.folder().where(pack.rule(NAME).orElseThrow().file()));
        assertTrue(pack.model(NAME) != null);
    }

    @Test
    void noNameOrFileStandsInAProgramAsItWasWritten() {
        RuleFolder folder = folder();
        PackLoader.Checked checked = PackLoader.check(folder, false);
        RuleCompiler.compile(
                        RuleCode.of(folder, checked.rules()),
                        checked.data().vocabulary(),
                        Precompiled.NONE,
                        CompiledStore.NONE)
                .forEach((file, bytes) -> {
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    assertFalse(text.contains("; // named") || text.contains("mo\"on"), file);
                });
    }
}
