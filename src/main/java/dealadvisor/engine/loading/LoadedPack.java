package dealadvisor.engine.loading;

import dealadvisor.engine.compiling.FactFactory;
import dealadvisor.rules.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kie.api.KieBase;

/**
 * What loading a rule folder gives: its data, its rules, and where their compiled form is found, which is made ready when it is first needed. Immutable
 * and safe for many threads.
 */
public final class LoadedPack {
    private final PackData data;
    private final List<Rule> rules;
    private final String sha256;
    private final Lazily<Compiled> compiled;
    private final ClassLoader loader;
    private final Loading how;

    /** @param loader finds the compiled rules */
    LoadedPack(PackData data, List<Rule> rules, String sha256, ClassLoader loader, Loading how) {
        this(data, rules, sha256, new Lazily<>(() -> Compiled.in(loader)), loader, how);
    }

    /** One with compiled rules that another may have too. */
    LoadedPack(
            PackData data,
            List<Rule> rules,
            String sha256,
            Lazily<Compiled> compiled,
            ClassLoader loader,
            Loading how) {
        this.data = data;
        this.rules = List.copyOf(rules);
        this.sha256 = sha256;
        this.compiled = compiled;
        this.loader = loader;
        this.how = how;
    }

    /** The same, its compiled rules ready to run. */
    public LoadedPack ready() {
        compiled.get();
        return this;
    }

    /** Whether it has just the compiled rules that its texts speak of. */
    boolean isWhole() {
        return compiled.get()
                .rules()
                .keySet()
                .equals(rules.stream().map(Rule::name).collect(Collectors.toSet()));
    }

    /** Its data. */
    public PackData data() {
        return data;
    }

    /** Its rules as they are written. */
    public List<Rule> rules() {
        return rules;
    }

    /** A fingerprint of rules and data. */
    public String sha256() {
        return sha256;
    }

    /** Finds the compiled rules, and what was bundled with them. */
    public ClassLoader loader() {
        return loader;
    }

    /** How it was loaded. */
    Loading how() {
        return how;
    }

    /** What sessions are made of. */
    public KieBase base() {
        return compiled.get().base();
    }

    /** Makes the facts that rules match. */
    public FactFactory factory() {
        return compiled.get().factory();
    }

    /** The compiled rules by name. */
    public Map<String, org.drools.model.Rule> models() {
        return compiled.get().rules();
    }
}
