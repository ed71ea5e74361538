package dealadvisor.packs;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.Internal;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a pack has to prove of itself before anything of it is looked at: that it is one certain file, that it was signed with one certain key, or both.
 * Folders can prove neither. Immutable.
 */
public final class Seal {
    /** Nothing has to be proved. */
    public static final Seal NONE = new Seal(Optional.empty(), Optional.empty());

    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    /** How a signature is called that lies beside the archive which it is of. */
    private static final String SIGNATURE = ".sig";

    /** More bytes than a signature has are none. */
    private static final int SIGNATURE_BYTES = 64;

    private final Optional<String> digest;
    private final Optional<PublicKey> key;

    private Seal(Optional<String> digest, Optional<PublicKey> key) {
        this.digest = digest;
        this.key = key;
    }

    /**
     * The same, and the archive has to be the one with this digest.
     *
     * @param digest {@code sha256:} and 64 hexadecimal digits, as {@code rules zip} prints it and {@code sha256sum} gives it
     * @throws ProblemsException P056 if it is no digest
     */
    public Seal withDigest(String digest) {
        if (!isDigest(digest)) {
            throw problem(Code.P056, "", "`" + digest + "` is no digest", DIGEST_HELP);
        }
        return new Seal(Optional.of(digest), key);
    }

    /**
     * The same, and the archive has to be signed with the key that belongs to this one. So have those that it extends, but for packs that come with the
     * advisor and those whose digest is named by one that is signed.
     *
     * @param pem a file with a public key of the kind Ed25519
     * @throws ProblemsException P058 if it holds none, or cannot be read
     */
    public Seal withKey(Path pem) {
        return new Seal(digest, Optional.of(Ed25519.publicKey(pem)));
    }

    /** How a digest is written. */
    static final String DIGEST_HELP =
            "write `sha256:` and the 64 digits that `deal-advisor rules zip` printed, or `sha256sum` gives";

    /** Whether a text is written as digests are. */
    static boolean isDigest(String text) {
        return DIGEST.matcher(text).matches();
    }

    /**
     * The file that holds the signature of an archive, where there is one.
     *
     * @hidden
     */
    @Internal
    public static Path signature(Path archive) {
        return archive.resolveSibling(archive.getFileName() + SIGNATURE);
    }

    /** Whether a signature is asked for. */
    boolean signed() {
        return key.isPresent();
    }

    /**
     * What has to be proved by the pack that is extended by one that has proved this.
     *
     * @param named the digest that the extending pack names for it
     */
    Seal below(Optional<String> named) {
        return new Seal(named, key);
    }

    /**
     * Looks at what an archive proves.
     *
     * @param vouched whether its digest is named by a pack whose signature was accepted
     * @throws ProblemsException P056 if it is another archive, P057 if it is not signed with the key
     */
    void accept(Path archive, byte[] bytes, boolean vouched) {
        String name = FileNames.of(archive);
        String found = PackArchive.digest(bytes);
        if (digest.filter(asked -> !asked.equals(found)).isPresent()) {
            throw problem(
                    Code.P056,
                    name,
                    "`" + name + "` is not the archive that is asked for: its digest is `" + found + "`, and not `"
                            + digest.get() + "`",
                    "fetch the one that is meant; name this one's digest only once you know what changed, which `deal-advisor rules diff` says");
        }
        if (key.isPresent() && !vouched) {
            Optional<byte[]> signature = read(signature(archive));
            String beside = FileNames.of(signature(archive));
            if (signature.isEmpty()) {
                throw problem(
                        Code.P057,
                        name,
                        "`" + name + "` is not signed: there is no `" + beside + "`",
                        "fetch the signature too; it is made by `deal-advisor rules zip --sign`");
            }
            if (!Ed25519.verifies(key.get(), bytes, signature.get())) {
                throw problem(
                        Code.P057,
                        name,
                        "`" + beside + "` is no signature of `" + name + "` with the key that is trusted",
                        "fetch both again; do not use the pack unless you know why another key signed it, or what changed");
            }
        }
    }

    /**
     * Sees to it that nothing has to be proved by what can prove nothing.
     *
     * @throws ProblemsException P056 or P057
     */
    void acceptFolder(String name) {
        if (digest.isPresent()) {
            throw problem(
                    Code.P056,
                    name,
                    "`" + name + "` is a folder, and a digest is that of one file",
                    "pack it by `deal-advisor rules zip`, which prints the digest");
        }
        if (key.isPresent()) {
            throw problem(
                    Code.P057,
                    name,
                    "`" + name + "` is a folder, which nobody can sign",
                    "pack it by `deal-advisor rules zip --sign`, or leave out which key is trusted");
        }
    }

    private static Optional<byte[]> read(Path signature) {
        if (!Files.isRegularFile(signature)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(signature)) {
            return Optional.of(in.readNBytes(SIGNATURE_BYTES + 1));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static ProblemsException problem(Code code, String name, String message, String help) {
        Place place = name.isEmpty() ? Place.NOWHERE : new Place(name, 1, 1);
        return new ProblemsException(List.of(Diagnostic.of(code, place, 1, message, help)));
    }
}
