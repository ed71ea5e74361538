package dealadvisor.render.html;

import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;
import static dealadvisor.render.html.Element.id;
import static dealadvisor.render.html.Element.to;

import dealadvisor.advice.Advice;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Uncertainty;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.trying.Nearby;
import dealadvisor.comparison.Course;
import dealadvisor.comparison.FactDifference;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Value;
import dealadvisor.reading.Present;
import dealadvisor.render.Odds;
import dealadvisor.render.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Assessments over time as a page: where each AI stands now and what became worse, then how it came there, what is about to flip, and what is old. */
public final class CoursePage {
    private static final int SETS = 3;
    private static final int LISTED = 12;
    private static final int TOLD = 3;

    private final RulePack pack;
    private final Set<Course.Alarm> asked;
    private final Optional<String> bound;

    private CoursePage(RulePack pack, Set<Course.Alarm> asked, Optional<String> bound) {
        this.pack = pack;
        this.asked = asked;
        this.bound = bound;
    }

    /**
     * The page, with a line end.
     *
     * @param courses what was assessed, each over time
     * @param refused names of assessments that are not among them
     * @param asked the alarms that count
     * @param bound from when on a fact is stale, in words; empty if that was not asked
     * @param command that makes the page again
     */
    public static String of(
            List<Course> courses,
            List<String> refused,
            RulePack pack,
            Set<Course.Alarm> asked,
            Optional<String> bound,
            String command) {
        return new CoursePage(pack, asked, bound).page(courses, refused, command);
    }

    private String page(List<Course> courses, List<String> refused, String command) {
        List<One> all = new ArrayList<>();
        courses.forEach(course -> all.add(new One(course, all.size() + 1)));
        // What became worse comes first.
        all.sort(Comparator.comparing(one -> one.alarms().isEmpty()));
        boolean alone = all.size() == 1;
        String heading = alone ? all.get(0).course.name() : all.size() + " series of assessments";
        long worse = all.stream().filter(one -> !one.alarms().isEmpty()).count();
        Document page = new Document(heading + ": " + (worse == 0 ? "no alarm" : "alarm"))
                .top(List.of(el("p", cls("eyebrow"), "Deal advice over time · " + pack.title()), el("h1", heading)));
        if (alone) {
            page.top(all.get(0).answer());
        } else {
            page.top(List.of(el(
                    "p",
                    cls("sum"),
                    worse == 0
                            ? "No alarm: with the newest assessments nothing became worse."
                            : "Alarm for " + worse + " of " + all.size() + ".")));
        }
        page.top(List.of(Brief.disclaimer())).top(left(refused));
        if (alone) {
            all.get(0)
                    .parts("h3")
                    .forEach(part -> page.section(part.anchor(), part.name(), part.name(), part.content()));
        } else {
            page.section("courses", "All", "Where each stands", overview(all));
            for (One one : all) {
                List<Object> content = new ArrayList<>(one.answer());
                one.parts("h4").forEach(part -> {
                    content.add(el("h3", id(part.anchor()), part.name()));
                    content.addAll(part.content());
                });
                page.section(one.anchor, one.course.name(), one.course.name(), content);
            }
        }
        Element provenance = el("dl", cls("prov"));
        Provenance.entry(
                provenance,
                "Assessments",
                courses.stream()
                        .flatMap(course -> course.points().stream())
                        .map(point -> el("p", el("code", file(point.advice()))))
                        .toList());
        Provenance.rules(provenance, pack);
        Provenance.entry(
                provenance,
                "An alarm is",
                String.join(", ", asked.stream().map(CoursePage::said).toList())
                        + "; each with the newest assessment, against the one before it");
        bound.ifPresent(words -> Provenance.entry(provenance, "Stale is", "a fact known as of a day " + words));
        Provenance.entry(provenance, "Made with", el("code", command));
        return page.section("provenance", "Provenance", "Provenance", provenance)
                .written();
    }

