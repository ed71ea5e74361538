package dealadvisor.render.words;

import dealadvisor.decisions.Replay;

/**
 * A decision advised again.
 *
 * @param line of the log that it stands in
 * @param replay what has become of it
 */
public record Replayed(int line, Replay replay) {}
