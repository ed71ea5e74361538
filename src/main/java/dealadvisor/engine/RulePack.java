package dealadvisor.engine;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Claim;
import dealadvisor.engine.compiling.CompiledStore;
import dealadvisor.engine.compiling.FactFactory;
import dealadvisor.engine.loading.Bundle;
import dealadvisor.engine.loading.Lazily;
import dealadvisor.engine.loading.LoadedPack;
import dealadvisor.engine.loading.PackLoader;
import dealadvisor.engine.loading.PackPriors;
import dealadvisor.facts.Vocabulary;
import dealadvisor.packs.BundledFolders;
import dealadvisor.packs.DataPlaces;
import dealadvisor.packs.Layer;
import dealadvisor.packs.Seal;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Internal;
import dealadvisor.reading.Place;
import dealadvisor.reading.Present;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleFacts;
import dealadvisor.rules.RuleFolder;
import dealadvisor.rules.RuleReads;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kie.api.KieBase;

/**
 * Rules ready to run, with their vocabulary, catalogues and calibration: what an {@code Advisor} advises under. Immutable and safe for many threads;
 * load once, use often. Nothing here takes or gives null.
 */
public final class RulePack {
    private final LoadedPack loaded;
    private final Map<String, Rule> byName;
    private final Map<String, Rule> byId;
    private final Lazily<RuleReads> reads;
    private final Lazily<RuleFacts> ruleFacts;
    private final Lazily<DataPlaces> places;

    /** A pack of what was loaded. */
    RulePack(LoadedPack loaded) {
        this.loaded = loaded;
        Map<String, Rule> names = new HashMap<>();
        Map<String, Rule> ids = new HashMap<>();
        loaded.rules().forEach(rule -> {
            names.put(rule.name(), rule);
            ids.put(rule.id(), rule);
        });
        this.byName = Collections.unmodifiableMap(names);
        this.byId = Collections.unmodifiableMap(ids);
        this.reads = new Lazily<>(() -> RuleReads.of(loaded.rules(), vocabulary()));
        this.ruleFacts = new Lazily<>(() -> RuleFacts.of(loaded.rules(), vocabulary()));
        this.places = new Lazily<>(() -> DataPlaces.of(texts()));
    }

    /**
     * What the rules compare facts with, worked out once.
     *
     * @hidden
     */
    @Internal
    public RuleReads reads() {
        return reads.get();
    }

    /**
     * Which facts each rule that bears on a verdict may depend on, worked out once.
     *
     * @hidden
     */
    @Internal
    public RuleFacts ruleFacts() {
        return ruleFacts.get();
    }

    /**
     * The same pack, its compiled rules ready to run, which else the first advice sees to. Takes a moment once, and nothing from then on.
     *
     * @throws IllegalStateException if the compiled rules are damaged
     */
    public RulePack ready() {
        loaded.ready();
        return this;
    }

    LoadedPack loaded() {
        return loaded;
    }

    /** The rules that come with the advisor, compiled when it was built. */
    public static RulePack bundled() {
        return new RulePack(Bundle.load(RulePack.class.getClassLoader()));
    }

    /** The ids of the packs that come with the advisor, the one that {@link #bundled()} gives first. */
    public static List<String> bundledIds() {
        return BundledFolders.ids();
    }

    /** A pack that comes with the advisor, by its id; empty if there is none. */
    public static Optional<RulePack> bundled(String id) {
        List<String> ids = BundledFolders.ids();
        return !ids.contains(id)
                ? Optional.empty()
                : Optional.of(
                        id.equals(ids.get(0))
                                ? bundled()
                                : new RulePack(Bundle.load(id, RulePack.class.getClassLoader())));
    }

