package dealadvisor.server;

/**
 * A request that is answered.
 *
 * @param method such as {@code GET}
 * @param path as a whole
 * @param kind who may ask, and whether it is work
 * @param answer what is answered
 */
record Route(String method, String path, Kind kind, Answer answer) {
    /** Kinds of request. */
    public enum Kind {
        /** Anybody on this machine, at once: whether the server is well. */
        OPEN,
        /** For programs; takes its turn among the answers that are worked out. */
        INTERFACE,
        /** For the page in the browser that was opened with the key; takes its turn too. */
        PAGE,
        /** For the same page, at once, and perhaps for long. */
        STREAM
    }

    /** Works out what is answered. */
    public interface Answer {
        /**
         * @throws dealadvisor.reading.ProblemsException if what was sent is wrong
         */
        Reply to(Call call) throws Exception;
    }
}
