package dealadvisor.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an entry says under each of its names is what the file says under that key: none of the many words is taken for another. */
class EntriesTest {
    private static final Catalogue CATALOGUE = RulePack.bundled().catalogue();

    /** What is no word of the file, or more than words. */
    private static final Set<String> OTHERWISE = Set.of("effect", "inPlace");

    private int looked;

    @Test
    void goodsDo() throws ReflectiveOperationException {
        each("catalogue/goods.yaml", "goods", CATALOGUE.goods(), 12);
    }

    @Test
    void paymentsDo() throws ReflectiveOperationException {
        each("catalogue/payments.yaml", "payments", CATALOGUE.payments(), 16);
    }

    @Test
    void barriersDo() throws ReflectiveOperationException {
        each("catalogue/barriers.yaml", "barriers", CATALOGUE.barriers(), 5);
    }

    @Test
    void mitigationsDo() throws ReflectiveOperationException {
        each("catalogue/mitigations.yaml", "mitigations", CATALOGUE.mitigations(), 5);
    }

    @Test
    void formsDo() throws ReflectiveOperationException {
        each("catalogue/forms.yaml", "forms", CATALOGUE.forms(), 4);
    }

    @Test
    void claimsDo() throws ReflectiveOperationException {
        each("claims.yaml", "claims", CATALOGUE.claims(), 4);
    }

    private void each(String file, String key, List<? extends Record> entries, int least)
            throws ReflectiveOperationException {
        SourceText text = SourceText.read(Path.of("rules", file), Limits.standard());
        Node.MapNode root =
                (Node.MapNode) Tree.parse(text, Limits.standard()).root().orElseThrow();
        List<Node> items = ((Node.ListNode) root.get(key).orElseThrow()).items();
        assertEquals(items.size(), entries.size());
        for (int i = 0; i < items.size(); i++) {
            for (RecordComponent component : entries.get(i).getClass().getRecordComponents()) {
                Object read = component.getAccessor().invoke(entries.get(i));
                compare(component.getName(), read, (Node.MapNode) items.get(i));
            }
        }
        assertTrue(looked >= least * items.size(), looked + " words of " + items.size() + " entries");
    }

    private void compare(String name, Object read, Node.MapNode entry) {
        String key = name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        Optional<Node> said = entry.get(key);
        Object value =
                read instanceof Optional<?> some ? some.map(Object.class::cast).orElse("null") : read;
        if (said.isEmpty() || OTHERWISE.contains(name) || value instanceof FactConditions) {
            return;
        }
        looked++;
        assertEquals(plain(said.get()), plain(value), entry.place() + " " + key);
    }

    private static Object plain(Object value) {
        if (value instanceof Node.ListNode list) {
            return list.items().stream().map(EntriesTest::plain).toList();
        }
        if (value instanceof Node.MapNode map) {
            return map.entries().stream()
                    .map(each -> each.key() + "=" + plain(each.value()))
                    .toList();
        }
        if (value instanceof Node.ScalarNode scalar) {
            if (scalar.kind() == Node.ScalarNode.Kind.NULL) {
                return "null";
            }
            return Double.isNaN(scalar.asDouble()) ? scalar.text() : String.valueOf(scalar.asDouble());
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(Object::toString).toList();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(EntriesTest::plain).toList();
        }
        if (value instanceof Number number) {
            return String.valueOf(number.doubleValue());
        }
        return value instanceof Term term ? term.id() : value instanceof Hedge hedge ? hedge.id() : value.toString();
    }
}
