package dealadvisor.language;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Claim;
import dealadvisor.checks.MatchedTypes;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Level;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may come next at a place in a file of a rule folder. */
final class Completions {
    private static final List<String> BOUNDS = List.of("atLeast", "atMost");
    private static final Pattern VALUE =
            Pattern.compile("([A-Za-z][\\w.-]*)\\s*:\\s*\\[?\\s*(?:[\\w-]+\\s*,\\s*)*([\\w-]*)$");
    private static final Pattern KEY = Pattern.compile("(?:^|[{,\\s-])([A-Za-z][\\w.-]*)$");
    private static final Pattern RULE = Pattern.compile("\\brule\\s*:\\s*\"?([^\"]*)$");
    private static final Pattern CLAIMS = Pattern.compile("\\bclaims\\s*:\\s*\\[[^\\]]*$");

    private final RulePack pack;
    private final Vocabulary vocabulary;
    private final Catalogue catalogue;
    private final MatchedTypes types;
    private final Meanings meanings;

    /** @param pack whose words are offered */
    public Completions(RulePack pack) {
        this.pack = pack;
        this.vocabulary = pack.vocabulary();
        this.catalogue = pack.catalogue();
        this.types = MatchedTypes.of(vocabulary, catalogue);
        this.meanings = new Meanings(pack);
    }

    /**
     * What may come next, in the order of the vocabulary and the catalogues; the beginning that stands there already is not looked at.
     *
     * @param file the name of the file, whose ending tells its language
     * @param text what stands in it
     * @param offset where in it, in characters from its start
     */
    public List<Offered> at(String file, String text, int offset) {
        return file.endsWith(".drl") ? inRules(Spot.at(text, offset)) : inData(line(text, offset));
    }

    private static String line(String text, int offset) {
        String before = text.substring(0, Math.min(offset, text.length()));
        return before.substring(before.lastIndexOf('\n') + 1);
    }

    private List<Offered> inRules(Spot spot) {
        return spot.quoted() ? quoted(spot) : plain(spot);
    }

    private List<Offered> quoted(Spot spot) {
        Optional<Spot.Call> call = spot.call();
        if (call.isEmpty()) {
            return List.of();
        }
        String name = call.get().name();
        if (name.equals("@claims")) {
            return claims();
        }
        return switch (spot.part()) {
            case WHEN -> compared(spot.calls());
            case THEN -> concluded(call.get());
            case HEAD, BETWEEN, COMMENT -> List.of();
        };
    }

    // A list stands in parentheses after the attribute that it is compared with; a question is asked in its own.
    private List<Offered> compared(List<Spot.Call> calls) {
        Spot.Call call = calls.get(0);
        if (calls.size() == 1) {
            return values(call.name(), call.attribute());
        }
        Spot.Call outer = calls.get(1);
        return values(outer.name(), call.name().equals("in") ? outer.attribute() : call.name());
    }

    private List<Offered> values(String type, String attribute) {
        Optional<FactDefinition> fact = vocabulary.named(type);
        return types.values(type, attribute).stream()
                .map(value -> new Offered(
                        value,
                        vocabulary.definition(value).isPresent() ? Offered.Kind.FACT : Offered.Kind.VALUE,
                        fact.map(each -> each.values().getOrDefault(value, ""))
                                .filter(says -> !says.isEmpty())
                                .or(() -> vocabulary.definition(value).map(FactDefinition::asks))
                                .or(() -> meanings.entry(value))
                                .orElse("")))
                .toList();
    }

    private List<Offered> concluded(Spot.Call call) {
        if (BOUNDS.contains(call.name())) {
            return offered(Level.ids(), Offered.Kind.VALUE);
        }
        return Conclusion.Kind.said(call.name())
                .map(kind -> argument(kind, call))
                .map(argument -> argument(argument, call))
                .orElse(List.of());
    }

    private static Conclusion.Argument argument(Conclusion.Kind kind, Spot.Call call) {
        List<Conclusion.Argument> arguments = kind.arguments();
        return arguments.get(Math.min(call.argument(), arguments.size() - 1));
    }

    private List<Offered> argument(Conclusion.Argument argument, Spot.Call call) {
        String barrier = call.texts().isEmpty() ? "" : call.texts().get(0);
        return argument.allowed(vocabulary, catalogue, barrier).orElse(List.of()).stream()
                .map(word -> new Offered(word, kind(argument), says(argument, barrier, word)))
                .toList();
    }

