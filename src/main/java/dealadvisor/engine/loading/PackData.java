package dealadvisor.engine.loading;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.CatalogueReader;
import dealadvisor.facts.Vocabulary;
import dealadvisor.facts.VocabularyReader;
import dealadvisor.packs.Layer;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Doubts;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.Present;
import dealadvisor.reading.Printable;
import dealadvisor.rules.RuleFolder;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A rule folder's data files, read. */
public record PackData(List<Layer> layers, Vocabulary vocabulary, Catalogue catalogue, Supplier<RuleFolder> folder) {
    public PackData {
        layers = List.copyOf(layers);
    }

    /**
     * Reads the data files.
     *
     * @param folder gives the folder's files, for those who ask for them
     * @param files their roots by name
     * @param problems where problems are noted; what is returned must not be used while there are any
     * @param doubts receives the entries in which something is wrong
     */
    public static PackData read(
            Supplier<RuleFolder> folder,
            Map<String, Node> files,
            Predicate<String> taken,
            List<Diagnostic> problems,
            Doubts doubts) {
        // Effects of mitigations and what follows from facts may name goods and payments, so their ids must be known
        // before all else is read.
        Vocabulary vocabulary = new VocabularyReader(
                        CatalogueReader.ids(files), CatalogueReader.aka(files), taken, problems, doubts)
                .read(Present.in(files, "vocabulary.yaml"));
        Catalogue catalogue = new CatalogueReader(vocabulary, problems, doubts).read(files);
        Node pack = Present.in(files, "pack.yaml");
        Fields.of(pack, "the pack", problems).ifPresent(fields -> {
            fields.text("id");
            fields.text("version");
            fields.text("title");
            fields.textIf("source");
            fields.texts("authors");
            fields.textIf("extends");
            fields.node(Layer.KEY);
            fields.noMore();
        });
        bounded(files, vocabulary, catalogue, problems);
        return new PackData(Layer.of(pack), vocabulary, catalogue, folder);
    }

    // What is too much to be looked at for each advice.
    private static void bounded(
            Map<String, Node> files, Vocabulary vocabulary, Catalogue catalogue, List<Diagnostic> problems) {
        Limits.Folder.Data limits = Limits.standard().folder().data();
        long pairings = catalogue.goods().size() * (long) catalogue.payments().size();
        if (pairings > limits.pairings()) {
            problems.add(Diagnostic.of(
                    Code.P035,
                    Present.in(files, "catalogue/goods.yaml").place(),
                    1,
                    "there are at most " + limits.pairings() + " pairings of a good with a payment, and here are "
                            + pairings,
                    "leave out what no case needs, or put it into a pack that is used on its own"));
        }
        Stream.of(
                        vocabulary.definitions().stream()
                                .flatMap(fact -> Stream.concat(Stream.of(fact.path()), fact.ids().stream())),
                        catalogue.goods().stream().flatMap(good -> Stream.of(good.id(), good.name())),
                        catalogue.payments().stream().flatMap(payment -> Stream.of(payment.id(), payment.name())),
                        catalogue.mitigations().stream()
                                .flatMap(mitigation -> Stream.of(mitigation.id(), mitigation.name())))
                .flatMap(names -> names)
                .filter(name -> name.length() > limits.nameLength())
                .forEach(name -> problems.add(Diagnostic.of(
                        Code.P035,
                        Present.in(files, "pack.yaml").place(),
                        1,
                        "`" + Printable.quoted(name) + "` is longer than " + limits.nameLength() + " characters",
                        "give it a shorter name: sentences repeat it")));
    }

    /** The layer that gives the pack its name: the last. */
    public Layer layer() {
        return layers.get(layers.size() - 1);
    }
}
