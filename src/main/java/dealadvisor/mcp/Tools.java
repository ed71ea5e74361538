package dealadvisor.mcp;

import dealadvisor.advice.Advisor;
import dealadvisor.advice.Agenda;
import dealadvisor.engine.RuleCache;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.Explained;
import dealadvisor.interview.CaseText;
import dealadvisor.interview.Interview;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.Place;
import dealadvisor.reading.Present;
import dealadvisor.reading.ProblemsException;
import dealadvisor.render.json.ClaimsJson;
import dealadvisor.render.json.ExplanationJson;
import dealadvisor.render.json.ProblemJson;
import dealadvisor.render.text.CatalogueText;
import dealadvisor.render.text.CheckText;
import dealadvisor.render.text.ClaimsText;
import dealadvisor.render.text.CompareText;
import dealadvisor.render.text.InterviewText;
import dealadvisor.render.text.LackingText;
import dealadvisor.render.text.ScreenText;
import dealadvisor.render.text.Style;
import dealadvisor.render.text.WhyText;
import dealadvisor.render.words.Asked;
import dealadvisor.service.Answers;
import dealadvisor.service.Inquiry;
import dealadvisor.workbench.ClaimCoverage;
import dealadvisor.workbench.FolderCheck;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What an assistant can ask the advisor. Answers are short; with {@code json} they are those of the commands, byte for byte. */
final class Tools {
    private static final Tool.Parameter CASE = new Tool.Parameter(
            "case",
            Tool.Type.CASE,
            true,
            "the case: the text of a case file (YAML), or the same as an object; the `catalogue` tool with `facts` lists what it may state");
    private static final Tool.Parameter SET = new Tool.Parameter(
            "set", Tool.Type.TEXTS, false, "facts to change, as PATH=VALUE; PATH=unknown takes one back");
    private static final Tool.Parameter GOOD =
            new Tool.Parameter("good", Tool.Type.TEXTS, false, "ask about these goods only");
    private static final Tool.Parameter PAYMENT =
            new Tool.Parameter("payment", Tool.Type.TEXTS, false, "ask about these payments only");
    private static final Tool.Parameter SAMPLES = new Tool.Parameter(
            "samples",
            Tool.Type.DRAWS,
            false,
            "say how likely each verdict is where facts are uncertain: exactly, or by so many draws");
    private static final Tool.Parameter SEED =
            new Tool.Parameter("seed", Tool.Type.WHOLE, false, "with `samples`: where the draws begin");
    private static final Tool.Parameter JSON =
            new Tool.Parameter("json", Tool.Type.YES_NO, false, "the whole answer as JSON, which is long");

    private final Supplier<RulePack> pack;
    private final Duration most;
    private final RuleCache cache;

    /**
     * @param pack the rules, asked for at each call
     * @param most how long one answer may take
     * @param cache where compiled rules are kept
     */
    Tools(Supplier<RulePack> pack, Duration most, RuleCache cache) {
        this.pack = pack;
        this.most = most;
        this.cache = cache;
    }

    List<Tool> all() {
        return List.of(
                new Tool(
                        "advise",
                        "Advice on a deal with a possibly misaligned AI: whether it is eligible, which goods to buy with which payments, what stands in the way, what to do, and what to find out first. One screen; `explain` says why.",
                        List.of(
                                CASE,
                                SET,
                                GOOD,
                                PAYMENT,
                                SAMPLES,
                                SEED,
                                new Tool.Parameter(
                                        "priors", Tool.Type.YES_NO, false, "draw unknown essential facts too"),
                                JSON),
                        this::advise),
                new Tool(
                        "explain",
                        "Why something in the advice is so, down to facts and claims of the source.",
                        List.of(
                                CASE,
                                what(
                                        "what to explain: GOOD/PAYMENT, a barrier, a fact, a mitigation, `window`, `headline`, `eligibility/any-deal`, a claim"),
                                SET,
                                JSON),
                        given -> explain(given, false)),
                new Tool(
                        "why_not",
                        "What was lacking for something that the advice does not say, condition by condition.",
                        List.of(
                                CASE,
                                what("a rule, a barrier, a cause BARRIER/CAUSE, a mitigation, GOOD/PAYMENT"),
                                SET,
                                JSON),
                        given -> explain(given, true)),
                new Tool(
                        "ask_next",
                        "The question about the case whose answer matters most now, how to find it out, and what each answer would make of the advice.",
                        List.of(CASE, SET),
                        this::askNext),
                new Tool(
                        "whatif",
                        "The smallest sets of changes, of facts and by mitigations, that bring a pairing to another verdict. JSON.",
                        List.of(
                                CASE,
                                new Tool.Parameter(
                                        "pairing",
                                        Tool.Type.TEXT,
                                        false,
                                        "GOOD/PAYMENT; the first of the advice if left out"),
                                new Tool.Parameter(
                                        "to",
                                        Tool.Type.TEXT,
                                        false,
                                        "recommended, possible, not-recommended or blocked"),
                                new Tool.Parameter(
                                        "lock", Tool.Type.TEXTS, false, "facts that are to stay as they are"),
                                new Tool.Parameter(
                                        "keep-known",
                                        Tool.Type.YES_NO,
                                        false,
                                        "whether all that is known is to stay as it is"),
                                SET,
                                GOOD,
                                PAYMENT),
                        given -> answers().whatIf(asked(given, "whatif"))),
                new Tool(
                        "compare",
                        "What differs between the advice on two cases, or on one and its changes, and which facts make the difference.",
                        List.of(
                                new Tool.Parameter("a", Tool.Type.CASE, true, "a case"),
                                new Tool.Parameter(
                                        "b",
                                        Tool.Type.CASE,
                                        false,
                                        "another; left out, the first with the changes of `set`"),
                                SET,
                                GOOD,
                                PAYMENT,
                                SAMPLES,
                                SEED,
                                JSON),
                        this::compare),
                new Tool(
                        "catalogue",
                        "What there is: goods, payments, barriers with their causes, mitigations, forms of deals, and the facts that a case may state.",
                        List.of(
                                new Tool.Parameter(
                                        "id",
                                        Tool.Type.TEXT,
                                        false,
                                        "an entry, a word for one, or goods, payments, barriers, mitigations, forms, facts"),
                                JSON),
                        this::catalogue),
                new Tool(
                        "claims",
                        "What the source says, in other words: one claim with what encodes it, or all.",
                        List.of(
                                new Tool.Parameter(
                                        "id",
                                        Tool.Type.TEXT,
                                        false,
                                        "a claim, or the heading under which several stand; all if left out"),
                                JSON),
                        this::claims),
                new Tool(
                        "check_rules",
                        "What is wrong with a folder of rules on this machine.",
                        List.of(new Tool.Parameter("folder", Tool.Type.TEXT, true, "the folder"), JSON),
                        this::checkRules));
    }

