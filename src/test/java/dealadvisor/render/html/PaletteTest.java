package dealadvisor.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours of pages can be read, light, dark and printed. Contrast is that of the Web Content Accessibility Guidelines 2. */
class PaletteTest {
    private static final Path STYLE = Path.of("src/main/resources/dealadvisor/render/html/report.css");
    private static final Pattern ROOT = Pattern.compile(":root \\{([^}]*)}");
    private static final Pattern COLOUR = Pattern.compile("--(\\w+): (#[0-9a-f]{3,6});");

    private static List<Map<String, String>> schemes() throws Exception {
        List<Map<String, String>> schemes = new ArrayList<>();
        Matcher roots = ROOT.matcher(Files.readString(STYLE));
        while (roots.find()) {
            Map<String, String> scheme = new TreeMap<>();
            Matcher colours = COLOUR.matcher(roots.group(1));
            while (colours.find()) {
                scheme.put(colours.group(1), colours.group(2));
            }
            schemes.add(scheme);
        }
        return schemes;
    }

    @Test
    void lightDarkAndPrintedHaveTheSameColours() throws Exception {
        List<Map<String, String>> schemes = schemes();
        assertEquals(3, schemes.size());
        assertEquals(schemes.get(0).keySet(), schemes.get(1).keySet());
        assertEquals(schemes.get(0).keySet(), schemes.get(2).keySet());
    }

    @Test
    void textIsReadOnWhatItStandsOn() throws Exception {
        for (Map<String, String> scheme : schemes()) {
            for (String verdict : List.of("R", "P", "N", "B")) {
                least(4.5, scheme, verdict + "t", verdict);
            }
            for (String ground : List.of("paper", "tint")) {
                least(4.5, scheme, "ink", ground);
                least(4.5, scheme, "muted", ground);
                least(4.5, scheme, "link", ground);
            }
        }
    }

    @Test
    void barsAndMarksStandOut() throws Exception {
        for (Map<String, String> scheme : schemes()) {
            least(3, scheme, "bar", "track");
            least(3, scheme, "ink", "track");
            least(3, scheme, "R", "paper");
            // The other fills have an outline, a letter or hatching besides.
            least(3, scheme, "muted", "paper");
            least(3, scheme, "muted", "N");
        }
    }

    private static void least(double ratio, Map<String, String> scheme, String one, String other) {
        double found = contrast(scheme.get(one), scheme.get(other));
        assertTrue(
                found >= ratio, String.format(Locale.ROOT, "%s on %s: %.2f, needed is %.1f", one, other, found, ratio));
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        String hex = colour.length() == 4 ? colour.substring(1).replaceAll("(.)", "$1$1") : colour.substring(1);
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
