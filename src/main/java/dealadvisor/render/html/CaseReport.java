package dealadvisor.render.html;

import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;

import dealadvisor.advice.Advice;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.engine.RulePack;
import dealadvisor.render.words.Asked;
import dealadvisor.render.words.Said;
import java.util.List;
import java.util.Optional;

/** The advice on one case as a page to send, to print and to keep: the brief first, then the whole of it down to the lines of the case file. */
public final class CaseReport {
    private CaseReport() {}

    /**
     * The page, with a line end.
     *
     * @param asked what was asked, for commands that ask for more
     */
    public static String of(Advice advice, RulePack pack, Asked asked) {
        Sheet sheet = Sheet.of(advice, pack, "", Sheet.Links.PLACE);
        Grounds grounds = new Grounds(sheet);
        Brief brief = new Brief(sheet);
        Optional<PairingAdvice> best = sheet.ranking().best();
        String title = advice.facts().title().orElse(advice.facts().id());
        Document page = new Document(sheet.headline().stamp().words() + ": " + title)
                .top(List.of(brief.eyebrow(), el("h1", title)))
                .top(brief.answer())
                .top(List.of(Brief.disclaimer()))
                .section("short", "In short", "In short", brief.inShort("h3"));
        best.ifPresent(found -> pairings(page, sheet, found));
        advice.uncertainty()
                .ifPresent(known -> page.section(
                        "likely",
                        "How likely",
                        "How likely",
                        lead(
                                "Chances rest on what the case says of how likely facts are, and on priors where it says nothing; facts are taken to be independent."),
                        new Likelihood(sheet, known).drawn()));
        page.section("find", "Find out", "What to find out", new QuestionList(sheet).drawn())
                .section("do", "Do", "What to do", new ActionList(sheet).drawn());
        best.filter(found -> !found.deal().steps().isEmpty())
                .ifPresent(found -> page.section(
                        "steps", "Steps", "Steps of the best: " + sheet.pairing(found), grounds.steps(found)));
        if (best.isPresent()) {
            page.section("goods", "Good by good", "Good by good", new GoodList(sheet).drawn());
        }
        page.section("eligibility", "Eligibility", "Eligibility and window", grounds.eligibility())
                .section("whole", "On the whole", "On the whole", grounds.whole())
                .section("facts", "Facts", "What the case says", grounds.facts())
                .section(
                        "assumptions",
                        "Assumptions",
                        "Assumptions",
                        lead("The source gives arguments, hardly any number. What follows is ours."),
                        grounds.assumptions());
        // Last, since it lists what all before it cites.
        return page.notes(sheet.notes(), pack)
                .provenance(Provenance.of(sheet, asked))
                .written();
    }

    private static void pairings(Document page, Sheet sheet, PairingAdvice best) {
        int all = sheet.ranking().all().size();
        page.section(
                        "all",
                        "All pairings",
                        "All pairings",
                        lead(Said.count(all, "pairing")
                                + " of what we could buy (rows) and how we could pay (columns)."),
                        new Matrix(sheet).drawn())
                .section(
                        "payments",
                        "Payments",
                        "Payments",
                        lead(
                                "Where each payment stands, by its best verdict over goods. Larger: higher index. Where payments stand is our reading of the source."),
                        new PaymentMap(sheet).drawn())
                .section(
                        "why",
                        "Why",
                        "Why: the best pairing",
                        lead(
                                "From the verdict down to the lines of the case file. Every number is the product of those below it."),
                        new TermBars(sheet, best).picture(),
                        new ReasonTree(sheet, best).drawn());
        List<Element> prices = new PriceRange(sheet).drawn();
        if (!prices.isEmpty()) {
            page.section(
                    "price",
                    "Price",
                    "Room for a price",
                    lead(
                            "Doubt opens a gap from both ends: it asks more, since it may not be paid; we pay less, since we may not get it. In the unit of the case."),
                    prices);
        }
    }

    static Element lead(String text) {
        return el("p", cls("lead"), text);
    }
}
