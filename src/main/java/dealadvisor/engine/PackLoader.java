package dealadvisor.engine;

import dealadvisor.catalogue.Claim;
import dealadvisor.facts.StrayGroups;
import dealadvisor.packs.PackFiles;
import dealadvisor.packs.Shipped;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Doubts;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.rules.RuleCheck;
import dealadvisor.rules.RuleCode;
import dealadvisor.rules.RuleFolder;
import dealadvisor.rules.RuleParser;
import dealadvisor.rules.RuleSyntax;
import dealadvisor.rules.RuleText;
import dealadvisor.rules.RuleTexts;
import dealadvisor.rules.Stages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a rule folder, or compiled rules, into a pack that can run. */
final class PackLoader {
    private static final Pattern BINDING = Pattern.compile("\\$(\\w+)\\s*:");
    private static final Pattern BRACES = Pattern.compile("\\{(\\w+)\\}");

    /** Finds the bundled rules. */
    private static final ClassLoader BUNDLE = PackLoader.class.getClassLoader();

    /** In so many lines after its name a rule has its claims and its sentence. */
    private static final int HEAD = 4;

    private PackLoader() {}

    /** Loads what was kept of a folder when it was compiled; reads, compiles and loads it if nothing was kept. */
    static RulePack load(Path folder, boolean trusted, CompiledStore kept) {
        PackFiles files = PackFiles.of(folder);
        return load(files.name(), files.sha256(), Once.of(files::folder), new Loading(trusted, kept));
    }

    /** As {@link #load(Path, boolean, CompiledStore)}, of a folder that was read already. */
    static RulePack load(RuleFolder folder, boolean trusted, CompiledStore kept) {
        return load(folder, new Loading(trusted, kept));
    }

    /** Loads a folder that was read already. */
    static RulePack load(RuleFolder folder, Loading how) {
        return load(folder.name(), folder.sha256(), () -> folder, how);
    }

    private static RulePack load(String name, String sha256, Supplier<RuleFolder> folder, Loading how) {
        return how.kept()
                .find(sha256)
                .flatMap(files -> kept(name, sha256, folder, files, how))
                .orElseGet(() -> compiled(folder.get(), how));
    }

