package dealadvisor.prices;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Limits;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All models, read from one data file when the first is asked for. */
public final class Models {
    private static final String FILE = "models.yaml";

    // Most cases name no model and do without the file.
    private static final class Held {
        static final Map<String, Model> ALL = read();
    }

    private Models() {}

    /** All of them, in the order of the file. */
    public static List<Model> all() {
        return List.copyOf(Held.ALL.values());
    }

    /** The one of this id; empty if there is none. */
    public static Optional<Model> of(String id) {
        return Optional.ofNullable(Held.ALL.get(id));
    }

    /** Their ids, in the order of the file. */
    public static List<String> ids() {
        return List.copyOf(Held.ALL.keySet());
    }

    private static Map<String, Model> read() {
        try (InputStream in = Models.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return read(SourceText.read(FILE, in, Limits.standard()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws ProblemsException if anything in it is wrong */
    static Map<String, Model> read(SourceText source) {
        Tree.Parsed parsed = Tree.parse(source, Limits.standard());
        List<Diagnostic> problems = new ArrayList<>(parsed.problems());
        Map<String, Model> all = new LinkedHashMap<>();
        parsed.root()
                .flatMap(root -> Fields.of(root, "the file of models", problems))
                .ifPresent(file -> {
                    file.each("models", "a model", Models::model).forEach(model -> all.put(model.id(), model));
                    file.noMore();
                });
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return all;
    }

    private static Model model(Fields fields) {
        return new Model(
                fields.id("id"),
                fields.text("name"),
                fields.text("whose"),
                fields.text("reference"),
                fields.text("answers"),
                fields.text("equation"),
                fields.text("breaks"),
                fields.yesNo("needs-own"),
                fields.each("parameters", "a parameter", Models::parameter),
                fields.each("outputs", "an output", Models::output));
    }

    private static Parameter parameter(Fields fields) {
        return new Parameter(
                fields.id("id"),
                fields.text("means"),
                fields.text("unit"),
                fields.number("least", 0, Double.MAX_VALUE),
                fields.number("most", 0, Double.MAX_VALUE),
                fields.textIf("from"),
                fields.node("default").map(node -> fields.number("default", 0, Double.MAX_VALUE)),
                fields.textIf("default-of"));
    }

    private static Output output(Fields fields) {
        return new Output(fields.id("id"), fields.text("means"), fields.text("unit"));
    }
}
