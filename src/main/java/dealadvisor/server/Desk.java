package dealadvisor.server;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Sampling;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.BeliefReader;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Remarks;
import dealadvisor.facts.Value;
import dealadvisor.interview.CaseText;
import dealadvisor.interview.Saying;
import dealadvisor.interview.Variant;
import dealadvisor.reading.ProblemsException;
import dealadvisor.render.html.LiveFile;
import dealadvisor.render.html.LiveNews;
import dealadvisor.render.html.LiveView;
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
    private final CaseOnDisk file;
    private final LiveView.Door door;
    private final Bounds bounds;
    private final Map<String, RulePack> packs = new ConcurrentHashMap<>();
    // The advice on the file as it stands, which every answer is compared with: asked for again and again.
    private Optional<Known> known = Optional.empty();

    private record Known(String rules, CaseFacts facts, LiveFile file) {}

    Desk(Rules rules, CaseOnDisk file, LiveView.Door door, Bounds bounds) {
        this.rules = rules;
        this.file = file;
        this.door = door;
        this.bounds = bounds;
    }

    List<String> packs() {
        Set<String> ids = new TreeSet<>(RulePack.bundledIds());
        ids.remove(rules.pack().id());
        List<String> all = new ArrayList<>(List.of(rules.pack().id()));
        all.addAll(ids);
        return all;
    }

    /** The rules that a form is advised by: those that the page was made with, as long as they are remembered, or those that it asks for. */
    RulePack pack(Form form) {
        Optional<String> other = form.one("pack")
                .filter(id ->
                        !id.equals(rules.pack().id()) && RulePack.bundledIds().contains(id));
        return other.map(id ->
                        packs.computeIfAbsent(id, each -> RulePack.bundled(each).orElseThrow()))
                .or(() -> form.one("by")
                        .filter(sha256 -> !form.act("take-rules"))
                        .flatMap(rules::then)
                        .map(Rules.State::pack))
                .orElseGet(rules::pack);
    }

    /** The text that a form's answers are about: one that was read in, or the file as the page was opened with it. */
    private CaseText text(Form form) {
        return form.lines("base")
                .map(said -> new CaseText(READ_IN, said))
                .or(() -> form.one("seen").flatMap(file::then))
                .orElseGet(file::now);
    }

    // The file alone, tried; once for each state of file and rules, however many ask at a time.
    private synchronized LiveFile tried(RulePack pack, CaseFacts facts) {
        Optional<LiveFile> before = known.filter(
                        one -> one.rules().equals(pack.sha256()) && one.facts().equals(facts))
                .map(Known::file);
        return before.orElseGet(() -> {
            LiveFile tried =
                    new LiveFile(new Advisor(pack).within(bounds.time()).advise(facts), pack);
            known = Optional.of(new Known(pack.sha256(), facts, tried));
            return tried;
        });
    }

    /**
     * What a form comes to.
     *
     * @param tried whether what hangs on answers is asked too, which takes longer
     */
    LiveView view(Form form, boolean tried) {
        RulePack pack = pack(form);
        CaseText text = text(form);
        Variant.Checked plain = new Variant(text, new TreeMap<>(), Set.of()).checked(pack, this::elsewhere);
        Variant variant = variant(form, pack, text, plain.file());
        return form.act("take-case")
                ? view(form, tried, pack, variant.over(file.now()))
                : view(form, tried, pack, variant);
    }

    private LiveView view(Form form, boolean tried, RulePack pack, Variant variant) {
        CaseText text = variant.base();
        Variant.Checked checked = variant.checked(pack, this::elsewhere);
        LiveFile onFile = tried(pack, checked.file());
        Advice now = checked.asInFile()
                ? onFile.advice()
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
                pins(form, pack, text, checked.file()),
                form.lines("base"),
                CaseOnDisk.digest(text),
                LiveView.Drawing.of(form.one("priors").isPresent()),
                door);
    }

    /**
     * How likely which verdict is, by what a form says.
     *
     * @param samples how many draws at most
     */
    LiveView drawn(Form form, int samples) {
        LiveView view = view(form, false);
        if (!view.uncertain()) {
            return view;
        }
        Advice drawn = Advisor.withoutTrials(view.pack())
                .within(bounds.time())
                .sampling(new Sampling(samples, Sampling.SEED, view.drawing().priors()))
                .advise(view.checked().now());
        return view.drawing(drawn.uncertainty());
    }

    /** What changed on disk since a page was made, with its answers under both. */
    LiveNews.Told news(Form form) {
        RulePack pack = pack(form);
        Rules.State state = rules.state();
        CaseText text = text(form);
        Variant variant = variant(
                form,
                pack,
                text,
                new Variant(text, new TreeMap<>(), Set.of())
                        .checked(pack, this::elsewhere)
                        .file());
        Variant.Checked checked = variant.checked(pack, this::elsewhere);
        boolean served = pack.id().equals(state.pack().id());
        Optional<LiveNews.NewRules> newer =
                !served || pack.sha256().equals(state.pack().sha256())
                        ? Optional.empty()
                        : Optional.of(new LiveNews.NewRules(
                                Advisor.withoutTrials(pack).advise(checked.now()),
                                Advisor.withoutTrials(state.pack())
                                        .advise(variant.checked(state.pack(), this::elsewhere)
                                                .now())));
        return new LiveNews.Told(
                newer,
                served ? state.problems() : List.of(),
                rules.then(pack.sha256()).map(Rules.State::since).orElse(state.since()),
                state.since(),
                form.one("base").isPresent() ? Optional.empty() : file(text, pack),
                checked.changes().size());
    }

    // What became of the file since a page was opened with this text.
    private Optional<LiveNews.NewFile> file(CaseText before, RulePack pack) {
        try {
            CaseText now = file.now();
            if (now.text().equals(before.text())) {
                return Optional.empty();
            }
            check(now, pack);
            return Optional.of(new LiveNews.NewFile(List.of()));
        } catch (ProblemsException e) {
            return Optional.of(new LiveNews.NewFile(e.problems()));
        }
    }

    private boolean elsewhere(String path) {
        return rules.pack().vocabulary().definition(path).isPresent()
                || packs.values().stream()
                        .anyMatch(pack -> pack.vocabulary().definition(path).isPresent());
    }

    private Map<String, LiveView.Pinned> pins(Form form, RulePack pack, CaseText text, CaseFacts file) {
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

    private static Variant variant(Form form, RulePack pack, CaseText text, CaseFacts file) {
        SortedMap<String, Saying> stated = new TreeMap<>();
        for (FactDefinition fact : pack.vocabulary().definitions()) {
            Saying before = Saying.in(file, fact.path());
            said(form, fact, before)
                    .filter(saying -> !saying.equals(before))
                    .ifPresent(saying -> stated.put(fact.path(), saying));
        }
        Set<String> mitigations = new TreeSet<>();
        form.fields().keySet().stream()
                .filter(name -> name.startsWith("do:"))
                .forEach(name -> mitigations.add(name.substring(3)));
        return new Variant(text, stated, mitigations);
    }

    // What the form says of a fact; empty where it has no field for it. Of what it does not speak, the file does.
    private static Optional<Saying> said(Form form, FactDefinition fact, Saying before) {
        return value(form, fact)
                .map(value -> new Saying(
                        value,
                        new Remarks(
                                remark(
                                        form,
                                        "who:" + fact.path(),
                                        before.remarks().source()),
                                remark(
                                        form,
                                        "note:" + fact.path(),
                                        before.remarks().note()),
                                remark(
                                        form,
                                        "on:" + fact.path(),
                                        before.remarks().asOf()))));
    }

    private static Optional<String> value(Form form, FactDefinition fact) {
        Optional<String> likely =
                form.one("u:" + fact.path()).map(String::strip).filter(said -> !said.isEmpty());
        if (likely.isPresent()) {
            return likely.map(BeliefReader::withBraces);
        }
        List<String> said = form.all("f:" + fact.path());
        if (said.isEmpty()) {
            return Optional.empty();
        }
        String value = said.get(said.size() - 1).strip();
        if (fact.type() == FactType.SET && value.equals("set")) {
            return Optional.of(new Value.Ids(new TreeSet<>(form.all("s:" + fact.path()))).text());
        }
        return Optional.of(value.isEmpty() ? Saying.UNKNOWN : value);
    }

    private static Optional<String> remark(Form form, String name, Optional<String> before) {
        return form.fields().containsKey(name)
                ? form.one(name).map(String::strip).filter(said -> !said.isEmpty())
                : before;
    }

    /** @throws dealadvisor.reading.ProblemsException if a text is no case */
    static void check(CaseText text, RulePack pack) {
        CaseChecker.check(text.file().content(), pack.vocabulary());
    }
}
