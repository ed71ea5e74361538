package dealadvisor.render.xml;

/** Which characters XML can hold. Of the others it cannot even hold a reference, and a file with one cannot be read at all. */
public final class XmlText {
    private XmlText() {}

    /** The text with each character that XML has no place for written out, as in {@code \\uffff}. */
    public static String of(String text) {
        if (text.codePoints().allMatch(XmlText::allowed)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (allowed(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append(String.format("\\u%04x", c));
            }
        });
        return shown.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
