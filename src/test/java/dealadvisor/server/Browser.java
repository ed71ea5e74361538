package dealadvisor.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser, and what tests do in it. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** The browser and its driver on this machine, if both are here. */
    static Optional<List<Path>> found() {
        Optional<Path> browser = find("chromium", "chromium-browser", "google-chrome", "chrome");
        Optional<Path> driver = find("chromedriver");
        return browser.isPresent() && driver.isPresent()
                ? Optional.of(List.of(browser.get(), driver.get()))
                : Optional.empty();
    }

    private static Optional<Path> find(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser start() {
        List<Path> here = found().orElseThrow();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(here.get(0).toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--window-size=1280,900");
        // Which hosts are asked is of interest, and nothing else of how it works.
        options.setExperimentalOption("perfLoggingPrefs", Map.of("enableNetwork", true, "enablePage", false));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(here.get(1).toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    void open(String address) {
        // From elsewhere: to what differs behind # alone a browser does not go.
        driver.get("about:blank");
        driver.get(address);
        ready();
    }

    /** Waits until a page, with what each answer would give, is there. */
    void ready() {
        until(
                "the page is ready",
                () -> Boolean.TRUE.equals(js("return document.documentElement.dataset.ready === 'true'")));
    }

    void get(String address) {
        driver.get(address);
    }

    /** Does something that brings another page, and waits until that is ready. */
    void leaving(Runnable act) {
        js("document.documentElement.dataset.ready = ''");
        act.run();
        ready();
    }

    /** Whether pages may run scripts. */
    void scripts(boolean on) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    /** Forgets all that it was given. */
    void forget() {
        driver.manage().deleteAllCookies();
    }

    /** What it prints of the page that it shows, as PDF. */
    byte[] printed() {
        Object pdf = driver.executeCdpCommand(
                        "Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false))
                .get("data");
        return Base64.getDecoder().decode(String.valueOf(pdf));
    }

    /** What stands in the page for those who hear it, in the order in which it is read: each a role and a name. */
    @SuppressWarnings("unchecked")
    List<Map.Entry<String, String>> heard() {
        List<Map<String, Object>> nodes =
                (List<Map<String, Object>>) driver.executeCdpCommand("Accessibility.getFullAXTree", Map.of())
                        .get("nodes");
        Map<Object, Map<String, Object>> byId = new HashMap<>();
        nodes.forEach(node -> byId.put(node.get("nodeId"), node));
        List<Map.Entry<String, String>> heard = new ArrayList<>();
        hear(nodes.get(0), byId, heard);
        return heard;
    }

    private static void hear(
            Map<String, Object> node, Map<Object, Map<String, Object>> byId, List<Map.Entry<String, String>> heard) {
        if (Boolean.FALSE.equals(node.get("ignored"))) {
            heard.add(Map.entry(value(node, "role"), value(node, "name")));
        }
        if (node.get("childIds") instanceof List<?> children) {
            children.stream().map(byId::get).filter(Objects::nonNull).forEach(child -> hear(child, byId, heard));
        }
    }

    private static String value(Map<String, Object> node, String key) {
        return node.get(key) instanceof Map<?, ?> map && map.get("value") != null
                ? String.valueOf(map.get("value"))
                : "";
    }

    Object js(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    WebElement at(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** What is shown in a part of the page, in one line. */
    String text(String id) {
        return String.valueOf(js("return document.getElementById(arguments[0]).textContent", id))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The markup of a part of the page. */
    String markup(String id) {
        return String.valueOf(js("return document.getElementById(arguments[0]).innerHTML", id));
    }

    /** Does something, and waits until the advice and what each answer would give have come. */
    void answering(Runnable act) {
        js("document.documentElement.dataset.settled = ''");
        act.run();
        until("the advice is there", () -> !"".equals(js("return document.documentElement.dataset.settled")));
    }

    /** Chooses an answer, and waits for the advice alone. */
    void answer(String fact, String value) {
        js("document.documentElement.dataset.answered = ''");
        click(fact, value);
        until("the advice is there", () -> !"".equals(js("return document.documentElement.dataset.answered")));
    }

    /** Chooses an answer, as somebody who clicks it. */
    void choose(String fact, String value) {
        answering(() -> click(fact, value));
    }

    /** Says something besides an answer, as somebody who types it: how likely ({@code u}), who says so, a note. */
    void say(String fact, String kind, String text) {
        String css = "input[name='" + kind + ":" + fact + "']";
        js("document.querySelector(arguments[0]).closest('details').open = true", css);
        answering(() -> {
            type(css, text);
            press(Keys.ENTER);
        });
    }

    void click(String fact, String value) {
        js("arguments[0].click()", option(fact, value));
    }

    WebElement option(String fact, String value) {
        return at("input[name='f:" + fact + "'][value='" + value + "']");
    }

    void type(String css, String text) {
        WebElement box = at(css);
        js("arguments[0].scrollIntoView({block: 'center'})", box);
        // Over what stands there: to clear it would be an answer of its own.
        box.sendKeys(Keys.chord(Keys.CONTROL, "a"), text.isEmpty() ? Keys.DELETE : text);
    }

    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    void alt(String key) {
        new org.openqa.selenium.interactions.Actions(driver)
                .keyDown(Keys.ALT)
                .sendKeys(key)
                .keyUp(Keys.ALT)
                .perform();
    }

    void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    }

    void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    void until(String what, BooleanSupplier so) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** What the browser complained of since the last time. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(Object::toString)
                .toList();
    }

    /** The hosts to which requests went. */
    List<String> asked() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> message.replaceFirst("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .filter(url -> !url.startsWith("data:") && !url.startsWith("chrome"))
                .map(url -> url.replaceFirst("^(https?://[^/]*).*", "$1"))
                .distinct()
                .toList();
    }

    /** What axe finds that is serious or worse. */
    List<String> barriers() {
        return barriers("{resultTypes: ['violations']}");
    }

    /** What axe finds that depends on how it looks: contrasts, sizes, what scrolls. */
    List<String> unseen() {
        return barriers(
                "{resultTypes: ['violations'], runOnly: ['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block']}");
    }

    @SuppressWarnings("unchecked")
    private List<String> barriers(String how) {
        if (!Boolean.TRUE.equals(js("return 'axe' in window"))) {
            js(resource("/axe.min.js"));
        }
        return (List<String>)
                ((JavascriptExecutor) driver)
                        .executeAsyncScript(
                                "const done = arguments[arguments.length - 1];"
                                        + "axe.run(" + how + ").then(found => done(found.violations"
                                        + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                                        + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + (n.any[0]?.message ?? '')).join(' | '))))");
    }

    private static String resource(String name) {
        try (InputStream in = Browser.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a picture of the page. */
    Path picture(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "pictures"));
            return Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