    private static Offered.Kind kind(Conclusion.Argument argument) {
        return switch (argument) {
            case FACT -> Offered.Kind.FACT;
            case CLAIM -> Offered.Kind.CLAIM;
            case BARRIER, CAUSE, CAUSES, MITIGATION, FORM, REQUIREMENT -> Offered.Kind.ENTRY;
            case SEVERITY, STEPS, BOUND, STATE, NAME -> Offered.Kind.VALUE;
        };
    }

    private String says(Conclusion.Argument argument, String barrier, String word) {
        return switch (argument) {
            case CAUSE, CAUSES ->
                catalogue.barrier(barrier).map(each -> each.causes().get(word)).orElse("");
            case BARRIER -> catalogue.barrier(word).map(each -> each.name()).orElse("");
            case FACT -> vocabulary.definition(word).map(FactDefinition::asks).orElse("");
            case CLAIM -> catalogue.claim(word).map(Claim::claim).orElse("");
            default -> meanings.entry(word).orElse("");
        };
    }

    private List<Offered> plain(Spot spot) {
        Optional<Spot.Call> call = spot.call();
        return switch (spot.part()) {
            case HEAD -> offered(List.of("@claims", "@says", "@id", "when"), Offered.Kind.KEYWORD);
            case WHEN -> call.isEmpty() ? conditions() : attributes(call.get());
            case THEN -> call.isEmpty() ? verbs() : said(call.get());
            case BETWEEN -> offered(List.of("rule"), Offered.Kind.KEYWORD);
            case COMMENT -> List.of();
        };
    }

    private List<Offered> conditions() {
        List<Offered> all = new ArrayList<>();
        for (String name : types.names()) {
            Optional<FactDefinition> fact = vocabulary.named(name);
            all.add(new Offered(
                    name, Offered.Kind.FACT, fact.map(FactDefinition::asks).orElse("")));
        }
        all.addAll(offered(List.of("not", "exists", "unless", "then"), Offered.Kind.KEYWORD));
        return all;
    }

    private List<Offered> attributes(Spot.Call call) {
        return offered(types.attributes(call.name()), Offered.Kind.ATTRIBUTE);
    }

    private static List<Offered> verbs() {
        List<Offered> verbs = new ArrayList<>();
        for (Conclusion.Kind kind : Conclusion.Kind.values()) {
            kind.verbs().forEach(verb -> verbs.add(new Offered(verb, Offered.Kind.VERB, kind.written(verb))));
        }
        verbs.addAll(offered(List.of("end"), Offered.Kind.KEYWORD));
        return verbs;
    }

    private List<Offered> said(Spot.Call call) {
        return Conclusion.Kind.said(call.name())
                .map(kind -> argument(kind, call))
                .map(argument -> argument.isName() ? List.<Offered>of() : spoken(argument, call))
                .orElse(List.of());
    }

    private List<Offered> spoken(Conclusion.Argument argument, Spot.Call call) {
        return argument == Conclusion.Argument.BOUND ? offered(BOUNDS, Offered.Kind.VERB) : argument(argument, call);
    }

    // Scenarios, directions and data name facts by their paths, and rules by name or id.
    private List<Offered> inData(String line) {
        if (RULE.matcher(line).find()) {
            List<Offered> rules = new ArrayList<>();
            pack.rules().forEach(rule -> rules.add(new Offered(rule.id(), Offered.Kind.RULE, rule.name())));
            return rules;
        }
        if (CLAIMS.matcher(line).find()) {
            return claims();
        }
        Matcher value = VALUE.matcher(line);
        if (value.find()) {
            Optional<FactDefinition> fact = vocabulary.definition(value.group(1));
            if (fact.isPresent()) {
                List<Offered> values =
                        new ArrayList<>(values(fact.get().name(), fact.get().type() == FactType.SET ? "are" : "is"));
                if (fact.get().type() == FactType.YES_NO) {
                    values.addAll(offered(List.of("true", "false"), Offered.Kind.VALUE));
                }
                values.addAll(offered(List.of("unknown"), Offered.Kind.VALUE));
                return values;
            }
            if (value.group(1).equals("fact") || value.group(1).equals("question")) {
                return paths();
            }
        }
        return KEY.matcher(line).find() ? paths() : List.of();
    }

    private List<Offered> paths() {
        return vocabulary.definitions().stream()
                .map(fact -> new Offered(fact.path(), Offered.Kind.FACT, fact.asks()))
                .toList();
    }

    private List<Offered> claims() {
        return catalogue.claims().stream()
                .map(claim -> new Offered(claim.id(), Offered.Kind.CLAIM, claim.claim()))
                .toList();
    }

    private static List<Offered> offered(Collection<String> words, Offered.Kind kind) {
        return words.stream().map(word -> new Offered(word, kind, "")).toList();
    }
}
