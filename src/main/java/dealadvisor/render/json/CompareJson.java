package dealadvisor.render.json;

import static dealadvisor.render.json.Kind.SHARE;
import static dealadvisor.render.json.Kind.TEXT;
import static dealadvisor.render.json.Kind.TEXTS;
import static dealadvisor.render.json.Kind.each;
import static dealadvisor.render.json.Kind.list;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Reasoned;
import dealadvisor.advice.Verdict;
import dealadvisor.comparison.CaseComparison;
import dealadvisor.comparison.ChanceDifference;
import dealadvisor.comparison.ConclusionDifference;
import dealadvisor.comparison.Difference;
import dealadvisor.comparison.FactDifference;
import dealadvisor.comparison.TermDifference;
import java.util.List;

/** Two cases compared, as JSON. */
public final class CompareJson {
    private static final Kind<Advice> SIDE = Shape.of(Advice.class)
            .has("id", TEXT, advice -> advice.facts().id())
            .has("title", TEXT.orNull(), advice -> advice.facts().title())
            .has("file", TEXT.orNull(), advice -> advice.facts().file())
            .open();

    private static final Kind<FactDifference> FACT = Shape.of(FactDifference.class)
            .has("fact", TEXT, FactDifference::fact)
            .has("a", TEXT.orNull(), FactDifference::a)
            .has("b", TEXT.orNull(), FactDifference::b)
            .has("makes", TEXTS, FactDifference::makes)
            .has("moves", TEXTS, FactDifference::moves)
            .open();

    /** A difference, and the cases in which it is. */
    private record Between(String cases, Difference difference) {
        static List<Between> of(CaseComparison compared) {
            String cases =
                    compared.a().facts().id() + " -> " + compared.b().facts().id();
            return compared.differences().stream()
                    .map(each -> new Between(cases, each))
                    .toList();
        }
    }

    private static final Kind<Between> DIFFERENCE = Shape.of(Between.class)
            .has("case", TEXT, Between::cases)
            .has("what", TEXT, each -> each.difference().what())
            .has("a", TEXT, each -> each.difference().a())
            .has("b", TEXT, each -> each.difference().b())
            .has("rules", TEXTS, each -> each.difference().rules())
            .has("made-by", TEXTS, each -> each.difference().makes())
            .has("needed", TEXTS, each -> each.difference().needed())
            .has("made-together-by", TEXTS, each -> each.difference().together())
            .open();

    private static final Kind<TermDifference> TERM = Shape.of(TermDifference.class)
            .has("pairing", TEXT, TermDifference::pairing)
            .has("term", TEXT, TermDifference::term)
            .has("a", SHARE, TermDifference::a)
            .has("b", SHARE, TermDifference::b)
            .open();

    private static final Kind<ConclusionDifference> CONCLUSION = Shape.of(ConclusionDifference.class)
            .has("id", TEXT, each -> each.either().id())
            .has("rule", TEXT, each -> each.either().rule())
            .has("a", TEXT.orNull(), each -> each.a().map(CompareJson::drawn))
            .has("b", TEXT.orNull(), each -> each.b().map(CompareJson::drawn))
            .has("says", TEXT, each -> each.either().says())
            .has("claims", TEXTS, each -> each.either().claims())
            .open();

    private static final Kind<ChanceDifference> CHANCE = Shape.of(ChanceDifference.class)
            .has("pairing", TEXT, ChanceDifference::pairing)
            .has("a", each(Verdict.values(), Verdict::id, SHARE), ChanceDifference::a)
            .has("b", each(Verdict.values(), Verdict::id, SHARE), ChanceDifference::b)
            .open();

    static final Kind<CaseComparison> COMPARISON = Shape.of(CaseComparison.class)
            .has("a", SIDE, CaseComparison::a)
            .has("b", SIDE, CaseComparison::b)
            .has("facts", list(FACT), CaseComparison::facts)
            .has("differences", list(DIFFERENCE), Between::of)
            .has("only-a", TEXTS, CaseComparison::onlyA)
            .has("only-b", TEXTS, CaseComparison::onlyB)
            .has("terms", list(TERM), CaseComparison::terms)
            .has("conclusions", list(CONCLUSION), CaseComparison::conclusions)
            .has(
                    "chances",
                    list(CHANCE).says("how likely each verdict is; none where that was not asked for"),
                    CaseComparison::chances)
            .open();

    private CompareJson() {}

    /** One object, on several lines. */
    public static String of(CaseComparison compared) {
        return Json.text(true, json -> COMPARISON.writer().accept(json, compared));
    }

    // How much of it is concluded; that it is, where there is no more and less of it.
    private static String drawn(Reasoned conclusion) {
        return conclusion.amount().isEmpty() ? "concluded" : conclusion.amount();
    }
}
