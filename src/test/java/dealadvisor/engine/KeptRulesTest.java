package dealadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.compiling.CompiledStore;
import dealadvisor.engine.compiling.RuleCompiler;
import dealadvisor.engine.guarding.CheckedStore;
import dealadvisor.engine.loading.PackLoader;
import dealadvisor.packs.PackFiles;
import dealadvisor.packs.Seal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What is kept of compiled rules is trusted no more than the folder that it is of, and made up for from nowhere. */
class KeptRulesTest {
    private static final String RULE = "Those who fuss are heard";

    @TempDir
    private Path parent;

    private Path folder;

    private final Kept kept = new Kept();

    /** Keeps in memory, where what is kept can be changed. */
    private static final class Kept implements CompiledStore {
        private final SortedMap<String, SortedMap<String, byte[]>> entries = new TreeMap<>();
        private final List<String> written = new ArrayList<>();

        @Override
        public Optional<SortedMap<String, byte[]>> find(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        @Override
        public void keep(String key, SortedMap<String, byte[]> files) {
            entries.put(key, new TreeMap<>(files));
            written.add(key);
        }
    }

    @BeforeEach
    void pack() throws IOException {
        folder = Files.createDirectories(parent.resolve("mine"));
        Files.createDirectories(folder.resolve("scenarios"));
        Files.writeString(
                folder.resolve("pack.yaml"),
                "id: mine\nversion: \"1\"\ntitle: Mine\nsource: A note\nauthors: [Me]\nextends: taxonomy-of-barriers\n");
        Files.writeString(
                folder.resolve("claims.yaml"),
                "claims:\n  - {id: mine.a, section: own, encode: rule, hedge: plain, claim: \"It is so.\"}\n");
        Files.writeString(folder.resolve("scenarios/mine.yaml"), "[]\n");
        Files.writeString(
                folder.resolve("mine.drl"),
                dealadvisor.rules.RuleWriter.head("rules.mine") + "\nrule \"" + RULE
                        + "\"\n    @claims( \"mine.a\" )\n    @says( \"It is so.\" )\nwhen\n    Fussy( is == true )\nthen\n    tension( \"mine\" );\nend\n");
    }

    private RulePack load() {
        return new RulePack(PackLoader.load(folder, Seal.NONE, false, new CheckedStore(kept)));
    }

    private SortedMap<String, byte[]> whole() {
        return kept.entries.get(PackFiles.of(folder).sha256());
    }

    private static boolean isMine(RulePack pack) {
        return pack.id().equals("mine") && pack.rule(RULE).isPresent() && pack.model(RULE) != null;
    }

    @Test
    void whatIsKeptIsLoadedWithoutCompiling() {
        assertTrue(isMine(load()));
        int before = kept.written.size();
        assertTrue(isMine(load()));
        assertEquals(before, kept.written.size());
    }

    @Test
    void aForeignClassIsNeverLoadedAndTheFolderCompiledAgain() {
        load();
        for (String name : List.of("rules/evil/Evil", "rules/mine/Rules00112233445566778899AABBCCDDEEFF", "java/x/Y")) {
            kept.entries.values().forEach(files -> {
                files.put(name + ".class", evil(name));
                files.computeIfPresent(
                        RuleCompiler.MODELS,
                        (list, models) -> (new String(models, StandardCharsets.UTF_8) + "\n" + name.replace('/', '.'))
                                .getBytes(StandardCharsets.UTF_8));
            });
            assertTrue(isMine(load()));
            assertEquals(null, System.getProperty("evil"), name);
            assertFalse(whole().containsKey(name + ".class"), "it is replaced by what was compiled again");
        }
    }

    @Test
    void noModelIsLoadedThatIsNeitherKeptNorShared() {
        load();
        whole().put(RuleCompiler.MODELS, "java.lang.Thread".getBytes(StandardCharsets.UTF_8));
        assertTrue(isMine(load()));
    }

    @Test
    void whatIsMissingOfAKeptFolderIsNotMadeUpForFromTheBundledRules() {
        load();
        SortedMap<String, byte[]> good = new TreeMap<>(whole());
        for (String file : good.keySet()) {
            int before = kept.written.size();
            whole().remove(file);
            assertTrue(isMine(load()), file);
            assertTrue(kept.written.size() > before, "compiled again without " + file);
            assertEquals(good.keySet(), whole().keySet());
        }
        whole().clear();
        assertTrue(isMine(load()));
    }

    @Test
    void junkIsCompiledAgain() {
        load();
        for (String file : new TreeMap<>(whole()).keySet()) {
            whole().put(file, new byte[] {1, 2, 3});
            assertTrue(isMine(load()), file);
        }
    }

    @Test
    void thePackIsOfTheBytesThatWereLoadedWhateverBecomesOfTheFolder() throws IOException {
        load();
        RulePack pack = load();
        String loaded = pack.sha256();
        Files.writeString(folder.resolve("claims.yaml"), "claims: []\n");
        Files.writeString(folder.resolve("scenarios/mine.yaml"), "- broken");
        Files.writeString(folder.resolve("scenarios/more.yaml"), "[]\n");
        Files.move(folder, parent.resolve("elsewhere"));
        assertEquals(loaded, pack.folder().sha256());
        assertEquals(
                "[]\n", pack.folder().file("scenarios/mine.yaml").orElseThrow().text());
        assertTrue(pack.folder().file("scenarios/more.yaml").isEmpty());
        assertEquals("taxonomy-of-barriers", pack.extended().orElseThrow().id());
        assertEquals(
                List.of("scenarios/mine.yaml"),
                List.copyOf(PackScenarios.of(pack, new ArrayList<>()).keySet()));
    }

    @Test
    void trustedRulesAreNeitherKeptNorTakenFromWhatIsKept() {
        new RulePack(PackLoader.load(folder, Seal.NONE, true, kept));
        assertTrue(kept.written.isEmpty());
    }

    // A class that leaves a trace when it is loaded.
    private static byte[] evil(String name) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER, name, null, "java/lang/Object", null);
        MethodVisitor loaded = writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        loaded.visitCode();
        loaded.visitLdcInsn("evil");
        loaded.visitInsn(Opcodes.DUP);
        loaded.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                "java/lang/System",
                "setProperty",
                "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;",
                false);
        loaded.visitInsn(Opcodes.POP);
        loaded.visitInsn(Opcodes.RETURN);
        loaded.visitMaxs(0, 0);
        loaded.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
