package dealadvisor.server;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Who may use the page: the browser that was opened with the key, and then only pages that it got from here. */
final class Visits {
    private final String key = random();
    private final String cookie = random();
    private final String token = random();
    private final IntSupplier port;

    Visits(IntSupplier port) {
        this.port = port;
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The key, which stands in the address behind {@code #}, so that it is never sent with it. */
    String key() {
        return key;
    }

    /** What forms carry: a page of others cannot know it. */
    String token() {
        return token;
    }

    // Cookies are told apart by host alone, and several advisors may run on one.
    private String name() {
        return "deal-" + port.getAsInt();
    }

    boolean known(Call call) {
        return call.cookie(name()).filter(said -> Guard.same(said, cookie)).isPresent();
    }

    /** Why a form is refused; empty if it is not. */
    Optional<Reply> refused(Call call, Form form) {
        if (!known(call)) {
            return Optional.of(missing());
        }
        return form.one("token").filter(said -> Guard.same(said, token)).isPresent()
                ? Optional.empty()
                : Optional.of(
                        Refusals.of(403, "Not from the page", "the request does not carry the token of the page"));
    }

    /** To those who have not shown the key there is nothing. */
    static Reply missing() {
        return Refusals.of(404, "Not here", "open the address that the advisor printed");
    }

    Reply enter(Form form) {
        boolean right = form.one("key").filter(said -> Guard.same(said, key)).isPresent();
        if (!right) {
            return missing();
        }
        return new Reply(
                        303,
                        "text/plain; charset=utf-8",
                        "",
                        Map.of("Set-Cookie", name() + "=" + cookie + "; HttpOnly; SameSite=Strict; Path=/"),
                        Optional.empty())
                .with("Location", "/");
    }
}
