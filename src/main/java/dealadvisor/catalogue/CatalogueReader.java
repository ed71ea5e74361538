package dealadvisor.catalogue;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads the data files of a rule folder into a {@link Catalogue}. Everything wrong is noted with its place; what is returned must not be used while
 * there are problems.
 */
public final class CatalogueReader {
    private static final List<String> TRADED = List.of("goods", "payments");

    private final List<Diagnostic> problems;
    private final References references;
    private final List<Fields> files = new ArrayList<>();

    /**
     * @param vocabulary the facts that entries may name
     * @param problems where problems are noted
     * @param doubts the facts in whose entries something is wrong; receives the entries of which that is true
     */
    public CatalogueReader(Vocabulary vocabulary, List<Diagnostic> problems, Doubts doubts) {
        this.problems = problems;
        this.references = new References(vocabulary, problems, doubts);
    }

    /**
     * Reads all data files.
     *
     * @param roots the parsed files by their names in the folder: claims.yaml, calibration.yaml, catalogue/goods.yaml and so on
     */
    public Catalogue read(Map<String, Node> roots) {
        Fields claimsFile = file(roots, "claims.yaml", "the file of claims");
        claimsFile.textMap("sections");
        List<Claim> claims = entries(claimsFile, "claims", "a claim", CatalogueReader::claim, Claim::id);
        references.claims(claims);
        foundOut(Present.in(roots, "vocabulary.yaml"));
        RolesReader roles = new RolesReader(references);
        TradeReader trade = new TradeReader(references);
        Fields goodsFile = file(roots, "catalogue/goods.yaml", "the file of goods");
        List<Good> goods = entries(goodsFile, "goods", "a good", trade::good, Good::id);
        Fields paymentsFile = file(roots, "catalogue/payments.yaml", "the file of payments");
        RolesReader.Named held = roles.named(paymentsFile, "held-fact", "humans.holds");
        List<Payment> payments =
                entries(paymentsFile, "payments", "a payment", fields -> trade.payment(fields, held), Payment::id);
        Fields barriersFile = file(roots, "catalogue/barriers.yaml", "the file of barriers");
        List<Barrier> barriers = entries(barriersFile, "barriers", "a barrier", this::barrier, Barrier::id);
        references.barriers(barriers);
        noneTwice(goods, payments, paymentsFile);
        Fields mitigationsFile = file(roots, "catalogue/mitigations.yaml", "the file of mitigations");
        RolesReader.Named table = roles.named(mitigationsFile, "table-fact", "humans.members");
        MitigationReader mitigationReader = new MitigationReader(references, parties(table));
        List<Mitigation> mitigations =
                entries(mitigationsFile, "mitigations", "a mitigation", mitigationReader::read, Mitigation::id);
        Fields formsFile = file(roots, "catalogue/forms.yaml", "the file of forms");
        List<DealForm> forms = entries(formsFile, "forms", "a deal form", this::form, DealForm::id);
        if (forms.isEmpty()) {
            formsFile.problem(
                    Code.C001,
                    formsFile.map(),
                    "there is no deal form",
                    "name at least the one that a deal has where no other is argued for");
        }
        StepReader stepReader = new StepReader(references, forms);
        Catalogue catalogue = new Catalogue(
                goods,
                payments,
                barriers,
                mitigations,
                forms,
                entries(
                        file(roots, "catalogue/steps.yaml", "the file of steps"),
                        "steps",
                        "a step",
                        stepReader::read,
                        Step::id),
                claims,
                new CalibrationReader(references).read(file(roots, "calibration.yaml", "the calibration")),
                requirements(goodsFile),
                new Catalogue.Roles(held.path(), table.path(), roles.coherence(goodsFile)),
                new RulingsReader(references, forms).read(barriersFile, paymentsFile));
        files.forEach(Fields::noMore);
        return catalogue;
    }

    /** The ids of goods and payments, by these words; what is wrong with them is noted when they are read. */
    public static Map<String, List<String>> ids(Map<String, Node> roots) {
        Map<String, List<String>> ids = new TreeMap<>();
        TRADED.forEach(kind -> ids.put(kind, List.copyOf(Fields.names(items(roots, kind), "id"))));
        return ids;
    }

    /** The other names of goods and payments, by id; what is wrong with them is noted when they are read. */
    public static Map<String, List<String>> aka(Map<String, Node> roots) {
        SortedMap<String, List<String>> aka = new TreeMap<>();
        TRADED.forEach(kind -> items(roots, kind).forEach(item -> Fields.of(item, "", new ArrayList<>())
                .ifPresent(entry -> aka.put(entry.text("id"), entry.texts("aka")))));
        return aka;
    }

    private static List<Node> items(Map<String, Node> roots, String kind) {
        return Fields.orNone(Present.in(roots, "catalogue/" + kind + ".yaml"), "", new ArrayList<>())
                .items(kind);
    }

