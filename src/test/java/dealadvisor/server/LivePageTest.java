package dealadvisor.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Sampling;
import dealadvisor.advice.Uncertainty;
import dealadvisor.advice.Verdict;
import dealadvisor.cli.Main;
import dealadvisor.engine.RuleCache;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.Rounding;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.Changes;
import dealadvisor.facts.Value;
import dealadvisor.render.words.Odds;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The live page in a real browser; a picture of it is kept where a test fails. */
@ExtendWith(LivePageTest.Pictures.class)
class LivePageTest {
    private static final String PARTY = "ai.motivation.requires-party";
    private static final String BENEVOLENCE = "ai.motivation.expects-benevolence";
    private static final String COMPETITION = "situation.adversarial-competition";
    private static final String CHANCE = "ai.outside-option.takeover-chance";
    private static final RulePack PACK = RulePack.bundled();

    @TempDir
    static Path folder;

    private static Path file;
    private static Served served;
    private static Browser browser;
    private static boolean entered;

    static final class Pictures implements TestWatcher {
        @Override
        public void testFailed(ExtensionContext context, Throwable cause) {
            if (browser != null) {
                System.err.println(
                        "picture: " + browser.picture(context.getDisplayName().replace("()", "")));
            }
        }
    }

    @BeforeAll
    static void open() throws Exception {
        if (Browser.found().isEmpty()) {
            System.err.println(
                    "the live page is not tried in a browser: install chromium and chromium-driver (apt-get install chromium chromium-driver)");
        }
        Assumptions.assumeTrue(Browser.found().isPresent(), "there is no chromium with its chromedriver");
        file = folder.resolve("review.yaml");
        Files.copy(Path.of("facts/past-sabotage-review.yaml"), file);
        served = serve(Optional.of(file), Rules.fixed(PACK), false);
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            served.close();
        }
    }

    private static Served serve(Optional<Path> file, Rules rules, boolean readOnly) throws Exception {
        return Served.start(new Served.Asked(0, file, rules, Optional.empty(), readOnly, "1.0.0"), Bounds.standard());
    }

    // The page of the first case; the browser has shown its key once.
    private static void fresh() {
        if (entered) {
            browser.get("http://127.0.0.1:" + served.port() + "/");
            browser.ready();
        } else {
            browser.open(served.address());
            entered = true;
        }
    }

    private static Advice advised(String... changes) {
        Case given = CaseFile.read(file).content().with(Changes.of("--set", List.of(changes)));
        return new Advisor(PACK).advise(given);
    }

    private static PairingAdvice best(Advice advice) {
        return advice.pairings().get(0);
    }

    private static String terms(PairingAdvice pairing) {
        List<String> terms = new ArrayList<>();
        for (var term : dealadvisor.catalogue.Term.values()) {
            terms.add(dealadvisor.render.words.Said.term(term) + " "
                    + dealadvisor.explanation.PrintedTerms.of(
                                    pairing.feasibility().terms())
                            .of(term));
        }
        return String.join(" × ", terms);
    }

    @Test
    void loadsInPeaceAndShutsNobodyOut() {
        browser.complaints();
        browser.asked();
        fresh();
        // All that may be uncovered is.
        browser.js("document.querySelectorAll('details').forEach((each, i) => { each.open = i < 8; })");
        assertEquals(List.of(), browser.barriers());
        // Another screen changes what is seen: a narrow one sizes, a dark one colours.
        browser.width(380);
        assertEquals(List.of(), browser.unseen(), "narrow");
        browser.dark(true);
        assertEquals(List.of(), browser.unseen(), "narrow and dark");
        browser.dark(false);
        browser.width(1280);
        assertEquals(List.of(), browser.complaints());
        assertEquals(List.of("http://127.0.0.1:" + served.port()), browser.asked(), "nobody else is asked");
    }

    @Test
    void anAnswerGivesTheAdviceOfTheCommandLine() {
        fresh();
        String before = browser.text("verdict");
        browser.choose(BENEVOLENCE, "true");
        browser.choose(COMPETITION, "true");
        Advice expected = advised(BENEVOLENCE + "=true", COMPETITION + "=true");
        assertNotEquals(before, browser.text("verdict"));
        assertTrue(browser.text("verdict")
                .contains(dealadvisor.render.words.Headline.of(expected, PACK).sentence()));
        assertTrue(browser.text("reasons").contains(terms(best(expected))), browser.text("reasons"));
        assertTrue(browser.text("delta").startsWith("2 facts changed. Against the file: was recommended 0.264"));
        long changed = expected.pairings().stream()
                .filter(now -> advised()
                                .pairing(now.good(), now.payment())
                                .orElseThrow()
                                .verdict()
                        != now.verdict())
                .count();
        assertTrue(browser.text("delta").endsWith(changed + " verdicts changed."), browser.text("delta"));
        assertTrue(browser.text("status").endsWith(browser.text("delta")), "what is read aloud is one sentence");
    }

    @Test
    void theMarkOnAnAnswerIsTheHeadlineAfterGivingIt() {
        fresh();
        List<String> asked = new ArrayList<>();
        for (WebElement box : browser.all("fieldset[data-tab='open']")) {
            asked.add(box.getAttribute("data-fact"));
        }
        assertTrue(asked.size() > 5, asked.toString());
        String now = badge("#best .b span");
        int marked = 0;
        for (String fact : asked.subList(0, 6)) {
            Map<String, String> marks = new LinkedHashMap<>();
            options(fact).forEach(option -> marks.put(option, mark(fact, option)));
            for (Map.Entry<String, String> mark : marks.entrySet()) {
                browser.answer(fact, mark.getKey());
                assertEquals(
                        mark.getValue().isEmpty() ? now : mark.getValue(),
                        badge("#best .b span"),
                        fact + " " + mark.getKey());
                marked += mark.getValue().isEmpty() ? 0 : 1;
            }
            browser.choose(fact, "unknown");
        }
        assertTrue(marked > 3, "some answer changes something");
    }

    private static List<String> options(String fact) {
        @SuppressWarnings("unchecked")
        List<String> values = (List<String>) browser.js(
                "return [...document.querySelectorAll(`input[type=radio][name='f:${arguments[0]}']`)].map(e => e.value).filter(v => v !== 'unknown').slice(0, 3)",
                fact);
        return values;
    }

    private static String mark(String fact, String option) {
        return String.valueOf(browser.js(
                "return document.querySelector(`input[name='f:${arguments[0]}'][value='${arguments[1]}']`).closest('label').querySelector('.hint .b span')?.textContent ?? ''",
                fact,
                option));
    }

    private static String badge(String css) {
        return String.valueOf(browser.js("return document.querySelector(arguments[0]).textContent", css));
    }

    @Test
    void whatHangsOnAQuestionIsSaidOfTheAnswersThatAreGiven() {
        fresh();
        Map<String, String> before = hanging();
        String fact = before.entrySet().stream()
                .filter(each -> each.getValue().contains("Could change the verdict"))
                .map(Map.Entry::getKey)
                .filter(path -> !options(path).isEmpty())
                .findFirst()
                .orElseThrow();
        String telling = options(fact).stream()
                .filter(option -> !mark(fact, option).isEmpty())
                .findFirst()
                .orElseThrow();
        browser.choose(fact, telling);
        Map<String, String> after = hanging();
        assertEquals("", after.get(fact), "nothing hangs any more on what is answered");
        assertTrue(
                before.keySet().stream().filter(path -> !path.equals(fact)).anyMatch(path -> !before.get(path)
                        .equals(after.get(path))),
                "what hangs on the others is as before");
        browser.choose(fact, "unknown");
        assertEquals(before, hanging());
    }

    private static Map<String, String> hanging() {
        @SuppressWarnings("unchecked")
        Map<String, String> said = (Map<String, String>)
                browser.js(
                        "return Object.fromEntries([...document.querySelectorAll(\"fieldset[data-tab='open']\")].map(e => [e.dataset.fact, e.querySelector('.hang span').textContent]))");
        return new TreeMap<>(said);
    }

    @Test
    void takingAnAnswerBackRestoresThePage() {
        fresh();
        browser.choose(COMPETITION, "false");
        browser.choose(COMPETITION, "unknown");
        List<String> before = List.of(browser.markup("verdict"), browser.markup("best"), browser.markup("matrix"));
        browser.choose(COMPETITION, "true");
        assertNotEquals(before.get(0), browser.markup("verdict"));
        browser.choose(COMPETITION, "unknown");
        assertEquals(before, List.of(browser.markup("verdict"), browser.markup("best"), browser.markup("matrix")));
        browser.choose(COMPETITION, "true");
        browser.answering(() -> browser.alt("z"));
        assertEquals(before, List.of(browser.markup("verdict"), browser.markup("best"), browser.markup("matrix")));
    }

    @Test
    void anOlderAnswerNeverTakesThePlaceOfANewerOne() {
        fresh();
        // The first answer is held back until the second has come.
        browser.js(
                "const real = window.fetch; let first = true; window.fetch = async (path, how) => {"
                        + "if (path === '/advise' && first) { first = false; delete how.signal; const answer = await real(path, how);"
                        + "await new Promise(done => { window.letGo = done; }); window.late = true; return answer; } return real(path, how); }");
        browser.click(COMPETITION, "true");
        browser.until("it is asked", () -> Boolean.TRUE.equals(browser.js("return window.letGo !== undefined")));
        browser.choose(COMPETITION, "false");
        String newer = browser.text("delta");
        browser.js("window.letGo()");
        browser.until("the older answer came", () -> Boolean.TRUE.equals(browser.js("return window.late === true")));
        browser.js("return new Promise(done => setTimeout(done, 100))");
        assertEquals(newer, browser.text("delta"));
        assertTrue(newer.contains("now recommended"), newer);
    }

    @Test
    void theKeyboardIsEnough() throws Exception {
        fresh();
        browser.js("document.querySelector(\"input[name='f:" + COMPETITION + "']:checked\").focus()");
        browser.answering(() -> browser.press(Keys.ARROW_RIGHT));
        assertEquals(
                "f:" + COMPETITION, browser.focused().getAttribute("name"), "the answer leaves the hand where it is");
        assertTrue(browser.text("delta").startsWith("1 fact changed"), browser.text("delta"));
        browser.js("document.querySelector('table.matrix a[tabindex=\"0\"]').focus()");
        assertEquals(1L, browser.js("return document.querySelectorAll('table.matrix a[tabindex=\"0\"]').length"));
        browser.press(Keys.ARROW_DOWN);
        String cell = browser.focused().getAttribute("data-why");
        browser.answering(() -> browser.press(Keys.ENTER));
        assertEquals("why-h", browser.focused().getAttribute("id"));
        String shown = PACK.catalogue().good(cell.split("/")[0]).orElseThrow().name();
        assertTrue(browser.text("why-h").contains(shown), cell);
        browser.press(Keys.ESCAPE);
        assertEquals(cell, browser.focused().getAttribute("data-why"), "and back");
        browser.js("document.getElementById('pin').focus()");
        browser.answering(() -> browser.press(Keys.ENTER));
        assertTrue(browser.text("compare").contains("Pinned 1"), browser.text("compare"));
        browser.press("/");
        browser.until("the filter has the focus", () -> "find"
                .equals(browser.focused().getAttribute("id")));
    }

    @Test
    void aMitigationIsASwitch() {
        fresh();
        browser.js("document.querySelector('[data-show=do]').click()");
        WebElement ready = browser.at("input[name='do:bring-in-government']");
        browser.answering(ready::click);
        assertTrue(browser.text("delta").contains("changed. Against the file"), browser.text("delta"));
        assertTrue(browser.all(".what-if input[disabled]").stream().allMatch(WebElement::isSelected));
    }

    @Test
    void aWrongNumberIsToldAtTheFieldAndChangesNothing() {
        fresh();
        browser.js("document.querySelector('[data-show=all]').click()");
        String index = badge("#best .b span");
        browser.answering(() -> {
            browser.type("input[name='f:" + CHANCE + "']", "much");
            browser.press(Keys.ENTER);
        });
        String error = browser.text("e-" + CHANCE);
        assertTrue(error.contains("number"), error);
        assertEquals("true", browser.at("input[name='f:" + CHANCE + "']").getAttribute("aria-invalid"));
        assertEquals(index, badge("#best .b span"));
        assertFalse(browser.at("#save").isEnabled());
        assertTrue(browser.text("verdict").contains("Advice without " + CHANCE), browser.text("verdict"));
        browser.answering(() -> {
            browser.type("input[name='f:" + CHANCE + "']", "20%");
            browser.press(Keys.ENTER);
        });
        assertEquals("", browser.text("e-" + CHANCE));
        assertTrue(browser.at("#save").isEnabled());
        assertTrue(browser.text("reasons").contains(terms(best(advised(CHANCE + "=0.2")))), browser.text("reasons"));
    }

    @Test
    void whatIsSavedGivesTheAdviceOfThePage() throws Exception {
        fresh();
        browser.choose(COMPETITION, "true");
        browser.choose("ai.motivation.horizon", "episode");
        String terms = terms(best(advised(COMPETITION + "=true", "ai.motivation.horizon=episode")));
        assertTrue(browser.text("reasons").contains(terms));
        browser.type("#name", "saved.yaml");
        browser.js("document.getElementById('save').click()");
        browser.until("it is saved", () -> browser.text("saved").equals("Saved as saved.yaml."));
        Path saved = folder.resolve("saved.yaml");
        assertEquals(terms, terms(best(new Advisor(PACK).advise(CaseFile.read(saved)))));
        List<String> kept = new ArrayList<>(Files.readAllLines(file));
        List<String> now = Files.readAllLines(saved);
        kept.removeAll(now);
        assertEquals(1, kept.size(), "but for what was changed every line stays: " + kept);
        browser.js("document.getElementById('save').click()");
        browser.until("it is refused", () -> browser.text("saved").contains("there is a file `saved.yaml` already"));
        for (String bad : List.of("../out.yaml", "out.txt", ".hidden.yaml", "a..yaml")) {
            browser.type("#name", bad);
            browser.js("document.getElementById('save').click()");
            browser.until(
                    "`" + bad + "` is refused", () -> browser.text("saved").contains("a name is made of"));
            browser.js("document.getElementById('saved').replaceChildren()");
        }
        Files.createSymbolicLink(folder.resolve("link.yaml"), folder.resolve("elsewhere.yaml"));
        browser.type("#name", "link.yaml");
        browser.js("document.getElementById('save').click()");
        browser.until("the link is refused", () -> browser.text("saved").contains("there is a file `link.yaml`"));
        assertFalse(Files.exists(folder.resolve("elsewhere.yaml")));
    }

    @Test
    void hostileTextsAreShownAsTexts() throws Exception {
        String hostile = "<img src=x onerror=alert(1)>\\\"'&</textarea><script>alert(2)</script>";
        Path bad = folder.resolve("hostile.yaml");
        Files.writeString(
                bad,
                "case: hostile\ntitle: \"" + hostile + "\"\nai:\n  name: \"" + hostile
                        + "\"\n  motivation:\n    type: {value: schemer, source: \"" + hostile + "\", note: \""
                        + hostile + "\"}\ndeal: {goods: [past-sabotage], payments: [trust-fund, charity-donation]}\n");
        try (Served other = serve(Optional.of(bad), Rules.fixed(PACK), true)) {
            browser.complaints();
            browser.open(other.address());
            assertEquals(0L, browser.js("return document.querySelectorAll('img, [onerror], body script').length"));
            assertTrue(String.valueOf(browser.js("return document.querySelector('h1').textContent"))
                    .contains("<img src=x onerror=alert(1)>"));
            assertEquals(0, browser.all("#save").size(), "what is read only has nothing to save");
            browser.choose(COMPETITION, "true");
            assertEquals(0L, browser.js("return document.querySelectorAll('img, [onerror], body script').length"));
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void withoutKeyOrTokenThereIsNothing() throws Exception {
        Asking stranger = new Asking(served.port());
        String door = stranger.get("/").body();
        assertFalse(door.contains("sabotage"), "nothing of the case is told at the door");
        String form = "Content-Type: application/x-www-form-urlencoded";
        for (String path : List.of("/", "/advise", "/hints", "/save", "/report", "/yaml")) {
            assertEquals(404, stranger.ask("POST", path, "x=1", form).status(), path);
        }
        assertEquals(404, stranger.get("/events").status());
        assertEquals(404, stranger.ask("POST", "/enter", "key=guessed", form).status());
        String key = served.address().replaceFirst(".*#k=", "");
        String cookie = stranger.ask("POST", "/enter", "key=" + key, form)
                .headers()
                .get("set-cookie")
                .split(";")[0];
        Asking.Answer forged = stranger.ask("POST", "/advise", "token=guessed", form, "Cookie: " + cookie);
        assertEquals(403, forged.status());
        assertFalse(forged.body().contains("verdict"));
        assertEquals(
                403,
                stranger.ask(
                                "POST",
                                "/advise",
                                "token=guessed",
                                form,
                                "Cookie: " + cookie,
                                "Origin: http://evil.example")
                        .status());
        assertEquals(200, stranger.get("/", "Cookie: " + cookie).status());
    }

    @Test
    void whenTheServerIsGoneTheAnswersAreKept() throws Exception {
        Served brief = serve(Optional.of(file), Rules.fixed(PACK), true);
        browser.open(brief.address());
        brief.close();
        browser.click(COMPETITION, "true");
        browser.until("it is told", () -> browser.text("gone").contains("No answer from the advisor"));
        String yaml = String.valueOf(browser.js("return document.querySelector('#gone textarea').value"));
        Path copied = folder.resolve("copied.yaml");
        Files.writeString(copied, yaml);
        Advice expected = advised(COMPETITION + "=true");
        assertEquals(
                Rounding.of(best(expected).index()),
                Rounding.of(new Advisor(PACK)
                        .advise(CaseFile.read(copied)).pairings().stream()
                                .filter(p -> p.id().equals(best(expected).id()))
                                .findFirst()
                                .orElseThrow()
                                .index()));
        browser.complaints();
    }

    @Test
    void rulesThatChangeOnDiskAreTold(@TempDir Path packs) throws Exception {
        Path pack = Files.createDirectories(packs.resolve("small"));
        String good =
                "id: small\nversion: \"1\"\ntitle: Small\nsource: A note\nauthors: [Me]\nextends: taxonomy-of-barriers\n";
        Files.writeString(pack.resolve("pack.yaml"), good);
        try (Served watched = serve(Optional.of(file), Rules.of(pack, RuleCache.NONE, false), true)) {
            browser.open(watched.address());
            browser.choose(COMPETITION, "true");
            String before = browser.text("verdict");
            Files.writeString(
                    pack.resolve("pack.yaml"), good.replace("extends: taxonomy-of-barriers", "extends: taxonomy"));
            browser.until("it is told what is wrong", () -> browser.text("news").contains("P040"));
            assertTrue(browser.text("news").startsWith("1 problem in the rules on disk; still advising by those of"));
            browser.choose(COMPETITION, "unknown");
            browser.choose(COMPETITION, "true");
            assertEquals(before, browser.text("verdict"));
            Files.writeString(pack.resolve("pack.yaml"), good + "switch-off: [Humans may plan to renege]\n");
            browser.until("the new rules are told", () -> browser.text("news").startsWith("Rules changed on disk at "));
            assertTrue(browser.text("news").contains(" verdicts differ. "), browser.text("news"));
            String by = browser.at("input[name='by']").getAttribute("value");
            browser.choose(COMPETITION, "unknown");
            browser.choose(COMPETITION, "true");
            assertEquals(before, browser.text("verdict"), "until somebody takes them the old ones advise");
            browser.leaving(() -> browser.js("document.querySelector('#news [value=take-rules]').click()"));
            assertNotEquals(by, browser.at("input[name='by']").getAttribute("value"));
            assertTrue(browser.option(COMPETITION, "true").isSelected(), "the answers stay");
            assertTrue(browser.text("delta").startsWith("1 fact changed."), browser.text("delta"));
            browser.complaints();
        }
    }

    @Test
    void aFileThatChangedOutsideIsTakenOrNot() throws Exception {
        Path own = folder.resolve("edited.yaml");
        String text = Files.readString(file);
        Files.writeString(own, text);
        try (Served other = serve(Optional.of(own), Rules.fixed(PACK), true)) {
            browser.open(other.address());
            browser.choose(COMPETITION, "true");
            String before = browser.text("verdict");
            assertEquals("", browser.text("news"));
            Files.writeString(own, text + "situation.long-term-mechanism: treu\n");
            browser.until(
                    "it is told what is wrong", () -> browser.text("news").contains("cannot be read as it is now"));
            assertTrue(browser.text("news").contains("edited.yaml:"), browser.text("news"));
            Files.writeString(own, text + "\nsituation.long-term-mechanism: true\n" + BENEVOLENCE + ": true\n");
            browser.until("it is told", () -> browser.text("news").startsWith("The case file changed outside; "));
            browser.choose(COMPETITION, "unknown");
            browser.choose(COMPETITION, "true");
            assertEquals(before, browser.text("verdict"), "until it is taken the page goes on with what it read");
            browser.leaving(() -> browser.js("document.querySelector('#news [value=take-case]').click()"));
            assertTrue(browser.option(BENEVOLENCE, "true").isSelected(), "what the file says now");
            assertTrue(browser.option(COMPETITION, "true").isSelected(), "with the answer over it");
            assertTrue(browser.text("delta").startsWith("1 fact changed."), browser.text("delta"));
            Advice expected =
                    advised(COMPETITION + "=true", BENEVOLENCE + "=true", "situation.long-term-mechanism=true");
            assertTrue(browser.text("reasons").contains(terms(best(expected))), browser.text("reasons"));
            Files.writeString(own, text);
            browser.until("it is told again", () -> browser.text("news").startsWith("The case file changed outside; "));
            browser.js("document.querySelector('#news [data-keep]').click()");
            assertEquals("", browser.text("news"));
            browser.complaints();
        }
    }

    @Test
    void anUncertainAnswerIsWeighedAndKept() throws Exception {
        fresh();
        browser.say(COMPETITION, "u", "yes 70%");
        browser.say(COMPETITION, "who", "Ann \"the\" expert");
        browser.say("ai.motivation.values-versus-later", "u", "much-worse: 60%, same: 40%");
        browser.until("all is drawn", () -> browser.all("#chances [data-more]").isEmpty());
        assertEquals(
                0, browser.all("input[name='f:" + COMPETITION + "']:checked").size(), "it is none of the answers");
        Case given = CaseFile.read(file)
                .content()
                .with(Changes.of(
                        "--set",
                        List.of(
                                COMPETITION + "=yes 70%",
                                "ai.motivation.values-versus-later={much-worse: 60%, same: 40%}")));
        Uncertainty expected = Advisor.withoutTrials(PACK)
                .sampling(new Sampling(Sampling.USUAL, 1, false))
                .advise(given)
                .uncertainty()
                .orElseThrow();
        String first = Odds.percent(expected.pairings().get(0).verdicts().get(Verdict.RECOMMENDED))
                + Odds.percent(expected.pairings().get(0).verdicts().get(Verdict.POSSIBLE));
        assertTrue(expected.exact());
        assertTrue(browser.text("chances").replace(" ", "").contains(first), browser.text("chances") + first);
        browser.type("#name", "likely.yaml");
        browser.js("document.getElementById('save').click()");
        browser.until("it is saved", () -> browser.text("saved").equals("Saved as likely.yaml."));
        String saved = Files.readString(folder.resolve("likely.yaml"));
        assertTrue(saved.startsWith(Files.readString(file)), "what stood there stays");
        assertTrue(saved.contains(COMPETITION + ": {value: yes 70%, source: \"Ann \\\"the\\\" expert\"}\n"), saved);
        browser.choose(COMPETITION, "false");
        assertEquals("", browser.at("input[name='u:" + COMPETITION + "']").getAttribute("value"), "it is certain now");
        browser.say(COMPETITION, "u", "70%");
        assertTrue(browser.text("e-" + COMPETITION).contains("write yes 70%"), browser.text("e-" + COMPETITION));
    }

    @Test
    void whatIsReadInMayBeUncertainToo() throws Exception {
        fresh();
        browser.leaving(() -> {
            browser.js(
                    "document.getElementById('text').value = arguments[0]; document.getElementById('read').click()",
                    "case: other # mine\n" + COMPETITION + ": {value: yes 70%, note: a guess}\n"
                            + "deal: {goods: [past-sabotage], payments: [trust-fund]}\n");
        });
        assertEquals(
                "yes 70%", browser.at("input[name='u:" + COMPETITION + "']").getAttribute("value"));
        assertEquals(
                "a guess", browser.at("input[name='note:" + COMPETITION + "']").getAttribute("value"));
        assertEquals("As the file has it.", browser.text("delta"));
        browser.js("document.querySelector('[data-show=given]').click()");
        browser.say(COMPETITION, "note", "more than a guess");
        browser.type("#name", "other.yaml");
        browser.js("document.getElementById('save').click()");
        browser.until("it is saved", () -> browser.text("saved").equals("Saved as other.yaml."));
        String saved = Files.readString(folder.resolve("other.yaml"));
        assertTrue(saved.startsWith("case: other # mine\n"), saved);
        assertTrue(saved.contains(COMPETITION + ": {value: yes 70%, note: \"more than a guess\"}\n"), saved);
    }

    @Test
    void tabGoesThroughThePageInTheOrderInWhichItIsRead() {
        fresh();
        browser.js("document.activeElement.blur(); window.scrollTo(0, 0); window.stops = [];"
                + "document.addEventListener('focusin', event => window.stops.push(" + NAMED + "(event.target)))");
        @SuppressWarnings("unchecked")
        List<String> expected = (List<String>) browser.js(STOPS);
        browser.press(Keys.TAB.toString().repeat(expected.size()));
        @SuppressWarnings("unchecked")
        List<String> stops = (List<String>) browser.js("return window.stops");
        assertEquals(expected, stops);
        assertTrue(stops.size() > 40, stops.toString());
        List<Map.Entry<String, String>> heard = browser.heard();
        List<String> nameless = heard.stream()
                .filter(node -> List.of(
                                "button", "link", "textbox", "searchbox", "checkbox", "radio", "combobox", "region")
                        .contains(node.getKey()))
                .filter(node -> node.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(List.of(), nameless, "what can be used has a name");
        List<String> headings = heard.stream()
                .filter(node -> node.getKey().equals("heading"))
                .map(Map.Entry::getValue)
                .toList();
        assertEquals(
                List.of("Facts", "Advice", "All pairings", "Chances"),
                headings.stream()
                        .filter(List.of("Facts", "Advice", "All pairings", "Chances")::contains)
                        .toList());
    }

    // A control, as its place among all elements and what it is called.
    private static final String NAMED =
            "(e => [...document.querySelectorAll('*')].indexOf(e) + ' ' + (e.name || e.id || e.textContent.trim().slice(0, 30)))";

    // Each control that is shown, in the order of the page; of a group of answers the one that is given.
    private static final String STOPS = "return [...document.querySelectorAll('*')]"
            + ".filter(e => e.matches('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex=\"0\"]')"
            + " && !e.disabled && e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true})"
            + " && (e.type !== 'radio' || e.checked)).map(" + NAMED + ")";

    @Test
    void aNewcomerAnswersTenQuestionsAndGetsTheSameAdviceEverywhere() throws Exception {
        CaseFacts known = CaseChecker.check(
                CaseFile.read(Path.of("facts/kludge-of-many-trades.yaml")).content(), PACK.vocabulary());
        Path mine = folder.resolve("my-model.yaml");
        Files.writeString(
                mine,
                "case: my-model\n# What we could buy, and how we could pay.\n"
                        + "deal: {goods: [past-sabotage, hard-to-check-work], payments: [charity-donation, trust-fund]}\n");
        try (Served own = serve(Optional.of(mine), Rules.fixed(PACK), false)) {
            browser.complaints();
            browser.open(own.address());
            List<String> asked = new ArrayList<>();
            for (WebElement box : browser.all("fieldset[data-tab='open']")) {
                asked.add(box.getAttribute("data-fact"));
            }
            List<String> answered = asked.stream()
                    .filter(fact -> known.fact(fact)
                            .filter(one -> one.value().kind() == Value.Kind.ID
                                    || one.value().kind() == Value.Kind.YES_NO)
                            .isPresent())
                    .limit(10)
                    .toList();
            assertEquals(10, answered.size(), "they can be answered: " + asked);
            for (String fact : answered) {
                String value = known.fact(fact).orElseThrow().value().text();
                browser.answer(fact, value);
                int so = answered.indexOf(fact) + 1;
                assertTrue(
                        browser.text("delta").startsWith(so + (so == 1 ? " fact" : " facts") + " changed."),
                        browser.text("delta"));
            }
            browser.type("#name", "my-answers.yaml");
            browser.js("document.getElementById('save').click()");
            browser.until("it is saved", () -> browser.text("saved").equals("Saved as my-answers.yaml."));
            String saved = Files.readString(folder.resolve("my-answers.yaml"));
            assertTrue(saved.startsWith(Files.readString(mine)), saved);

            // The same for a program, an assistant and at the command line.
            String overHttp = new Asking(own.port()).yaml("/v1/advice", saved).body();
            assertEquals(command(saved, "advise", "--format", "json", "-"), overHttp);
            assertEquals(overHttp, assistant(own, saved));

            // And the page says it, and why.
            Advice advice = new Advisor(PACK)
                    .advise(CaseFile.read(folder.resolve("my-answers.yaml")).content());
            assertEquals(
                    dealadvisor.render.words.Headline.of(advice, PACK).sentence(),
                    browser.at("#verdict .say").getText());
            assertTrue(browser.text("reasons").contains(terms(best(advice))), browser.text("reasons"));
            for (String conclusion : best(advice).feasibility().barriers().stream()
                    .flatMap(barrier -> barrier.causes().stream())
                    .flatMap(cause -> cause.conclusions().stream())
                    .toList()) {
                String says =
                        advice.argument().conclusion(conclusion).orElseThrow().says();
                assertTrue(browser.text("reasons").contains(says), says);
            }
            assertEquals(List.of(), browser.complaints());

            // Its report opens without the advisor and prints, all in short on the first page.
            String report = String.valueOf(
                    browser.js(
                            "return fetch('/report', {method: 'POST', body: new URLSearchParams(new FormData(document.getElementById('form')))}).then(answer => answer.text())"));
            Path page = Files.writeString(folder.resolve("report.html"), report);
            browser.get(page.toUri().toString());
            try (PDDocument printed = Loader.loadPDF(browser.printed())) {
                assertTrue(
                        printed.getNumberOfPages() >= 3 && printed.getNumberOfPages() <= 25,
                        printed.getNumberOfPages() + " pages");
                PDFTextStripper first = new PDFTextStripper();
                first.setEndPage(1);
                String short_ = first.getText(printed).replaceAll("\\s+", " ");
                assertTrue(
                        short_.contains(dealadvisor.render.words.Headline.of(advice, PACK)
                                .sentence()),
                        short_);
                assertTrue(short_.contains("In short") && short_.contains("Find out first"), short_);
                assertTrue(short_.contains("nothing here says whether the AI may be trusted"), short_);
            }
            assertEquals(List.of(), browser.complaints());
        }
    }

    private static String command(String input, String... words) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            StringWriter out = new StringWriter();
            Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), words);
            return out.toString();
        } finally {
            System.setIn(before);
        }
    }

    private static String assistant(Served served, String text) {
        try (McpSyncClient assistant = McpClient.sync(
                        HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + served.port())
                                .endpoint("/mcp")
                                .openConnectionOnStartup(false)
                                .build())
                .build()) {
            assistant.initialize();
            McpSchema.CallToolResult result =
                    assistant.callTool(new McpSchema.CallToolRequest("advise", Map.of("case", text, "json", true)));
            return ((McpSchema.TextContent) result.content().get(0)).text();
        }
    }

    @Test
    void itFitsTheNarrowestScreen() {
        fresh();
        browser.width(320);
        assertEquals(
                true,
                browser.js("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                "nothing but the matrix scrolls sideways");
        browser.js("window.scrollTo(0, 2000)");
        assertEquals(
                true,
                browser.js(
                        "const box = document.getElementById('verdict').getBoundingClientRect(); return box.top >= -1 && box.height <= innerHeight * .3"),
                "the verdict stays in sight and takes little room");
        browser.width(1280);
    }

    @Test
    void withoutScriptItIsAForm() {
        browser.scripts(false);
        browser.forget();
        entered = false;
        try {
            browser.get(served.address());
            browser.at("#key").sendKeys(served.address().replaceFirst(".*#k=", ""));
            browser.at("#door button").click();
            browser.until("the page is there", () -> !browser.all("#form").isEmpty());
            browser.at("input[name='f:" + COMPETITION + "'][value='true']").click();
            browser.at("button[value='advise']").click();
            browser.until("the page is there again", () -> !browser.all(
                            "input[name='f:" + COMPETITION + "'][value='true'][checked]")
                    .isEmpty());
            String shown = browser.at("#verdict .say").getText();
            assertEquals(
                    dealadvisor.render.words.Headline.of(advised(COMPETITION + "=true"), PACK)
                            .sentence(),
                    shown);
            assertTrue(browser.at("input[name='f:" + COMPETITION + "'][value='true']")
                    .isSelected());
        } finally {
            browser.scripts(true);
        }
    }
}
