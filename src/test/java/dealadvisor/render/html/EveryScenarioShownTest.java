package dealadvisor.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Eligibility;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.render.markdown.AdviceMarkdown;
import dealadvisor.render.text.AdviceText;
import dealadvisor.render.text.ScreenText;
import dealadvisor.render.text.Style;
import dealadvisor.render.words.Asked;
import dealadvisor.workbench.SampleCases;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Scenarios show each rule at work, so together they make every part of an advice that there is: what one of them cannot be shown in, no page or text was
 * ever tried on.
 */
class EveryScenarioShownTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Asked ASKED = new Asked("case.yaml", List.of(), List.of());

    /** Of one thing the rest of the sentence speaks as of one. */
    private static final Pattern PLURAL_OF_ONE = Pattern.compile("(?<![\\w.,/:-])1 (?:of (?:the |all )?\\d+ \\w+ "
            + "(?:are|were|have|do|hang|lift|differ|change|tie)|(?:other |more |open |essential )?(?:are|were|have|do|facts|cases"
            + "|pairings|questions|answers|verdicts|rules|claims|actions|reasons|warnings|changes|conclusions|scenarios|others"
            + "|problems|lines|entries))(?![\\w-])");

    /** What ends twice, begins twice or was cut in the middle of a pair. */
    private static final Pattern BROKEN = Pattern.compile(
            " ,|,:|\\.:|,\\.|;\\.|\\.\\.(?!\\.)(?<!\\.\\.\\.)|\\?\\.|\\bnull\\b|Optional[\\[.]|\\{\\w+\\}|@[0-9a-f]{6,}");

    private enum Form {
        SCREEN,
        FULL,
        MARKDOWN,
        PAGE
    }

    private static Map<Form, String> shown(Advice advice) {
        Map<Form, String> shown = new EnumMap<>(Form.class);
        shown.put(Form.SCREEN, ScreenText.of(advice, PACK, Style.PLAIN, ASKED));
        shown.put(Form.FULL, AdviceText.of(advice, PACK, Style.PLAIN, true, ASKED));
        shown.put(Form.MARKDOWN, AdviceMarkdown.of(advice, PACK, true));
        shown.put(Form.PAGE, CaseReport.of(advice, PACK, ASKED));
        return shown;
    }

    // What an advice may hold and another not: what nothing of before brought is worth a look.
    private static Set<String> parts(Advice advice) {
        Set<String> parts = new TreeSet<>();
        advice.preconditions().ruleOuts().forEach(out -> parts.add("ruled out: " + out.id()));
        advice.preconditions()
                .ruleOuts()
                .forEach(out -> parts.add("ruled out: " + out.scope().text().replaceAll(":.*", "")));
        for (Eligibility eligibility :
                List.of(advice.preconditions().anyDeal(), advice.preconditions().highValue())) {
            eligibility.requirements().forEach(r -> parts.add("requires: " + r.id() + " " + r.result()));
        }
        parts.add("window: " + advice.preconditions().window().state());
        advice.portfolio().forms().forEach(form -> parts.add("form: " + form.id()));
        advice.portfolio().strategy().forEach(each -> parts.add("strategy: " + each.claim()));
        advice.agenda().mitigations().forEach(each -> parts.add("mitigation: " + each.id()));
        parts.add("tensions: " + advice.portfolio().tensions().isEmpty());
        advice.pairings().stream().limit(1).forEach(first -> {
            parts.add("first: " + first.verdict());
            first.hindrances().blockedBy().forEach(by -> parts.add("blocked by: " + by.what()));
            first.hindrances().cappedBy().forEach(by -> parts.add("capped by: " + by));
            first.feasibility().barriers().forEach(b -> parts.add("barrier: " + b.id() + " " + b.severity()));
        });
        advice.warnings().forEach(warning -> parts.add("warning: " + warning.code()));
        return parts;
    }

    @Test
    void everyPartOfAnAdviceIsShownInEveryFormAndInWordsThatFitTogether() throws Exception {
        Advisor advisor = Advisor.withoutTrials(PACK);
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Case given : SampleCases.of(PACK, Path.of(""))) {
            Advice advice = advisor.advise(given);
            if (!seen.addAll(parts(advice))) {
                continue;
            }
            Map<Form, String> shown = shown(advice);
            PageRules.check(new Page(shown.get(Form.PAGE)));
            shown.forEach((form, text) -> {
                String read = form == Form.PAGE ? words(text) : text;
                odd(PLURAL_OF_ONE, read, given.id() + " " + form, wrong);
                odd(BROKEN, read, given.id() + " " + form, wrong);
            });
        }
        assertEquals(List.of(), wrong.stream().limit(40).toList(), wrong.size() + " in all");
        for (String part : List.of(
                "ruled out: case",
                "first: RECOMMENDED",
                "first: BLOCKED",
                "blocked by: RULE_OUT",
                "blocked by: ELIGIBILITY")) {
            assertTrue(seen.contains(part), part + " is in no scenario, of " + seen);
        }
    }

    // As it reads: what stands in a line goes on in it, and each other thing begins anew.
    private static String words(String page) {
        return page.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("</?(?:a|b|code|small|span|strong|sup)\\b[^>]*>", "")
                .replaceAll("<[^>]*>", " | ");
    }

    private static void odd(Pattern pattern, String text, String where, List<String> wrong) {
        Matcher found = pattern.matcher(text.replaceAll("\\s+", " "));
        while (found.find()) {
            String all = text.replaceAll("\\s+", " ");
            wrong.add(where + ": ..."
                    + all.substring(Math.max(0, found.start() - 40), Math.min(all.length(), found.end() + 30)));
        }
    }
}
