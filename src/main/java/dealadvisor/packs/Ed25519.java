package dealadvisor.packs;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** Keys and signatures of the kind Ed25519, as OpenSSL makes them: keys as PEM files, a signature as its 64 bytes. */
final class Ed25519 {
    private static final String KIND = "Ed25519";

    private Ed25519() {}

    /** @throws ProblemsException P058 if the file holds no such key, or cannot be read */
    static PublicKey publicKey(Path file) {
        try {
            return KeyFactory.getInstance(KIND).generatePublic(new X509EncodedKeySpec(key(file, "PUBLIC KEY")));
        } catch (GeneralSecurityException e) {
            throw none(file, "PUBLIC KEY");
        }
    }

    /** @throws ProblemsException P058 if the file holds no such key, or cannot be read */
    static PrivateKey privateKey(Path file) {
        try {
            return KeyFactory.getInstance(KIND).generatePrivate(new PKCS8EncodedKeySpec(key(file, "PRIVATE KEY")));
        } catch (GeneralSecurityException e) {
            throw none(file, "PRIVATE KEY");
        }
    }

    /** Signs. The same key and bytes give the same signature. */
    static byte[] sign(PrivateKey key, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(KIND);
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that was read as one can sign", e);
        }
    }

    /** Whether a signature is that of these bytes by this key. */
    static boolean verifies(PublicKey key, byte[] bytes, byte[] signature) {
        try {
            Signature verified = Signature.getInstance(KIND);
            verified.initVerify(key);
            verified.update(bytes);
            return verified.verify(signature);
        } catch (GeneralSecurityException e) {
            // What has not even the form of a signature is none.
            return false;
        }
    }

    private static byte[] key(Path file, String what) {
        String text;
        try {
            text = SourceText.read(file, Limits.standard()).text();
        } catch (ProblemsException e) {
            throw problem(file, e.problems().get(0).message(), help(what));
        }
        String begin = "-----BEGIN " + what + "-----";
        int from = text.indexOf(begin);
        int to = text.indexOf("-----END " + what + "-----");
        if (from < 0 || to < from + begin.length()) {
            throw none(file, what);
        }
        try {
            return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
        } catch (IllegalArgumentException e) {
            throw none(file, what);
        }
    }

    // What a key file says is in no message: it may be a secret.
    private static ProblemsException none(Path file, String what) {
        String kind = what.equals("PUBLIC KEY") ? "public" : "private";
        return problem(
                file,
                "`" + FileNames.of(file) + "` holds no " + kind + " key for signatures of the kind Ed25519",
                help(what));
    }

    private static String help(String what) {
        return what.equals("PUBLIC KEY")
                ? "make it from the private one: `openssl pkey -in private.pem -pubout -out public.pem`"
                : "make one that has no password: `openssl genpkey -algorithm ed25519 -out private.pem`";
    }

    private static ProblemsException problem(Path file, String message, String help) {
        return new ProblemsException(
                List.of(Diagnostic.of(Code.P058, new Place(FileNames.of(file), 1, 1), 1, message, help)));
    }
}