    private static Tool.Parameter what(String says) {
        return new Tool.Parameter("what", Tool.Type.TEXT, true, says);
    }

    private Answers answers() {
        return new Answers(pack.get(), most);
    }

    // What is asked, in the words that programs use for it.
    private static Inquiry asked(Given given, String what) {
        return given.inquiry(
                what.equals("compare") ? List.of("a", "b") : List.of("case"), Present.in(Answers.WORDS, what));
    }

    private String advise(Given given) {
        Inquiry asked = asked(given, "advice");
        if (given.is("json")) {
            return answers().advice(asked);
        }
        RulePack rules = pack.get();
        Advisor brief = Advisor.brief(rules);
        return ScreenText.of(
                Answers.sampling(asked)
                        .map(brief::sampling)
                        .orElse(brief)
                        .within(most)
                        .advise(Answers.narrowed(asked)),
                rules,
                Style.PLAIN,
                new Asked("CASE", List.of(), List.of()));
    }

    private String explain(Given given, boolean whyNot) {
        RulePack rules = pack.get();
        String what = given.text("what").orElse("");
        Explained explained = Explained.of(rules, given.ofCase("case"), what, whyNot);
        if (explained.why().isPresent()) {
            return given.is("json")
                    ? ExplanationJson.why(what, explained.why().get())
                    : WhyText.text(explained.why().get(), rules, Style.PLAIN);
        }
        return explained
                .lacking()
                .map(lacking -> given.is("json")
                        ? ExplanationJson.lacking(rules, lacking)
                        : LackingText.text(rules, lacking, Style.PLAIN, false, false))
                .orElseThrow(() -> wrong(Explained.unknown(rules, explained.advice(), what)));
    }

    private String askNext(Given given) {
        RulePack rules = pack.get();
        Interview interview = new Interview(
                new Advisor(rules).within(most),
                new CaseText(Inquiry.NAME, given.source("case").text()),
                given.changes());
        Optional<Agenda.QuestionNote> next = interview.next();
        return next.map(question -> InterviewText.whole(rules, interview, question, Style.PLAIN))
                .orElseGet(() -> InterviewText.done(Style.PLAIN));
    }

    private String compare(Given given) {
        if (given.text("b").isEmpty() && given.changes().isEmpty()) {
            throw wrong(
                    "there is nothing to compare the case with; say another case under `b`, or changes under `set`");
        }
        Inquiry asked = asked(given, "compare");
        return given.is("json")
                ? answers().compare(asked)
                : CompareText.of(answers().compared(asked), pack.get(), Style.PLAIN, false);
    }

    private String catalogue(Given given) {
        return given.is("json")
                ? answers().catalogue()
                : CatalogueText.text(pack.get(), given.text("id").orElse("goods"), Style.PLAIN);
    }

    private String claims(Given given) {
        RulePack rules = pack.get();
        Optional<String> id = given.text("id");
        List<ClaimCoverage.Entry> entries = ClaimCoverage.of(rules, id.orElse(""));
        if (entries.isEmpty()) {
            throw wrong("there is no claim `" + id.orElse("") + "`; "
                    + ClaimCoverage.nearest(rules, id.orElse(""))
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("ask without `id` for all"));
        }
        return given.is("json") ? ClaimsJson.of(entries, rules) : ClaimsText.text(entries, rules, Style.PLAIN);
    }

    private String checkRules(Given given) {
        List<Diagnostic> problems =
                FolderCheck.of(FileNames.path(given.text("folder").orElse("")), cache);
        return given.is("json") ? ProblemJson.list(problems) : CheckText.text(problems, file -> Optional.empty());
    }

    private static ProblemsException wrong(String message) {
        String[] told = message.split("; ", 2);
        return new ProblemsException(List.of(Diagnostic.of(
                Code.Q003, Place.NOWHERE, 1, told[0], told.length > 1 ? told[1] : "look at the catalogue")));
    }
}
