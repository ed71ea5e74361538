package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;

import java.util.List;

/** Tables that are read row by row, the first cell of each row being what it is about. */
final class Table {
    private Table() {}

    /**
     * A table that scrolls in itself where it is wider than the page.
     *
     * @param label what it is a table of, for those who hear it
     * @param columns headings
     * @param rows for each as many cells: text or elements
     */
    static Element of(String label, List<String> columns, List<? extends List<?>> rows) {
        return scrolling(label, plain("list", caption(label), columns, rows(rows)));
    }

    /** The same under a caption that shows. */
    static Element captioned(String caption, List<String> columns, List<? extends List<?>> rows) {
        return scrolling(caption, plain("list facts", el("caption", caption), columns, rows(rows)));
    }

    /** A table as it is, which scrolls in itself where it is wider than the page. */
    static Element scrolling(String label, Element table) {
        return el("div", cls("scroll"), at("tabindex", "0"), at("role", "region"), at("aria-label", label), table);
    }

    /**
     * A table.
     *
     * @param classes of the style sheet
     * @param caption an element; nothing where what stands about it says enough
     * @param rows elements
     */
    static Element plain(String classes, Object caption, List<String> columns, List<Element> rows) {
        return el("table", cls(classes), caption, el("thead", head(columns)), el("tbody", rows));
    }

    /** A row of headings. */
    static Element head(List<String> columns) {
        return el("tr", columns.stream().map(column -> el("th", at("scope", "col"), column)));
    }

    /** A caption that is heard and does not show. */
    static Element caption(String label) {
        return el("caption", cls("vh"), label);
    }

    /** A row: what it is about, then its cells. */
    static Element row(Object about, Object... cells) {
        return row(el("tr"), about, List.of(cells));
    }

    private static Element row(Element row, Object about, List<?> cells) {
        row.add(el("th", at("scope", "row"), about));
        cells.forEach(cell -> row.add(el("td", cell)));
        return row;
    }

    private static List<Element> rows(List<? extends List<?>> rows) {
        return rows.stream()
                .map(cells -> row(el("tr"), cells.get(0), cells.subList(1, cells.size())))
                .toList();
    }
}
