package dealadvisor.render.html;

import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;

import dealadvisor.advice.Advice;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.conclusions.Scope;
import dealadvisor.reading.Diagnostic;
import dealadvisor.render.html.Openings.Opening;
import dealadvisor.render.words.Headline;
import dealadvisor.render.words.Ranking;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What fits on the first page: the answer, how firm it is, the best pairings, what stands in the way, what to do and to find out first. */
record Brief(Sheet sheet) {
    private static final int BEST = 3;
    private static final int SAID = 6;

    /** Which case this is, and as of when. */
    Element eyebrow() {
        List<String> eyebrow =
                new ArrayList<>(List.of("Deal advice", sheet.advice().facts().id()));
        sheet.advice().facts().asOf().ifPresent(date -> eyebrow.add("as of " + date));
        return el("p", cls("eyebrow"), String.join(" · ", eyebrow));
    }

    /** The answer in a sentence with its range, what is wrong with the case, and how it stands. */
    List<Element> answer() {
        List<Element> parts = new ArrayList<>();
        parts.add(banner());
        parts.addAll(warnings());
        parts.add(strip());
        return parts;
    }

    private Element banner() {
        Headline headline = sheet.headline();
        Element banner = el(
                "div",
                cls("banner " + Words.style(headline.stamp())),
                el("p", cls("stamp"), headline.stamp().words()),
                el("p", cls("say"), headline.sentence()));
        counts(sheet.ranking()).ifPresent(counts -> banner.add(el("p", (counts + " " + why()).strip())));
        sheet.advice().preconditions().ruleOuts().stream()
                .filter(out -> out.scope().equals(Scope.CASE))
                .flatMap(out -> sheet.conclusions(out.conclusions()).stream())
                .forEach(c -> banner.add(el("p", sheet.says(c))));
        sheet.ranking()
                .best()
                .filter(best -> best.verdict() != Verdict.BLOCKED || opens())
                .ifPresent(best -> banner.add(new RangePicture(sheet, best).drawn()));
        return banner;
    }

    // How many pairings have which verdict.
    private static Optional<String> counts(Ranking ranking) {
        int all = ranking.all().size();
        if (all == 0) {
            return Optional.empty();
        }
        Verdict first = ranking.all().get(0).verdict();
        if (all == 1) {
            return Optional.of("The one pairing in question is " + Words.verdict(first) + ".");
        }
        if (ranking.count(first) == all) {
            return Optional.of("All " + all + " pairings are " + Words.verdict(first) + ".");
        }
        List<String> parts = Stream.of(Verdict.RECOMMENDED, Verdict.POSSIBLE, Verdict.NOT_RECOMMENDED, Verdict.BLOCKED)
                .filter(verdict -> ranking.count(verdict) > 0)
                .map(verdict -> ranking.count(verdict)
                        + (ranking.count(verdict) == 1 ? " is " : " are ")
                        + Words.verdict(verdict))
                .toList();
        return Optional.of("Of " + Said.count(all, "pairing") + " " + String.join(", ", parts) + ".");
    }

    // What is blocked has no index, and so no place on the picture, unless answers may give it one.
    private boolean opens() {
        return sheet.openings().filter(o -> o.allBest() > 0).isPresent();
    }

    private String why() {
        PairingAdvice best = sheet.ranking().best().orElseThrow();
        if (best.verdict() == Verdict.BLOCKED) {
            return "";
        }
        String weakest = "Weakest term of the best: "
                + Said.term(best.feasibility().terms().weakest()) + " "
                + Sheet.printed(best).of(best.feasibility().terms().weakest()) + ".";
        return weakest + (best.firmness().robust() ? "" : " Other readings of the severities change its verdict.");
    }

    private List<Element> warnings() {
        List<Element> parts = new ArrayList<>();
        for (Diagnostic warning : sheet.advice().warnings()) {
            parts.add(el(
                    "p",
                    cls("warning"),
                    el("strong", "Warning: "),
                    Words.quoted(warning.message()),
                    warning.place().map(place -> List.of(" ", el("code", place.toString())))));
        }
        return parts;
    }

    private Element strip() {
        Advice advice = sheet.advice();
        int known = advice.facts().stated();
        int all = sheet.pack().vocabulary().definitions().size();
        int missing =
                sheet.ranking().best().map(b -> b.hindrances().missing().size()).orElse(0);
        return el(
                "dl",
                cls("strip"),
                cell("Any deal", advice.preconditions().anyDeal().verdict().id(), ""),
                cell(
                        "High-value deals",
                        advice.preconditions().highValue().verdict().id(),
                        ""),
                cell(
                        "Window",
                        Words.spoken(advice.preconditions().window().state().id()),
                        ""),
                cell(
                        "Facts known",
                        known + " of " + all,
                        missing == 0 ? "" : Words.number(missing) + " essential missing"),
                cell("Firm", firm(), sheet.openings().map(this::overturn).orElse("")));
    }

