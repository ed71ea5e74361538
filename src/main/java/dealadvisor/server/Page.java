package dealadvisor.server;

import dealadvisor.advice.Advisor;
import dealadvisor.advice.Sampling;
import dealadvisor.interview.CaseText;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.Sha256;
import dealadvisor.render.html.CaseReport;
import dealadvisor.render.html.Document;
import dealadvisor.render.html.LivePage;
import dealadvisor.render.html.LiveView;
import dealadvisor.render.words.Asked;
import dealadvisor.server.Route.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** The live page: its requests, and who may make them. */
final class Page {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types deal";
    /** So many draws are made where nobody says how many. */
    private static final int DRAWS = 1000;

    private static final String NAME = "[a-z0-9][a-z0-9.-]{0,59}\\.yaml";

    private final Rules rules;
    private final CaseOnDisk file;
    private final boolean readOnly;
    private final Visits visits;
    private final Desk desk;
    private final String script = resource("/dealadvisor/server/page.js");
    private final String style = Document.style() + resource("/dealadvisor/server/page.css");
    private final LiveView.Door door;
    private final Map<String, Alarm> atWork = new ConcurrentHashMap<>();
    private volatile Optional<Watch> watch = Optional.empty();

    /** @throws ProblemsException if the case file is wrong */
    Page(Served.Asked asked, Bounds bounds, IntSupplier port) {
        this.file = new CaseOnDisk(asked.caseFile());
        Desk.check(file.now(), asked.rules().pack());
        this.rules = asked.rules();
        this.readOnly = asked.readOnly();
        this.visits = new Visits(port);
        this.door = new LiveView.Door(visits.token(), digest(script + style), readOnly, proposed(), Optional.empty());
        this.desk = new Desk(rules, file, door, bounds);
    }

    String key() {
        return visits.key();
    }

    /** Works out what the first look at the page needs, so that it comes at once. */
    void prepare() {
        try {
            LivePage.whole(desk.view(Form.of(""), true));
        } catch (ProblemsException e) {
            // Whoever looks at the page is told.
            return;
        }
    }

    /** Watches the case file, so that open pages hear of it. */
    void watch() {
        watch = file.path().map(path -> new Watch("case", file::state, rules.bell()::ring));
    }

    void unwatch() {
        watch.ifPresent(Watch::close);
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(new Route("GET", "/page.js", Kind.OPEN, call -> asset("text/javascript; charset=utf-8", script)));
        routes.add(new Route("GET", "/page.css", Kind.OPEN, call -> asset("text/css; charset=utf-8", style)));
        routes.add(new Route("POST", "/enter", Kind.OPEN, call -> visits.enter(Form.of(call.body()))));
        routes.add(new Route("GET", "/", Kind.PAGE, this::first));
        routes.add(posted("/", (call, form) -> again(form)));
        routes.add(posted("/advise", (call, form) -> {
            overtake(form);
            return html(200, LivePage.parts(desk.view(form, false)));
        }));
        routes.add(
                posted("/hints", (call, form) -> unlessOvertaken(form, () -> LivePage.hints(desk.view(form, true)))));
        routes.add(posted(
                "/chances",
                (call, form) -> unlessOvertaken(form, () -> LivePage.chances(desk.drawn(form, draws(form))))));
        routes.add(posted("/news", (call, form) -> html(200, LivePage.news(desk.news(form)))));
        routes.add(posted("/save", (call, form) -> save(form)));
        routes.add(posted("/report", (call, form) -> report(form)));
        routes.add(posted("/yaml", (call, form) -> yaml(form)));
        routes.add(new Route(
                "GET",
                "/events",
                Kind.STREAM,
                call -> visits.known(call)
                        ? Reply.streaming("text/event-stream; charset=utf-8", new Events(rules.bell()))
                        : Visits.missing()));
        return routes;
    }

    // What takes long is about answers that a page gave. When it gives another nobody waits for that any more.
    private Reply unlessOvertaken(Form form, Supplier<String> parts) {
        Alarm alarm = new Alarm(Thread.currentThread());
        form.one("page")
                .ifPresent(page -> Optional.ofNullable(atWork.put(page, alarm)).ifPresent(Alarm::ring));
        try {
            return html(200, parts.get());
        } catch (ProblemsException e) {
            if (alarm.off()) {
                return Refusals.of(409, "Overtaken", "the page has asked for something newer");
            }
            throw e;
        } finally {
            form.one("page").ifPresent(page -> atWork.remove(page, alarm));
            alarm.off();
        }
    }

    private void overtake(Form form) {
        form.one("page").map(atWork::remove).ifPresent(Alarm::ring);
    }

    private Route posted(String path, BiFunction<Call, Form, Reply> answer) {
        return new Route("POST", path, Kind.PAGE, call -> {
            Form form = Form.of(call.body());
            Optional<Reply> refused = visits.refused(call, form);
            return refused.isPresent() ? refused.get() : answer.apply(call, form);
        });
    }

    private static Reply html(int status, String body) {
        return Reply.of(status, Reply.HTML, body).with("Content-Security-Policy", POLICY);
    }

    private static Reply asset(String type, String text) {
        return Reply.of(200, type, text);
    }

