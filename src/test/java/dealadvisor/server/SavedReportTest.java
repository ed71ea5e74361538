package dealadvisor.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advisor;
import dealadvisor.advice.Sampling;
import dealadvisor.advice.Uncertainty;
import dealadvisor.advice.Verdict;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFile;
import dealadvisor.render.words.Odds;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The report that is saved from the live page carries the chances that the page shows. */
class SavedReportTest {
    private static final Path CERTAIN = Path.of("facts/past-sabotage-review.yaml");
    private static final Path UNCERTAIN = Path.of("facts/uncertain/paperclips-by-quarter-end.yaml");
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    private static String report(Path file, String fields) throws Exception {
        try (Served served = Served.start(
                new Served.Asked(
                        0, Optional.of(file), Rules.fixed(RulePack.bundled()), Optional.empty(), false, "1.0.0"),
                Bounds.standard())) {
            Asking ask = new Asking(served.port());
            String key = served.address().replaceFirst(".*#k=", "");
            String cookie = "Cookie: "
                    + ask.ask("POST", "/enter", "key=" + key, FORM)
                            .headers()
                            .get("set-cookie")
                            .split(";")[0];
            Matcher token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"")
                    .matcher(ask.get("/", cookie).body());
            assertTrue(token.find(), "the page carries a token");
            Asking.Answer answer = ask.ask(
                    "POST",
                    "/report",
                    "token=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + fields,
                    FORM,
                    cookie);
            assertEquals(200, answer.status(), answer.body());
            return answer.body();
        }
    }

    @Test
    void itSaysHowLikelyVerdictsAreAsThePageDoes() throws Exception {
        String report = report(UNCERTAIN, "");
        Uncertainty known = Advisor.withoutTrials(RulePack.bundled())
                .sampling(new Sampling(Sampling.USUAL, Sampling.SEED, false))
                .advise(CaseFile.read(UNCERTAIN))
                .uncertainty()
                .orElseThrow();
        assertTrue(report.contains("id=\"likely\""), "a section about chances");
        assertTrue(report.contains(Odds.how(known)), Odds.how(known));
        known.pairings()
                .forEach(pairing -> assertTrue(
                        report.contains("<td>" + Odds.percent(pairing.verdicts().get(Verdict.RECOMMENDED)) + "</td>"),
                        pairing.id()));
        assertTrue(
                report.contains("--samples " + known.samples() + " --seed 1"), "the command that makes it makes these");
    }

    @Test
    void anAnswerThatIsUncertainOnThePageCountsAndPriorsToo() throws Exception {
        assertFalse(report(CERTAIN, "").contains("id=\"likely\""), "nothing is uncertain");
        assertTrue(report(CERTAIN, "&u%3Aai.outside-option.takeover-chance=0.01+to+0.3")
                .contains("id=\"likely\""));
        String priors = report(CERTAIN, "&priors=on");
        assertTrue(priors.contains("id=\"likely\"") && priors.contains(" --priors"), "what is unknown is drawn");
    }
}
