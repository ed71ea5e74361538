package dealadvisor.engine.loading;

import dealadvisor.checks.HeadCheck;
import dealadvisor.checks.RuleCheck;
import dealadvisor.engine.compiling.CompiledStore;
import dealadvisor.engine.compiling.PackClassLoader;
import dealadvisor.engine.compiling.Precompiled;
import dealadvisor.engine.compiling.RuleCompiler;
import dealadvisor.engine.compiling.VocabularyClasses;
import dealadvisor.engine.guarding.ClassCheck;
import dealadvisor.engine.guarding.TimeLimit;
import dealadvisor.facts.StrayGroups;
import dealadvisor.packs.PackFiles;
import dealadvisor.packs.Seal;
import dealadvisor.packs.Shipped;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Doubts;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.Present;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleCode;
import dealadvisor.rules.RuleFolder;
import dealadvisor.rules.RuleImports;
import dealadvisor.rules.RuleParser;
import dealadvisor.rules.Stages;
import dealadvisor.rules.TrustedRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Turns a rule folder, or compiled rules, into a pack that can run. */
public final class PackLoader {
    /** Finds the bundled rules. */
    private static final ClassLoader BUNDLE = PackLoader.class.getClassLoader();

    private PackLoader() {}

    /**
     * Loads what was kept of a folder when it was compiled; reads, compiles and loads it if nothing was kept.
     *
     * @param folder a rule folder, or an archive of one
     * @param seal what an archive has to prove
     */
    public static LoadedPack load(Path folder, Seal seal, boolean trusted, CompiledStore kept) {
        PackFiles files = PackFiles.of(folder, seal, trusted);
        return load(files.name(), files.sha256(), Once.of(files::folder), new Loading(trusted, kept));
    }

    /** As {@link #load(Path, Seal, boolean, CompiledStore)}, of a folder that was read already. */
    public static LoadedPack load(RuleFolder folder, boolean trusted, CompiledStore kept) {
        return load(folder, new Loading(trusted, kept));
    }

    /** Loads a folder that was read already, in the way in which another pack was loaded. */
    public static LoadedPack load(RuleFolder folder, LoadedPack other) {
        return load(folder, other.how());
    }

    private static LoadedPack load(RuleFolder folder, Loading how) {
        return load(folder.name(), folder.sha256(), () -> folder, how);
    }

    private static LoadedPack load(String name, String sha256, Supplier<RuleFolder> folder, Loading how) {
        return how.kept()
                .find(sha256)
                .flatMap(files -> kept(name, sha256, folder, files, how))
                .orElseGet(() -> compiled(folder.get(), how));
    }

    // What is no whole pack, for whatever reason, is compiled again and not put right from elsewhere.
    private static Optional<LoadedPack> kept(
            String name, String sha256, Supplier<RuleFolder> folder, SortedMap<String, byte[]> files, Loading how) {
        try {
            if (!Bundle.isWhole(files, BUNDLE)) {
                return Optional.empty();
            }
            return Optional.of(TimeLimit.within(name, Limits.standard().run().seconds(), () -> Bundle.load(
                                    folder, sha256, PackClassLoader.over(files, BUNDLE), how)
                            .ready()))
                    .filter(LoadedPack::isWhole);
        } catch (RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static LoadedPack compiled(RuleFolder folder, Loading how) {
        String sha256 = folder.sha256();
        return TimeLimit.within(folder.name(), Limits.standard().folder().seconds(), () -> {
            SortedMap<String, byte[]> files = Bundle.files(folder, how.trusted(), Precompiled.in(BUNDLE), how.kept());
            LoadedPack pack = Bundle.load(() -> folder, sha256, PackClassLoader.over(files, BUNDLE), how)
                    .ready();
            if (!how.trusted() && !pack.isWhole()) {
                throw new IllegalStateException("rules were lost when they were compiled");
            }
            how.kept().keep(sha256, files);
            return pack;
        });
    }

    /**
     * A pack with further rule files beside its own, of which its texts know nothing. Their words are not checked; what they compile to is, unless the
     * pack is trusted.
     */
    public static LoadedPack with(LoadedPack pack, Map<String, SourceText> further) {
        SortedMap<String, SourceText> rules = new TreeMap<>(
                RuleCode.of(pack.data().folder().get(), pack.rules()).files());
        further.forEach((inside, text) -> rules.put(inside, RuleCode.of(text)));
        RuleFolder folder = RuleFolder.compiled(pack.data().folder().get().name(), rules);
        Loading how = pack.how();
        return TimeLimit.within(folder.name(), Limits.standard().folder().seconds(), () -> {
            SortedMap<String, byte[]> files =
                    RuleCompiler.compile(folder, pack.data().vocabulary(), Precompiled.in(BUNDLE), how.kept());
            List<Diagnostic> problems = new ArrayList<>();
            if (!how.trusted()) {
                ClassCheck.refuse(folder, files, problems);
            }
            throwIfAny(problems);
            return new LoadedPack(pack.data(), pack.rules(), pack.sha256(), PackClassLoader.over(files, BUNDLE), how)
                    .ready();
        });
    }

    /** A folder that was read and found good. */
    public record Checked(PackData data, List<Rule> rules) {
        public Checked {
            rules = List.copyOf(rules);
        }
    }

    // Whether a fact cannot have this name: rules know something else by it, or what facts compile to.
    private static boolean taken(String name) {
        return RuleImports.isTaken(name) || VocabularyClasses.FACTORY.endsWith("." + name);
    }

    /**
     * Reads and checks a folder without compiling it.
     *
     * @param trusted whether the rules may say what rules have no need to say
     * @throws ProblemsException if anything is wrong
     */
    public static Checked check(RuleFolder folder, boolean trusted) {
        List<Diagnostic> problems = new ArrayList<>();
        Map<String, Node> files = folder.parse(RuleFolder.DATA, problems);
        throwIfAny(problems);
        Doubts doubts = new Doubts();
        StrayGroups.check(Present.in(files, "vocabulary.yaml"), problems, doubts);
        PackData data = PackData.read(() -> folder, files, PackLoader::taken, problems, doubts);
        List<Rule> rules;
        if (trusted) {
            rules = TrustedRules.of(folder, problems);
        } else {
            List<Diagnostic> unreadable = new ArrayList<>();
            rules = RuleParser.of(folder, unreadable);
            problems.addAll(unreadable);
            RuleCheck.check(folder, rules, data.vocabulary(), data.catalogue(), new Shipped(), doubts, problems);
            if (!unreadable.isEmpty()) {
                throwIfAny(problems);
            }
        }
        if (problems.isEmpty()) {
            PackPriors.of(folder, data.layers(), data.vocabulary(), problems);
        }
        HeadCheck.check(folder, rules, data.catalogue(), data.layer().id(), doubts, problems);
        throwIfAny(problems);
        return new Checked(data, rules);
    }

    private static void throwIfAny(List<Diagnostic> problems) {
        if (problems.stream().anyMatch(p -> p.level() == Diagnostic.Level.ERROR)) {
            throw ProblemsException.inOrder(
                    problems.stream().sorted(Stages.ORDER).toList());
        }
    }
}
