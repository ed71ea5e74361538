package dealadvisor.render.text;

import dealadvisor.decisions.Decision;
import dealadvisor.decisions.Replay;
import dealadvisor.render.words.Replayed;
import java.util.List;

/** Decisions advised again, as text. */
public final class ReplayText {
    private ReplayText() {}

    /**
     * What has become of the decisions of a log, what is otherwise first.
     *
     * @param log its name
     * @param replays each decision by its line
     */
    public static String text(String log, List<Replayed> replays, Style style) {
        long same = replays.stream().filter(each -> each.replay().same()).count();
        long impossible = replays.stream()
                .filter(each -> each.replay().impossible().isPresent())
                .count();
        long differ = replays.size() - same - impossible;
        StringBuilder text = new StringBuilder(style.bold(counted(replays.size(), "decision") + " of " + log
                        + " advised again: " + same + " the same, " + differ + " otherwise"
                        + (impossible == 0 ? "" : ", " + impossible + " that cannot be asked again")))
                .append('\n');
        for (Replayed each : replays) {
            if (!each.replay().same()) {
                text.append('\n').append(one(each, style));
            }
        }
        return text.toString();
    }

    private static String one(Replayed numbered, Style style) {
        Replay replay = numbered.replay();
        Decision then = replay.then();
        StringBuilder text = new StringBuilder("line " + numbered.line() + "  " + style.bold(then.id()) + "  "
                + then.at() + "  " + under(replay) + "\n");
        replay.impossible().ifPresent(why -> text.append(style.wrapped("  ", "cannot be asked again: " + why))
                .append('\n'));
        for (Replay.Difference difference : replay.differences()) {
            text.append("  ")
                    .append(difference.what())
                    .append(": ")
                    .append(difference.then())
                    .append(" then, ")
                    .append(difference.now())
                    .append(" now\n");
            if (difference.rules().isEmpty()) {
                text.append("    ").append(noRule(replay)).append('\n');
            }
            difference.rules().forEach(voice -> text.append(style.wrapped("    ", voice(voice)))
                    .append('\n'));
        }
        if (replay.indices() > 0) {
            text.append("  another index, the same verdict: ")
                    .append(counted(replay.indices(), "pairing"))
                    .append('\n');
        }
        return text.toString();
    }

    private static String under(Replay replay) {
        Decision.Rules then = replay.then().rules();
        return "under " + then.pack() + " " + then.version()
                + (replay.sameRules()
                        ? ", whose rules are the same"
                        : then.pack().equals(replay.now().pack())
                                ? ", whose rules have changed since"
                                : ", now " + replay.now().pack() + " "
                                        + replay.now().version());
    }

    private static String noRule(Replay replay) {
        return replay.sameRules()
                ? "by the same rules: the advisor is another (" + replay.then().advisor() + " then)"
                : "no rule concludes otherwise: a number or an entry of the rules makes it";
    }

    private static String voice(Replay.Voice voice) {
        String amount =
                switch (voice.how()) {
                    case NEW -> said(voice.is());
                    case GONE -> said(voice.was());
                    case CHANGED -> said(voice.was() + ", now " + voice.is());
                };
        return switch (voice.how()) {
                    case NEW -> "only now: ";
                    case GONE -> voice.stands() ? "no longer: " : "no longer, the rule is gone: ";
                    case CHANGED -> "otherwise: ";
                }
                + voice.rule()
                + amount
                + voice.at().map(at -> " (" + at + ")").orElse("");
    }

    private static String said(String amount) {
        return amount.isEmpty() ? "" : ", " + amount;
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