    // What is no whole pack, for whatever reason, is compiled again and not put right from elsewhere.
    private static Optional<RulePack> kept(
            String name, String sha256, Supplier<RuleFolder> folder, SortedMap<String, byte[]> files, Loading how) {
        try {
            if (!Bundle.isWhole(files, BUNDLE)) {
                return Optional.empty();
            }
            return Optional.of(TimeLimit.within(name, Limits.standard().seconds(), () -> Bundle.load(
                                    folder, sha256, PackClassLoader.over(files, BUNDLE), how)
                            .ready()))
                    .filter(RulePack::isWhole);
        } catch (RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static RulePack compiled(RuleFolder folder, Loading how) {
        String sha256 = folder.sha256();
        return TimeLimit.within(folder.name(), Limits.standard().folder().seconds(), () -> {
            SortedMap<String, byte[]> files = Bundle.files(folder, how.trusted(), Precompiled.in(BUNDLE), how.kept());
            RulePack pack = Bundle.load(() -> folder, sha256, PackClassLoader.over(files, BUNDLE), how)
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
    static RulePack with(RulePack pack, Map<String, SourceText> further) {
        SortedMap<String, SourceText> rules =
                new TreeMap<>(RuleCode.of(pack.folder()).files());
        rules.putAll(
                RuleCode.of(RuleFolder.compiled("", new TreeMap<>(further))).files());
        RuleFolder folder = RuleFolder.compiled(pack.folder().name(), rules);
        Loading how = pack.loading();
        return TimeLimit.within(folder.name(), Limits.standard().folder().seconds(), () -> {
            SortedMap<String, byte[]> files =
                    RuleCompiler.compile(folder, pack.vocabulary(), Precompiled.in(BUNDLE), how.kept());
            List<Diagnostic> problems = new ArrayList<>();
            if (!how.trusted()) {
                ClassCheck.refuse(folder, files, problems);
            }
            throwIfAny(problems);
            return new RulePack(pack.data(), pack.rules(), pack.sha256(), PackClassLoader.over(files, BUNDLE), how)
                    .ready();
        });
    }

    /**
     * Reads and checks a folder without compiling it.
     *
     * @param trusted whether the rules may say what rules have no need to say
     * @param rules receives the rules' texts
     * @throws ProblemsException if anything is wrong
     */
    static PackData check(RuleFolder folder, boolean trusted, List<RuleText> rules) {
        List<Diagnostic> problems = new ArrayList<>();
        Map<String, Node> files = folder.parse(RuleFolder.DATA, problems);
        throwIfAny(problems);
        Doubts doubts = new Doubts();
        StrayGroups.check(files.get("vocabulary.yaml"), problems, doubts);
        PackData data = PackData.read(() -> folder, files, problems, doubts);
        if (!trusted) {
            List<Diagnostic> unreadable = new ArrayList<>();
            List<RuleSyntax> syntax = RuleParser.of(folder, unreadable);
            problems.addAll(unreadable);
            RuleCheck.check(folder, syntax, data.vocabulary(), data.catalogue(), new Shipped(), doubts, problems);
            if (!unreadable.isEmpty()) {
                throwIfAny(problems);
            }
        }
        rules.addAll(RuleTexts.of(folder, trusted, problems));
        for (RuleText rule : rules) {
            unbound(folder, rule, problems);
            for (String claim : rule.claims()) {
                if (data.catalogue().claim(claim).isEmpty() && !doubts.about("a claim", claim)) {
                    List<String> ids =
                            data.catalogue().claims().stream().map(c -> c.id()).toList();
                    problems.add(
                            Diagnostic.error(
                                    "P014",
                                    place(folder, rule, claim),
                                    claim.length(),
                                    "the rule `" + rule.name() + "` cites `" + claim
                                            + "`, which is not in the register",
                                    Nearest.of(claim, ids, problems)
                                            .map(near -> "did you mean `" + near + "`?")
                                            .orElse(
                                                    claim.matches("[\\w.-]+")
                                                            ? "add it to claims.yaml"
                                                            : "claims are parted by commas: `@claims( \"one.claim, another.claim\" )`")));
                }
            }
        }
        if (!doubts.about("a claim", "")) {
            ownClaims(folder, data, rules, problems);
        }
        throwIfAny(problems);
        return data;
    }

    // Whoever speaks through a pack is cited for it, never the author whom it contradicts.
    private static void ownClaims(RuleFolder folder, PackData data, List<RuleText> rules, List<Diagnostic> problems) {
        if (folder.base().isEmpty()) {
            return;
        }
        String id = data.layer().id();
        List<String> own = data.catalogue().claims().stream()
                .filter(claim -> claim.pack().orElse("").equals(id))
                .map(Claim::id)
                .toList();
        for (RuleText rule : rules) {
            if (folder.own(rule.file())
                    && !rule.claims().isEmpty()
                    && rule.claims().stream().noneMatch(own::contains)) {
                problems.add(Diagnostic.error(
                        "P043",
                        new Place(folder.where(rule.file()), rule.line(), 1),
                        4,
                        "the rule `" + rule.name() + "` of the pack `" + id + "` cites no claim of this pack",
                        "add what its author says to the pack's claims.yaml and cite that"
                                + (own.isEmpty() ? "" : "; it has " + String.join(", ", own))));
            }
        }
    }

    // Where a rule says this before its conditions; its first line if it says it in another way.
    private static Place place(RuleFolder folder, RuleText rule, String words) {
        String file = folder.where(rule.file());
        SourceText text = folder.file(rule.file()).orElseThrow();
        int end = rule.conditions().stream()
                .mapToInt(RuleText.Condition::line)
                .min()
                .orElse(rule.line() + HEAD);
        for (int line = rule.line() + 1; line < end; line++) {
            int at = text.line(line).indexOf(words);
            if (at >= 0) {
                return new Place(file, line, at + 1);
            }
        }
        return new Place(file, rule.line(), 1);
    }

    // A sentence that speaks of what its rule does not bind would reach the reader with the braces in it.
    private static void unbound(RuleFolder folder, RuleText rule, List<Diagnostic> problems) {
        Set<String> bound = new TreeSet<>();
        for (RuleText.Condition condition : rule.conditions()) {
            Matcher binding = BINDING.matcher(condition.text());
            while (binding.find()) {
                bound.add(binding.group(1));
            }
        }
        Matcher braces = BRACES.matcher(rule.says());
        while (braces.find()) {
            String word = braces.group(1);
            if (!bound.contains(word)) {
                problems.add(Diagnostic.error(
                        "P016",
                        place(folder, rule, braces.group()),
                        braces.group().length(),
                        "the sentence of `" + rule.name() + "` speaks of {" + word + "}, which the rule does not bind",
                        Nearest.of(word, bound, problems)
                                .map(near -> "did you mean {" + near + "}?")
                                .orElse("bind it in a condition: `$" + word + " : ...`")));
            }
        }
    }

    private static void throwIfAny(List<Diagnostic> problems) {
        if (problems.stream().anyMatch(p -> p.level() == Diagnostic.Level.ERROR)) {
            throw ProblemsException.inOrder(
                    problems.stream().sorted(Stages.ORDER).toList());
        }
    }
}
