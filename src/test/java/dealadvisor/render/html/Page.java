package dealadvisor.render.html;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A page as an XML parser reads it, which takes nothing that is not well formed. */
final class Page {
    private final String text;
    private final List<Element> elements = new ArrayList<>();

    Page(String text) throws Exception {
        this.text = text;
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setExpandEntityReferences(false);
        walk(
                factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                        .getDocumentElement(),
                elements::add);
    }

    private static void walk(Element element, Consumer<Element> seen) {
        seen.accept(element);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                walk(inner, seen);
            }
        }
    }

    /** As it was written. */
    String text() {
        return text;
    }

    /** All elements, in their order. */
    List<Element> all() {
        return elements;
    }

    List<Element> named(String name) {
        return elements.stream().filter(e -> e.getTagName().equals(name)).toList();
    }

    Optional<Element> at(String id) {
        return elements.stream().filter(e -> e.getAttribute("id").equals(id)).findFirst();
    }

    /** Elements of a class. */
    List<Element> of(String name) {
        return elements.stream()
                .filter(e -> List.of(e.getAttribute("class").split(" ")).contains(name))
                .toList();
    }

    /** The elements in an element. */
    static List<Element> in(Element element) {
        List<Element> inner = new ArrayList<>();
        walk(element, inner::add);
        return inner.subList(1, inner.size());
    }

    static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                children.add(inner);
            }
        }
        return children;
    }
}