    private Reply first(Call call) {
        if (!visits.known(call)) {
            return html(200, LivePage.door(door.assets()));
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("why", call.parameters().getOrDefault("why", List.of()));
        return html(200, LivePage.whole(desk.view(new Form(fields), true)));
    }

    // The whole page for what a form says: with another pack, a pinned variant, a case that was read in, or where there
    // is no script.
    private Reply again(Form form) {
        Form opened = Desk.opened(form);
        if (form.act("load")) {
            String text = form.lines("text").orElse("");
            try {
                Desk.check(new CaseText(Desk.READ_IN, text), desk.pack(form));
                Map<String, List<String>> fields = new LinkedHashMap<>();
                fields.put("base", List.of(text));
                fields.put("pack", form.all("pack"));
                return html(200, LivePage.whole(desk.view(new Form(fields), true)));
            } catch (ProblemsException e) {
                return telling(422, form, "This is no case: " + told(e.problems()));
            }
        }
        LiveView view = desk.view(opened, true);
        return html(
                200,
                LivePage.whole(
                        form.act("chances")
                                ? view.drawing(
                                        desk.drawn(opened, DRAWS).drawing().chances())
                                : view));
    }

    private static int draws(Form form) {
        return form.one("draws")
                .filter(said -> said.matches("[1-9][0-9]{0,4}"))
                .map(Integer::valueOf)
                .map(draws -> Math.min(draws, Sampling.USUAL))
                .orElse(DRAWS);
    }

    private Reply telling(int status, Form form, String sentence) {
        if (form.one("part").isPresent()) {
            return html(status, LivePage.told(sentence));
        }
        LiveView view = desk.view(form, true);
        return html(status, LivePage.whole(view.telling(sentence)));
    }

    private static String told(List<Diagnostic> problems) {
        Diagnostic first = problems.get(0);
        return first.place().map(place -> "line " + place.line() + ": ").orElse("")
                + first.message()
                + first.help().map(help -> "; " + help).orElse("")
                + (problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : "");
    }

    private Reply save(Form form) {
        if (readOnly) {
            return Refusals.of(403, "Nothing is saved", "the advisor was started with --read-only");
        }
        LiveView view = desk.view(form, false);
        if (!view.checked().wrong().isEmpty()) {
            return telling(
                    422,
                    form,
                    "Not saved: " + String.join(", ", view.checked().wrong().keySet()) + " is not valid.");
        }
        String name = form.one("name").orElse("");
        if (!name.matches(NAME) || name.contains("..")) {
            return telling(
                    422,
                    form,
                    "Not saved: a name is made of small letters, digits, dots and dashes and ends in .yaml.");
        }
        Path target = folder().resolve(name);
        try {
            Files.writeString(
                    target,
                    view.variant().written(view.pack(), view.checked()).text(),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            return telling(
                    409, form, "Not saved: there is a file `" + name + "` already; `" + proposed() + "` is free.");
        } catch (IOException e) {
            return telling(422, form, "Not saved: `" + name + "` cannot be written.");
        }
        return telling(201, form, "Saved as " + name + ".");
    }

    private Path folder() {
        return file.path()
                .map(path -> path.toAbsolutePath().getParent())
                .orElseGet(() -> dealadvisor.reading.FileNames.path("."))
                .normalize();
    }

    // The first name of its kind that is free.
    private String proposed() {
        String stem = file.path()
                .map(path -> dealadvisor.facts.CaseFile.stem(path.getFileName().toString()))
                .map(name -> name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9.-]", "-"))
                .map(name -> name.substring(0, Math.min(40, name.length())))
                .orElse("new-case");
        for (int i = 1; ; i++) {
            String name = stem + "." + i + ".yaml";
            if (!Files.exists(folder().resolve(name), java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                return name;
            }
        }
    }

    private Reply report(Form form) {
        LiveView view = desk.view(form, false);
        Advisor usual = new Advisor(view.pack());
        // As finely as the page draws at last, so that both say the same.
        Advisor advisor = view.uncertain()
                ? usual.sampling(new Sampling(
                        Sampling.USUAL, Sampling.SEED, view.drawing().priors()))
                : usual;
        var advice = advisor.advise(view.checked().now());
        List<String> changes = new ArrayList<>();
        view.checked().changes().forEach((path, change) -> {
            changes.add("--set");
            changes.add(path + "=" + change.saying().yaml());
        });
        String name = file.path().map(dealadvisor.reading.FileNames::of).orElse("new-case.yaml");
        List<String> pack = view.pack().id().equals(rules.pack().id())
                ? List.of()
                : List.of("--rules", view.pack().id());
        return Reply.of(200, Reply.HTML, CaseReport.of(advice, view.pack(), new Asked(name, pack, changes)))
                .with("Content-Disposition", "attachment; filename=\"deal-advice.html\"");
    }

    private Reply yaml(Form form) {
        LiveView view = desk.view(form, false);
        CaseText text = view.variant().written(view.pack(), view.checked());
        return Reply.of(200, "application/yaml; charset=utf-8", text.text())
                .with("Content-Disposition", "attachment; filename=\"" + proposed() + "\"");
    }

    private static String digest(String text) {
        byte[] digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 8);
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("a part of the page is missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
