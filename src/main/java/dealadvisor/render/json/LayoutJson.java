package dealadvisor.render.json;

import static dealadvisor.render.json.Kind.TEXT;
import static dealadvisor.render.json.Kind.list;
import static dealadvisor.render.json.Kind.word;

import dealadvisor.workbench.LaidFile;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What became of rule files that were laid out, or would become of them, as JSON. */
public final class LayoutJson {
    static final Kind<Collection<? extends LaidFile>> FILES = list(Shape.of(LaidFile.class)
            .has("file", TEXT, LaidFile::name)
            .has("state", word(LaidFile.State.values(), LayoutJson::id), LaidFile::state)
            .has("problems", list(ProblemJson.PROBLEM).says("of a file that cannot be read"), LaidFile::problems)
            .open());

    private LayoutJson() {}

    private static String id(LaidFile.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A list with a line end, each file with its state and, where it cannot be read, the problems. */
    public static String of(List<LaidFile> files) {
        return FILES.text(files);
    }
}
