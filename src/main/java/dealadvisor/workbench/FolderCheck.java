package dealadvisor.workbench;

import dealadvisor.checks.RuleCheck;
import dealadvisor.engine.Departures;
import dealadvisor.engine.PackScenarios;
import dealadvisor.engine.ReadPack;
import dealadvisor.engine.RuleCache;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.FactDefinition;
import dealadvisor.packs.Arguing;
import dealadvisor.packs.DataPlaces;
import dealadvisor.packs.PackFolder;
import dealadvisor.packs.Seal;
import dealadvisor.packs.Shipped;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleFolder;
import dealadvisor.rules.Stages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Everything that is wrong with a rule folder, at once. */
public final class FolderCheck {
    private final RuleFolder folder;
    private final DataPlaces places;
    private final List<Diagnostic> problems = new ArrayList<>();

    private FolderCheck(RuleFolder folder) {
        this.folder = folder;
        this.places = DataPlaces.of(folder);
    }

    /**
     * What became of a folder.
     *
     * @param problems what was found, what causes others first
     * @param pack the rules, if nothing keeps them from being loaded
     * @param scenarios those that could be read
     */
    record Checked(List<Diagnostic> problems, Optional<RulePack> pack, List<Scenario> scenarios) {}

    /**
     * Checks a folder: its data, its rules word by word and among each other, its scenarios, and what none of them uses.
     *
     * @return what was found, what causes others first
     */
    public static List<Diagnostic> of(Path path) {
        return of(path, RuleCache.NONE);
    }

    /** As {@link #of(Path)}, compiling only what was not compiled before. */
    public static List<Diagnostic> of(Path path, RuleCache cache) {
        return of(path, cache, Seal.NONE);
    }

    /**
     * As {@link #of(Path, RuleCache)}.
     *
     * @param path a rule folder, or an archive of one
     * @param seal what an archive has to prove
     */
    public static List<Diagnostic> of(Path path, RuleCache cache, Seal seal) {
        return checked(path, cache, seal).problems();
    }

    /**
     * As {@link #of(Path, RuleCache)}.
     *
     * @param loaded is handed the rules, if nothing keeps them from being loaded
     */
    public static List<Diagnostic> of(Path path, RuleCache cache, Consumer<RulePack> loaded) {
        Checked checked = checked(path, cache, Seal.NONE);
        checked.pack().ifPresent(loaded);
        return checked.problems();
    }

    /** As {@link #of(Path, RuleCache, Seal)}, with the rules and scenarios that were read for it. */
    static Checked checked(Path path, RuleCache cache, Seal seal) {
        Checked checked = read(path, cache, seal);
        List<Diagnostic> problems = new ArrayList<>(UnreadFiles.of(path, seal));
        problems.addAll(checked.problems());
        return new Checked(problems, checked.pack(), checked.scenarios());
    }

    private static Checked read(Path path, RuleCache cache, Seal seal) {
        RuleFolder folder;
        try {
            folder = PackFolder.read(path, seal);
        } catch (ProblemsException e) {
            return new Checked(e.problems(), Optional.empty(), List.of());
        }
        FolderCheck check = new FolderCheck(folder);
        Optional<RulePack> pack = Optional.empty();
        List<Scenario> scenarios = List.of();
        try {
            pack = Optional.of(RulePack.load(folder, cache));
            scenarios = check.whole(pack.get(), path);
        } catch (ProblemsException e) {
            check.problems.addAll(e.problems());
        }
        check.problems.removeIf(check::anothers);
        check.problems.sort(Stages.ORDER);
        return new Checked(List.copyOf(check.problems), pack, scenarios);
    }

    // What is merely remarkable in a pack that this one extends is no business of this one's author.
    private boolean anothers(Diagnostic problem) {
        return problem.level() != Diagnostic.Level.ERROR
                && folder.base().isPresent()
                && problem.place()
                        .filter(place -> place.file().startsWith(folder.name() + "/"))
                        .isEmpty();
    }

