package dealadvisor.mutants;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that differ from good ones by a few slips: of characters, of words, of lines. The same number gives the same mutant. How many a test tries is small
 * unless the property {@code mutants} says more: {@code -Dmutants=300000}.
 */
public final class Mutants {
    /** How long one may take, in seconds of this thread's own time. */
    public static final int SECONDS = 5;

    private static final Pattern TOKEN = Pattern.compile("[\\w.-]+|\\s+|.", Pattern.DOTALL);
    private static final int SHRINKING = 400;

    /** What stands where something else should. */
    private static final List<String> ODD = List.of(
            "unknown",
            "~",
            "null",
            "true",
            "False",
            "-1",
            "0",
            "1",
            "7",
            "0.5",
            "1e309",
            "1e-320",
            "-0.0",
            ".nan",
            ".inf",
            "0x10",
            "1_0",
            "01",
            "9".repeat(400),
            "[]",
            "{}",
            "[a]",
            "[a, a]",
            "[[a]]",
            "{a: b}",
            "{a: {b: c}}",
            "\"\"",
            "\"a: b\"",
            "''",
            "a/b",
            "a@b",
            "a=b",
            "a b",
            "..",
            ".",
            "-",
            "- ",
            "?",
            ": ",
            ",",
            "#",
            "&a",
            "*a",
            "!t",
            "|",
            ">",
            "<<",
            "%",
            "\"",
            "'",
            "\t",
            "\n",
            "\r",
            "\u0000",
            "\u00e9",
            "\ud83d\ude00",
            "\ud83d",
            "\u2028",
            "\ufeff",
            "2026-02-30",
            "abc");

    private final List<String> seeds;
    private final List<String> words;

    /** @param seeds good texts */
    public Mutants(List<String> seeds) {
        this.seeds = List.copyOf(seeds);
        TreeSet<String> found = new TreeSet<>();
        for (String seed : seeds) {
            Matcher word = Pattern.compile("[a-z][\\w.-]+").matcher(seed);
            while (word.find()) {
                found.add(word.group());
            }
        }
        words = List.copyOf(found);
    }

    /** How many to try: what the property says, else these few. */
    public static int count(int few) {
        return Integer.getInteger("mutants", few);
    }

    /** Where to begin, so that runs one after the other try others. */
    public static int from() {
        return Integer.getInteger("mutants.from", 0);
    }

    /** The mutant with a number. */
    public String of(int number) {
        Random random = new Random(number * 7919L + 17);
        String text = seeds.get(random.nextInt(seeds.size()));
        int slips = 1 + (random.nextInt(3) == 0 ? random.nextInt(4) : 0);
        for (int i = 0; i < slips; i++) {
            text = slip(text, random);
        }
        return text;
    }

    private String slip(String text, Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> character(text, random);
            case 1, 2 -> line(text, random);
            case 3 -> padded(text, random);
            default -> token(text, random);
        };
    }

    private static String character(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(3));
        String put = random.nextBoolean()
                ? ""
                : String.valueOf((char) (random.nextInt(20) == 0 ? random.nextInt(0x10000) : 9 + random.nextInt(118)));
        return text.substring(0, at) + put + text.substring(end);
    }

    private String line(String text, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(other, lines.get(at));
            case 2 -> lines.add(other, lines.remove(at));
            case 3 -> lines.set(at, " ".repeat(random.nextInt(5)) + lines.get(at));
            case 4 -> lines.set(at, lines.get(at).replaceFirst("^ {1,2}", ""));
            default -> {
                String[] foreign = seeds.get(random.nextInt(seeds.size())).split("\n", -1);
                lines.add(at, foreign[random.nextInt(foreign.length)]);
            }
        }
        return String.join("\n", lines);
    }

    // Whatever goes by blocks of characters meets one at each place.
    private static String padded(String text, Random random) {
        return "#" + "x".repeat(random.nextInt(2_100)) + "\ud83d\ude00".repeat(1 + random.nextInt(2)) + "\n" + text;
    }

    private String token(String text, Random random) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        if (tokens.isEmpty()) {
            return ODD.get(random.nextInt(ODD.size()));
        }
        int at = random.nextInt(tokens.size());
        // Words matter more than what stands between them.
        for (int i = 0; i < 5 && !Character.isLetterOrDigit(tokens.get(at).charAt(0)); i++) {
            at = random.nextInt(tokens.size());
        }
        switch (random.nextInt(7)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at) + " ");
            case 2 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
            case 3, 4 -> tokens.set(at, words.isEmpty() ? "a" : words.get(random.nextInt(words.size())));
            default -> tokens.set(at, ODD.get(random.nextInt(ODD.size())));
        }
        return String.join("", tokens);
    }

    /** What came of one mutant: what went wrong, or null; the time that it took counts too. */
    public static String fault(Runnable tried) {
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            tried.run();
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            StackTraceElement[] trace = e.getStackTrace();
            return e + (trace.length == 0 ? "" : " at " + trace[0]);
        }
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
        return took > SECONDS * 1_000_000_000L ? "took " + took / 1_000_000 + " ms" : null;
    }

    /** The shortest text found that is still at fault, for whoever has to mend it. */
    public static String shrunk(String text, Predicate<String> atFault) {
        String best = text;
        int tries = 0;
        for (int part = Math.max(1, best.length() / 2); part >= 1 && tries < SHRINKING; part /= 2) {
            for (int at = 0; at < best.length() && tries < SHRINKING; ) {
                String shorter = best.substring(0, at) + best.substring(Math.min(best.length(), at + part));
                tries++;
                if (atFault.test(shorter)) {
                    best = shorter;
                } else {
                    at += part;
                }
            }
        }
        return best;
    }
}
