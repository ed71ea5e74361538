package dealadvisor.render.text;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Hindrances;
import dealadvisor.advice.Outlook;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Reasoned;
import dealadvisor.advice.Uncertainty;
import dealadvisor.advice.Verdict;
import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.catalogue.Term;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.PrintedTerms;
import dealadvisor.explanation.Rounding;
import dealadvisor.facts.FactDefinition;
import dealadvisor.reading.Diagnostic;
import dealadvisor.render.words.Asked;
import dealadvisor.render.words.Citation;
import dealadvisor.render.words.Headline;
import dealadvisor.render.words.Obstacle;
import dealadvisor.render.words.Odds;
import dealadvisor.render.words.PriceText;
import dealadvisor.render.words.Ranking;
import dealadvisor.render.words.Said;
import dealadvisor.render.words.Summary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The answer on one screen: what it is and what it hangs on, the best pairings, what is in the way of the first, what to find out and what to do. It takes at
 * most {@value #LINES} lines of 100 columns; where there is more to say, what weighs least is shortened or left out first.
 */
public final class ScreenText {
    /** How many lines there are on a screen. */
    public static final int LINES = 40;

    private static final int PAIRINGS = 3;
    private static final int QUESTIONS = 3;
    private static final int ACTIONS = 2;

    private final Advice advice;
    private final RulePack pack;
    private final Style style;
    private final Asked asked;
    private final Summary summary;
    private final Said said;
    private final Lines lines;

    /**
     * How much room there is.
     *
     * @param pairings how many of the best are shown
     * @param causes how many barriers are shown with their sentences
     * @param each how many lines one of these takes at most
     * @param action how many lines an action takes at most
     */
    private record Room(int pairings, int causes, int each, int action) {}

    private static final List<Room> ROOMS = List.of(
            new Room(3, 3, 3, 2),
            new Room(3, 2, 2, 2),
            new Room(2, 2, 2, 2),
            new Room(2, 2, 2, 1),
            new Room(1, 2, 1, 1));

    private ScreenText(Advice advice, RulePack pack, Style style, Asked asked) {
        this.advice = advice;
        this.pack = pack;
        this.style = style;
        this.asked = asked;
        this.summary = new Summary(advice, pack);
        this.said = new Said(pack);
        this.lines = new Lines(style.width());
    }

    /**
     * The screen as text.
     *
     * @param style width and colour
     * @param asked what was asked, for the commands that lead on
     */
    public static String of(Advice advice, RulePack pack, Style style, Asked asked) {
        ScreenText screen = new ScreenText(advice, pack, style, asked);
        List<String> text = List.of();
        for (Room room : ROOMS) {
            text = screen.within(room);
            if (text.size() <= LINES) {
                break;
            }
        }
        return String.join("\n", text) + "\n";
    }

    private List<String> within(Room room) {
        List<String> text = new ArrayList<>();
        Headline headline = Headline.of(advice, summary, said);
        text.add(stamped(headline.stamp().loud()));
        text.addAll(lines.of("", "", titled(), 2));
        warnings(text);
        text.add("");
        text.addAll(lines.of("  ", "  ", headline.sentence(), 4));
        Optional<PairingAdvice> lead = summary.lead();
        lead.filter(pairing -> pairing.verdict() != Verdict.BLOCKED)
                .ifPresent(pairing -> text.addAll(lines.of("  ", "  ", hangs(pairing), 2)));
        text.addAll(lines.of("  ", "  ", standing(), 3));
        if (advice.uncertainty().isPresent()) {
            UncertaintyText.brief(advice.uncertainty().get())
                    .ifPresent(line -> text.addAll(lines.of("  ", "  ", line, 2)));
            Odds.never(advice.uncertainty().get()).ifPresent(line -> text.addAll(lines.of("  ", "  ", line, 2)));
        }
        lead.ifPresent(pairing -> {
            pairings(text, room);
            obstacles(text, pairing, room);
        });
        questions(text, room);
        actions(text, room);
        text.add("");
        text.add("More: " + asked.onCase("advise", "--full"));
        text.add("  why: " + asked.onCase("explain", lead.map(PairingAdvice::id).orElse("window")));
        return text;
    }

    private String stamped(String stamp) {
        String id = advice.facts().id();
        int gap = style.width() - stamp.length() - id.length();
        return style.bold(stamp) + " ".repeat(Math.max(2, gap)) + id;
    }

    private String titled() {
        return advice.facts().title().orElse(advice.facts().id())
                + advice.facts().asOf().map(date -> " (as of " + date + ")").orElse("");
    }

    private void warnings(List<String> text) {
        Odds.weighed(advice).ifPresent(words -> text.addAll(lines.of("", "  ", words, 1)));
        List<Diagnostic> warnings = Odds.warnings(advice);
        if (!warnings.isEmpty()) {
            text.addAll(lines.of(
                    "",
                    "  ",
                    Said.count(warnings.size(), "warning") + ": "
                            + warnings.get(0).message()
                            + warnings.get(0).place().map(p -> " (" + p + ")").orElse(""),
                    2));
        }
    }

    // The weakest term and what makes it so, and what else would change the verdict.
    private String hangs(PairingAdvice lead) {
        Term weakest = lead.feasibility().terms().weakest();
        String why = Obstacle.worstFirst(advice, lead).stream()
                .filter(obstacle -> obstacle.barrier().term() == weakest)
                .findFirst()
                .map(obstacle -> barrier(obstacle).name() + ": "
                        + barrier(obstacle).causes().get(obstacle.cause().id()))
                .orElseGet(() -> weakest == Term.OUR_GAINS
                        ? "what " + said.good(lead.good()) + " is worth to us, before any barrier"
                        : weakest == Term.AI_GAINS
                                ? "how " + said.payment(lead.payment()) + " appeals to it, before any barrier"
                                : "nothing known lowers it");
        return "It hangs most on " + Said.term(weakest) + ", "
                + PrintedTerms.of(lead.feasibility().terms()).of(weakest) + " (" + why + ")."
                + (lead.firmness().robust() ? "" : " Other readings of the severities change the verdict.")
                + (lead.hindrances().cappedBy().isEmpty()
                        ? ""
                        : " It is held down by "
                                + String.join(" and ", lead.hindrances().cappedBy())
                                        .replace('-', ' ') + ".");
    }

    private String standing() {
        long open = summary.questions().size();
        String known = Said.of(summary.known(), summary.facts(), "fact") + " known, "
                + Said.count((int) open, "question") + (open == 1 ? " is" : " are") + " open";
        return "Any deal: " + advice.preconditions().anyDeal().verdict().id() + ". High-value deals: "
                + advice.preconditions().highValue().verdict().id() + ". Window: "
                + advice.preconditions().window().state().id().replace('-', ' ') + ". " + Said.capital(known) + "."
                + summary.lead().map(this::index).orElse("");
    }

    // An index is what it is as far as things are known, and answers may move it both ways.
    private String index(PairingAdvice lead) {
        if (lead.verdict() == Verdict.BLOCKED) {
            return "";
        }
        return " The index is " + printed(lead) + " as far as known"
                + lead.firmness()
                        .range()
                        .map(range -> range.low() == range.high()
                                ? ", and no single answer moves it"
                                : "; one answer more puts it between " + bound(range.low())
                                        + (range.low() == 0 ? " (blocked) and " : " and ") + bound(range.high()))
                        .orElse("")
                + ".";
    }

    private static String bound(double number) {
        return Rounding.of(number);
    }

    // Never rounded over the bar that a verdict rests on.
    private String printed(PairingAdvice pairing) {
        double index = pairing.feasibility().terms().index();
        double bar = pairing.verdict() == Verdict.RECOMMENDED || index < recommended() && index > possible()
                ? recommended()
                : possible();
        String plain = PrintedTerms.of(pairing.feasibility().terms()).index();
        boolean over = Double.parseDouble(plain) >= bar != index >= bar;
        return over ? Rounding.beside(index, bar) : plain;
    }

    private double recommended() {
        return pack.catalogue().calibration().verdicts().recommended();
    }

    private double possible() {
        return pack.catalogue().calibration().verdicts().possible();
    }

    private void pairings(List<String> text, Room room) {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict :
                List.of(Verdict.RECOMMENDED, Verdict.POSSIBLE, Verdict.NOT_RECOMMENDED, Verdict.BLOCKED)) {
            if (summary.ranking().count(verdict) > 0) {
                parts.add(summary.ranking().count(verdict) + " " + verdict.id().replace('-', ' '));
            }
        }
        heading(text, "Best of " + Said.count(advice.pairings().size(), "pairing") + ": " + String.join(", ", parts));
        List<List<PairingAdvice>> groups = summary.ranking().groups();
        // What is blocked is no best of anything; the first shows what it is about.
        boolean none =
                summary.ranking().count(Verdict.BLOCKED) == advice.pairings().size();
        int shown = none ? 1 : Math.min(Math.min(PAIRINGS, room.pairings()), groups.size());
        for (int i = 0; i < shown; i++) {
            List<PairingAdvice> group = groups.get(i);
            PairingAdvice first = group.get(0);
            String index = first.verdict() == Verdict.BLOCKED ? "" : " " + printed(first);
            text.addAll(lines.of(
                    "  " + (i + 1) + " ",
                    "    ",
                    first.verdict().id().replace('-', ' ') + index + ": " + tied(group)
                            + first.deal()
                                    .zopa()
                                    .map(zopa -> "; " + PriceText.of(zopa))
                                    .orElse(""),
                    2));
            if (first.verdict() != Verdict.BLOCKED) {
                text.add(TermBars.of(first, "    ", style.width()));
            }
            likely(first)
                    .ifPresent(chances -> text.addAll(
                            lines.of("    ", "      ", (group.size() == 1 ? "" : "the first: ") + chances, 2)));
        }
    }

    private Optional<String> likely(PairingAdvice pairing) {
        return weighed().flatMap(uncertainty -> uncertainty.pairings().stream()
                .skip(1) // the likeliest is told of above
                .filter(each -> each.id().equals(pairing.id()))
                .findFirst()
                .map(Odds::chances));
    }

    // Where something was weighed, what to find out is what knowing it is worth.
    private Optional<Uncertainty> weighed() {
        return advice.uncertainty().filter(uncertainty -> !uncertainty.readAs().isEmpty());
    }

    // What ties is said to tie: of one good for several payments, or of several goods for one, the names are enough.
    private String tied(List<PairingAdvice> group) {
        PairingAdvice first = group.get(0);
        if (group.size() == 1) {
            return said.deal(first);
        }
        List<String> goods = group.stream()
                .map(PairingAdvice::good)
                .distinct()
                .map(said::good)
                .toList();
        List<String> payments = group.stream()
                .map(PairingAdvice::payment)
                .distinct()
                .map(said::payment)
                .toList();
        String all = goods.size() == 1
                ? goods.get(0) + " for any of: " + String.join("; ", payments)
                : payments.size() == 1
                        ? "any of: " + String.join("; ", goods) + "; each for " + payments.get(0)
                        : said.deal(first) + ", and others";
        return group.size() + " tie, less risky payments first" + (Ranking.sameTerms(group) ? "" : " (bars: the first)")
                + ": " + all;
    }

    private void obstacles(List<String> text, PairingAdvice lead, Room room) {
        List<Obstacle> obstacles = Obstacle.worstFirst(advice, lead);
        List<Hindrances.Blocked> blocked = lead.hindrances().blockedBy();
        heading(
                text,
                "In the way of " + said.deal(lead) + ": "
                        + (obstacles.isEmpty() && blocked.isEmpty()
                                ? "nothing that is known"
                                : Said.count(obstacles.size(), "barrier")
                                        + (blocked.isEmpty() ? "" : ", and it is blocked")));
        for (Hindrances.Blocked block : blocked.subList(0, Math.min(1, blocked.size()))) {
            advice.argument().conclusions(block.conclusions()).stream()
                    .findFirst()
                    .ifPresent(reason -> text.addAll(
                            lines.of("  blocked  ", "           ", reason.says(), Citation.of(reason), room.each())));
        }
        int shown = Math.min(room.causes(), obstacles.size());
        for (Obstacle obstacle : obstacles.subList(0, shown)) {
            String severity = obstacle.cause().severity().id();
            text.addAll(lines.of(
                    "  " + severity + " ".repeat(Math.max(1, 9 - severity.length())),
                    "           ",
                    obstacle.reason().map(Reasoned::says).orElseGet(() -> barrier(obstacle)
                            .name()),
                    obstacle.reason().map(reason -> cited(reason.claims())).orElse("")
                            + (obstacle.more() == 0 ? "" : " +" + obstacle.more()),
                    room.each()));
        }
        List<String> rest = obstacles.subList(shown, obstacles.size()).stream()
                .map(o -> barrier(o).name() + " (" + o.cause().severity().id() + ")")
                .toList();
        if (!rest.isEmpty()) {
            text.addAll(lines.of("  also     ", "           ", String.join(", ", rest), 1));
        }
    }

    private Barrier barrier(Obstacle obstacle) {
        return pack.catalogue().barrier(obstacle.barrier().id()).orElseThrow();
    }

    private static String cited(List<String> claims) {
        return claims.isEmpty() ? "" : "[" + claims.get(0) + "]";
    }

    private void worths(List<String> text, Room room, Uncertainty uncertainty) {
        Set<String> drawn =
                uncertainty.readAs().stream().map(Uncertainty.ReadAs::fact).collect(Collectors.toSet());
        List<Summary.Open> missing = summary.questions().stream()
                .filter(question ->
                        question.missing() && !drawn.contains(question.asked().fact()))
                .toList();
        List<Uncertainty.Worth> worths = Odds.findOut(uncertainty);
        heading(
                text,
                worths.isEmpty() && missing.isEmpty()
                        ? "Find out first: nothing that is uncertain is worth knowing for what to pursue"
                        : "Find out first, by what knowing is worth"
                                + (missing.isEmpty()
                                        ? ""
                                        : "; " + missing.size() + " essential, without which nothing is recommended"));
        List<String> all = new ArrayList<>();
        missing.forEach(question -> all.add(question.asked().asks() + " " + answers(question)));
        worths.forEach(worth -> all.add(asks(worth.fact()) + " " + Said.capital(Odds.worth(worth, uncertainty)) + "."));
        for (int i = 0; i < Math.min(QUESTIONS, all.size()); i++) {
            text.addAll(lines.of("  " + (i + 1) + " ", "    ", all.get(i), Math.max(2, room.each())));
        }
    }

    private String asks(String fact) {
        return pack.vocabulary().definition(fact).map(FactDefinition::asks).orElse(fact);
    }

    private void questions(List<String> text, Room room) {
        if (weighed().isPresent()) {
            worths(text, room, weighed().get());
            return;
        }
        List<Summary.Open> asked = summary.questions();
        if (asked.isEmpty()) {
            return;
        }
        List<Summary.Open> open = asked.stream()
                .filter(question ->
                        advice.agenda().outlooks().isEmpty() || question.missing() || summary.tells(question))
                .toList();
        if (open.isEmpty()) {
            heading(
                    text,
                    "Find out first: of " + Said.count(asked.size(), "open question")
                            + " no answer alone moves what comes first");
            return;
        }
        long missing = open.stream().filter(Summary.Open::missing).count();
        heading(
                text,
                "Find out first, of " + Said.count(asked.size(), "question")
                        + (missing == 0 ? "" : "; " + missing + " essential, without which nothing is recommended"));
        for (int i = 0; i < Math.min(QUESTIONS, open.size()); i++) {
            Summary.Open question = open.get(i);
            text.addAll(lines.of(
                    "  " + (i + 1) + " ", "    ", question.asked().asks() + " " + answers(question), room.each()));
        }
    }

    // Answers that come to the same stand together.
    private String answers(Summary.Open question) {
        String lead = summary.lead().map(PairingAdvice::id).orElse("");
        Map<String, List<String>> alike = new LinkedHashMap<>();
        for (Outlook outlook : question.answers()) {
            boolean blocked = outlook.verdict() == Verdict.BLOCKED;
            String does = outlook.verdict().id().replace('-', ' ')
                    + (blocked ? "" : " " + Rounding.of(outlook.index()))
                    + (blocked || outlook.pairing().equals(lead) || tiesWithLead(outlook.pairing())
                            ? ""
                            : " (" + said.deal(outlook.pairing()) + ")");
            alike.computeIfAbsent(does, k -> new ArrayList<>()).add(said.answer(outlook.fact(), outlook.value()));
        }
        List<String> parts = new ArrayList<>();
        alike.forEach((does, values) -> parts.add(String.join(" / ", values) + ": " + does));
        return String.join("; ", parts);
    }

    private boolean tiesWithLead(String pairing) {
        return summary.ranking().bests().stream().anyMatch(p -> p.id().equals(pairing));
    }

    private void actions(List<String> text, Room room) {
        List<Summary.Action> actions = summary.actions();
        int suggested = advice.agenda().mitigations().size();
        if (suggested == 0) {
            return;
        }
        if (actions.isEmpty() && advice.agenda().outlooks().isPresent()) {
            heading(text, "Do first: none of " + Said.count(suggested, "suggested action") + " lifts a verdict here");
            return;
        }
        if (actions.isEmpty()) {
            heading(text, "To do, none of it tried, of " + Said.count(suggested, "suggested action"));
            advice.agenda().mitigations().stream()
                    .limit(ACTIONS)
                    .forEach(note -> text.addAll(lines.of("  - ", "    ", Said.capital(name(note.id())), 1)));
            return;
        }
        heading(text, "Do first, of " + Said.count(suggested, "suggested action"));
        for (Summary.Action action : actions.subList(0, Math.min(ACTIONS, actions.size()))) {
            text.addAll(lines.of("  - ", "    ", Said.capital(does(action)), besides(action), room.action()));
        }
    }

    private String does(Summary.Action action) {
        List<String> names = action.mitigations().stream().map(this::name).toList();
        boolean recommends = action.recommends().isPresent();
        String does = !recommends ? " lifts " : names.size() == 1 ? " makes " : ", together, make ";
        String deal =
                said.deal(action.recommends().orElseGet(() -> action.lifts().get(0)));
        boolean alone = action.lifts().size() == 1;
        return Said.and(names) + does + deal + (recommends ? " recommended" : "") + (alone ? "." : "");
    }

    private static String besides(Summary.Action action) {
        int more = action.lifts().size() - 1;
        return more == 0
                ? ""
                : "and " + (action.recommends().isPresent() ? "lifts " : "") + Said.count(more, "other") + ".";
    }

    private String name(String mitigation) {
        return pack.catalogue().mitigation(mitigation).map(Mitigation::name).orElse(mitigation);
    }

    private void heading(List<String> text, String heading) {
        text.add("");
        List<String> broken = lines.of("", "  ", heading, 2);
        broken.forEach(line -> text.add(style.bold(line)));
    }
}