    private static List<Element> left(List<String> refused) {
        return refused.isEmpty()
                ? List.of()
                : List.of(el(
                        "p",
                        cls("warning"),
                        el("strong", "Left out: "),
                        String.join(", ", refused) + ". What is wrong with them was said when this page was made."));
    }

    private static Element overview(List<One> all) {
        List<List<Object>> rows = new ArrayList<>();
        for (One one : all) {
            rows.add(List.of(
                    el("a", to(one.anchor), one.course.name()),
                    one.alarms().isEmpty() ? "none" : el("strong", one.alarms()),
                    one.newest.best().<Object>map(one.sheet()::badge).orElse("none"),
                    one.newest
                            .best()
                            .map(best -> Said.capital(one.sheet().pairing(best)))
                            .orElse("nothing was asked about"),
                    Words.spoken(
                            one.newest.advice().preconditions().window().state().id()),
                    day(one.newest) + ", " + Said.count(one.course.points().size(), "assessment")));
        }
        return ListTable.of(
                "Where each stands now",
                List.of("Of", "Alarm", "Best", "First pairing", "Window", "Newest assessment"),
                rows);
    }

    private static String said(Course.Alarm alarm) {
        return switch (alarm) {
            case ELIGIBILITY -> "eligibility was lost";
            case VERDICT -> "the best verdict fell";
            case WINDOW -> "the window began to close";
            case RULE_OUT -> "a reason for no deal came";
            case STALE -> "a fact is stale";
        };
    }

    private static String file(Advice advice) {
        return advice.facts().file().orElse(advice.facts().id());
    }

    private static String day(Course.Point point) {
        return point.advice().facts().asOf().orElseThrow();
    }

    /** Part of what is said of one course. */
    private record Part(String anchor, String name, List<Element> content) {}

    /** One course on the page. */
    private final class One {
        private final Course course;
        private final String anchor;
        private final List<Sheet> sheets;
        private final Course.Point newest;

        private One(Course course, int number) {
            this.course = course;
            this.anchor = "c" + number;
            this.sheets = course.points().stream()
                    .map(point -> Sheet.untried(point.advice(), pack))
                    .toList();
            this.newest = course.points().get(course.points().size() - 1);
        }

        private Sheet sheet() {
            return sheets.get(sheets.size() - 1);
        }

        private String alarms() {
            return String.join(
                    ", ",
                    newest.alarms().stream()
                            .filter(asked::contains)
                            .map(CoursePage::said)
                            .toList());
        }

        /** Where it stands and what became worse, before anything else. */
        private List<Element> answer() {
            Headline headline = Headline.of(newest.advice(), pack);
            Element banner = el(
                    "div",
                    cls("banner " + headline.stamp().style()),
                    el(
                            "p",
                            cls("stamp"),
                            alarms().isEmpty()
                                    ? course.points().size() == 1 ? "First assessment" : "No alarm"
                                    : "Alarm: " + alarms()),
                    el("p", cls("say"), headline.stamp().words() + ", as of " + day(newest)),
                    el("p", headline.says()));
            newest.best()
                    .flatMap(PairingAdvice::remedy)
                    .ifPresent(
                            set -> banner.add(el("p", "What would lift it: " + sheet().mitigations(set.ids()) + ".")));
            uncertain().ifPresent(words -> banner.add(el("p", words)));
            since().forEach(banner::add);
            return List.of(banner, strip());
        }

        // What became of the pairing that comes first is told before what became of others.
        private List<Element> since() {
            if (course.points().size() == 1) {
                return List.of();
            }
            String before = day(course.points().get(course.points().size() - 2));
            Optional<String> best = newest.best().map(PairingAdvice::id);
            List<Course.Moved> told = Course.first(newest.moved()).stream()
                    .filter(one -> Course.isOfTheWhole(one) || best.equals(Optional.of(one.what())))
                    .limit(TOLD)
                    .toList();
            if (told.isEmpty()) {
                return List.of(el("p", "None of this moved since " + before + "."));
            }
            List<Element> list = new ArrayList<>();
            list.add(el("p", el("strong", "Since " + before)));
            list.add(el(
                    "ul",
                    told.stream()
                            .map(one -> el("li", moved(one, sheets.size() - 1)))
                            .toList()));
            return list;
        }

