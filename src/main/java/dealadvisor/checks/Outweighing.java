package dealadvisor.checks;

import dealadvisor.conclusions.Level;
import dealadvisor.conclusions.Severity;
import dealadvisor.conclusions.WindowState;
import dealadvisor.rules.Rule.Call;

/** Which of two conclusions of the same matter says more, by their text. */
final class Outweighing {
    private Outweighing() {}

    /** Whether one conclusion leaves nothing for another of the same matter to add. */
    static boolean asMuch(Call more, Call less) {
        return switch (more.name()) {
            case "cause" -> severity(more).compareTo(severity(less)) >= 0;
            case "worth", "appeal" ->
                bound(more).equals(bound(less))
                        && (bound(more).equals("atLeast")
                                ? level(more).compareTo(level(less)) >= 0
                                : level(more).compareTo(level(less)) <= 0);
            case "window" ->
                more.arguments().get(0).text().equals(less.arguments().get(0).text());
            default -> more.name().equals(less.name());
        };
    }

    /** Whether both cannot be right of the same thing. */
    static boolean opposite(Call one, Call other) {
        return overrules(one, other) || overrules(other, one);
    }

    /** Whether, where both are concluded of the same matter, only the first counts. */
    static boolean overrules(Call first, Call second) {
        return switch (first.name()) {
            case "fails" -> second.name().equals("meets");
            case "window" ->
                WindowState.State.ids().indexOf(first.arguments().get(0).text())
                        < WindowState.State.ids()
                                .indexOf(second.arguments().get(0).text());
            case "worth", "appeal" ->
                bound(first).equals("atMost")
                        && bound(second).equals("atLeast")
                        && level(first).compareTo(level(second)) < 0;
            default -> false;
        };
    }

    /** The severity of a cause. */
    static Severity severity(Call cause) {
        return Severity.valueOf(cause.arguments().get(2).text());
    }

    private static String bound(Call call) {
        return call.nested().get(0).name();
    }

    private static Level level(Call call) {
        return Level.of(call.nested().get(0).arguments().get(0).text());
    }
}
