package dealadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.compiling.CompiledStore;
import dealadvisor.engine.compiling.Precompiled;
import dealadvisor.engine.compiling.RuleCompiler;
import dealadvisor.engine.loading.PackLoader;
import dealadvisor.facts.Vocabulary;
import dealadvisor.packs.PackFiles;
import dealadvisor.packs.PackFolder;
import dealadvisor.packs.Seal;
import dealadvisor.rules.FolderFiles;
import dealadvisor.rules.RuleCode;
import dealadvisor.rules.RuleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edited folder is compiled only where it differs from the bundled rules, and what is kept of a folder is found by the bytes of its files. */
class PrecompiledTest {
    private static final ClassLoader BUNDLE = PrecompiledTest.class.getClassLoader();

    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        folder = parent.resolve("rules");
        for (String inside : FolderFiles.of(Path.of("rules"), inside -> true).keySet()) {
            Path to = folder.resolve(inside);
            Files.createDirectories(to.getParent());
            Files.copy(Path.of("rules").resolve(inside), to);
        }
    }

    private void replace(String inside, String what, String by) throws IOException {
        String text = Files.readString(folder.resolve(inside));
        assertTrue(text.contains(what), what);
        Files.writeString(folder.resolve(inside), text.replace(what, by));
    }

    // The packages of the classes that were compiled.
    private Set<String> compiled() {
        RuleFolder read = PackFolder.read(folder);
        PackLoader.Checked checked = PackLoader.check(read, false);
        Vocabulary vocabulary = checked.data().vocabulary();
        Set<String> packages = new TreeSet<>();
        for (String file : RuleCompiler.compile(
                        RuleCode.of(read, checked.rules()), vocabulary, Precompiled.in(BUNDLE), CompiledStore.NONE)
                .keySet()) {
            if (file.endsWith(".class")) {
                String[] parts = file.split("/");
                packages.add(parts[0] + "/" + parts[1]);
            }
        }
        return packages;
    }

    @Test
    void theSameRulesAreNotCompiledAgain() {
        assertEquals(Set.of(), compiled());
        RulePack pack = new RulePack(PackLoader.load(folder, Seal.NONE, false, CompiledStore.NONE));
        RulePack bundled = RulePack.bundled();
        assertEquals(bundled.sha256(), pack.sha256());
        assertEquals(bundled.rules().size(), pack.rules().size());
        assertEquals(bundled.factory().getClass(), pack.factory().getClass());
    }

    @Test
    void onlyTheThemeThatWasEditedIsCompiled() throws IOException {
        replace("commitment.drl", "MODERATE", "SLIGHT");
        assertEquals(Set.of("rules/commitment"), compiled());
        assertEquals(
                RulePack.bundled().rules().size(),
                new RulePack(PackLoader.load(folder, Seal.NONE, false, CompiledStore.NONE))
                        .rules()
                        .size());
    }

    @Test
    void aThemeThatIsTakenAwayIsGone() throws IOException {
        Files.delete(folder.resolve("expropriation.drl"));
        RulePack pack = new RulePack(PackLoader.load(folder, Seal.NONE, false, CompiledStore.NONE));
        assertTrue(pack.rules().size() < RulePack.bundled().rules().size());
        pack.rules().forEach(rule -> assertFalse(rule.file().endsWith("expropriation.drl")));
        RulePack.bundled().rules().stream()
                .filter(rule -> rule.file().endsWith("expropriation.drl"))
                .forEach(rule -> assertThrows(IllegalStateException.class, () -> pack.model(rule.name())));
    }

    @Test
    void aFactThatChangesIsCompiledAgainWithTheRulesThatNameIt() throws IOException {
        replace("vocabulary.yaml", "fast: \"\"", "fast: \"\", instant: \"\"");
        Set<String> naming = new TreeSet<>(Set.of("dealadvisor/vocabulary"));
        PackFolder.read(folder).files("", ".drl").forEach((inside, text) -> {
            if (text.text().matches("(?s).*\\bTakeoff\\b.*")) {
                naming.add("rules/" + inside.replace(".drl", "").replace('-', '_'));
            }
        });
        assertTrue(naming.size() > 1 && naming.size() < 12, naming.toString());
        assertEquals(naming, compiled());
    }

    @Test
    void aFactThatIsAddedLeavesTheRulesAlone() throws IOException {
        replace(
                "vocabulary.yaml",
                "- {fact: situation.takeoff, as:",
                "- {fact: situation.moon, as: Moon, type: yes-no, asks: \"Is there a moon?\"}\n- {fact: situation.takeoff, as:");
        assertEquals(Set.of("dealadvisor/vocabulary"), compiled());
        assertTrue(new RulePack(PackLoader.load(folder, Seal.NONE, false, CompiledStore.NONE))
                .vocabulary()
                .paths()
                .contains("situation.moon"));
    }

    @Test
    void aFolderIsKnownByTheBytesOfItsFiles() throws IOException {
        assertEquals(PackFolder.read(folder).sha256(), PackFiles.of(folder).sha256());
        for (String id : RulePack.bundledIds().subList(1, RulePack.bundledIds().size())) {
            Path pack = Path.of("rules/packs", id);
            assertEquals(
                    RulePack.bundled(id).orElseThrow().sha256(),
                    PackFiles.of(pack).sha256());
            // Away from the rules, it extends those that come with the advisor, which say the same.
            Path away = parent.resolve(id);
            for (String inside : FolderFiles.of(pack, inside -> true).keySet()) {
                Files.createDirectories(away.resolve(inside).getParent());
                Files.copy(pack.resolve(inside), away.resolve(inside));
            }
            assertEquals(PackFolder.read(away).sha256(), PackFiles.of(away).sha256());
        }
    }

    @Test
    void scenariosDoNotCountAndEverythingElseDoes() throws IOException {
        String before = PackFiles.of(folder).sha256();
        Files.writeString(folder.resolve("scenarios/more.yaml"), "[]\n");
        assertEquals(before, PackFiles.of(folder).sha256());
        Files.writeString(folder.resolve("scenarios/more.drl"), "package rules.more\n");
        String withRules = PackFiles.of(folder).sha256();
        assertFalse(before.equals(withRules));
        replace("calibration.yaml", "0.25", "0.26");
        assertFalse(withRules.equals(PackFiles.of(folder).sha256()));
    }

    @Test
    void whatWasKeptIsLoadedWithoutReadingTheRules() {
        Kept kept = new Kept();
        RulePack first = new RulePack(PackLoader.load(folder, Seal.NONE, false, kept));
        int written = kept.entries.size();
        RulePack second = new RulePack(PackLoader.load(folder, Seal.NONE, false, kept));
        assertEquals(written, kept.entries.size());
        assertEquals(1, kept.found);
        assertEquals(first.sha256(), second.sha256());
        assertEquals(first.folder().files().keySet(), second.folder().files().keySet());
    }

    /** Keeps in memory, and counts what is found without compiling. */
    private static final class Kept implements CompiledStore {
        private final SortedMap<String, SortedMap<String, byte[]>> entries = new TreeMap<>();
        private int found;

        @Override
        public Optional<SortedMap<String, byte[]>> find(String key) {
            found += entries.containsKey(key) ? 1 : 0;
            return Optional.ofNullable(entries.get(key));
        }

        @Override
        public void keep(String key, SortedMap<String, byte[]> files) {
            entries.put(key, files);
        }
    }
}
