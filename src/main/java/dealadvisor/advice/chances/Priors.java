package dealadvisor.advice.chances;

import dealadvisor.advice.Uncertainty.ReadAs;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Belief;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.PriorsFile;
import dealadvisor.facts.Spread;
import dealadvisor.facts.Value;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How likely facts are taken to be what where nothing is known of them: by whoever asks, by the authors of packs, and by us, which is not the source's. Each
 * is written as a case file is. Of what no file names, a yes or no is as likely as not, values are alike, a number lies anywhere, and nothing is said of sets over a catalogue.
 */
public final class Priors {
    private static final String FILE = "priors.yaml";

    /** In so many cases a set holds what it may hold; ours. */
    private static final double MEMBER = 0.3;

    private static final int MEMBERS = 10;

    /** Of what is unknown and not essential, this part is drawn to see what that would make of the chances; a guess of ours. */
    public static final double PART = 0.25;

    private final List<Stated> stated;

    /** What somebody's priors say. */
    private record Stated(String whose, CaseFacts facts) {}

    /**
     * How likely a fact is to be what.
     *
     * @param whose it is: {@code ours}, {@code yours} of whoever asks, or the id of the pack that it comes with
     * @param reason why, if a reason is given
     */
    record Prior(Belief.Chances chances, String whose, Optional<String> reason) {}

    private Priors(List<Stated> stated) {
        this.stated = stated;
    }

    /**
     * The priors under which a case is drawn: for each fact those of whoever asks, else those of the pack or what it extends, else ours.
     *
     * @param own of whoever asks, if any
     */
    static Priors of(RulePack pack, Optional<CaseFacts> own) {
        List<Stated> stated = new ArrayList<>();
        own.ifPresent(facts -> stated.add(new Stated(ReadAs.YOURS, facts)));
        pack.priors().forEach(priors -> stated.add(new Stated(priors.pack(), priors.facts())));
        stated.add(new Stated(ReadAs.OURS, ours(pack.vocabulary())));
        return new Priors(stated);
    }

    /** Those that come with the advisor, as far as they are of facts that this vocabulary has. */
    private static CaseFacts ours(Vocabulary vocabulary) {
        try (InputStream in = Priors.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return PriorsFile.check(CaseFile.of(SourceText.of(FILE, text)).content(), vocabulary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How likely a fact is to be what; empty for what is not a matter of chance. */
    Optional<Prior> of(FactDefinition definition) {
        return stated.stream()
                .flatMap(some -> stated(some.facts(), definition.path(), some.whose()).stream())
                .findFirst()
                .or(() -> unstated(definition).map(chances -> new Prior(chances, ReadAs.OURS, Optional.empty())));
    }

    /** The facts of which this says something, by path; not what follows from others. */
    static SortedSet<String> spokenOf(CaseFacts facts) {
        SortedSet<String> paths = new TreeSet<>(facts.facts().keySet());
        paths.removeAll(facts.implied());
        paths.addAll(facts.beliefs().keySet());
        return paths;
    }

    // What is stated without a chance is sure.
    private static Optional<Prior> stated(CaseFacts facts, String path, String whose) {
        Belief belief = facts.beliefs().get(path);
        if (belief != null) {
            return Optional.of(
                    new Prior(belief.chances(), whose, belief.remarks().note()));
        }
        return facts.implied().contains(path)
                ? Optional.empty()
                : facts.fact(path)
                        .map(fact -> new Prior(
                                new Belief.Weights(
                                        Map.of(fact.value(), 1.0),
                                        "surely " + fact.value().text()),
                                whose,
                                fact.remarks().note()));
    }

    private static Optional<Belief.Chances> unstated(FactDefinition definition) {
        if (definition.decided() || definition.catalogue().isPresent()) {
            return Optional.empty();
        }
        return switch (definition.type()) {
            case PROBABILITY -> Optional.of(new Belief.Number(new Spread.Even(0, 1)));
            case YES_NO -> {
                Map<Value, Double> of = new LinkedHashMap<>();
                of.put(new Value.YesNo(true), 0.5);
                of.put(new Value.YesNo(false), 0.5);
                yield Optional.of(new Belief.Weights(of, "as likely as not"));
            }
            case CHOICE, SCALE -> {
                Map<Value, Double> of = new LinkedHashMap<>();
                definition
                        .ids()
                        .forEach(id ->
                                of.put(new Value.Id(id), 1.0 / definition.ids().size()));
                yield Optional.of(new Belief.Weights(of, "all alike"));
            }
            case SET -> definition.ids().size() > MEMBERS ? Optional.empty() : Optional.of(members(definition));
        };
    }

    private static Belief.Chances members(FactDefinition definition) {
        Map<Value, Double> of = new LinkedHashMap<>();
        for (int chosen = 0; chosen < 1 << definition.ids().size(); chosen++) {
            TreeMap<String, Boolean> ids = new TreeMap<>();
            double all = 1;
            for (int i = 0; i < definition.ids().size(); i++) {
                boolean in = (chosen >> i & 1) == 1;
                all *= in ? MEMBER : 1 - MEMBER;
                if (in) {
                    ids.put(definition.ids().get(i), true);
                }
            }
            of.put(new Value.Ids(ids.keySet()), all);
        }
        return new Belief.Weights(of, "each member with chance " + MEMBER);
    }
}
