package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;
import static dealadvisor.render.html.Element.id;
import static dealadvisor.render.html.Element.to;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Claim;
import dealadvisor.catalogue.Hedge;
import dealadvisor.engine.RulePack;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * The claims that a page cites, as notes at its end. A note has the number of its claim in the register, so that all pages under the same rules have
 * the same numbers, in whatever order they are made.
 *
 * @param cited the numbers of those that are cited so far
 */
record Notes(Catalogue catalogue, SortedSet<Integer> cited) {
    /** These claims as small numbers that lead to their notes. What is in no register is left out. */
    List<Element> cite(List<String> claims) {
        List<Object> numbers = new ArrayList<>();
        for (String claim : claims) {
            catalogue.claim(claim).ifPresent(found -> {
                int number = catalogue.claims().indexOf(found) + 1;
                cited.add(number);
                if (!numbers.isEmpty()) {
                    numbers.add(" ");
                }
                numbers.add(el("a", to("n" + number), at("aria-label", "note " + number), Integer.toString(number)));
            });
        }
        return numbers.isEmpty() ? List.of() : List.of(el("sup", cls("n"), numbers));
    }

    /** The notes, each with what the source says, where and how firmly. */
    Element list(RulePack pack) {
        Element list = el("ol", cls("notes"));
        for (int number : cited) {
            Claim claim = catalogue.claims().get(number - 1);
            List<String> aside = new ArrayList<>();
            aside.add(section(claim.section()));
            if (claim.hedge() != Hedge.PLAIN) {
                aside.add(claim.hedge().id());
            }
            if (claim.source().isPresent()) {
                aside.add(pack.source(claim));
            }
            list.add(el(
                    "li",
                    id("n" + number),
                    at("value", Integer.toString(number)),
                    claim.claim() + " ",
                    el("span", cls("hedge"), String.join("; ", aside)),
                    " ",
                    el("code", claim.id())));
        }
        return list;
    }

    // The register writes footnotes as n and their number.
    private static String section(String section) {
        return section.matches("n\\d+") ? "footnote " + section.substring(1) : Said.capital(Words.spoken(section));
    }
}
