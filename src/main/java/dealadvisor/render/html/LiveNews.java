package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;

import dealadvisor.advice.Advice;
import dealadvisor.reading.Diagnostic;
import dealadvisor.render.words.Said;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What changed on disk since a page was made, with the choice to take it or to go on as before. */
public final class LiveNews {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.systemDefault());

    private LiveNews() {}

    /**
     * What is to be told.
     *
     * @param rules the advice under other rules than those of the page; empty if they did not change
     * @param wrong what is wrong with the rules on disk, so that they cannot advise
     * @param used when the rules of the page were loaded
     * @param loaded when the newest good rules were loaded
     * @param file what became of the case file; empty if it is as it was
     * @param changes how many facts the page has otherwise than the file
     */
    public record Told(
            Optional<NewRules> rules,
            List<Diagnostic> wrong,
            Instant used,
            Instant loaded,
            Optional<NewFile> file,
            int changes) {
        public Told {
            wrong = List.copyOf(wrong);
        }
    }

    /** The advice by the rules of the page and by the new ones. */
    public record NewRules(Advice before, Advice after) {}

    /** A case file that changed, with what is wrong with it now. */
    public record NewFile(List<Diagnostic> wrong) {
        public NewFile {
            wrong = List.copyOf(wrong);
        }
    }

    static List<Element> drawn(Told told) {
        List<Element> notices = new ArrayList<>();
        told.rules().ifPresent(rules -> {
            int differ = LiveCompare.changed(rules.before(), rules.after());
            notices.add(notice(
                    "Rules changed on disk at " + TIME.format(told.loaded()) + ": " + Said.count(differ, "verdict")
                            + (differ == 1 ? " differs" : " differ") + ". This page still advises by those of "
                            + TIME.format(told.used()) + ".",
                    List.of(take("take-rules", "Advise by the new ones"), keep("Keep the old ones"))));
        });
        if (!told.wrong().isEmpty()) {
            notices.add(notice(
                    Said.count(told.wrong().size(), "problem") + " in the rules on disk; still advising by those of "
                            + TIME.format(told.used()) + ". " + first(told.wrong()),
                    List.of()));
        }
        told.file()
                .ifPresent(file -> notices.add(
                        file.wrong().isEmpty()
                                ? notice(
                                        "The case file changed outside; this page goes on with what it read.",
                                        List.of(
                                                take(
                                                        "take-case",
                                                        told.changes() == 0
                                                                ? "Take it"
                                                                : "Take it, with "
                                                                        + Said.count(told.changes(), "changed fact")
                                                                        + " of this page over it"),
                                                keep("Keep what was read")))
                                : notice(
                                        "The case file changed outside and cannot be read as it is now; this page goes on with what it read. "
                                                + first(file.wrong()),
                                        List.of())));
        return notices;
    }

    private static String first(List<Diagnostic> problems) {
        Diagnostic problem = problems.get(0);
        return problem.code() + " " + problem.place().map(place -> place + ": ").orElse("") + problem.message() + ".";
    }

    private static Element notice(String says, List<Element> choices) {
        Element line = el("p", cls("warning"), says);
        choices.forEach(choice -> line.add(" ", choice));
        return line;
    }

    private static Element take(String act, String words) {
        return el("button", at("type", "submit"), at("name", "act"), at("value", act), words);
    }

    private static Element keep(String words) {
        return el("button", at("type", "button"), at("data-keep", "keep"), words);
    }
}