        private Element strip() {
            Advice advice = newest.advice();
            Element strip = el("dl", cls("strip"));
            course.points().stream()
                    .skip(Math.max(0, course.points().size() - 2))
                    .findFirst()
                    .ifPresent(before -> {
                        Advice was = before.advice();
                        cell(
                                strip,
                                "Best verdict",
                                newest.best().map(best -> Words.verdict(best.verdict())),
                                before.best().map(best -> Words.verdict(best.verdict())));
                        cell(
                                strip,
                                "Window",
                                Optional.of(Words.spoken(
                                        advice.preconditions().window().state().id())),
                                Optional.of(Words.spoken(
                                        was.preconditions().window().state().id())));
                        cell(
                                strip,
                                "Any deal",
                                Optional.of(advice.preconditions()
                                        .anyDeal()
                                        .verdict()
                                        .id()),
                                Optional.of(
                                        was.preconditions().anyDeal().verdict().id()));
                        cell(
                                strip,
                                "High-value deals",
                                Optional.of(advice.preconditions()
                                        .highValue()
                                        .verdict()
                                        .id()),
                                Optional.of(was.preconditions()
                                        .highValue()
                                        .verdict()
                                        .id()));
                    });
            return strip;
        }

        private void cell(Element strip, String name, Optional<String> is, Optional<String> was) {
            strip.add(el(
                    "div",
                    el("dt", name),
                    el(
                            "dd",
                            is.orElse("nothing asked about"),
                            is.equals(was)
                                    ? List.of()
                                    : List.of(el("small", "was " + was.orElse("nothing asked about"))))));
        }

        private Optional<String> uncertain() {
            Optional<Uncertainty> known = newest.advice().uncertainty();
            int facts = newest.advice().facts().beliefs().size();
            if (known.isPresent()) {
                return Optional.of("How likely: " + chance(newest).orElse("no pairing is in question") + ". "
                        + Odds.how(known.get()));
            }
            return facts == 0 ? Optional.empty() : Optional.of(Odds.unweighed(facts, "monitor"));
        }

        private List<Part> parts(String below) {
            List<Part> parts = new ArrayList<>();
            parts.add(new Part(anchor + "-time", "Over time", overTime()));
            if (course.points().size() > 1) {
                parts.add(new Part(anchor + "-moved", "What moved, and why", moves(below)));
            }
            parts.add(new Part(anchor + "-flip", "About to flip", flips(below)));
            if (bound.isPresent()) {
                parts.add(new Part(anchor + "-stale", "Stale facts", stale()));
            }
            return parts;
        }

        private List<Element> overTime() {
            List<Element> parts = new ArrayList<>();
            if (course.points().size() > 1) {
                picture(parts);
            }
            boolean likely = course.points().stream()
                    .anyMatch(point -> point.advice().uncertainty().isPresent());
            List<String> columns = new ArrayList<>(
                    List.of("As of", "Best", "First pairing", "Window", "Any deal", "High-value", "Ruled out"));
            if (likely) {
                columns.add(3, "How likely");
            }
            List<List<Object>> rows = new ArrayList<>();
            for (int i = course.points().size() - 1; i >= 0; i--) {
                Course.Point point = course.points().get(i);
                Advice advice = point.advice();
                Sheet sheet = sheets.get(i);
                List<Object> row = new ArrayList<>();
                row.add(el("span", cls("day"), day(point)));
                row.add(point.best().<Object>map(sheet::badge).orElse("none"));
                row.add(point.best()
                        .map(best -> Said.capital(sheet.pairing(best)))
                        .orElse("nothing was asked about"));
                if (likely) {
                    row.add(chance(point).orElse("certain"));
                }
                row.add(Words.spoken(advice.preconditions().window().state().id()));
                row.add(advice.preconditions().anyDeal().verdict().id());
                row.add(advice.preconditions().highValue().verdict().id());
                row.add(
                        advice.preconditions().ruleOuts().isEmpty()
                                ? "no"
                                : String.join(
                                        ", ",
                                        advice.preconditions().ruleOuts().stream()
                                                .map(out -> Words.spoken(out.id()) + " ("
                                                        + out.scope().text() + ")")
                                                .distinct()
                                                .toList()));
                rows.add(row);
            }
            parts.add(ListTable.of("Assessments, the newest first", columns, rows));
            return parts;
        }

