package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;
import static dealadvisor.render.html.Element.to;

import dealadvisor.advice.Advice;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.engine.RulePack;
import dealadvisor.render.words.Headline;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * One case as a part of a page about many. It is made by itself, so that cases can be worked on side by side, and is for one page.
 */
public final class CasePart {
    private final Said said;

    // What the page puts together; pages alone make it, since elements are still open to change while they are made.
    private record Said(
            String anchor,
            String title,
            Headline.Stamp stamp,
            int missing,
            Element row,
            List<Element> brief,
            SortedSet<Integer> cited) {}

    private CasePart(Said said) {
        this.said = said;
    }

    String anchor() {
        return said.anchor();
    }

    String title() {
        return said.title();
    }

    Headline.Stamp stamp() {
        return said.stamp();
    }

    int missing() {
        return said.missing();
    }

    Element row() {
        return said.row();
    }

    List<Element> brief() {
        return said.brief();
    }

    SortedSet<Integer> cited() {
        return said.cited();
    }

    /**
     * The part of one case.
     *
     * @param number tells it from the other cases of the page
     */
    public static CasePart of(Advice advice, RulePack pack, int number) {
        Sheet sheet = Sheet.of(advice, pack, "c" + number + "-", Sheet.Links.NONE);
        Brief brief = new Brief(sheet);
        List<Element> said = new ArrayList<>();
        said.add(brief.eyebrow());
        said.addAll(brief.answer());
        said.addAll(brief.inShort("h3"));
        String anchor = sheet.anchor("case", "brief");
        String title = advice.facts().title().orElse(advice.facts().id());
        int missing =
                sheet.ranking().best().map(b -> b.hindrances().missing().size()).orElse(0);
        return new CasePart(new Said(
                anchor,
                title,
                sheet.headline().stamp(),
                missing,
                row(sheet, anchor, title, missing),
                said,
                sheet.notes().cited()));
    }

    private static Element row(Sheet sheet, String anchor, String title, int missing) {
        Advice advice = sheet.advice();
        return el(
                "tr",
                el(
                        "th",
                        at("scope", "row"),
                        el("a", to(anchor), title),
                        el("br"),
                        el("code", advice.facts().id())),
                el(
                        "td",
                        el(
                                "span",
                                cls("b word " + Words.style(sheet.headline().stamp())),
                                sheet.headline().stamp().words())),
                el("td", best(sheet)),
                el("td", missing == 0 ? "none" : Integer.toString(missing)),
                el("td", advice.preconditions().anyDeal().verdict().id()),
                el("td", advice.preconditions().highValue().verdict().id()),
                el("td", Words.spoken(advice.preconditions().window().state().id())),
                el("td", Integer.toString(advice.facts().stated())));
    }

    private static String best(Sheet sheet) {
        List<PairingAdvice> bests = sheet.ranking().bests();
        if (bests.isEmpty() || sheet.headline().stamp() == Headline.Stamp.NO_DEAL) {
            return "none";
        }
        return sheet.pairing(bests.get(0))
                + (bests.size() > 1 ? " and " + (bests.size() - 1) + " that tie with it" : "");
    }
}
