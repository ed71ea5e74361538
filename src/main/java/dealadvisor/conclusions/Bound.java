package dealadvisor.conclusions;

/** A level from below or from above: what a worth or an appeal at least or at most is. */
public record Bound(boolean atLeast, Level level) {
    /** As a rule writes it: {@code at-least high}. */
    public String text() {
        return (atLeast ? "at-least " : "at-most ") + level.id();
    }
}