    private String firm() {
        return sheet.ranking()
                .best()
                .flatMap(each -> each.firmness().firm())
                .map(firm -> firm ? "yes" : "no")
                .orElse("not tried");
    }

    private String overturn(Openings openings) {
        int flipping = openings.flipping();
        return flipping == 0
                ? "no single answer overturns the best"
                : Said.count(flipping, "open question") + " could overturn the best";
    }

    private static Element cell(String name, String value, String besides) {
        return el(
                "div", el("dt", name), el("dd", value, besides.isEmpty() ? List.of() : List.of(el("small", besides))));
    }

    /** That the advice does not speak of trust, which must not be read over. */
    static Element disclaimer() {
        return el(
                "p",
                cls("lead small"),
                "A recommended pairing is worth pursuing under the source’s argument and our calibration. Nothing here says whether the AI may be trusted.");
    }

    /** The best pairings, and first things first. */
    List<Element> inShort(String sub) {
        Optional<PairingAdvice> best = sheet.ranking().best();
        if (best.isEmpty()) {
            return List.of(el("p", "No good with a payment was asked about."));
        }
        Element list = el("ol", cls("best"));
        sheet.ranking().groups().stream().limit(BEST).forEach(group -> list.add(tied(group)));
        List<Element> first = new ActionList(sheet).first(2);
        Element left = el(
                "div",
                el(sub, "What stands in the way of the best"),
                new GoodList(sheet).barriers(best.get(), 4),
                el(sub, "Do first"),
                first.isEmpty()
                        ? el(
                                "p",
                                "No action lifts a verdict here"
                                        + (sheet.openings().isPresent() ? "." : ", or none was tried."))
                        : el("ul", cls("plain"), first));
        return List.of(
                list,
                el(
                        "p",
                        cls("lead small"),
                        "Index = AI gains × our gains × our word × its word. Our word: how far it can believe us. Its word: how far we can rely on it. Bold: the weakest. Hatched: what one unknown answer could take away."),
                el("div", cls("cols"), left, findOut(sub)));
    }

    private Element findOut(String sub) {
        Element right = el("div", el(sub, "Find out first"));
        List<Opening> openings = sheet.openings().map(Openings::openings).orElse(List.of()).stream()
                .filter(Opening::moves)
                .limit(3)
                .toList();
        if (openings.isEmpty()) {
            return right.add(el(
                    "p",
                    sheet.openings().isPresent()
                            ? "No answer to an open question alone moves the best pairing."
                            : "What hangs on open questions was not tried."));
        }
        Element list = el("ol", cls("plain"));
        openings.forEach(o -> list.add(el("li", o.question().asks(), new QuestionList(sheet).answers(o))));
        right.add(list);
        sheet.openings()
                .flatMap(Openings::essentialsBest)
                .ifPresent(with -> right.add(
                        el("p", "All essential facts answered well: ", sheet.badge(with.verdict(), with.index()))));
        return right;
    }

    private Element tied(List<PairingAdvice> group) {
        PairingAdvice first = group.get(0);
        boolean oneGood = group.stream().map(PairingAdvice::good).distinct().count() == 1;
        Element line = el("li", sheet.badge(first), " ");
        if (group.size() == 1) {
            line.add(el("span", cls("t"), sheet.link(first, Said.capital(sheet.pairing(first)))));
        } else if (oneGood) {
            line.add(
                    el(
                            "span",
                            cls("t"),
                            Said.capital(sheet.good(first.good())) + " for any of " + Words.number(group.size())),
                    el("span", cls("tie"), payments(group), ": these tie, in no order" + otherTerms(group)));
        } else {
            line.add(
                    el("span", cls("t"), sheet.link(first, Said.capital(sheet.pairing(first)))),
                    el(
                            "span",
                            cls("tie"),
                            "Ties with ",
                            sheet.several(
                                    group.stream()
                                            .skip(1)
                                            .map(PairingAdvice::id)
                                            .toList(),
                                    3),
                            ", in no order" + otherTerms(group)));
        }
        GoodList.capped(first).ifPresent(text -> line.add(el("span", cls("tie"), text)));
        return line.add(new TermBars(sheet, first).row());
    }

    private List<Object> payments(List<PairingAdvice> group) {
        List<Object> shown = new ArrayList<>();
        for (PairingAdvice pairing : group.subList(0, Math.min(SAID, group.size()))) {
            if (!shown.isEmpty()) {
                shown.add(", ");
            }
            shown.add(sheet.link(pairing, sheet.payment(pairing.payment())));
        }
        if (group.size() > SAID) {
            shown.add(" and " + (group.size() - SAID) + " more");
        }
        return shown;
    }

    private static String otherTerms(List<PairingAdvice> group) {
        return Ranking.sameTerms(group)
                ? ""
                : "; the bars are those of the first, the others reach the same index by other terms";
    }
}
