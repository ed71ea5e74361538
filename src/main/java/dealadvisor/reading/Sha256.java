package dealadvisor.reading;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest behind fingerprints of files. */
public final class Sha256 {
    private Sha256() {}

    /** A fresh digest. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
