package dealadvisor.server;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.interview.CaseText;
import dealadvisor.interview.Variant;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.Limits;
import dealadvisor.reading.SourceText;
import dealadvisor.render.html.LiveView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What forms of the page come to: the case with the answers over it, the advice on it, and what was pinned. Nothing is kept of a page. */
final class Desk {
    static final String READ_IN = "read-in.yaml";
    private static final int MOST_PINS = 3;

    private final Rules rules;
    private final Optional<Path> caseFile;
    private final LiveView.Door door;
    private final Bounds bounds;
    private final Map<String, RulePack> packs = new ConcurrentHashMap<>();
    // The advice on the file as it stands, which every answer is compared with: asked for again and again.
    private volatile Optional<Known> known = Optional.empty();

    private record Known(String rules, CaseFacts facts, Advice advice) {}

    Desk(Rules rules, Optional<Path> caseFile, LiveView.Door door, Bounds bounds) {
        this.rules = rules;
        this.caseFile = caseFile;
        this.door = door;
        this.bounds = bounds;
    }

    /** The case file as it is now. @throws dealadvisor.reading.ProblemsException if it cannot be read */
    static CaseText file(Path path) {
        return new CaseText(
                FileNames.of(path), SourceText.read(path, Limits.standard()).text());
    }

    private CaseText file() {
        return caseFile.map(Desk::file).orElseGet(() -> CaseText.fresh("new-case.yaml", "new-case"));
    }

    List<String> packs() {
        Set<String> ids = new TreeSet<>(RulePack.bundledIds());
        ids.remove(rules.pack().id());
        List<String> all = new ArrayList<>(List.of(rules.pack().id()));
        all.addAll(ids);
        return all;
    }

    RulePack pack(Form form) {
        return form.one("pack")
                .filter(id ->
                        !id.equals(rules.pack().id()) && RulePack.bundledIds().contains(id))
                .map(id ->
                        packs.computeIfAbsent(id, each -> RulePack.bundled(each).orElseThrow()))
                .orElseGet(rules::pack);
    }

    /** The advice on the file alone, tried; once for each state of file and rules. */
    Advice tried(RulePack pack, CaseFacts facts) {
        Optional<Known> before = known.filter(
                one -> one.rules().equals(pack.sha256()) && one.facts().equals(facts));
        if (before.isPresent()) {
            return before.get().advice();
        }
        Advice advice = new Advisor(pack).within(bounds.time()).advise(facts);
        known = Optional.of(new Known(pack.sha256(), facts, advice));
        return advice;
    }

    /**
     * What a form comes to.
     *
     * @param tried whether what hangs on answers is asked too, which takes longer
     */
    LiveView view(Form form, boolean tried) {
        RulePack pack = pack(form);
        Optional<String> base = form.one("base");
        CaseText text = base.map(said -> new CaseText(READ_IN, said)).orElseGet(this::file);
        Variant plain = new Variant(text, new TreeMap<>(), Set.of());
        Variant.Checked file = plain.checked(pack, this::elsewhere);
        Variant variant = variant(form, pack, text, file);
        Variant.Checked checked = variant.checked(pack, this::elsewhere);
        Advice onFile = tried(pack, file.now());
        Advice now = checked.changes().isEmpty() && checked.now().equals(file.now())
                ? onFile
                : tried
                        ? new Advisor(pack).within(bounds.time()).advise(checked.now())
                        : Advisor.withoutTrials(pack).within(bounds.time()).advise(checked.now());
        return new LiveView(
                variant,
                checked,
                onFile,
                now,
                pack,
                packs(),
                form.one("why"),
                form.one("revision").filter(said -> said.matches("[0-9]{1,9}")).orElse("0"),
                pins(form, pack, text, file),
                base,
                door);
    }

    private boolean elsewhere(String path) {
        return rules.pack().vocabulary().definition(path).isPresent()
                || packs.values().stream()
                        .anyMatch(pack -> pack.vocabulary().definition(path).isPresent());
    }

    private Map<String, LiveView.Pinned> pins(Form form, RulePack pack, CaseText text, Variant.Checked file) {
        List<String> pinned = new ArrayList<>(form.all("pin"));
        String act = form.one("act").orElse("");
        if (act.equals("pin") && !pinned.contains(form.variant())) {
            pinned.add(form.variant());
        }
        if (act.matches("drop:[1-9]") && Integer.parseInt(act.substring(5)) <= pinned.size()) {
            pinned.remove(Integer.parseInt(act.substring(5)) - 1);
        }
        Map<String, LiveView.Pinned> pins = new LinkedHashMap<>();
        for (String pin : pinned.subList(Math.max(0, pinned.size() - MOST_PINS), pinned.size())) {
            Variant.Checked checked = variant(Form.of(pin), pack, text, file).checked(pack, this::elsewhere);
            pins.put(
                    pin,
                    new LiveView.Pinned(
                            checked,
                            Advisor.withoutTrials(pack).within(bounds.time()).advise(checked.now())));
        }
        return pins;
    }

    /** A form of which the variant is that of one of its pins, where it asks for that. */
    static Form opened(Form form) {
        String act = form.one("act").orElse("");
        List<String> pins = form.all("pin");
        return act.matches("open:[1-9]") && Integer.parseInt(act.substring(5)) <= pins.size()
                ? form.with(Form.of(pins.get(Integer.parseInt(act.substring(5)) - 1)))
                : form;
    }

    private static Variant variant(Form form, RulePack pack, CaseText text, Variant.Checked file) {
        SortedMap<String, String> stated = new TreeMap<>();
        for (FactDefinition fact : pack.vocabulary().definitions()) {
            said(form, fact)
                    .filter(value -> !value.equals(inFile(file.now(), fact.path())))
                    .ifPresent(value -> stated.put(fact.path(), value));
        }
        Set<String> mitigations = new TreeSet<>();
        form.fields().keySet().stream()
                .filter(name -> name.startsWith("do:"))
                .forEach(name -> mitigations.add(name.substring(3)));
        return new Variant(text, stated, mitigations);
    }

    // What the form says of a fact; empty where it has no field for it.
    private static Optional<String> said(Form form, FactDefinition fact) {
        List<String> said = form.all("f:" + fact.path());
        if (said.isEmpty()) {
            return Optional.empty();
        }
        String value = said.get(said.size() - 1).strip();
        if (fact.type() == FactType.SET && value.equals("set")) {
            return Optional.of("[" + String.join(", ", new TreeSet<>(form.all("s:" + fact.path()))) + "]");
        }
        return Optional.of(value.isEmpty() ? "unknown" : value);
    }

    private static String inFile(CaseFacts file, String path) {
        if (file.beliefs().containsKey(path)) {
            return "=";
        }
        return file.implied().contains(path)
                ? "unknown"
                : file.fact(path).map(fact -> fact.value().text()).orElse("unknown");
    }

    /** @throws dealadvisor.reading.ProblemsException if a text is no case */
    static void check(CaseText text, RulePack pack) {
        CaseChecker.check(text.file().content(), pack.vocabulary());
    }
}
