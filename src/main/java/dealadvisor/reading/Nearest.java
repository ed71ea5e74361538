package dealadvisor.reading;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
public final class Nearest {
    /** Fewer letters are no beginning of anything in particular. */
    private static final int BEGINNING = 4;

    /** So many slips are allowed in the last part of a name at least, where its other parts are right. */
    private static final int BESIDE = 2;

    /** So many letters a slip has to stand among for a word to be replaced. */
    private static final int SURE = 3;

    private Nearest() {}

    /**
     * The candidate that differs from the word by fewest slips (a letter too many, too few, wrong, or two swapped), if it is near enough: a third
     * of the word's length. Case, hyphens and underscores do not count. Of equally near ones the first in alphabetical order;
     * if none is near, the only one that begins with the word, or of which the word is the last part after a slash or point.
     * Of a word of several parts that begins as some candidates do, only the last part is compared with theirs.
     */
    public static Optional<String> of(String word, Collection<String> candidates) {
        int part = last(word);
        List<String> beside = part == 0
                ? List.of()
                : candidates.stream()
                        .filter(candidate -> last(candidate) == part && candidate.startsWith(word.substring(0, part)))
                        .toList();
        if (beside.isEmpty()) {
            return near(word, candidates, 1)
                    .or(() -> begun(plain(word), candidates))
                    .or(() -> ended(word, candidates));
        }
        String tail = word.substring(part);
        List<String> tails =
                beside.stream().map(candidate -> candidate.substring(part)).toList();
        return near(tail, tails, tail.length() < BEGINNING ? 1 : BESIDE)
                .map(found -> word.substring(0, part) + found)
                .or(() -> begun(plain(word), beside))
                .or(() -> ended(tail, candidates));
    }

    /** What a message about a wrong word goes on with: the question whether the nearest was meant; nothing if none is near. */
    public static String question(String word, Collection<String> candidates) {
        return of(word, candidates)
                .map(near -> "; did you mean `" + near + "`?")
                .orElse("");
    }

    /**
     * The candidate that was meant without doubt, by which a word can be replaced: the nearest one, if it differs by one slip, or in a word of some length
     * by two, and no other is as near; or the only one of which the word is the last part.
     */
    public static Optional<String> only(String word, Collection<String> candidates) {
        return of(word, candidates).filter(near -> {
            String plain = plain(word);
            int slips = slips(plain, plain(near));
            boolean close = slips <= 1 ? plain.length() > slips : slips <= BESIDE && slips * SURE <= plain.length();
            boolean part = last(near) > 0 && near.substring(last(near)).equals(word);
            return part
                    || (close
                            && candidates.stream()
                                    .allMatch(other -> other.equals(near) || slips(plain, plain(other)) > slips));
        });
    }

    /**
     * As {@link #of(String, Collection)}, for candidates of which some have other names too: first the one that goes by this other name, then the one
     * that is named nearly so, then the one of which another name is near.
     */
    public static Optional<String> of(String word, Collection<String> candidates, OtherNames others) {
        return others.of(word, candidates).or(() -> of(word, candidates)).or(() -> others.near(word, candidates));
    }

    // Where its last part begins.
    private static int last(String word) {
        return Math.max(word.lastIndexOf('/'), word.lastIndexOf('.')) + 1;
    }

    private static Optional<String> ended(String word, Collection<String> candidates) {
        List<String> longer = candidates.stream()
                .filter(candidate -> last(candidate) > 0
                        && candidate.substring(last(candidate)).equals(word))
                .distinct()
                .toList();
        return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
    }

    private static Optional<String> near(String word, Collection<String> candidates, int least) {
        String plain = plain(word);
        int limit = Math.max(least, plain.length() / 3);
        Optional<String> nearest = Optional.empty();
        int fewest = limit + 1;
        for (String candidate : candidates) {
            String other = plain(candidate);
            if (Math.abs(other.length() - plain.length()) > limit) {
                continue;
            }
            int slips = slips(plain, other);
            if (slips < fewest || (slips == fewest && nearest.isPresent() && candidate.compareTo(nearest.get()) < 0)) {
                fewest = slips;
                nearest = Optional.of(candidate);
            }
        }
        return nearest;
    }

    /**
     * As {@link #of(String, Collection)}, for words of which a file may hold any number: once more problems were found than are told, nothing is looked
     * for, since nobody would read it and it takes time.
     *
     * @param found the problems so far
     */
    public static Optional<String> of(String word, Collection<String> candidates, Collection<Diagnostic> found) {
        return told(found) ? of(word, candidates) : Optional.empty();
    }

    /** Whether one problem more beside these would be told. */
    public static boolean told(Collection<Diagnostic> found) {
        return found.size() <= Limits.standard().problems();
    }

    // A word that stops short of the only candidate that begins with it.
    private static Optional<String> begun(String plain, Collection<String> candidates) {
        List<String> longer = candidates.stream()
                .filter(candidate ->
                        plain.length() >= BEGINNING && plain(candidate).startsWith(plain))
                .distinct()
                .toList();
        return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
    }

    /** The word as it is compared: in lower case, with hyphens for blanks and underscores, and no longer than a name may be. */
    static String plain(String word) {
        String cut = word.length() > 80 ? word.substring(0, 80) : word;
        return cut.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    private static int slips(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + wrong);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
