package dealadvisor.render.json;

import static dealadvisor.render.json.AdviceKinds.EFFECT;
import static dealadvisor.render.json.AdviceKinds.IDS;
import static dealadvisor.render.json.AdviceKinds.NOT_TRIED;
import static dealadvisor.render.json.AdviceKinds.PAIRINGS;
import static dealadvisor.render.json.AdviceKinds.SEVERITY;
import static dealadvisor.render.json.AdviceKinds.VALUE;
import static dealadvisor.render.json.AdviceKinds.VERDICT;
import static dealadvisor.render.json.AdviceKinds.tried;
import static dealadvisor.render.json.Kind.COUNT;
import static dealadvisor.render.json.Kind.SHA256;
import static dealadvisor.render.json.Kind.TEXT;
import static dealadvisor.render.json.Kind.TEXTS;
import static dealadvisor.render.json.Kind.WHOLE;
import static dealadvisor.render.json.Kind.YES_NO;
import static dealadvisor.render.json.Kind.later;
import static dealadvisor.render.json.Kind.list;
import static dealadvisor.render.json.Kind.oneOf;
import static dealadvisor.render.json.Kind.word;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Agenda;
import dealadvisor.advice.Argument;
import dealadvisor.advice.Eligibility;
import dealadvisor.advice.Portfolio;
import dealadvisor.advice.Preconditions;
import dealadvisor.advice.Reasoned;
import dealadvisor.advice.Tried;
import dealadvisor.advice.Window;
import dealadvisor.catalogue.Hedge;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Scope;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Fact;
import dealadvisor.facts.FindOut;
import dealadvisor.reading.Diagnostic;
import dealadvisor.render.words.FindingOut;
import dealadvisor.render.words.Headline;
import java.util.List;

/** What an advice is in JSON, {@code deal-advice/1}: each key, once, for what is written and for its schema. */
public final class AdviceDocument {
    private static final Kind<Scope> SCOPE = new Kind<>(
            () -> Schema.text().with("pattern", "^(case|good:[^/]+|payment:[^/]+|pairing:[^/]+/[^/]+)$"),
            (json, scope) -> json.text(scope.text()));

    private static final Kind<CaseFacts> CASE = Shape.of(CaseFacts.class)
            .has("id", TEXT, CaseFacts::id)
            .has("title", TEXT.orNull(), CaseFacts::title)
            .has("file", TEXT.orNull(), CaseFacts::file)
            .kind();

    private static final Kind<Argument.RulesUsed> RULES = Shape.of(Argument.RulesUsed.class)
            .has("pack", TEXT, Argument.RulesUsed::pack)
            .has("version", TEXT, Argument.RulesUsed::version)
            .has("sha256", SHA256, Argument.RulesUsed::sha256)
            .has("rules", COUNT.says("how many rules there are"), Argument.RulesUsed::rules)
            .some(
                    "layers",
                    TEXTS.says("the packs that they come from, each as id and version; left out if it is one"),
                    Argument.RulesUsed::layers)
            .kind();

    private static final Kind<Diagnostic> WARNING = Shape.of(Diagnostic.class)
            .has("code", TEXT, warning -> warning.code().name())
            .has("message", TEXT, Diagnostic::message)
            .has("at", TEXTS.says("places, each as FILE:LINE:COLUMN"), warning -> warning.place().stream()
                    .map(Object::toString)
                    .toList())
            .kind();

    static final Kind<Eligibility> ELIGIBILITY = Shape.of(Eligibility.class)
            .has("verdict", word(Eligibility.Verdict.values(), Eligibility.Verdict::id), Eligibility::verdict)
            .has(
                    "requirements",
                    list(Shape.of(Eligibility.Requirement.class)
                            .has("id", TEXT, Eligibility.Requirement::id)
                            .has(
                                    "result",
                                    word(Eligibility.Result.values(), Eligibility.Result::id),
                                    Eligibility.Requirement::result)
                            .has("conclusions", IDS, Eligibility.Requirement::conclusions)
                            .kind()),
                    Eligibility::requirements)
            .kind();

    private static final Kind<Preconditions.RuledOut> RULE_OUT = Shape.of(Preconditions.RuledOut.class)
            .has("id", TEXT, Preconditions.RuledOut::id)
            .has("scope", SCOPE, Preconditions.RuledOut::scope)
            .has("conclusions", IDS, Preconditions.RuledOut::conclusions)
            .kind();

    private static final Kind<Window> WINDOW = Shape.of(Window.class)
            .has("state", word(Window.State.values(), Window.State::id), Window::state)
            .has("conclusions", IDS, Window::conclusions)
            .kind();

    private static final Kind<Portfolio.NoDeal> NO_DEAL = Shape.of(Portfolio.NoDeal.class)
            .has("says", TEXT, Portfolio.NoDeal::says)
            .has("conclusions", IDS, Portfolio.NoDeal::conclusions)
            .kind();