        private void picture(List<Element> parts) {
            parts.add(CaseReport.lead(
                    "The index of the pairing that comes first, with its verdict (R recommended, P possible, N not recommended, B blocked), and the window below. Dashed: from "
                            + sheet().index(pack.catalogue().calibration().possible()) + " on it is possible, from "
                            + sheet().index(pack.catalogue().calibration().recommended())
                            + " on it can be recommended."));
            parts.addAll(new Timeline(course.points(), sheets, anchor).drawn());
        }

        // The newest step is open: it is what the alarms are about.
        private List<Element> moves(String below) {
            List<Element> parts = new ArrayList<>();
            List<Element> earlier = new ArrayList<>();
            for (int i = course.points().size() - 1; i > 0; i--) {
                List<Course.Moved> moved = Course.first(course.points().get(i).moved());
                String step = day(course.points().get(i - 1)) + " to "
                        + day(course.points().get(i));
                Element list = moved.isEmpty() ? el("p", "Nothing moved.") : el("ul", cls("plain"));
                int at = i;
                moved.forEach(one -> list.add(el("li", moved(one, at))));
                if (i == course.points().size() - 1) {
                    parts.add(el(below, step));
                    parts.add(list);
                } else {
                    earlier.add(el(
                            "details",
                            cls("pr"),
                            el(
                                    "summary",
                                    step + ": "
                                            + (moved.isEmpty()
                                                    ? "nothing moved"
                                                    : Said.count(moved.size(), "answer") + " moved")),
                            el("div", cls("body"), list)));
                }
            }
            if (!earlier.isEmpty()) {
                parts.add(el(below, "Before that"));
                parts.addAll(earlier);
            }
            return parts;
        }

        private List<Object> moved(Course.Moved moved, int at) {
            List<Object> words = new ArrayList<>();
            words.add(el("strong", Said.capital(what(moved.what()))));
            words.add(": " + value(moved.what(), moved.from()) + " → " + value(moved.what(), moved.to()));
            if (!moved.because().isEmpty()) {
                words.add(", because of ");
                for (int i = 0; i < moved.because().size(); i++) {
                    FactDifference fact = moved.because().get(i);
                    words.add(i == 0 ? "" : i == moved.because().size() - 1 ? " and " : ", ");
                    words.add(el("code", fact.fact()));
                    words.add(
                            " (" + said(fact.fact(), fact.a(), at - 1) + " → " + said(fact.fact(), fact.b(), at) + ")");
                }
            }
            return words;
        }

        private String what(String what) {
            if (what.equals("best")) {
                return "the pairing that comes first";
            }
            if (what.startsWith("eligibility/")) {
                return "eligibility for " + (what.endsWith("any-deal") ? "any deal" : "high-value deals");
            }
            if (what.startsWith("rule-out/")) {
                return "ruled out: "
                        + Words.spoken(what.substring(what.indexOf('/') + 1)).replace("@", ", ");
            }
            return what.startsWith("index of ")
                    ? "index of " + pairing(what.substring("index of ".length()))
                    : pairing(what);
        }

        private String value(String what, String id) {
            return what.equals("best") ? pairing(id) : what.startsWith("index of ") ? id : Words.spoken(id);
        }

