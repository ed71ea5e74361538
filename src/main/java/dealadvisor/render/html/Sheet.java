package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;
import static dealadvisor.render.html.Element.to;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Feasibility.BarrierSeverity;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Reasoned;
import dealadvisor.advice.Verdict;
import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Hedge;
import dealadvisor.catalogue.Term;
import dealadvisor.conclusions.Severity;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.PrintedTerms;
import dealadvisor.explanation.Rounding;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Value;
import dealadvisor.render.words.Headline;
import dealadvisor.render.words.Obstacle;
import dealadvisor.render.words.Ranking;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What all parts of a page about one case share: the advice, what things are called, how verdicts, sentences and their claims are shown.
 *
 * @param prefix begins every anchor, so that several cases can stand on one page
 * @param links where a pairing leads
 * @param notes takes down which claims are cited
 */
record Sheet(
        Advice advice,
        RulePack pack,
        Ranking ranking,
        Headline headline,
        Optional<Openings> openings,
        String prefix,
        Links links,
        Notes notes) {
    /** Where a pairing leads. */
    enum Links {
        /** Nowhere: the page has no place for each. */
        NONE,
        /** To its place on the page. */
        PLACE,
        /** To a page that gives its reasons. */
        REASONS
    }

    static Sheet of(Advice advice, RulePack pack, String prefix, Links linked) {
        return of(advice, pack, prefix, linked, Openings.of(advice, pack));
    }

    /** As the other, where what answers would give is known already. */
    static Sheet of(Advice advice, RulePack pack, String prefix, Links linked, Optional<Openings> openings) {
        return new Sheet(
                advice,
                pack,
                Ranking.of(advice, pack),
                Headline.of(advice, pack),
                openings,
                prefix,
                linked,
                new Notes(pack.catalogue(), new TreeSet<>()));
    }

    /** A sheet on which nothing is said of open questions, which is made at once. */
    static Sheet untried(Advice advice, RulePack pack) {
        return of(advice, pack, "", Links.NONE, Optional.empty());
    }

    /** The same, whose claims are taken down with those of another. */
    Sheet noting(Notes others) {
        return new Sheet(advice, pack, ranking, headline, openings, prefix, links, others);
    }

    /** An anchor of this case. Ids of a pack may be any words, so what an anchor should not hold is written out. */
    String anchor(String kind, String name) {
        StringBuilder anchor = new StringBuilder(prefix).append(kind).append('-');
        name.codePoints().forEach(c -> {
            if (c == '/') {
                anchor.append("__");
            } else if (c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '.')) {
                anchor.appendCodePoint(c);
            } else {
                anchor.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        return anchor.toString();
    }

    String good(String id) {
        return pack.catalogue().good(id).map(g -> g.name()).orElse(id);
    }

    String payment(String id) {
        return pack.catalogue().payment(id).map(p -> p.name()).orElse(id);
    }

    String pairing(PairingAdvice pairing) {
        return good(pairing.good()) + " for " + payment(pairing.payment());
    }

    Barrier barrier(BarrierSeverity barrier) {
        return pack.catalogue().barrier(barrier.id()).orElseThrow();
    }

    /** A way to where the pairing's reasons stand, or just these words where they do not. */
    Element link(PairingAdvice pairing, String words) {
        return links == Links.NONE ? el("span", words) : el("a", way(pairing), words);
    }

    /** What makes a link lead to a pairing. */
    List<Element.Attribute> way(PairingAdvice pairing) {
        return links == Links.REASONS
                ? List.of(
                        at("href", "/?why=" + URLEncoder.encode(pairing.id(), StandardCharsets.UTF_8)),
                        at("data-why", pairing.id()))
                : List.of(to(anchor("p", pairing.id())));
    }

    /** The pairings of these ids, best first, the first few with their names. */
    List<Object> several(List<String> ids, int most) {
        List<PairingAdvice> found =
                ranking.all().stream().filter(p -> ids.contains(p.id())).toList();
        List<Object> shown = new ArrayList<>();
        for (PairingAdvice pairing : found.subList(0, Math.min(most, found.size()))) {
            if (!shown.isEmpty()) {
                shown.add("; ");
            }
            shown.add(link(pairing, pairing(pairing)));
        }
        if (found.size() > most) {
            shown.add(" and " + (found.size() - most) + " more");
        }
        return shown;
    }

    String index(double index) {
        return Words.index(pack.catalogue().calibration(), index);
    }

    /** A verdict as a letter with its index, and in words for those who hear it. What is blocked shows no index. */
    Element badge(Verdict verdict, double index) {
        boolean blocked = verdict == Verdict.BLOCKED;
        return el(
                "span",
                cls("b " + Words.letter(verdict)),
                el("span", at("aria-hidden", "true"), Words.letter(verdict) + (blocked ? "" : " " + index(index))),
                el("span", cls("vh"), Words.verdict(verdict) + (blocked ? "" : ", index " + index(index))));
    }

    Element badge(PairingAdvice pairing) {
        return badge(pairing.verdict(), pairing.index());
    }

    /** The sentence of a conclusion with its claims as notes, how firmly the source says it, and whose argument it is. */
    List<Object> says(Reasoned conclusion) {
        List<String> aside = new ArrayList<>();
        if (conclusion.hedge() != Hedge.PLAIN) {
            aside.add(conclusion.hedge().id());
        }
        aside.addAll(conclusion.authors());
        List<Object> parts = new ArrayList<>();
        parts.add(conclusion.says());
        parts.add(notes.cite(conclusion.claims()));
        if (!aside.isEmpty()) {
            parts.add(" ");
            parts.add(el("span", cls("hedge"), "(" + String.join(", ", aside) + ")"));
        }
        return parts;
    }

    List<Reasoned> conclusions(List<String> ids) {
        return advice.argument().conclusions(ids);
    }

    /** How much a barrier stands in the way, as dots and a word. */
    List<Object> severity(Severity severity) {
        return List.of(el("span", cls("sev"), at("aria-hidden", "true"), Words.dots(severity)), severity.id());
    }

    /** What stands in the way of a pairing, the most severe first. */
    List<Obstacle> standing(PairingAdvice pairing) {
        return Obstacle.of(advice, pairing).stream()
                .sorted(Comparator.comparing(
                                (Obstacle obstacle) -> obstacle.barrier().severity())
                        .reversed())
                .toList();
    }

    static PrintedTerms printed(PairingAdvice pairing) {
        return PrintedTerms.of(pairing.feasibility().terms());
    }

    /** The lowest that one unknown answer brings a term to; the term itself where that was not tried. */
    double floor(PairingAdvice pairing, Term term) {
        return openings.map(o -> o.floor(pairing, term))
                .orElse(pairing.feasibility().terms().of(term));
    }

    /** Whether the humans at the table decide this, rather than find it out. */
    boolean decided(String fact) {
        return pack.vocabulary().definition(fact).map(FactDefinition::decided).orElse(false);
    }

    /** A value of a fact as one says it, in the words of catalogue and vocabulary. */
    String answer(String path, Value value) {
        return pack.vocabulary()
                .definition(path)
                .map(fact -> answer(fact, value))
                .orElse(value.text());
    }

    private String answer(FactDefinition fact, Value value) {
        return switch (value.kind()) {
            case YES_NO -> ((Value.YesNo) value).yes() ? "yes" : "no";
            case NUMBER -> Rounding.of(((Value.Number) value).number());
            case ID -> word(fact, ((Value.Id) value).id());
            case SET -> {
                Set<String> ids = ((Value.Ids) value).ids();
                yield ids.isEmpty()
                        ? "none"
                        : String.join(
                                ", ", ids.stream().map(id -> word(fact, id)).toList());
            }
        };
    }

    /** What the case states of a fact: in words where it is certain, as it was written where it is not. */
    String said(String path, Optional<String> written) {
        return advice.facts()
                .fact(path)
                .filter(fact -> written.isPresent())
                .map(fact -> answer(path, fact.value()))
                .or(() -> written)
                .orElse("unknown");
    }

    /** What one of the words of a fact, as case files have them, is called. */
    String word(FactDefinition fact, String word) {
        if (fact.type() == FactType.YES_NO) {
            return word.equals("true") ? "yes" : "no";
        }
        return fact.catalogue()
                .map(kind -> kind.equals("goods") ? good(word) : payment(word))
                .orElseGet(() -> fact.phrase(word));
    }

    /** Mitigations by name. */
    String mitigations(List<String> ids) {
        return String.join(
                "; ",
                ids.stream()
                        .map(id -> pack.catalogue()
                                .mitigation(id)
                                .map(m -> m.name())
                                .orElse(id))
                        .toList());
    }
}
