package dealadvisor.render;

/** What an open page is told. */
public final class NoticeJson {
    private NoticeJson() {}

    /**
     * One object on one line.
     *
     * @param says in a sentence or two
     * @param changed whether answers change by it
     */
    public static String of(String says, boolean changed) {
        return Json.text(false, json -> json.object(() -> json.put("says", says).put("changed", changed)));
    }
}