    // What only shows once every part can be read.
    private List<Scenario> whole(RulePack pack, Path path) {
        Map<String, Node> files = PackScenarios.of(pack, problems);
        boolean readable = problems.isEmpty();
        List<Scenario> scenarios = new ScenarioReader(ScenarioRun.caseBase(path), problems).read(files);
        problems.addAll(new ScenarioCheck(pack, ScenarioWords.of(pack)).all(files, scenarios));
        departures(pack);
        remark(ReadPack.of(pack));
        // What a file that cannot be read would test is not known.
        if (readable) {
            untested(pack, scenarios);
        }
        return scenarios;
    }

    /** What is remarkable in a folder beside its scenarios, without compiling it. */
    static List<Diagnostic> remarks(RuleFolder folder) {
        FolderCheck check = new FolderCheck(folder);
        check.remark(ReadPack.of(folder));
        return check.problems;
    }

    private void remark(ReadPack pack) {
        RuleCheck.remark(folder, pack.rules(), pack.vocabulary(), pack.catalogue(), new Shipped(), problems);
        for (UnusedEntries.Unused unused : UnusedEntries.of(pack.rules(), pack.catalogue())) {
            problems.add(Diagnostic.of(
                    Code.K036,
                    place(unused.file(), unused.path().toArray(String[]::new)),
                    unused.id().length(),
                    unused.message(),
                    unused.help()));
        }
        unread(pack);
    }

    // What the pack does without of the one that it extends: a rule may have another's name by accident.
    private void departures(RulePack pack) {
        Departures departures = Departures.of(pack);
        for (String name : departures.replaced()) {
            Rule rule = pack.rule(name).orElseThrow();
            problems.add(Diagnostic.of(
                    Code.P045,
                    new Place(folder.where(rule.file()), rule.line(), 1),
                    4,
                    "this rule replaces the one of the same name in the pack that this one extends",
                    "give it a name of its own if both are to hold"));
        }
        for (Arguing.Entry entry : departures.changed()) {
            problems.add(Diagnostic.of(
                    Code.P045,
                    place(entry.file(), entry.list(), entry.id()),
                    entry.id().length(),
                    "this entry changes the one of the same id in the pack that this one extends",
                    "give it an id of its own if both are to hold"));
        }
        if (!departures.switchedOff().isEmpty()) {
            problems.add(Diagnostic.of(
                    Code.P045,
                    place(pack.layer().prefix() + "pack.yaml", "switch-off"),
                    "switch-off".length(),
                    "this pack switches off \"" + String.join("\", \"", departures.switchedOff()) + "\"",
                    "what they concluded is no longer said; `deal-advisor compare --rules` shows what that changes"));
        }
    }

    private void unread(ReadPack pack) {
        Set<String> read = new HashSet<>();
        for (Rule rule : pack.rules()) {
            rule.conditions().forEach(condition -> read.add(condition.type()));
            rule.compared().forEach(operand -> read.add(operand.text()));
        }
        for (FactDefinition definition : pack.vocabulary().definitions()) {
            boolean asked =
                    definition.catalogue().isPresent() && definition.path().startsWith("deal.");
            if (!asked && !read.contains(definition.name()) && !read.contains(definition.path())) {
                problems.add(Diagnostic.of(
                        Code.K030,
                        place("vocabulary.yaml", "facts", definition.path()),
                        definition.path().length(),
                        "no rule reads `" + definition.path() + "`",
                        "write the rule that it was added for, or remove it"));
            }
        }
    }

    private void untested(RulePack pack, List<Scenario> scenarios) {
        Set<String> tested = new HashSet<>();
        scenarios.forEach(scenario -> tested.addAll(scenario.claims()));
        Map<String, Rule> untested = new TreeMap<>();
        for (Rule rule : pack.rules()) {
            if (rule.claims().stream().noneMatch(tested::contains)) {
                untested.put(rule.name(), rule);
            }
        }
        untested.forEach(
                (name, rule) -> problems.add(
                        Diagnostic.of(
                                Code.K031,
                                new Place(folder.where(rule.file()), rule.line(), 1),
                                4,
                                "no scenario names what \"" + name + "\" encodes",
                                "add one to scenarios/ that names its claims (" + String.join(", ", rule.claims())
                                        + "), with a contrast that differs in one fact; `deal-advisor rules coverage` says which rules fire in scenarios")));
    }

    // Where a data file says this; the top of the file if it does not.
    private Place place(String file, String... path) {
        return places.of(file, path).orElseGet(() -> new Place(folder.where(file), 1, 1));
    }
}
