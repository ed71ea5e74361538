package dealadvisor.language;

import dealadvisor.engine.RuleCache;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.FactDefinition;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Place;
import dealadvisor.rules.Rule;
import dealadvisor.workbench.FolderCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rule folder in which somebody writes. While it is wrong, words are those of the last rules that could be loaded. For any thread. */
final class EditedFolder {
    private final Path path;
    private final RuleCache cache;
    private Optional<RulePack> good = Optional.empty();
    private Optional<Completions> offering = Optional.empty();

    EditedFolder(Path path, RuleCache cache) {
        this.path = path;
        this.cache = cache;
    }

    /** The rule folder in which a file stands: the nearest one above it that holds a {@code pack.yaml}. */
    static Optional<Path> of(Path file) {
        for (Path folder = file.toAbsolutePath().normalize().getParent(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("pack.yaml"))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** What is wrong with the folder as it was saved. */
    List<Diagnostic> check() {
        return FolderCheck.of(path, cache, this::loaded);
    }

    private synchronized void loaded(RulePack pack) {
        good = Optional.of(pack);
        offering = Optional.empty();
    }

    /** The rules whose words count: the folder's own, or, until it could be loaded once, those that come with the advisor. */
    private synchronized RulePack pack() {
        return good.orElseGet(RulePack::bundled);
    }

    List<Offered> completions(String file, String text, int offset) {
        return offering().at(file, text, offset);
    }

    // Each key asks again, and what may be offered follows from the rules alone.
    private synchronized Completions offering() {
        if (offering.isEmpty()) {
            offering = Optional.of(new Completions(pack()));
        }
        return offering.get();
    }

    /** What the word at a place means. */
    Optional<String> meaning(String file, String text, int offset) {
        Word word = Word.at(text, offset);
        Meanings meanings = new Meanings(pack());
        Spot spot = Spot.at(text, word.start());
        Optional<FactDefinition> fact = spot.calls().stream()
                .map(call -> pack().vocabulary().named(call.name()))
                .flatMap(Optional::stream)
                .findFirst();
        return (file.endsWith(".drl")
                        ? fact.flatMap(found -> meanings.value(found, word.text()))
                                .or(() -> spot.call()
                                        .filter(call -> !call.texts().isEmpty())
                                        .flatMap(call ->
                                                meanings.cause(call.texts().get(0), word.text())))
                        : Optional.<String>empty())
                .or(() -> meanings.of(word.text()))
                .or(() -> definitions().rule(word.text()).map(rule -> "**" + rule.name() + "**\n\n" + rule.says()));
    }

    /** Where the word at a place is defined; on the name of a rule, where it is tried. */
    List<Place> definitions(String file, String text, int offset) {
        Word word = Word.at(text, offset);
        Definitions definitions = definitions();
        List<Place> found = new ArrayList<>(definitions.of(word.text()));
        if (file.endsWith(".drl")) {
            Optional<Rule> rule = definitions
                    .ruleAt(file, word.line())
                    .filter(each -> each.line() == word.line() || each.id().equals(word.text()));
            if (rule.isPresent()) {
                return definitions.tried(rule.get());
            }
        } else if (found.isEmpty()) {
            definitions.rule(word.line(text)).ifPresent(rule -> found.addAll(definitions.of(rule.name())));
        }
        return List.copyOf(found);
    }

    /** Where the rule in which a place stands is tried. */
    List<Place> tried(String file, String text, int offset) {
        Definitions definitions = definitions();
        return definitions
                .ruleAt(file, Word.at(text, offset).line())
                .map(definitions::tried)
                .orElse(List.of());
    }

    private Definitions definitions() {
        RulePack pack = pack();
        return new Definitions(pack, pack.folder());
    }
}