    /**
     * The rules of a folder, and of the packs that it extends, compiled on the spot. A rule file becomes a program; one that says more than rules need,
     * or whose compiled form would use anything beyond facts, catalogues and conclusions, is refused before any of it runs. Nothing is written, and
     * nothing that is read later: what the pack says of its files is what they held when it was loaded.
     *
     * @param folder of rule files and data, or a zip archive of one, of which nothing is unpacked to disk
     * @throws ProblemsException if the folder or a file in it is wrong, or it is not compiled and loaded within bounds of time and memory; carries
     *     every problem found, with places
     */
    public static RulePack load(Path folder) {
        return load(folder, RuleCache.NONE);
    }

    /**
     * As {@link #load(Path)}, compiling only what was not compiled before.
     *
     * @param folder of rule files and data, or a zip archive of one
     * @param cache where compiled rules are kept
     */
    public static RulePack load(Path folder, RuleCache cache) {
        return load(folder, cache, Seal.NONE);
    }

    /**
     * As {@link #load(Path, RuleCache)}, of a pack that proves first which one it is, or whose.
     *
     * @param folder a zip archive of a rule folder; a folder itself can prove nothing
     * @param cache where compiled rules are kept
     * @param seal what the archive, and those that it extends, have to prove
     * @throws ProblemsException also P056 or P057 if it does not, before anything of it is looked at
     */
    public static RulePack load(Path folder, RuleCache cache, Seal seal) {
        return new RulePack(PackLoader.load(folder, seal, false, cache.store()));
    }

    /**
     * As {@link #load(Path)}, of a folder that was read already.
     *
     * @hidden
     */
    @Internal
    public static RulePack load(RuleFolder folder) {
        return load(folder, RuleCache.NONE);
    }

    /**
     * As {@link #load(Path, RuleCache)}, of a folder that was read already.
     *
     * @hidden
     */
    @Internal
    public static RulePack load(RuleFolder folder, RuleCache cache) {
        return new RulePack(PackLoader.load(folder, false, cache.store()));
    }

    /**
     * As {@link #load(Path)}, without refusing what only trusted authors may write. Whatever the rules say is done, with the rights of this process.
     *
     * @param folder of rule files and data; an archive is refused, since nothing says whose it is
     * @throws ProblemsException if the folder or a file in it is wrong; carries every problem found, with places
     */
    public static RulePack loadTrusted(Path folder) {
        return loadTrusted(folder, Seal.NONE);
    }

    /**
     * As {@link #loadTrusted(Path)}, also of an archive, if it is signed with the key of those who are trusted.
     *
     * @param folder a zip archive of a rule folder
     * @param seal has a key, and the archive and those that it extends have to be signed with it
     * @throws ProblemsException also P056 or P057 if they are not
     */
    public static RulePack loadTrusted(Path folder, Seal seal) {
        return new RulePack(PackLoader.load(folder, seal, true, CompiledStore.NONE));
    }

    /**
     * All that keeps a folder from being loaded, without compiling or running any of it.
     *
     * @return every problem found, what causes others first; none if it would load
     * @hidden
     */
    @Internal
    public static List<Diagnostic> problems(RuleFolder folder) {
        try {
            PackLoader.check(folder, false);
            return List.of();
        } catch (ProblemsException e) {
            return e.problems();
        }
    }

    /** The pack's id. */
    public String id() {
        return loaded.data().layer().id();
    }

    /** The pack's version, as its author writes it. */
    public String version() {
        return loaded.data().layer().version();
    }

    /** The pack's title. */
    public String title() {
        return loaded.data().layer().title();
    }

    /** The packs that the rules come from: the one that extends no other first, this one last. */
    public List<Layer> layers() {
        return loaded.data().layers();
    }

    /** What it says of itself: the last of its layers. */
    public Layer layer() {
        return loaded.data().layer();
    }

    /**
     * The pack that a rule comes from.
     *
     * @hidden
     */
    @Internal
    public Layer layer(Rule rule) {
        return layerOf(rule.file());
    }

    /**
     * The pack in whose files something is written.
     *
     * @hidden
     */
    @Internal
    public Layer layer(Place place) {
        return layerOf(places().file(place).orElse(""));
    }

