package dealadvisor.rules;

import dealadvisor.conclusions.Severity;
import dealadvisor.reading.Fix;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Place;
import dealadvisor.reading.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What mends a slip in a rule file where only one change makes sense of it: a sign that is missing or too much, a value without its quotes, a sign that
 * other languages have. Of what could be meant in two ways nothing is said.
 */
final class RuleSlips {
    private static final Set<String> COMPARED = Set.of("==", "!=", ">=", "<=", ">", "<", "contains", "in");
    private static final Set<String> QUANTIFIERS = Set.of("not", "exists", Rule.UNLESS);

    // A value as data files write it, such as `long-term` or the path of a fact.
    private static final Pattern BARE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(?:[-./][A-Za-z0-9_]+)*");
    private static final Pattern OTHER_QUOTES = Pattern.compile(
            "['\u2018\u2019\u201c\u201d\u201e\u201a`]([^'\u2018\u2019\u201c\u201d\u201e\u201a`\"\n]*)['\u2018\u2019\u201c\u201d\u201e\u201a`]");

    private final SourceText source;
    private final List<RuleToken> words;
    private final Map<RuleToken, Integer> places = new HashMap<>();

    RuleSlips(SourceText source, List<RuleToken> words) {
        this.source = source;
        this.words = words;
    }

    /** Other words in the place of those from one to another, if these stand on one line. */
    Optional<Fix> over(RuleToken first, RuleToken last, String put) {
        int start = source.offset(first.line(), first.column());
        int end = source.offset(last.line(), last.column()) + last.length();
        return first.line() == last.line()
                        && start < end
                        && end <= source.text().length()
                ? Optional.of(new Fix(
                        new Place(source.name(), first.line(), first.column()),
                        source.text().substring(start, end),
                        put))
                : Optional.empty();
    }

    /** The same with what stands there now and something after it. */
    Optional<Fix> after(RuleToken word, String more) {
        return over(word, word, "").map(fix -> new Fix(fix.at(), fix.found(), fix.found() + more));
    }

    /** What mends a word or sign where something else was expected. */
    Optional<Fix> at(RuleToken word) {
        int at = nth(word);
        if (at < 1 || word.kind() == RuleToken.Kind.END || word.kind() == RuleToken.Kind.TEXT) {
            return Optional.empty();
        }
        RuleToken before = words.get(at - 1);
        RuleToken next = words.get(Math.min(at + 1, words.size() - 1));
        boolean condition = part(at).equals("when");
        switch (word.text()) {
            case "#":
                return over(word, word, "//");
            case "'", "\u2018", "\u2019", "\u201c", "\u201d", "\u201e", "\u201a", "`":
                return quotes(word);
            case ":":
                return condition && before.kind() == RuleToken.Kind.WORD
                        ? over(before, before, "$" + before.text())
                        : Optional.empty();
            case "&":
                return condition && next.is("&") ? joined(at, next) : Optional.empty();
            case "and":
                return condition ? joined(at, word) : Optional.empty();
            case ",", ";":
                return condition && open(at) == 0 && before.is(")") ? over(before, word, ")") : Optional.empty();
            case "-":
                return condition ? inTwoWords(at) : Optional.empty();
            case "Severity":
                return next.is(".")
                        ? over(word, words.get(at + 2), words.get(at + 2).text())
                        : Optional.empty();
            default:
                break;
        }
        return word.kind() == RuleToken.Kind.NUMBER
                ? decimals(at)
                : word.kind() == RuleToken.Kind.WORD ? value(at, condition) : Optional.empty();
    }

    /** What mends that a word or sign is missing before the next one. */
    Optional<Fix> missing(String wanted, RuleToken next) {
        int at = nth(next);
        if (at < 1) {
            return Optional.empty();
        }
        RuleToken before = words.get(at - 1);
        boolean condition = part(at).equals("when");
        return switch (wanted) {
            case "end" -> endsHere(at) ? after(before, "\nend") : Optional.empty();
            case "then" -> after(before, "\nthen");
            case "when" -> beginsCondition(at) ? after(before, "\nwhen") : Optional.empty();
            case ";" ->
                next.is("end")
                        ? after(before, ";")
                        : next.is(")") && words.get(at + 1).is(";")
                                ? over(before, next, before.text())
                                : Optional.empty();
            case ")" -> condition ? closed(at) : part(at).equals("then") ? argued(at) : Optional.empty();
            default -> Optional.empty();
        };
    }

    // A condition that is not closed, or two comparisons with nothing between them.
    private Optional<Fix> closed(int at) {
        RuleToken before = words.get(at - 1);
        if (words.get(at).is("then") || beginsCondition(at)) {
            return after(before, " )");
        }
        RuleToken first = named(at);
        boolean compares = first.kind() == RuleToken.Kind.WORD
                && Character.isLowerCase(first.text().charAt(0))
                && (COMPARED.contains(words.get(nth(first) + 1).text())
                        || words.get(nth(first) + 1).is("(")
                        || words.get(nth(first) + 1).is("not"));
        boolean listed = words.get(at).kind() == RuleToken.Kind.TEXT && before.kind() == RuleToken.Kind.TEXT;
        return compares || listed ? after(before, ",") : Optional.empty();
    }

    // The same of what is concluded.
    private Optional<Fix> argued(int at) {
        RuleToken before = words.get(at - 1);
        RuleToken next = words.get(at);
        if (next.is(";") || next.is(".")) {
            return after(before, " )");
        }
        return isValue(before) && isValue(next) ? after(before, ",") : Optional.empty();
    }

