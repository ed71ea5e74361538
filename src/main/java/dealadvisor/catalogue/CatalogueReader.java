package dealadvisor.catalogue;

import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Doubts;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

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
    private Named held = Named.NONE;

    /** A set of facts that a file of the catalogue names beside its entries, with the ids that it may hold; unknown if the name is wrong. */
    private record Named(String path, Optional<List<String>> ids) {
        static final Named NONE = new Named("", Optional.empty());
    }

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
        List<Claim> claims = entries(
                Present.in(files, "claims.yaml"), "claims", "a claim", this::claim, Claim::id, Set.of("sections"));
        claims.forEach(claim -> claimIds.add(claim.id()));
        foundOut(Present.in(files, "vocabulary.yaml"));
        List<Good> goods = entries(
                Present.in(files, "catalogue/goods.yaml"),
                "goods",
                "a good",
                this::good,
                Good::id,
                Set.of("coherence", "requirements"));
        held = named(Present.in(files, "catalogue/payments.yaml"), "held-fact", "humans.holds");
        List<Payment> payments = entries(
                Present.in(files, "catalogue/payments.yaml"),
                "payments",
                "a payment",
                this::payment,
                Payment::id,
                Set.of("held-fact", "when-to-pay", "once-verified"));
        List<Barrier> barriers = entries(
                Present.in(files, "catalogue/barriers.yaml"),
                "barriers",
                "a barrier",
                this::barrier,
                Barrier::id,
                Set.of("without-a-deal", "instead-of-a-deal", "belief", "caps"));
        noneTwice(goods, payments, Present.in(files, "catalogue/payments.yaml"));
        Named table = named(Present.in(files, "catalogue/mitigations.yaml"), "table-fact", "humans.members");
        Set<String> causes = new LinkedHashSet<>();
        Set<String> barrierIds = new LinkedHashSet<>();
        for (Barrier barrier : barriers) {
            barrierIds.add(barrier.id());
            barrier.causes().keySet().forEach(cause -> causes.add(barrier.id() + "/" + cause));
        }
        List<Mitigation> mitigations = entries(
                Present.in(files, "catalogue/mitigations.yaml"),
                "mitigations",
                "a mitigation",
                new MitigationReader(
                        vocabulary, problems, references, this::claimsOf, barrierIds, causes, parties(table))::read,
                Mitigation::id,
                Set.of("table-fact"));
        List<DealForm> forms = entries(
                Present.in(files, "catalogue/forms.yaml"), "forms", "a deal form", this::form, DealForm::id, Set.of());
        if (forms.isEmpty()) {
            problems.add(Diagnostic.of(
                    Code.C001,
                    Present.in(files, "catalogue/forms.yaml").place(),
                    1,
                    "there is no deal form",
                    "name at least the one that a deal has where no other is argued for"));
        }
        CalibrationReader calibrationReader = new CalibrationReader(problems, references, this::claimsOf);
        Calibration calibration = calibrationReader.read(Present.in(files, "calibration.yaml"));
        return new Catalogue(
                goods,
                payments,
                barriers,
                mitigations,
                forms,
                entries(
                        Present.in(files, "catalogue/steps.yaml"),
                        "steps",
                        "a step",
                        new StepReader(vocabulary, forms, problems, references, this::claimsOf)::read,
                        Step::id,
                        Set.of()),
                calibrationReader.model(),
                claims,
                calibration,
                coherenceFacts(Present.in(files, "catalogue/goods.yaml")),
                requirements(Present.in(files, "catalogue/goods.yaml")),
                held.path(),
                withoutADeal(Present.in(files, "catalogue/barriers.yaml"), causes),
                table.path(),
                new RulingsReader(vocabulary, forms, barrierIds, causes, problems, references, this::claimsOf)
                        .read(
                                Present.in(files, "catalogue/barriers.yaml"),
                                Present.in(files, "catalogue/payments.yaml")));
    }

    /** The other names of goods and payments, by id; what is wrong with them is noted when they are read. */
    public static Map<String, List<String>> aka(Map<String, Node> files) {
        SortedMap<String, List<String>> aka = new TreeMap<>();
        for (String kind : List.of("goods", "payments")) {
            Node file = files.get("catalogue/" + kind + ".yaml");
            if (file instanceof Node.MapNode map && map.get(kind).orElse(file) instanceof Node.ListNode list) {
                for (Node item : list.items()) {
                    Fields.of(item, "", new ArrayList<>())
                            .ifPresent(entry -> aka.put(entry.text("id"), entry.texts("aka")));
                }
            }
        }
        return aka;
    }

    // Some things the AI does itself, whoever sits at the table.
    private static Optional<List<String>> parties(Named table) {
        return table.ids().map(ids -> {
            List<String> parties = new ArrayList<>(ids);
            parties.add("ai");
            return parties;
        });
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
        if (otherKeys.contains("sections")) {
            top.get().textMap("sections");
        }
        Optional<Node> list = top.get().node(key);
        top.get().noMore();
        if (list.isEmpty() || !(list.get() instanceof Node.ListNode items)) {
            problems.add(Diagnostic.of(
                    Code.C001,
                    file.place(),
                    1,
                    "the file has no list `" + key + "`",
                    "add `" + key + ":` and its entries"));
            return found;
        }
        int most = Limits.standard().folder().entries();
        if (items.items().size() > most) {
            problems.add(Diagnostic.of(
                    Code.P035,
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
                if (!idOf.apply(entry).isEmpty() && !seen.add(idOf.apply(entry))) {
                    problems.add(Diagnostic.of(
                            Code.C007,
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
                    Code.C004,
                    fields.node("hedge").orElse(node),
                    "`" + hedge + "` is no hedge",
                    "expected plain, tentative or speculative");
        }
        fields.yesNo("list");
        return new Claim(
                fields.path("id"),
                fields.text("section"),
                fields.oneOf("encode", List.of("rule", "catalogue", "model", "strategy", "context")),
                known.orElse(Hedge.PLAIN),
                fields.text("claim"),
                fields.yesNo("several"),
                fields.textIf("source"),
                fields.textIf("pack"));
    }

    private Good good(Fields fields, Node node) {
        return new Good(
                fields.id("id"),
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
                fields.texts("aka"),
                claimsOf(fields));
    }

    private static String word(Fields fields, Map<String, List<String>> words, String attribute) {
        return fields.oneOf(attribute, words.getOrDefault(attribute, List.of()));
    }

    private Payment payment(Fields fields, Node node) {
        List<Node.ScalarNode> needs = fields.words("needs");
        if (!references.doubtful(held.path())) {
            held.ids().ifPresent(ids -> references.check(needs, ids, "thing to hold"));
        }
        return new Payment(
                fields.id("id"),
                fields.text("name"),
                fields.text("does"),
                fields.number("freedom", 0, 1),
                fields.number("influence", 0, 1),
                word(fields, Payment.WORDS, "timing"),
                fields.oneOf("due", Payment.HORIZONS),
                fields.yesNo("reversible"),
                word(fields, Payment.WORDS, "size"),
                fields.oneOf("cost", Payment.COSTS),
                fields.texts("needs"),
                word(fields, Payment.WORDS, "grantor"),
                word(fields, Payment.WORDS, "exposure"),
                fields.oneOf("takeover-risk", Payment.AMOUNTS),
                word(fields, Payment.WORDS, "check"),
                fields.yesNo("unilateral"),
                fields.texts("aka"),
                claimsOf(fields));
    }

    private Barrier barrier(Fields fields, Node node) {
        Optional<Term> term = Term.of(
                fields.oneOf("term", Stream.of(Term.values()).map(Term::id).toList()));
        return new Barrier(
                fields.id("id"),
                fields.oneOf("branch", List.of("gains", "ai-risk", "our-risk")),
                term.orElse(Term.AI_GAINS),
                fields.text("name"),
                fields.meanings("causes"),
                fields.texts("aka"),
                claimsOf(fields));
    }

    private DealForm form(Fields fields, Node node) {
        return new DealForm(fields.id("id"), fields.text("name"), fields.text("says"), claimsOf(fields));
    }

    private SortedMap<String, List<String>> coherenceFacts(Node goods) {
        SortedMap<String, List<String>> facts = new TreeMap<>();
        if (goods instanceof Node.MapNode map && map.get("coherence").isPresent()) {
            Node node = map.get("coherence").get();
            Fields.of(node, "the facts on coherence", problems).ifPresent(fields -> {
                for (String requirement :
                        List.of("one-instance", "some-instances", "many-contexts", "all-high-stakes")) {
                    references.check(fields.words(requirement), vocabulary.paths(), "fact");
                    facts.put(requirement, fields.texts(requirement));
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
                        requirements.replaceAll((deal, none) -> fields.ids(deal));
                        fields.noMore();
                    });
        } else {
            problems.add(Diagnostic.of(
                    Code.C001,
                    goods.place(),
                    1,
                    "this file does not say what eligibility asks for",
                    "add `requirements: {any-deal: [...], high-value: [...]}`"));
        }
        return requirements;
    }

    private WithoutADeal withoutADeal(Node barriers, Set<String> causes) {
        SortedMap<String, String> severities = new TreeMap<>();
        Set<String> advice = new LinkedHashSet<>();
        List<WithoutADeal.Instead> instead = new ArrayList<>();
        if (barriers instanceof Node.MapNode map) {
            each(map, "without-a-deal", "a reason to do without a deal", fields -> {
                if (fields.node("advice").isPresent()) {
                    String claim = fields.text("advice");
                    references.check(fields.node("advice").get(), claim, claimIds, "claim");
                    advice.add(claim);
                } else {
                    String cause = fields.text("cause");
                    fields.node("cause").ifPresent(node -> references.check(node, cause, causes, "cause"));
                    boolean again = severities.put(cause, fields.oneOf("at-least", SEVERITIES)) != null;
                    fields.node("cause")
                            .filter(node -> again)
                            .ifPresent(node -> fields.problem(
                                    Code.C007, node, "`" + cause + "` stands twice here", "keep one of the two"));
                }
            });
            each(
                    map,
                    "instead-of-a-deal",
                    "an alternative to a deal",
                    fields -> instead.add(new WithoutADeal.Instead(
                            fields.text("says"),
                            new Conditions(vocabulary, references, problems, name -> List.of())
                                    .of(fields.node("when"), "when a case has it", vocabulary.paths()))));
        }
        return new WithoutADeal(severities, advice, instead);
    }

    private void each(Node.MapNode map, String key, String what, Consumer<Fields> read) {
        if (map.get(key).isEmpty()) {
            return;
        }
        Node node = map.get(key).get();
        if (!(node instanceof Node.ListNode list)) {
            problems.add(Diagnostic.of(
                    Code.C003,
                    node.place(),
                    node.length(),
                    "`" + key + "` must be a list",
                    "write one entry a line, each with a hyphen before it"));
            return;
        }
        for (Node item : list.items()) {
            Fields.of(item, what, problems).ifPresent(fields -> {
                read.accept(fields);
                fields.noMore();
            });
        }
    }

    // Both stand in `on:` and in a pairing's name, where one of the two could not be told from the other.
    private void noneTwice(List<Good> goods, List<Payment> payments, Node file) {
        Set<String> taken = new HashSet<>();
        goods.forEach(good -> taken.add(good.id()));
        for (Payment payment : payments) {
            if (!payment.id().isEmpty() && taken.contains(payment.id())) {
                Node at = entry(file, "payments", payment.id());
                problems.add(Diagnostic.of(
                        Code.C007,
                        at.place(),
                        at.length(),
                        "`" + payment.id() + "` is a good and a payment",
                        "give one of the two another id: rules and scenarios speak of both by their ids alone"));
            }
        }
    }

    // Where the id of an entry stands.
    private static Node entry(Node file, String key, String id) {
        if (file instanceof Node.MapNode map && map.get(key).orElse(file) instanceof Node.ListNode list) {
            for (Node item : list.items()) {
                Node said = item instanceof Node.MapNode entry ? entry.get("id").orElse(item) : item;
                if (said instanceof Node.ScalarNode scalar && scalar.text().equals(id)) {
                    return said;
                }
            }
        }
        return file;
    }

    // The set of facts that a file of the catalogue names beside its entries.
    private Named named(Node file, String key, String example) {
        if (!(file instanceof Node.MapNode map) || map.get(key).isEmpty()) {
            problems.add(Diagnostic.of(
                    Code.C001,
                    file.place(),
                    1,
                    "this file has no `" + key + "`",
                    "add `" + key + ": " + example + "`"));
            return Named.NONE;
        }
        Node node = map.get(key).get();
        if (!(node instanceof Node.ScalarNode scalar)) {
            problems.add(Diagnostic.of(
                    Code.C003,
                    node.place(),
                    node.length(),
                    "`" + key + "` must be the path of a fact",
                    "write `" + key + ": " + example + "`"));
            return Named.NONE;
        }
        Optional<FactDefinition> definition = vocabulary.definition(scalar.text());
        if (definition.isEmpty()) {
            references.check(scalar, scalar.text(), vocabulary.paths(), "fact");
        } else if (definition.get().type() != FactType.SET
                || definition.get().catalogue().isPresent()) {
            problems.add(Diagnostic.of(
                    Code.C003,
                    scalar.place(),
                    scalar.length(),
                    "`" + key + "` must be a set of ids, and `" + scalar.text() + "` is "
                            + (definition.get().catalogue().isPresent()
                                    ? "a set of " + definition.get().catalogue().get()
                                    : "a " + definition.get().type().id()),
                    "name a fact of type set, such as `" + example + "`"));
        }
        return new Named(
                scalar.text(),
                definition
                        .filter(fact ->
                                fact.type() == FactType.SET && fact.catalogue().isEmpty())
                        .map(FactDefinition::ids));
    }

    // What the vocabulary cites was read before there were claims; what else is wrong there is told by then.
    private void foundOut(Node vocabularyFile) {
        if (vocabularyFile instanceof Node.MapNode map
                && map.get("find-out").orElse(map) instanceof Node.ListNode entries) {
            for (Node entry : entries.items()) {
                Fields.of(entry, "how to find out", new ArrayList<>()).ifPresent(this::claimsOf);
            }
        }
    }

    private List<String> claimsOf(Fields fields) {
        references.check(fields.words("claims"), claimIds, "claim");
        return fields.texts("claims");
    }
}