    private static final Kind<Argument.BarrierNote> BARRIER = Shape.of(Argument.BarrierNote.class)
            .has("id", TEXT, Argument.BarrierNote::id)
            .has("branch", TEXT, Argument.BarrierNote::branch)
            .has("scope", SCOPE, Argument.BarrierNote::scope)
            .has("cause", TEXT, Argument.BarrierNote::cause)
            .has("severity", SEVERITY, Argument.BarrierNote::severity)
            .has("conclusions", IDS, Argument.BarrierNote::conclusions)
            .kind();

    /** A mitigation that is suggested, and what the catalogue has of it. */
    record Suggested(Agenda.MitigationNote note, Mitigation entry, List<String> authors) {
        static List<Suggested> of(Told told) {
            return told.advice.agenda().mitigations().stream()
                    .map(note -> {
                        Mitigation entry =
                                told.pack.catalogue().mitigation(note.id()).orElseThrow();
                        return new Suggested(note, entry, told.pack.authors(entry.claims()));
                    })
                    .toList();
        }
    }

    static final Kind<Suggested> MITIGATION = Shape.of(Suggested.class)
            .has("id", TEXT, each -> each.note.id())
            .has(
                    "priority",
                    WHOLE.as(Schema.of("integer").with(json -> json.put("minimum", 1)))
                            .orNull(),
                    each -> each.entry.priority())
            .has("relieves", TEXTS.says("barriers"), each -> each.entry.relieves())
            .has("by", TEXTS.says("who can do it"), each -> each.entry.by())
            .has("caveat", TEXT.says("what speaks against it"), each -> each.entry.caveat())
            .has("effect", EFFECT.says("what it changes among the facts"), each -> each.entry.effect())
            .has("lifts", tried("pairings whose verdict it improves if it is done alone"), each -> each.note
                    .tried()
                    .map(Tried::lifts))
            .has("conclusions", IDS, each -> each.note.conclusions())
            .has("lowers", tried("pairings of which it makes the verdict or any term worse"), each -> each.note
                    .tried()
                    .map(Tried::lowers))
            .has("not-tried", TEXT.orNull().says("why it was not tried, if so"), each -> each.note
                    .tried()
                    .flatMap(Tried::notTried))
            .has("claims", TEXTS.says("what it rests on itself, beside what suggests it"), each -> each.entry.claims())
            .some(
                    "authors",
                    TEXTS.says("whose claims these are, if a pack speaks for others; else left out"),
                    Suggested::authors)
            .kind();

    private static final Kind<Portfolio.FormNote> FORM = Shape.of(Portfolio.FormNote.class)
            .has("id", TEXT, Portfolio.FormNote::id)
            .has("conclusions", IDS, Portfolio.FormNote::conclusions)
            .kind();

    private static final Kind<Portfolio.StrategyNote> STRATEGY = Shape.of(Portfolio.StrategyNote.class)
            .has("claim", TEXT, Portfolio.StrategyNote::claim)
            .has("conclusions", IDS, Portfolio.StrategyNote::conclusions)
            .kind();

    private static final Kind<Portfolio.TensionNote> TENSION = Shape.of(Portfolio.TensionNote.class)
            .has("says", TEXT, Portfolio.TensionNote::says)
            .has("conclusions", IDS, Portfolio.TensionNote::conclusions)
            .kind();

    private static final Kind<Agenda.Answered> ANSWERED = Shape.of(Agenda.Answered.class)
            .has("value", VALUE, Agenda.Answered::value)
            .has("pairing", TEXT, Agenda.Answered::pairing)
            .has("verdict", VERDICT, Agenda.Answered::verdict)
            .kind();

    private static final Kind<FindOut> FIND_OUT = Shape.of(FindOut.class)
            .has("by", word(FindOut.By.values(), FindOut.By::id), FindOut::by)
            .has("how", TEXT, FindOut::how)
            .has("claims", TEXTS.says("none where the way is ours"), FindOut::claims)
            .kind();

    /** A question, and how its answer could be found out. */
    private record Open(Agenda.QuestionNote note, List<String> mitigations, List<FindOut> ways) {
        static List<Open> of(Told told) {
            return told.advice.agenda().questions().stream()
                    .map(note -> new Open(
                            note,
                            FindingOut.by(told.pack.catalogue(), note.fact()),
                            told.pack
                                    .vocabulary()
                                    .definition(note.fact())
                                    .orElseThrow()
                                    .findOut()))
                    .toList();
        }
    }

    private static final Kind<Open> QUESTION = Shape.of(Open.class)
            .has("fact", TEXT.says("path of an unknown fact"), each -> each.note.fact())
            .has("asks", TEXT, each -> each.note.asks())
            .has(
                    "could-change",
                    YES_NO.orNull().says("whether some value of it would change a verdict" + NOT_TRIED),
                    each -> each.note.couldChange())
            .has("conclusions", IDS, each -> each.note.conclusions())
            .has(
                    "changes",
                    list(ANSWERED).orNull().says("the verdicts that its values would change" + NOT_TRIED),
                    each -> each.note.answers())
            .has("found-out-by", TEXTS.says("mitigations that find it out"), Open::mitigations)
            .has("find-out", list(FIND_OUT).says("how it could be found out"), Open::ways)
            .kind();

