package dealadvisor.packs;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code pack.yaml} says of a pack.
 *
 * @param layer who speaks in it
 * @param base the pack that it extends: an id, or a folder or archive relative to its own
 * @param digest the digest that the archive of that pack has to have, if it names one
 * @param baseAt where it says so
 * @param switchedOff the rules of the base that it does without, by name
 * @param calibration numbers of the base that it changes
 */
record Manifest(
        Layer layer,
        Optional<String> base,
        Optional<String> digest,
        Node baseAt,
        List<Node.ScalarNode> switchedOff,
        Optional<Node> calibration) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Reads it; must not be used if problems were noted. */
    static Manifest read(Node file, List<Diagnostic> problems) {
        Optional<Fields> read = Fields.of(file, "the pack", problems);
        if (read.isEmpty()) {
            return new Manifest(
                    new Layer("", "", "", "", List.of()),
                    Optional.empty(),
                    Optional.empty(),
                    file,
                    List.of(),
                    Optional.empty());
        }
        Fields fields = read.get();
        Layer layer = new Layer(
                fields.text("id"),
                fields.text("version"),
                fields.text("title"),
                fields.textIf("source").orElse(""),
                fields.texts("authors"));
        if (!layer.id().isEmpty() && !ID.matcher(layer.id()).matches()) {
            fields.problem(
                    Code.P041,
                    fields.node("id").orElse(file),
                    "`" + layer.id() + "` is no id of a pack",
                    "write small letters and digits with hyphens between words, such as `early-schemers`");
        }
        Optional<Fields> pinned = fields.node("extends")
                .filter(Node.MapNode.class::isInstance)
                .flatMap(node -> Fields.of(node, "what the pack extends", problems));
        Optional<String> base = pinned.map(pin -> pin.text("pack")).or(() -> base(fields));
        Optional<String> digest = pinned.map(pin -> digest(pin));
        fields.texts("switch-off");
        List<Node.ScalarNode> off = new ArrayList<>();
        if (fields.node("switch-off").orElse(file) instanceof Node.ListNode list) {
            list.items().stream()
                    .filter(Node.ScalarNode.class::isInstance)
                    .map(Node.ScalarNode.class::cast)
                    .forEach(off::add);
        }
        Optional<Node> calibration = fields.node("calibration");
        Node baseAt = pinned.flatMap(pin -> pin.node("pack"))
                .or(() -> fields.node("extends"))
                .orElse(file);
        if (fields.node("extends").isEmpty()) {
            fields.node("switch-off").ifPresent(node -> extendsNothing(fields, node, "switch-off"));
            calibration.ifPresent(node -> extendsNothing(fields, node, "calibration"));
        }
        fields.noMore();
        return new Manifest(layer, base, digest, baseAt, List.copyOf(off), calibration);
    }

    private static String digest(Fields pinned) {
        String digest = pinned.text("digest");
        if (!digest.isEmpty() && !Seal.isDigest(digest)) {
            pinned.problem(
                    Code.P041, pinned.node("digest").orElseThrow(), "`" + digest + "` is no digest", Seal.DIGEST_HELP);
        }
        pinned.noMore();
        return digest;
    }

    private static Optional<String> base(Fields fields) {
        Optional<Node> several = fields.node("extends").filter(Node.ListNode.class::isInstance);
        several.ifPresent(node -> fields.problem(
                Code.P041, node, "a pack extends one other", "let that one extend the next: packs are a chain"));
        return several.isPresent() ? Optional.empty() : fields.textIf("extends");
    }

    private static void extendsNothing(Fields fields, Node node, String key) {
        fields.problem(
                Code.P041,
                node,
                "this pack extends no other, so it has no use for `" + key + "`",
                "add `extends: taxonomy-of-barriers`, or change the folder's own files");
    }
}
