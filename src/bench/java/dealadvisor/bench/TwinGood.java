package dealadvisor.bench;

import java.util.Map;

/** What the twin's rules read of a good. */
record TwinGood(String id, String kind, String verification, String presupposes, String force) {
    static TwinGood of(Map<?, ?> entry) {
        return new TwinGood(
                (String) entry.get("id"),
                (String) entry.get("kind"),
                (String) entry.get("verification"),
                (String) entry.get("presupposes"),
                (String) entry.get("force"));
    }
}
