package dealadvisor.catalogue;

import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Doubts;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads the data files of a rule folder into a {@link Catalogue}. Everything wrong is noted with its place; what is returned must not be used while
 * there are problems.
 */
public final class CatalogueReader {
    private static final List<String> SEVERITIES = List.of("slight", "moderate", "severe", "blocking");

    private final Vocabulary vocabulary;
    private final List<Diagnostic> problems;
    private final References references;
    private final Set<String> claimIds = new LinkedHashSet<>();

    /**
     * @param vocabulary the facts that entries may name
     * @param problems where problems are noted
     * @param doubts the facts in whose entries something is wrong; receives the entries of which that is true
     */
    public CatalogueReader(Vocabulary vocabulary, List<Diagnostic> problems, Doubts doubts) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.references = new References(problems, doubts);
    }

    /**
     * Reads all data files.
     *
     * @param files the parsed files by their names in the folder: claims.yaml, calibration.yaml, catalogue/goods.yaml and so on
     */
    public Catalogue read(Map<String, Node> files) {
        List<Claim> claims =
                entries(files.get("claims.yaml"), "claims", "a claim", this::claim, Claim::id, Set.of("sections"));
        claims.forEach(claim -> claimIds.add(claim.id()));
        List<Good> goods = entries(
                files.get("catalogue/goods.yaml"),
                "goods",
                "a good",
                this::good,
                Good::id,
                Set.of("coherence", "requirements"));
        List<Payment> payments = entries(
                files.get("catalogue/payments.yaml"),
                "payments",
                "a payment",
                this::payment,
                Payment::id,
                Set.of("held-fact"));
        List<Barrier> barriers = entries(
                files.get("catalogue/barriers.yaml"),
                "barriers",
                "a barrier",
                this::barrier,
                Barrier::id,
                Set.of("without-a-deal"));
        Set<String> causes = new LinkedHashSet<>();
        Set<String> barrierIds = new LinkedHashSet<>();
        for (Barrier barrier : barriers) {
            barrierIds.add(barrier.id());
            barrier.causes().keySet().forEach(cause -> causes.add(barrier.id() + "/" + cause));
        }
        List<Mitigation> mitigations = entries(
                files.get("catalogue/mitigations.yaml"),
                "mitigations",
                "a mitigation",
                new MitigationReader(vocabulary, problems, references, this::claimsOf, barrierIds, causes)::read,
                Mitigation::id,
                Set.of("table-fact"));
        List<DealForm> forms =
                entries(files.get("catalogue/forms.yaml"), "forms", "a deal form", this::form, DealForm::id, Set.of());
        CalibrationReader calibrationReader = new CalibrationReader(problems, this::claimsOf);
        Calibration calibration = calibrationReader.read(files.get("calibration.yaml"));
        return new Catalogue(
                goods,
                payments,
                barriers,
                mitigations,
                forms,
                entries(
                        files.get("catalogue/steps.yaml"),
                        "steps",
                        "a step",
                        new StepReader(vocabulary, problems, references, this::claimsOf)::read,
                        Step::id,
                        Set.of()),
                calibrationReader.model(),
                claims,
                calibration,
                coherenceFacts(files.get("catalogue/goods.yaml")),
                requirements(files.get("catalogue/goods.yaml")),
                named(files.get("catalogue/payments.yaml"), "held-fact", "humans.holds"),
                withoutADeal(files.get("catalogue/barriers.yaml"), causes),
                named(files.get("catalogue/mitigations.yaml"), "table-fact", "humans.members"));
    }

    private interface EntryReader<T> {
        T read(Fields fields, Node node);
    }

    private <T> List<T> entries(
            Node file,
            String key,
            String what,
            EntryReader<T> reader,
            Function<T, String> idOf,
            Set<String> otherKeys) {
        List<T> found = new ArrayList<>();
        Optional<Fields> top = Fields.of(file, "the file of " + key, problems);
        if (top.isEmpty()) {
            return found;
        }
        otherKeys.forEach(other -> top.get().node(other));
        Optional<Node> list = top.get().node(key);
        top.get().noMore();
        if (list.isEmpty() || !(list.get() instanceof Node.ListNode items)) {
            problems.add(Diagnostic.error(
                    "C001",
                    file.place(),
                    1,
                    "the file has no list `" + key + "`",
                    "add `" + key + ":` and its entries"));
            return found;
        }
        int most = Limits.standard().folder().entries();
        if (items.items().size() > most) {
            problems.add(Diagnostic.error(
                    "P035",
                    items.place(),
                    1,
                    "there are at most " + most + " " + key + ", and here are "
                            + items.items().size(),
                    "leave out what no case needs, or put it into a pack that is used on its own"));
            return found;
        }
        Set<String> seen = new HashSet<>();
        List<String> ids = Fields.names(items.items(), "id");
        for (Node item : items.items()) {
            int before = problems.size();
            Optional<Fields> fields = Fields.of(item, what, problems);
            if (fields.isPresent()) {
                T entry = reader.read(fields.get(), item);
                fields.get().noMore();
                fields.get().misnamed("id", ids);
                if (!seen.add(idOf.apply(entry))) {
                    problems.add(Diagnostic.error(
                            "C007",
                            item.place(),
                            1,
                            "`" + idOf.apply(entry) + "` stands twice among the " + key,
                            "give each entry an id of its own"));
                }
                found.add(entry);
                if (problems.size() > before) {
                    references.doubt(what, idOf.apply(entry));
                    if (entry instanceof Barrier barrier) {
                        barrier.causes().keySet().forEach(cause -> references.doubt("a cause", cause));
                    }
                }
            }
        }
        return found;
    }

    private Claim claim(Fields fields, Node node) {
        String hedge = fields.textIf("hedge").orElse("plain");
        Optional<Hedge> known = Hedge.of(hedge);
        if (known.isEmpty()) {
            fields.problem(
                    "C004",
                    fields.node("hedge").orElse(node),
                    "`" + hedge + "` is no hedge",
                    "expected plain, tentative or speculative");
        }
        fields.node("list");
        return new Claim(
                fields.text("id"),
                fields.text("section"),
                fields.oneOf("encode", List.of("rule", "catalogue", "model", "strategy", "context")),
                known.orElse(Hedge.PLAIN),
                fields.text("claim"),
                fields.textIf("source"),
                fields.textIf("pack"));
    }

    private Good good(Fields fields, Node node) {
        return new Good(
                fields.text("id"),
                fields.text("name"),
                fields.text("does"),
                word(fields, Good.WORDS, "kind"),
                word(fields, Good.WORDS, "verification"),
                word(fields, Good.WORDS, "coherence"),
                word(fields, Good.WORDS, "worth"),
                word(fields, Good.WORDS, "span"),
                fields.oneOf("presupposes", Good.presupposed(vocabulary)),
                word(fields, Good.WORDS, "affordances"),
                word(fields, Good.WORDS, "force"),
                word(fields, Good.WORDS, "eligibility"),
                claimsOf(fields));
    }

    private static String word(Fields fields, Map<String, List<String>> words, String attribute) {
        return fields.oneOf(attribute, words.getOrDefault(attribute, List.of()));
    }

    private Payment payment(Fields fields, Node node) {
        List<String> holds =
                vocabulary.definition("humans.holds").map(FactDefinition::ids).orElse(List.of());
        List<String> needs = fields.texts("needs");
        for (String need : references.doubtful("humans.holds") ? List.<String>of() : needs) {
            references.check(fields.node("needs").orElse(node), need, holds, "thing to hold");
        }
        return new Payment(
                fields.text("id"),
                fields.text("name"),
                fields.text("does"),
                fields.number("freedom", 0, 1),
                fields.number("influence", 0, 1),
                word(fields, Payment.WORDS, "timing"),
                fields.oneOf("due", Payment.HORIZONS),
                fields.yesNo("reversible"),
                word(fields, Payment.WORDS, "size"),
                fields.oneOf("cost", Payment.COSTS),
                List.copyOf(needs),
                word(fields, Payment.WORDS, "grantor"),
                word(fields, Payment.WORDS, "exposure"),
                fields.oneOf("takeover-risk", Payment.AMOUNTS),
                word(fields, Payment.WORDS, "check"),
                fields.yesNo("unilateral"),
                claimsOf(fields));
    }

    private Barrier barrier(Fields fields, Node node) {
        String named = fields.text("term");
        Optional<Term> term = Term.of(named);
        if (term.isEmpty() && !named.isEmpty()) {
            fields.problem(
                    "C004",
                    node,
                    "a barrier lowers one of four terms",
                    "ai-gains, our-gains, our-credibility or ai-credibility");
        }
        return new Barrier(
                fields.text("id"),
                fields.oneOf("branch", List.of("gains", "ai-risk", "our-risk")),
                term.orElse(Term.AI_GAINS),
                fields.text("name"),
                fields.textMap("causes"),
                claimsOf(fields));
    }

    private DealForm form(Fields fields, Node node) {
        return new DealForm(fields.text("id"), fields.text("name"), fields.text("says"), claimsOf(fields));
    }

    private SortedMap<String, List<String>> coherenceFacts(Node goods) {
        SortedMap<String, List<String>> facts = new TreeMap<>();
        if (goods instanceof Node.MapNode map && map.get("coherence").isPresent()) {
            Node node = map.get("coherence").get();
            Fields.of(node, "the facts on coherence", problems).ifPresent(fields -> {
                for (String requirement :
                        List.of("one-instance", "some-instances", "many-contexts", "all-high-stakes")) {
                    List<String> paths = fields.texts(requirement);
                    paths.forEach(path -> references.check(node, path, vocabulary.paths(), "fact"));
                    facts.put(requirement, paths);
                }
                fields.noMore();
            });
        }
        return facts;
    }

    private SortedMap<String, List<String>> requirements(Node goods) {
        SortedMap<String, List<String>> requirements = new TreeMap<>();
        for (String deal : List.of(Catalogue.ANY_DEAL, Catalogue.HIGH_VALUE)) {
            requirements.put(deal, List.of());
        }
        if (goods instanceof Node.MapNode map && map.get("requirements").isPresent()) {
            Fields.of(map.get("requirements").get(), "what eligibility asks for", problems)
                    .ifPresent(fields -> {
                        requirements.replaceAll((deal, none) -> List.copyOf(fields.texts(deal)));
                        fields.noMore();
                    });
        } else {
            problems.add(Diagnostic.error(
                    "C001",
                    goods.place(),
                    1,
                    "this file does not say what eligibility asks for",
                    "add `requirements: {any-deal: [...], high-value: [...]}`"));
        }
        return requirements;
    }

    private SortedMap<String, String> withoutADeal(Node barriers, Set<String> causes) {
        SortedMap<String, String> severities = new TreeMap<>();
        if (barriers instanceof Node.MapNode map
                && map.get("without-a-deal").orElse(barriers) instanceof Node.ListNode list) {
            for (Node item : list.items()) {
                Fields.of(item, "an alternative to a deal", problems).ifPresent(fields -> {
                    String cause = fields.text("cause");
                    references.check(item, cause, causes, "cause");
                    String least = fields.text("at-least");
                    references.check(item, least, SEVERITIES, "severity");
                    severities.put(cause, least);
                    fields.noMore();
                });
            }
        }
        return severities;
    }

    // The path of a fact that a file of the catalogue names beside its entries.
    private String named(Node file, String key, String example) {
        if (file instanceof Node.MapNode map && map.get(key).orElse(file) instanceof Node.ScalarNode scalar) {
            references.check(scalar, scalar.text(), vocabulary.paths(), "fact");
            return scalar.text();
        }
        problems.add(Diagnostic.error(
                "C001", file.place(), 1, "this file has no `" + key + "`", "add `" + key + ": " + example + "`"));
        return "";
    }

    private List<String> claimsOf(Fields fields) {
        List<String> claims = fields.texts("claims");
        for (String claim : claims) {
            fields.node("claims").ifPresent(node -> references.check(node, claim, claimIds, "claim"));
        }
        return List.copyOf(claims);
    }
}
