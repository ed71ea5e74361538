package dealadvisor.cli.cases;

import dealadvisor.cli.input.CaseNames;
import dealadvisor.cli.input.CaseOptions;
import dealadvisor.cli.input.DrawsOption;
import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.Format;
import dealadvisor.cli.output.Terminal;
import dealadvisor.comparison.Course;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.Fact;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.DiagnosticText;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.render.html.CoursePage;
import dealadvisor.render.json.CourseJson;
import dealadvisor.render.text.CourseText;
import dealadvisor.render.words.Asked;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Assessments of one AI, or of several, over time. */
@Command(
        name = "monitor",
        description =
                "Holds dated assessments of one AI or more against each other: what moved, why, and what is about to.")
public final class MonitorCommand extends AnyCommand {
    private static final String NAME = "ai.name";
    private static final String TOGETHER = "none";

    @Parameters(
            arity = "1..*",
            paramLabel = "FOLDER",
            description = "a folder of case files, each with its day under `as-of`; or such files")
    private List<String> cases = List.of();

    @Mixin
    private RulesOption rules;

    @Mixin
    private CaseOptions changes;

    @Option(
            names = "--by",
            paramLabel = "KEY",
            defaultValue = NAME,
            description =
                    "what assessments of one AI have in common: ai.name, case, a fact, or none for one family (default: ${DEFAULT-VALUE}, else the case)")
    private String by;