        private String pairing(String id) {
            int slash = id.indexOf('/');
            return slash < 0
                    ? Words.spoken(id)
                    : sheet().good(id.substring(0, slash)) + " for " + sheet().payment(id.substring(slash + 1));
        }

        // In words where it is certain, as the case has it where it is not.
        private String said(String path, Optional<String> written, int at) {
            return sheets.get(at)
                    .advice()
                    .facts()
                    .fact(path)
                    .filter(fact -> written.isPresent())
                    .map(fact -> sheets.get(at).answer(path, fact.value()))
                    .or(() -> written)
                    .orElse("unknown");
        }

        private List<Element> flips(String below) {
            List<Element> parts = new ArrayList<>();
            List<Nearby> near = course.pressing();
            parts.add(
                    CaseReport.lead(
                            "Numbers that are near a place where an answer turns, and steps of scales that would make one worse; all other facts as they stand."));
            parts.add(
                    near.isEmpty()
                            ? el("p", "Nothing that is known is near such a place.")
                            : el(
                                    "ul",
                                    cls("plain"),
                                    near.stream()
                                            .limit(LISTED)
                                            .map(one -> el("li", turns(one)))
                                            .toList()));
            newest.best().flatMap(each -> each.firmness().answers()).ifPresent(sets -> {
                List<Element> lines = new ArrayList<>();
                answers("Would be recommended", sets.recommendedIf(), lines);
                answers("Would not be recommended any more", sets.sunkIf(), lines);
                if (!lines.isEmpty()) {
                    parts.add(el(below, "If open questions are answered"));
                    parts.add(el("ul", cls("plain"), lines));
                }
            });
            return parts;
        }

        private void answers(String says, List<SortedMap<String, Value>> sets, List<Element> lines) {
            sets.stream().limit(SETS).forEach(set -> {
                List<String> all = set.entrySet().stream()
                        .map(answer -> answer.getKey() + " is " + sheet().answer(answer.getKey(), answer.getValue()))
                        .toList();
                lines.add(el("li", el("strong", says + ": "), "if " + String.join(" and ", all)));
            });
        }

        private List<Object> turns(Nearby near) {
            List<String> then = new ArrayList<>();
            for (Map.Entry<String, String> change : near.changes().entrySet()) {
                then.add(subject(change.getKey()) + ": " + Words.spoken(change.getValue()));
            }
            String there = sheet().answer(near.fact(), near.at());
            return List.of(
                    el("code", near.fact()),
                    " is " + sheet().answer(near.fact(), near.now()) + "; "
                            + (near.now() instanceof Value.Number
                                    ? (near.up() ? "above " : "below ") + there
                                    : "were it " + there)
                            + ": ",
                    el("strong", String.join("; ", then)));
        }

        private String subject(String what) {
            return switch (what) {
                case "any-deal" -> "any deal";
                case "high-value" -> "high-value deals";
                case "window" -> "window";
                default -> pairing(what);
            };
        }

        private List<Element> stale() {
            if (course.stale().isEmpty()) {
                return List.of(el("p", "None: every fact of the newest assessment is younger than that."));
            }
            return List.of(
                    CaseReport.lead("Known as of a day " + bound.orElseThrow() + "; the oldest first."),
                    el(
                            "ul",
                            cls("plain"),
                            course.stale().stream()
                                    .map(one -> el(
                                            "li",
                                            el("code", one.fact()),
                                            ": " + said(one.fact(), Optional.of(""), sheets.size() - 1) + ", as of "
                                                    + one.asOf() + ", " + Said.count((int) one.days(), "day")
                                                    + " ago"))
                                    .toList()));
        }

        private Optional<String> chance(Course.Point point) {
            return point.odds().map(CoursePage::odds);
        }
    }

    private static String odds(Uncertainty.Pairing pairing) {
        return Odds.percent(Present.in(pairing.verdicts(), Verdict.RECOMMENDED)) + " recommended, "
                + Odds.percent(Present.in(pairing.verdicts(), Verdict.POSSIBLE)) + " possible";
    }
}