    private static final Kind<Fact> FACT = Shape.of(Fact.class)
            .has("path", TEXT, Fact::path)
            .has("value", VALUE, Fact::value)
            .has("at", TEXT.orNull().says("FILE:LINE:COLUMN; null for what no file says"), fact -> fact.place()
                    .map(Object::toString))
            .kind();

    static final Kind<Reasoned> CONCLUSION = Shape.of(Reasoned.class)
            .has("id", TEXT.says("stays the same when other rules are added"), Reasoned::id)
            .has("kind", word(Conclusion.Kind.values(), Conclusion.Kind::id), Reasoned::kind)
            .has("says", TEXT, Reasoned::says)
            .has("hedge", word(Hedge.values(), Hedge::id), Reasoned::hedge)
            .has("rule", TEXT, Reasoned::rule)
            .has("file", TEXT, Reasoned::file)
            .has("line", COUNT, Reasoned::line)
            .has("facts", list(FACT), Reasoned::facts)
            .has("unknown", TEXTS.says("paths of facts that it found unknown"), Reasoned::unknown)
            .has(
                    "unless",
                    TEXTS.says("paths of unknown facts that it took for granted not to be as its rule excepts"),
                    Reasoned::unless)
            .has("from", IDS, Reasoned::from)
            .has("claims", TEXTS, Reasoned::claims)
            .some(
                    "authors",
                    TEXTS.says("whose argument it is, if a pack speaks for others; else left out"),
                    Reasoned::authors)
            .kind();

    private static final Kind<Argument.Assumption> ASSUMPTION = Shape.of(Argument.Assumption.class)
            .has("what", TEXT, Argument.Assumption::what)
            .has("source", oneOf("calibration", "prior", "default"), Argument.Assumption::source)
            .kind();

    private static final Kind<Agenda.PartyNote> PARTY = Shape.of(Agenda.PartyNote.class)
            .has("party", TEXT, Agenda.PartyNote::party)
            .has("joins", YES_NO.says("whether the party comes; else it goes"), Agenda.PartyNote::joins)
            .has("improves", PAIRINGS, Agenda.PartyNote::improves)
            .has("worsens", PAIRINGS, Agenda.PartyNote::worsens)
            .kind();

    /** An advice, and the rules that gave it, which have more of what it names. */
    record Told(Advice advice, RulePack pack) {}

    static final Kind<Told> ADVICE = Shape.of(Told.class)
            .has("schema", oneOf("deal-advice/1"), told -> "deal-advice/1")
            .has("case", CASE, told -> told.advice.facts())
            .has("headline", TEXT.says("the answer in a sentence or two"), told -> Headline.of(told.advice, told.pack)
                    .sentence())
            .has("rules", RULES, told -> told.advice.argument().rules())
            .has("warnings", list(WARNING), told -> told.advice.warnings())
            .part(
                    "eligibility",
                    Shape.of(Told.class)
                            .has("any-deal", ELIGIBILITY.as(Schema.reference("eligibility")), told -> told.advice
                                    .preconditions()
                                    .anyDeal())
                            .has("high-value", ELIGIBILITY.as(Schema.reference("eligibility")), told -> told.advice
                                    .preconditions()
                                    .highValue()))
            .has("rule-outs", list(RULE_OUT), told -> told.advice
                    .preconditions()
                    .ruleOuts())
            .has("window", WINDOW, told -> told.advice.preconditions().window())
            .has(
                    "pairings",
                    list(PairingJson.PAIRING.as(Schema.reference("pairing")))
                            .says(
                                    "by verdict from recommended to blocked, then index descending, then good and payment"),
                    told -> told.advice.pairings())
            .has("no-deal", NO_DEAL, told -> told.advice.portfolio().noDeal())
            .has("barriers", list(BARRIER), told -> told.advice.argument().barriers())
            .has("mitigations", list(MITIGATION.as(Schema.reference("mitigation"))), Suggested::of)
            .has("forms", list(FORM), told -> told.advice.portfolio().forms())
            .has("strategy", list(STRATEGY), told -> told.advice.portfolio().strategy())
            .has("tensions", list(TENSION), told -> told.advice.portfolio().tensions())
            .has("questions", list(QUESTION), Open::of)
            .has("conclusions", list(CONCLUSION.as(Schema.reference("conclusion"))), told -> told.advice
                    .argument()
                    .conclusions())
            .has("assumptions", list(ASSUMPTION), told -> told.advice.argument().assumptions())
            .has(
                    "parties",
                    list(PARTY)
                            .orNull()
                            .says("the same case with one more or one fewer party at the table" + NOT_TRIED),
                    told -> told.advice.agenda().parties())
            .may("uncertainty", later(() -> UncertaintyJson.UNCERTAINTY), told -> told.advice.uncertainty())
            .kind();

    private AdviceDocument() {}

    /** One advice as one object on many lines, with a line end. */
    public static String text(Advice advice, RulePack pack) {
        return ADVICE.text(new Told(advice, pack));
    }

    /** The same on one line. */
    public static String line(Advice advice, RulePack pack) {
        return ADVICE.line(new Told(advice, pack));
    }
}