    @Option(
            names = "--stale",
            paramLabel = "DAYS",
            description = "mark facts of the newest assessment that are known as of a day longer ago")
    private Optional<Long> stale = Optional.empty();

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "count from this day, not from that of the newest assessment")
    private Optional<String> today = Optional.empty();

    @Option(
            names = "--alarm",
            paramLabel = "KIND",
            description =
                    "what is an alarm: that with the newest assessment eligibility was lost, the best verdict fell, the window began to close, a rule-out came, or a fact of it is stale: eligibility, verdict, window, rule-out, stale; may be repeated (default: all)")
    private List<String> alarms = new ArrayList<>();

    @Option(names = "--exit-code", description = "return 1 on an alarm")
    private boolean exitCode;

    @Option(names = "--full", description = "with all that moved, not only the newest of it")
    private boolean full;

    @Option(names = "--format", defaultValue = "text", description = "text, csv, json or html")
    private Format.Course format;

    @Mixin
    private DrawsOption draws;

    @Override
    public Integer call() {
        PrintWriter err = err();
        Set<Course.Alarm> asked = asked();
        Optional<LocalDate> day = today.map(this::day);
        if (stale.filter(days -> days < 0).isPresent()) {
            throw usage("`--stale` is a number of days, 0 or more");
        }
        RulePack pack = rules.pack();
        if (!List.of(NAME, "case", TOGETHER).contains(by)
                && pack.vocabulary().definition(by).isEmpty()) {
            throw usage("`--by " + by + "` is neither ai.name, case, none nor a fact"
                    + Nearest.of(by, pack.vocabulary().paths())
                            .map(near -> "; did you mean `" + near + "`?")
                            .orElse(""));
        }
        List<Case.Change> given = changes.changes();
        CaseNames named = new CaseNames(cases);
        named.notes().forEach(note -> err.println(DiagnosticText.of(note, Optional.empty()) + "\n"));
        Map<String, List<CaseFacts>> series = new TreeMap<>();
        int code = ExitCode.OK;
        List<String> refused = new ArrayList<>();
        for (CaseNames.Named one : named.all()) {
            int taken = take(one, given, pack, series, err);
            if (taken != ExitCode.OK) {
                refused.add(one.name());
            }
            code = Math.max(code, taken);
        }
        List<Course> courses = new ArrayList<>();
        for (Map.Entry<String, List<CaseFacts>> one : series.entrySet()) {
            try {
                courses.add(Course.of(pack, one.getKey(), one.getValue(), stale, day, draws.sampling()));
            } catch (ProblemsException e) {
                one.getValue().forEach(facts -> refused.add(facts.file().orElse(facts.id())));
                code = Math.max(code, told(e, Optional.empty(), err));
            }
        }
        out().print(
                        switch (format) {
                            case text -> text(courses, pack, asked);
                            case csv -> CourseJson.csv(courses);
                            case json -> CourseJson.of(courses);
                            case html -> CoursePage.of(courses, refused, pack, asked, bound(), command());
                        });
        boolean alarm = courses.stream()
                .flatMap(course -> course.points().get(course.points().size() - 1).alarms().stream())
                .anyMatch(asked::contains);
        return code == ExitCode.OK && exitCode && alarm ? ExitCode.NOT_OK : code;
    }

    private String text(List<Course> courses, RulePack pack, Set<Course.Alarm> asked) {
        String text = courses.isEmpty() ? "" : CourseText.of(courses, pack, asked, Terminal.style(), full);
        return courses.isEmpty()
                ? text
                : text + bound().map(words -> "stale: " + words + "\n").orElse("");
    }

    // From when on a fact is stale.
    private Optional<String> bound() {
        return stale.map(days -> "more than " + days + " days before " + today.orElse("the newest assessment of each"));
    }

    private String command() {
        List<String> words = new ArrayList<>(List.of("monitor", "--format", "html"));
        words.addAll(cases);
        if (!by.equals(NAME)) {
            words.addAll(List.of("--by", by));
        }
        stale.ifPresent(days -> words.addAll(List.of("--stale", days.toString())));
        today.ifPresent(date -> words.addAll(List.of("--today", date)));
        alarms.forEach(alarm -> words.addAll(List.of("--alarm", alarm)));
        words.addAll(draws.words());
        words.addAll(changes.words());
        return new Asked("", rules.words(), List.of()).underRules(words.toArray(String[]::new));
    }

    private int take(
            CaseNames.Named one,
            List<Case.Change> given,
            RulePack pack,
            Map<String, List<CaseFacts>> series,
            PrintWriter err) {
        Optional<SourceText> source = Optional.empty();
        try {
            source = Optional.of(one.read());
            Case read = CaseFile.of(source.get()).content().with(given);
            CaseFacts facts = CaseChecker.check(read, pack.vocabulary());
            if (facts.asOf().isEmpty()) {
                throw new ProblemsException(List.of(Diagnostic.of(
                        Code.F036,
                        new Place(source.get().name(), 1, 1),
                        1,
                        "this assessment has no day",
                        "write the day as of which it holds at its top: `as-of: 2027-03-15`")));
            }
            series.computeIfAbsent(key(read, facts), k -> new ArrayList<>()).add(facts);
            return ExitCode.OK;
        } catch (ProblemsException e) {
            return told(e, source, err);
        }
    }

    private static int told(ProblemsException e, Optional<SourceText> source, PrintWriter err) {
        for (Diagnostic problem : e.problems()) {
            err.println(DiagnosticText.of(problem, source.filter(s -> problem.place()
                            .map(p -> p.file().equals(s.name()))
                            .orElse(false)))
                    + "\n");
        }
        return ExitCode.of(e.problems());
    }

    private String key(Case read, CaseFacts facts) {
        return switch (by) {
            case TOGETHER -> "all";
            case "case" -> facts.id();
            case NAME -> name(read).orElse(facts.id());
            default ->
                facts.fact(by)
                        .map(Fact::value)
                        .map(value -> by + " " + value.text())
                        .orElse(by + " unknown");
        };
    }

    private static Optional<String> name(Case read) {
        return read.said(NAME).filter(Node.ScalarNode.class::isInstance).map(node -> ((Node.ScalarNode) node).text());
    }

    private Set<Course.Alarm> asked() {
        Set<Course.Alarm> asked = EnumSet.noneOf(Course.Alarm.class);
        for (String word : alarms) {
            asked.add(Arrays.stream(Course.Alarm.values())
                    .filter(alarm -> alarm.id().equals(word))
                    .findFirst()
                    .orElseThrow(() -> usage("`" + word + "` is no alarm: eligibility, verdict, window, rule-out, stale"
                            + Nearest.question(
                                    word,
                                    Arrays.stream(Course.Alarm.values())
                                            .map(Course.Alarm::id)
                                            .toList()))));
        }
        return alarms.isEmpty() ? EnumSet.allOf(Course.Alarm.class) : asked;
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw usage("`--today " + text + "` is no day; write year, month and day: 2027-03-15");
        }
    }
}
