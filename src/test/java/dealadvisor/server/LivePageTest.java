package dealadvisor.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.engine.RuleCache;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.Rounding;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.Changes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        browser = Browser.start(true);
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

    private static void fresh() {
        browser.open(served.address());
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
            terms.add(dealadvisor.render.Said.term(term) + " "
                    + dealadvisor.explanation.PrintedTerms.of(pairing.terms()).of(term));
        }
        return String.join(" × ", terms);
    }

    @Test
    void loadsInPeaceAndShutsNobodyOut() {
        browser.complaints();
        browser.asked();
        fresh();
        for (boolean dark : List.of(false, true)) {
            for (int width : List.of(380, 1280)) {
                browser.dark(dark);
                browser.width(width);
                assertEquals(List.of(), browser.barriers(), (dark ? "dark, " : "light, ") + width);
            }
        }
        assertEquals(List.of(), browser.complaints());
        assertEquals(List.of("http://127.0.0.1:" + served.port()), browser.asked(), "nobody else is asked");
        browser.dark(false);
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
                .contains(dealadvisor.render.Headline.of(expected, PACK).sentence()));
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
                browser.choose(fact, mark.getKey());
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
                        + "await new Promise(done => setTimeout(done, 1500)); window.late = true; return answer; } return real(path, how); }");
        browser.click(COMPETITION, "true");
        browser.until(
                "it is asked",
                () -> Boolean.TRUE.equals(
                        browser.js("return performance.getEntriesByName(location.origin + '/advise').length > 0")));
        browser.choose(COMPETITION, "false");
        String newer = browser.text("delta");
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
                        + hostile + "\"}\n");
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
            browser.until(
                    "it is told what is wrong", () -> browser.text("rules").contains("P040"));
            assertTrue(browser.text("rules").startsWith("1 problem in the rules on disk; still advising by those of"));
            browser.choose(COMPETITION, "unknown");
            browser.choose(COMPETITION, "true");
            assertEquals(before, browser.text("verdict"));
            Files.writeString(pack.resolve("pack.yaml"), good + "switch-off: [Humans may plan to renege]\n");
            browser.until("the new rules are told", () -> browser.text("rules").startsWith("Rules changed on disk"));
            browser.answering(() -> browser.js("document.getElementById('again').click()"));
            browser.complaints();
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
        try (Browser plain = Browser.start(false)) {
            plain.get(served.address());
            plain.at("#key").sendKeys(served.address().replaceFirst(".*#k=", ""));
            plain.at("#door button").click();
            plain.until("the page is there", () -> !plain.all("#form").isEmpty());
            plain.at("input[name='f:" + COMPETITION + "'][value='true']").click();
            plain.at("button[value='advise']").click();
            plain.until("the page is there again", () -> !plain.all(
                            "input[name='f:" + COMPETITION + "'][value='true'][checked]")
                    .isEmpty());
            String shown = plain.at("#verdict .say").getText();
            assertEquals(
                    dealadvisor.render.Headline.of(advised(COMPETITION + "=true"), PACK)
                            .sentence(),
                    shown);
            assertTrue(plain.at("input[name='f:" + COMPETITION + "'][value='true']")
                    .isSelected());
        }
    }
}
