package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;

import java.util.List;

/** A table that is read row by row, the first cell of each being what the row is about; it scrolls where it is wider than the page. */
final class ListTable {
    private ListTable() {}

    /**
     * The table.
     *
     * @param label what it is a table of
     * @param columns headings
     * @param rows for each as many cells: text or elements
     */
    static Element of(String label, List<String> columns, List<List<Object>> rows) {
        return el(
                "div",
                cls("scroll"),
                at("tabindex", "0"),
                at("role", "region"),
                at("aria-label", label),
                el(
                        "table",
                        cls("list"),
                        el("caption", cls("vh"), label),
                        el(
                                "thead",
                                el(
                                        "tr",
                                        columns.stream()
                                                .map(column -> el("th", at("scope", "col"), column))
                                                .toList())),
                        el("tbody", rows.stream().map(ListTable::row).toList())));
    }

    private static Element row(List<Object> cells) {
        Element row = el("tr", el("th", at("scope", "row"), cells.get(0)));
        cells.stream().skip(1).forEach(cell -> row.add(el("td", cell)));
        return row;
    }
}
