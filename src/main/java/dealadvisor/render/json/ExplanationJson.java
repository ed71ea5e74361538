package dealadvisor.render.json;

import static dealadvisor.render.json.Kind.COUNT;
import static dealadvisor.render.json.Kind.TEXT;
import static dealadvisor.render.json.Kind.TEXTS;
import static dealadvisor.render.json.Kind.YES_NO;
import static dealadvisor.render.json.Kind.later;
import static dealadvisor.render.json.Kind.list;
import static dealadvisor.render.json.Kind.word;

import dealadvisor.advice.Reasoned;
import dealadvisor.engine.RulePack;
import dealadvisor.engine.WhyNot;
import dealadvisor.explanation.ConditionWords;
import dealadvisor.explanation.Lacking;
import dealadvisor.explanation.Why;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Explanations as JSON: why something came out so, or what was lacking. */
public final class ExplanationJson {
    static final Kind<Why.Step> REASON = Shape.of(Why.Step.class)
            .has("says", TEXT, Why.Step::exactly)
            .has("rule", TEXT.orNull(), step -> step.conclusion().map(Reasoned::rule))
            .has("file", TEXT.orNull(), step -> step.conclusion()
                    .map(Reasoned::file)
                    .or(() -> step.entry().map(entry -> entry.place().file())))
            .has("line", COUNT.orNull(), step -> step.conclusion()
                    .map(Reasoned::line)
                    .or(() -> step.entry().map(entry -> entry.place().line())))
            .may("entry", TEXT, step -> step.entry().map(Why.Entry::id))
            .may("pack", TEXT, step -> step.entry().map(Why.Entry::pack))
            .has("facts", TEXTS, of(ExplanationJson::facts, entry -> List.of()))
            .some("unless", TEXTS, of(Reasoned::unless, entry -> List.of()))
            .has("claims", TEXTS, of(Reasoned::claims, Why.Entry::claims))
            .some("authors", TEXTS, of(Reasoned::authors, Why.Entry::authors))
            .has("because", reasons(), Why.Step::because)
            .open();

    /** Something that came out, and why. */
    private record Explained(String what, Why.Step step) {
        List<Why.Step> because() {
            return step.because().isEmpty() ? List.of(step) : step.because();
        }
    }

    private static final Kind<Explained> EXPLAINED = Shape.of(Explained.class)
            .has("what", TEXT, Explained::what)
            .has("result", TEXT, each -> each.step.exactly())
            .has("because", reasons(), Explained::because)
            .open();

    private static final Kind<WhyNot.ConditionResult> CONDITION = Shape.of(WhyNot.ConditionResult.class)
            .has("text", TEXT, WhyNot.ConditionResult::text)
            .has("line", COUNT, WhyNot.ConditionResult::line)
            .has("result", word(WhyNot.Truth.values(), WhyNot.Truth::id), WhyNot.ConditionResult::result)
            .has("read", TEXTS, WhyNot.ConditionResult::read)
            .has("needed", TEXT, WhyNot.ConditionResult::needed)
            .open();

    /** A rule that was held against the case, and the rules that it is one of. */
    private record Attempted(RulePack pack, WhyNot.Attempt attempt) {
        List<String> inWords() {
            return ConditionWords.of(pack, attempt).stream()
                    .map(said -> said.result().id() + ": " + said.says())
                    .toList();
        }
    }

    private static final Kind<Attempted> RULE = Shape.of(Attempted.class)
            .has("rule", TEXT, each -> each.attempt.rule().name())
            .has("file", TEXT, each -> each.attempt.rule().file())
            .has("line", COUNT, each -> each.attempt.rule().line())
            .has("fired", YES_NO, each -> each.attempt.fired())
            .has("conditions", list(CONDITION), each -> each.attempt.conditions())
            .has("in-words", TEXTS, Attempted::inWords)
            .open();

    private static final Kind<Lacking.Need> NEED = Shape.of(Lacking.Need.class)
            .has("condition", TEXT, Lacking.Need::condition)
            .has("met", YES_NO, Lacking.Need::met)
            .has("read", TEXT, Lacking.Need::exactly)
            .has("needed", TEXT, Lacking.Need::needed)
            .open();

    /** What was lacking, and the rules by which it was. */
    private record Lacked(RulePack pack, Lacking.Answer answer) {
        List<Attempted> rules() {
            return answer.rules().stream()
                    .map(attempt -> new Attempted(pack, attempt))
                    .toList();
        }
    }

    private static final Kind<Lacked> LACKED = Shape.of(Lacked.class)
            .has("what", TEXT, each -> each.answer.what())
            .has("result", TEXT, each -> each.answer.result())
            .has("needs", list(NEED), each -> each.answer.needs())
            .has("rules", list(RULE), Lacked::rules)
            .open();

    private ExplanationJson() {}

    /** Why something came out as it did, as one object on several lines. */
    public static String why(String what, Why.Step step) {
        return EXPLAINED.text(new Explained(what, step));
    }

    /** What was lacking, as one object on several lines. */
    public static String lacking(RulePack pack, Lacking.Answer answer) {
        return LACKED.text(new Lacked(pack, answer));
    }

    /** The schema of either. */
    static Schema schema() {
        return Schema.of()
                .says("why it came out so; or, where it did not or that was asked, what was lacking")
                .with("anyOf", List.of(EXPLAINED.schema(), LACKED.schema()));
    }

    // Reasons have reasons, so that a document defines them once.
    private static Kind<Collection<? extends Why.Step>> reasons() {
        return list(later(() -> ExplanationJson.REASON).as(AnswerSchemas.named("Reason")));
    }

    // What a step has of its conclusion, or of the entry of the data that it rests on; nothing where it rests on
    // neither.
    private static Function<Why.Step, List<String>> of(
            Function<Reasoned, List<String>> drawn, Function<Why.Entry, List<String>> written) {
        return step ->
                step.conclusion().map(drawn).or(() -> step.entry().map(written)).orElse(List.of());
    }

    private static List<String> facts(Reasoned conclusion) {
        return conclusion.facts().stream()
                .map(fact -> fact.path() + ": " + fact.value().text())
                .toList();
    }
}