    private static boolean isValue(RuleToken word) {
        return word.kind() == RuleToken.Kind.TEXT
                || word.kind() == RuleToken.Kind.NUMBER
                || word.kind() == RuleToken.Kind.VARIABLE
                || Severity.words().contains(word.text());
    }

    private boolean endsHere(int at) {
        RuleToken next = words.get(at);
        return next.kind() == RuleToken.Kind.END
                || (next.is("rule") && words.get(at + 1).kind() == RuleToken.Kind.TEXT);
    }

    // What is matched has a capital and a bracket; what is compared has neither.
    private boolean beginsCondition(int at) {
        int from = at;
        if (QUANTIFIERS.contains(words.get(from).text()) && words.get(from).kind() == RuleToken.Kind.WORD) {
            from++;
        }
        RuleToken type = named(from);
        int after = nth(type) + 1;
        return type.kind() == RuleToken.Kind.WORD
                && Character.isUpperCase(type.text().charAt(0))
                && after < words.size()
                && words.get(after).is("(");
    }

    // The word itself, or what follows the variable that binds it.
    private RuleToken named(int at) {
        boolean binds = words.get(at).kind() == RuleToken.Kind.VARIABLE
                && words.get(at + 1).is(":");
        return words.get(binds ? at + 2 : at);
    }

    private Optional<Fix> joined(int at, RuleToken last) {
        RuleToken before = words.get(at - 1);
        return over(before, last, "").flatMap(fix -> after(before, open(at) > 0 ? "," : "")
                .map(kept -> new Fix(fix.at(), fix.found(), kept.put())));
    }

    // `takeover-risk` is `takeoverRisk` in rules.
    private Optional<Fix> inTwoWords(int at) {
        StringBuilder name = new StringBuilder(words.get(at - 1).text());
        int last = at - 1;
        while (words.get(last + 1).is("-") && words.get(last + 2).kind() == RuleToken.Kind.WORD) {
            String part = words.get(last + 2).text();
            name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
            last += 2;
        }
        return words.get(at - 1).kind() == RuleToken.Kind.WORD && last > at
                ? over(words.get(at - 1), words.get(last), name.toString())
                : Optional.empty();
    }

    private Optional<Fix> decimals(int at) {
        if (at < 2 || !words.get(at - 1).is(",") || words.get(at - 2).kind() != RuleToken.Kind.NUMBER) {
            return Optional.empty();
        }
        String whole = words.get(at - 2).text();
        String part = words.get(at).text();
        return over(words.get(at - 2), words.get(at), whole + "." + part)
                .filter(fix -> fix.found().equals(whole + "," + part) && !whole.contains(".") && !part.contains("."));
    }

    private Optional<Fix> quotes(RuleToken word) {
        Matcher quoted = OTHER_QUOTES.matcher(source.line(word.line()));
        return quoted.region(word.column() - 1, quoted.regionEnd()).lookingAt()
                ? Optional.of(new Fix(place(word), quoted.group(), "\"" + quoted.group(1) + "\""))
                : Optional.empty();
    }

    // A value without quotes. What also names a variable may be meant as that.
    private Optional<Fix> value(int at, boolean condition) {
        RuleToken word = words.get(at);
        RuleToken before = words.get(at - 1);
        String text = word.text();
        boolean awaited = COMPARED.contains(before.text()) || (open(at) > 0 && (before.is("(") || before.is(",")));
        Matcher bare = BARE.matcher(source.line(word.line()));
        if (!awaited || !bare.region(word.column() - 1, bare.regionEnd()).lookingAt()) {
            return Optional.empty();
        }
        String truth = text.toLowerCase(Locale.ROOT);
        if (truth.equals("true") || truth.equals("false")) {
            return over(word, word, truth);
        }
        boolean bound = words.stream()
                .anyMatch(each ->
                        each.kind() == RuleToken.Kind.VARIABLE && each.text().equals("$" + text));
        if (bound || List.of("yes", "no", "on", "off", "y", "n").contains(truth)) {
            return bound && !condition && at > 1 && words.get(at - 2).is("on")
                    ? over(word, word, "$" + text)
                    : Optional.empty();
        }
        String severity = text.toUpperCase(Locale.ROOT);
        return !condition && Severity.words().contains(severity)
                ? over(word, word, severity)
                : Optional.of(new Fix(place(word), bare.group(), "\"" + bare.group() + "\""));
    }

    private Place place(RuleToken word) {
        return new Place(source.name(), word.line(), word.column());
    }

    // Looked up, since a file may have as many slips as words.
    private int nth(RuleToken word) {
        if (places.isEmpty()) {
            for (int i = words.size() - 1; i >= 0; i--) {
                places.put(words.get(i), i);
            }
        }
        return places.getOrDefault(word, -1);
    }

    // Which part of its rule a word stands in: what the last of these words at the start of a line says.
    private String part(int at) {
        for (int i = at - 1; i >= 0; i--) {
            RuleToken word = words.get(i);
            if (word.is("when") || word.is("then") || word.is("rule") || word.is("end")) {
                return word.text();
            }
        }
        return "";
    }

    // How many brackets are open there.
    private int open(int at) {
        int open = 0;
        for (int i = at - 1; i >= 0 && !words.get(i).is("when") && !words.get(i).is("then"); i--) {
            open += words.get(i).is("(") ? 1 : words.get(i).is(")") ? -1 : 0;
        }
        return open;
    }

    /** The word that was meant where only one may stand. */
    Optional<Fix> misspelt(RuleToken word, List<String> candidates) {
        return Nearest.only(word.text(), candidates).flatMap(near -> over(word, word, near));
    }
}