    private Layer layerOf(String file) {
        List<Layer> layers = loaded.data().layers();
        for (int i = layers.size() - 1; i > 0; i--) {
            if (file.startsWith(layers.get(i).prefix())) {
                return layers.get(i);
            }
        }
        return layers.get(0);
    }

    /** The pack that brings a claim. */
    public Layer layer(Claim claim) {
        return loaded.data().layers().stream()
                .filter(layer -> layer.id().equals(claim.pack().orElse("")))
                .findFirst()
                .orElse(loaded.data().layers().get(0));
    }

    /** Whose claims these are, where a pack that extends another brings them; none for those of the pack that extends no other. */
    public List<String> authors(List<String> claims) {
        return claims.stream()
                .flatMap(id -> catalogue().claim(id).stream())
                .map(this::layer)
                .filter(layer -> !layer.equals(layers().get(0)))
                .flatMap(layer -> layer.authors().stream())
                .distinct()
                .toList();
    }

    /** The text that a claim is from. */
    public String source(Claim claim) {
        return claim.source().orElseGet(() -> layer(claim).source());
    }

    /** The pack that this one extends, as it is without this one; empty if it extends none. */
    public Optional<RulePack> extended() {
        if (loaded.data().layers().size() < 2) {
            return Optional.empty();
        }
        String below =
                loaded.data().layers().get(loaded.data().layers().size() - 2).id();
        return Optional.of(folder().base()
                .map(base -> new RulePack(PackLoader.load(base, loaded)))
                .orElseGet(() -> RulePack.bundled(below).orElseThrow()));
    }

    /** A fingerprint of rules and data. */
    public String sha256() {
        return loaded.sha256();
    }

    /** The facts that a case may state. */
    public Vocabulary vocabulary() {
        return loaded.data().vocabulary();
    }

    /** Goods, payments, barriers, mitigations, forms, claims, calibration. */
    public Catalogue catalogue() {
        return loaded.data().catalogue();
    }

    /**
     * All rules, in order of files and lines; those that the rows of tables make last.
     *
     * @hidden
     */
    @Internal
    public List<Rule> rules() {
        return loaded.rules();
    }

    /**
     * The rule with this name or id, or with this slug for a name.
     *
     * @hidden
     */
    @Internal
    public Optional<Rule> rule(String called) {
        return Optional.ofNullable(byName.get(called))
                .or(() -> Optional.ofNullable(byId.get(called)))
                .or(() -> rules().stream()
                        .filter(rule -> Rule.slug(rule.name()).equals(called))
                        .findFirst());
    }

    /**
     * The folder's files, for scenarios. For the bundled pack, as they were when it was built.
     *
     * @hidden
     */
    @Internal
    public RuleFolder folder() {
        return loaded.data().folder().get();
    }

    /**
     * The texts of its files and of those that it extends. A pack that comes with the advisor is compiled already, and reads them only here.
     *
     * @hidden
     */
    @Internal
    public RuleFolder texts() {
        return folder().files().isEmpty() ? BundledFolders.find(id()).orElseThrow() : folder();
    }

    /**
     * Where the entries of its data are written.
     *
     * @hidden
     */
    @Internal
    public DataPlaces places() {
        return places.get();
    }

    /**
     * How likely its authors, and those of the packs that it extends, take facts to be what where nothing is known of them: those that come first where
     * two speak of a fact stand first; none where no pack says so.
     *
     * @hidden
     */
    @Internal
    public List<PackPriors> priors() {
        return PackPriors.of(folder(), layers(), vocabulary(), new ArrayList<>());
    }

    /** The compiled rule with this name. */
    org.drools.model.Rule model(String name) {
        return Present.in(loaded.models(), name);
    }

    KieBase base() {
        return loaded.base();
    }

    /** Finds the pack's compiled rules, and what was bundled with them. */
    ClassLoader loader() {
        return loaded.loader();
    }

    FactFactory factory() {
        return loaded.factory();
    }
}
