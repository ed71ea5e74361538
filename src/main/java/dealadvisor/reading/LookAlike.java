package dealadvisor.reading;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Characters that look like those of a name, or like nothing at all, and are others: letters of another alphabet, wide forms, strange blanks. */
public final class LookAlike {
    /** Cyrillic and Greek letters that are drawn as Latin ones, and those in the same order. */
    private static final String LETTERS =
            "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u04bb\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0423\u0406\u0405\u0408"
                    + "\u03b1\u03bd\u03bf\u03c1\u03b9\u03ba\u03c5\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7";

    private static final String READ = "aeopcyxijsdhABEKMHOPCTXYISJavopikuABEZHIKMNOPTYX";

    private LookAlike() {}

    /**
     * What to do about the first such character of a text, with its number and name.
     *
     * @return empty if there is none; letters of a word that is wholly of another alphabet are none
     */
    public static Optional<String> in(String text) {
        return blank(text).or(() -> List.of(text.split("[ \\n]")).stream()
                .flatMap(word -> letter(word).stream())
                .findFirst());
    }

    /** The same of blanks alone, and of characters that do not show. */
    static Optional<String> blank(String text) {
        return text.codePoints()
                .filter(LookAlike::isBlank)
                .mapToObj(c -> "there is " + named(c)
                        + ", which looks like a blank or like nothing: replace it by a blank or remove it")
                .findFirst();
    }

    private static Optional<String> letter(String word) {
        boolean among = word.length() == 1 || word.chars().anyMatch(c -> c < 128 && Character.isLetter(c));
        return word.codePoints()
                .filter(c -> c >= 128 && among)
                .boxed()
                .flatMap(c -> read(c).stream()
                        .map(read -> "there is " + named(c) + ", which looks like `" + read + "`: type it anew"))
                .findFirst();
    }

    /** Whether a character looks like a blank, or like nothing, and is no blank to a parser. */
    static boolean isBlank(int c) {
        return c >= 128 && (Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT);
    }

    /** The number and name of a character. */
    static String named(int c) {
        return String.format(Locale.ROOT, "U+%04X, %s", c, Character.getName(c));
    }

    // The ASCII character for which it may be taken.
    private static Optional<String> read(int c) {
        int at = LETTERS.indexOf(c);
        if (at >= 0) {
            return Optional.of(READ.substring(at, at + 1));
        }
        String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        return plain.length() == 1 && plain.charAt(0) < 128 ? Optional.of(plain) : Optional.empty();
    }
}