    // A file may be read by several; that nothing is left over shows once all are done.
    private Fields file(Map<String, Node> roots, String name, String what) {
        Fields file = Fields.orNone(Present.in(roots, name), what, problems);
        files.add(file);
        return file;
    }

    // Some things the AI does itself, whoever sits at the table.
    private static Optional<List<String>> parties(RolesReader.Named table) {
        return table.ids()
                .map(ids -> Stream.concat(ids.stream(), Stream.of("ai")).toList());
    }

    private <T> List<T> entries(
            Fields file, String key, String what, Function<Fields, T> reader, Function<T, String> idOf) {
        List<T> found = new ArrayList<>();
        if (!(file.node(key).orElse(null) instanceof Node.ListNode list)) {
            file.problem(
                    Code.C001, file.map(), "the file has no list `" + key + "`", "add `" + key + ":` and its entries");
            return found;
        }
        int most = Limits.standard().folder().data().entries();
        if (list.items().size() > most) {
            file.problem(
                    Code.P035,
                    list,
                    "there are at most " + most + " " + key + ", and here are "
                            + list.items().size(),
                    "leave out what no case needs, or put it into a pack that is used on its own");
            return found;
        }
        Set<String> seen = new HashSet<>();
        List<String> ids = Fields.names(list.items(), "id");
        for (Node item : list.items()) {
            int before = problems.size();
            Fields.of(item, what, problems).ifPresent(fields -> {
                T entry = reader.apply(fields);
                String id = idOf.apply(entry);
                fields.noMore();
                fields.misnamed("id", ids);
                if (!id.isEmpty() && !seen.add(id)) {
                    fields.problem(
                            Code.C007,
                            item,
                            "`" + id + "` stands twice among the " + key,
                            "give each entry an id of its own");
                }
                found.add(entry);
                if (problems.size() > before) {
                    references.doubt(what, id);
                    if (entry instanceof Barrier barrier) {
                        barrier.causes().keySet().forEach(cause -> references.doubt("a cause", cause));
                    }
                }
            });
        }
        return found;
    }

    private static Claim claim(Fields fields) {
        String hedge = fields.textIf("hedge").orElse("plain");
        Optional<Hedge> known = Hedge.of(hedge);
        if (known.isEmpty()) {
            fields.problem(
                    Code.C004,
                    fields.node("hedge").orElse(fields.map()),
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

    private Barrier barrier(Fields fields) {
        Optional<Term> term = Term.of(
                fields.oneOf("term", Stream.of(Term.values()).map(Term::id).toList()));
        return new Barrier(
                fields.id("id"),
                fields.oneOf("branch", List.of("gains", "ai-risk", "our-risk")),
                term.orElse(Term.AI_GAINS),
                fields.text("name"),
                fields.meanings("causes"),
                fields.texts("aka"),
                references.claimsOf(fields));
    }

    private DealForm form(Fields fields) {
        return new DealForm(fields.id("id"), fields.text("name"), fields.text("says"), references.claimsOf(fields));
    }

    private SortedMap<String, List<String>> requirements(Fields goodsFile) {
        SortedMap<String, List<String>> requirements = new TreeMap<>();
        List.of(Catalogue.ANY_DEAL, Catalogue.HIGH_VALUE).forEach(deal -> requirements.put(deal, List.of()));
        goodsFile
                .part("requirements", "what eligibility asks for", "requirements: {any-deal: [...], high-value: [...]}")
                .flatMap(node -> references.fields(node, "what eligibility asks for"))
                .ifPresent(fields -> {
                    requirements.replaceAll((deal, none) -> fields.ids(deal));
                    fields.noMore();
                });
        return requirements;
    }

    // Both stand in `on:` and in a pairing's name, where one of the two could not be told from the other.
    private void noneTwice(List<Good> goods, List<Payment> payments, Fields paymentsFile) {
        Set<String> taken = new HashSet<>(CatalogueEntry.ids(goods));
        for (Payment payment : payments) {
            if (!payment.id().isEmpty() && taken.contains(payment.id())) {
                paymentsFile.problem(
                        Code.C007,
                        idOf(paymentsFile.items("payments"), payment.id()),
                        "`" + payment.id() + "` is a good and a payment",
                        "give one of the two another id: rules and scenarios speak of both by their ids alone");
            }
        }
    }

    // Where the id of an entry stands.
    private static Node idOf(List<Node> entries, String id) {
        return entries.stream()
                .flatMap(entry -> entry instanceof Node.MapNode map ? map.get("id").stream() : Stream.empty())
                .filter(said ->
                        said instanceof Node.ScalarNode scalar && scalar.text().equals(id))
                .findFirst()
                .orElseThrow();
    }

    // What the vocabulary cites was read before there were claims; what else is wrong there is told by then.
    private void foundOut(Node vocabularyFile) {
        Fields.orNone(vocabularyFile, "", new ArrayList<>()).items("find-out").forEach(entry -> Fields.of(
                        entry, "how to find out", new ArrayList<>())
                .ifPresent(references::claimsOf));
    }
}
