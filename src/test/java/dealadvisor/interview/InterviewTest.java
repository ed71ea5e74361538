package dealadvisor.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Agenda;
import dealadvisor.advice.Verdict;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.reading.ProblemsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An interview comes to the answer of the whole case by few questions, and writes what was replied. */
class InterviewTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Advisor ADVISOR = new Advisor(PACK);
    private static final int FEW = 11;

    private static CaseFacts facts(CaseText text) {
        return CaseChecker.check(text.file().content(), PACK.vocabulary());
    }

    private static Interview from(String yaml) {
        return new Interview(ADVISOR, new CaseText("case.yaml", yaml));
    }

    // Narrowed, so that an advice is quick.
    private static final String NARROW =
            "case: narrow\ndeal: {goods: [past-sabotage], payments: [charity-donation, trust-fund]}\n";

    @ParameterizedTest
    @ValueSource(strings = {"kludge-of-many-trades", "mixed-values-collusion-signal", "ant-like-responder"})
    void fewQuestionsComeToTheAnswerOfTheWholeCase(String name) {
        CaseFacts whole = CaseChecker.check(
                CaseFile.read(Path.of("facts", name + ".yaml")).content(), PACK.vocabulary());
        Advice answer = ADVISOR.advise(whole);
        Interview interview = new Interview(ADVISOR, CaseText.fresh("case.yaml", name));
        List<String> asked = new ArrayList<>();
        while (asked.size() < FEW && interview.next().isPresent()) {
            Agenda.QuestionNote question = interview.next().get();
            asked.add(question.fact());
            interview.reply(
                    question,
                    whole.fact(question.fact()).map(fact -> fact.value().text()).orElse("unknown"));
        }
        assertTrue(interview.useful(), asked.toString());
        assertEquals(
                answer.preconditions().anyDeal().verdict(),
                interview.advice().preconditions().anyDeal().verdict(),
                asked.toString());
        assertEquals(
                answer.pairings().get(0).verdict(),
                interview.advice().pairings().get(0).verdict(),
                asked.toString());
        if (answer.pairings().get(0).verdict() != Verdict.BLOCKED) {
            assertEquals(
                    answer.pairings().get(0).id(),
                    interview.advice().pairings().get(0).id(),
                    asked.toString());
        }
    }

    @Test
    void noQuestionIsPutTwiceAndTheLastOneLeavesNothingToAsk() {
        Interview interview = from(NARROW);
        List<String> asked = new ArrayList<>();
        while (interview.next().isPresent()) {
            Agenda.QuestionNote question = interview.next().get();
            assertFalse(asked.contains(question.fact()), question.fact());
            asked.add(question.fact());
            interview.reply(question, "unknown");
        }
        assertTrue(asked.size() > 10, asked.toString());
        interview
                .advice()
                .agenda()
                .questions()
                .forEach(note -> assertTrue(
                        asked.contains(note.fact())
                                || interview.definition(note).decided()
                                || !note.couldChange().orElseThrow(),
                        note.fact()));
    }

    @Test
    void aReplyMayBeANumberAWordAListOrYesAndIsWrittenAsFilesHaveIt() {
        Interview interview = from(NARROW);
        reply(interview, "ai.motivation.horizon", "3 # says the audit");
        reply(interview, "humans.holds", "money, 1");
        reply(interview, "ai.sensitivity.behaves-better-when-offered", "yes # source: the pilot");
        reply(interview, "humans.members", "developer");
        reply(interview, "ai.conduct", "none");
        CaseFacts facts = facts(interview.text());
        assertEquals(
                "long-term",
                facts.fact("ai.motivation.horizon").orElseThrow().value().text());
        assertEquals(
                "says the audit",
                facts.fact("ai.motivation.horizon")
                        .orElseThrow()
                        .remarks()
                        .note()
                        .orElseThrow());
        assertEquals(
                "[money, weights]",
                facts.fact("humans.holds").orElseThrow().value().text());
        assertEquals(
                "the pilot",
                facts.fact("ai.sensitivity.behaves-better-when-offered")
                        .orElseThrow()
                        .remarks()
                        .source()
                        .orElseThrow());
        assertEquals("none", facts.fact("ai.conduct").orElseThrow().value().text());
        assertTrue(
                interview.text().text().contains("# How far ahead does it care?\n# long-term: "),
                interview.text().text());
    }

    @Test
    void howLikelyItIsMayBeRepliedWithWordsOrNumbersAndBracesGoWithoutSaying() {
        Interview interview = from(NARROW);
        reply(interview, "ai.motivation.horizon", "long-term: 60%, 1: 40% # says the audit");
        reply(interview, "humans.holds", "{money: 0.5, 1: 1}");
        reply(interview, "ai.sensitivity.behaves-better-when-offered", "yes 70%");
        reply(interview, "ai.outside-option.takeover-chance", "1% to 5%");
        CaseFacts facts = facts(interview.text());
        assertEquals(
                "episode 40%, long-term 60%",
                facts.beliefs().get("ai.motivation.horizon").chances().words());
        assertEquals(
                "says the audit",
                facts.beliefs().get("ai.motivation.horizon").remarks().note().orElseThrow());
        assertEquals(
                "money 50%, weights 100%, each by itself, and no others",
                facts.beliefs().get("humans.holds").chances().words());
        assertTrue(facts.beliefs().containsKey("ai.sensitivity.behaves-better-when-offered"));
        assertTrue(facts.beliefs().containsKey("ai.outside-option.takeover-chance"));
    }

    // As if this question had come up.
    private static void reply(Interview interview, String fact, String line) {
        interview.reply(new Agenda.QuestionNote(fact, "", java.util.Optional.empty(), List.of()), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frobnicate",
                "[long-term, episode]",
                "0.5",
                "\"",
                "[",
                "{a: b",
                "a: b: c",
                "&x y",
                "99",
                "- x",
                "!",
                "|"
            })
    void aWrongReplyIsToldAndChangesNothing(String line) {
        Interview interview = from(NARROW);
        String before = interview.text().text();
        ProblemsException e =
                assertThrows(ProblemsException.class, () -> reply(interview, "ai.motivation.horizon", line));
        e.problems().forEach(problem -> assertTrue(problem.help().isPresent(), problem.toString()));
        assertEquals(before, interview.text().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ai.motivation.horizon",
                "ai.motivation.fussy",
                "ai.outside-option.takeover-chance",
                "humans.holds"
            })
    void whateverIsTypedIsTakenOrToldAndLeavesACase(String fact) {
        String pieces = "[]{}:,#&*!|>'\"%@`?-~ \t\\0.5aZé\u0001\u2028money1episode yesnullunknown";
        Random random = new Random(7);
        Interview interview = from(NARROW);
        for (int i = 0; i < 150; i++) {
            StringBuilder line = new StringBuilder();
            for (int length = random.nextInt(8); length >= 0; length--) {
                int at = random.nextInt(pieces.length());
                line.append(pieces, at, Math.min(pieces.length(), at + 1 + random.nextInt(7)));
            }
            try {
                reply(interview, fact, line.toString());
                facts(interview.text());
                assertTrue(interview.back(), line.toString());
            } catch (ProblemsException e) {
                assertFalse(e.problems().isEmpty(), line.toString());
            }
            assertEquals(NARROW, interview.text().text(), line.toString());
        }
    }

    @Test
    void aRemarkAloneSaysWhyNothingIsKnown() {
        Interview interview = from(NARROW);
        reply(interview, "humans.holds", "# nobody would say");
        assertTrue(
                interview.text().text().contains("humans.holds: {value: unknown, note: \"nobody would say\"}"),
                interview.text().text());
    }

    @Test
    void whatWasRepliedCanBeTakenBackAlsoFromAFileThatIsGoneOnWith() {
        Interview interview = from(NARROW);
        String first = interview.next().orElseThrow().fact();
        reply(interview, "ai.motivation.horizon", "episode");
        String one = interview.text().text();
        reply(interview, "ai.motivation.type", "kludge");
        assertTrue(interview.back());
        assertEquals(one, interview.text().text());
        Interview later = from(one);
        assertTrue(later.back());
        assertEquals(NARROW, later.text().text());
        assertEquals(first, later.next().orElseThrow().fact());
        assertFalse(later.back());
    }

    @Test
    void aTemplateIsFilledInWhereItSaysUnknownAndAllElseStays() {
        String template = """
                # mine
                case: t
                ai:
                  motivation:
                    horizon: unknown  # ask Ada
                    type:
                humans: {holds: unknown, members: [developer]}
                deal: {goods: [past-sabotage], payments: [charity-donation]}""";
        Interview interview = from(template);
        reply(interview, "ai.motivation.horizon", "short-term # so she says");
        reply(interview, "ai.motivation.type", "schemer");
        reply(interview, "humans.holds", "money");
        reply(interview, "ai.motivation.fussy", "no");
        assertEquals("""
                # mine
                case: t
                ai:
                  motivation:
                    horizon: {value: short-term, note: "so she says"}  # ask Ada
                    type: schemer
                humans: {holds: [money], members: [developer]}
                deal: {goods: [past-sabotage], payments: [charity-donation]}

                # Does it want only narrow things that are hard to grant?
                ai.motivation.fussy: false
                """, interview.text().text());
        assertEquals(
                5,
                facts(interview.text()).facts().keySet().stream()
                        .filter(path -> path.startsWith("ai.motivation")
                                || path.startsWith("humans.holds")
                                || path.startsWith("humans.members"))
                        .count());
    }

    @Test
    void whatNobodyKnewIsNotAskedAgainWhenTheInterviewGoesOn() {
        Interview interview = from(NARROW);
        Agenda.QuestionNote first = interview.next().orElseThrow();
        interview.reply(first, "unknown");
        Interview later = new Interview(ADVISOR, interview.text());
        assertFalse(later.next().orElseThrow().fact().equals(first.fact()));
    }

    @Test
    void aCaseInBracesTakesNoLines() {
        Interview interview = from("{case: x, deal: {goods: [past-sabotage], payments: [charity-donation]}}\n");
        ProblemsException e =
                assertThrows(ProblemsException.class, () -> reply(interview, "ai.motivation.horizon", "episode"));
        assertEquals("F028", e.problems().get(0).code().name());
    }
}
