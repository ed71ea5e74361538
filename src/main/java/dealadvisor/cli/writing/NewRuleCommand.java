package dealadvisor.cli.writing;

import dealadvisor.catalogue.CatalogueEntry;
import dealadvisor.catalogue.Hedge;
import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Value;
import dealadvisor.reading.ProblemsException;
import dealadvisor.workbench.RuleScaffold;
import dealadvisor.workbench.ScaffoldTrial;
import dealadvisor.workbench.WishedConclusion;
import dealadvisor.workbench.WishedFact;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A new argument: its claim, its rule and its scenario, ready to be refined. */
@Command(
        name = "rule",
        description = {
            "Adds an argument to a rule folder: its claim to claims.yaml, its rule to a .drl file, its scenario with contrasts to scenarios/.",
            "Example: deal-advisor new rule \"An AI in a hurry asks for less\" --rules my-rules --when situation.takeoff=fast --then \"relief reservation-price/ambition 1\""
        })
final class NewRuleCommand extends AnyCommand {
    private static final Pattern NOT_IN_SENTENCES = Pattern.compile("[\"\\\\{\\p{Cntrl}]");

    private final List<String> slips = new ArrayList<>();

    /** How each conclusion is said. */
    static final class Conclusions implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return WishedConclusion.forms().iterator();
        }
    }

    @Parameters(paramLabel = "SENTENCE", description = "the argument as one sentence, which will be the rule's name")
    private String sentence;

    @Mixin
    private RulesOption rules;

    @Option(
            names = "--when",
            required = true,
            paramLabel = "FACT=VALUE",
            description =
                    "what the rule looks for; repeat for several facts, all of which must hold. Also, in quotes: \"FACT!=VALUE\", \"FACT>=VALUE\", \"FACT<=VALUE\", \"FACT>VALUE\", \"FACT<VALUE\", \"FACT in [VALUE, VALUE]\", FACT=unknown; for a set, what it contains")
    private List<String> when = List.of();

    @Option(
            names = "--then",
            required = true,
            paramLabel = "CONCLUSION",
            completionCandidates = Conclusions.class,
            description =
                    "what it concludes, in quotes, one of: ${COMPLETION-CANDIDATES}; a question is asked while its fact is unknown")
    private String then;

    @Option(
            names = "--on",
            paramLabel = "ID",
            description =
                    "the good, the payment or both as GOOD/PAYMENT of which it holds; the whole case if not given")
    private Optional<String> on = Optional.empty();

    @Option(
            names = "--claim",
            paramLabel = "ID",
            description = "the id of its claim; made from the sentence if not given")
    private Optional<String> claim = Optional.empty();

    @Option(
            names = "--section",
            defaultValue = RuleScaffold.OWN,
            description =
                    "the section of the register for the claim, and the theme of the files it goes to (default: own)")
    private String section;

    @Option(names = "--hedge", defaultValue = "plain", description = "plain, tentative or speculative (default: plain)")
    private String hedge;

    @Override
    public Integer call() throws IOException {
        Path folder = rules.written(spec, "add to");
        RulePack pack = rules.pack();
        RuleScaffold.Wish wish = wish(pack);
        RuleScaffold scaffold = RuleScaffold.of(pack, wish);
        Path drl = folder.resolve(section + ".drl");
        Path scenarios = folder.resolve("scenarios").resolve(section + ".yaml");
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("claims.yaml", appended(folder.resolve("claims.yaml"), "claims:\n", scaffold.claim()));
        texts.put(section + ".drl", appended(drl, RuleScaffold.head(section), scaffold.rule()));
        texts.put(
                "scenarios/" + section + ".yaml",
                appended(scenarios, RuleScaffold.scenariosHead(section), scaffold.scenario()));
        GrowingFolder growing = new GrowingFolder(spec, folder);
        ScaffoldTrial.Result tried = growing.tried(texts, Optional.of(wish.scenario()));
        if (!tried.problems().isEmpty()) {
            throw usage(
                    "the argument would not stand, and nothing was written: "
                            + String.join("\n  and ", tried.problems())
                            + "\n  = help: say it with another --when, --then, --on or --hedge, or write claim, rule and scenario by hand");
        }
        growing.write(texts);
        PrintWriter out = out();
        out.println("added " + wish.claimId() + " to " + folder.resolve("claims.yaml") + ", its rule to " + drl
                + " and its scenario to " + scenarios);
        // What comes next is to be read after what was done, though it goes elsewhere.
        out.flush();
        wish.facts().forEach(fact -> bound(fact, drl));
        tried.notes().forEach(note -> err().println("note: " + note));
        err().println(
                        "next: say in claims.yaml where the claim is from, refine sentence and conditions, then `deal-advisor rules test --rules "
                                + folder + " " + section + "`");
        return ExitCode.OK;
    }

    // A number that is given for a fact is where an argument starts to hold, seldom the only one of which it does.
    private void bound(WishedFact fact, Path drl) {
        if (fact.how() == WishedFact.How.IS
                && fact.values().get(0) instanceof Value.Number number
                && number.number() > 0) {
            err().println("note: " + fact.fact().path() + "=" + number.text() + " was written as `is >= "
                    + number.text() + "`, which holds from there on; change it in " + drl
                    + " if it should read otherwise");
        }
    }

    private static String appended(Path file, String head, String text) throws IOException {
        String before = Files.exists(file) ? Files.readString(file) : head;
        return before + (before.isEmpty() || before.endsWith("\n") ? "" : "\n") + text;
    }

    private RuleScaffold.Wish wish(RulePack pack) {
        String name = sentence.strip().replaceAll("\\.$", "");
        if (name.isEmpty() || NOT_IN_SENTENCES.matcher(name).find()) {
            slip("the sentence becomes a name in quotes; write it on one line without \", \\ and {");
        }
        pack.rule(name).ifPresent(rule -> slip("there is a rule \"" + name + "\" already, in " + rule.file()));
        if (!section.matches("[a-z][a-z0-9-]*")) {
            slip("`" + section + "` cannot name files; use small letters, digits and hyphens");
        }
        oneOf(hedge, Arrays.stream(Hedge.values()).map(Hedge::id).toList(), "hedge");
        List<String> goods = CatalogueEntry.ids(pack.catalogue().goods());
        List<String> payments = CatalogueEntry.ids(pack.catalogue().payments());
        List<String> parts = on.map(o -> List.of(o.split("/", 2))).orElse(List.of());
        Optional<String> good = parts.stream().filter(goods::contains).findFirst();
        Optional<String> payment = parts.stream().filter(payments::contains).findFirst();
        for (String part : parts) {
            List<String> both = new ArrayList<>(goods);
            both.addAll(payments);
            oneOf(part, both, "good or payment");
        }
        Optional<WishedConclusion> concluded = WishedConclusion.read(then, pack.vocabulary(), pack.catalogue(), slips);
        concluded.flatMap(WishedConclusion::asksFor).ifPresent(this::asked);
        List<WishedFact> facts = List.of();
        try {
            facts = WhenOption.read(pack, when);
            facts.forEach(fact -> fact.wrong().ifPresent(this::slip));
        } catch (ProblemsException e) {
            // Alone they are answered as those of a case are.
            if (slips.isEmpty()) {
                throw e;
            }
            e.problems()
                    .forEach(problem -> slip(problem.message()
                            + problem.help().map(help -> "; " + help).orElse("")));
        }
        String claimId = RuleScaffold.Wish.claimId(claim, section, name);
        if (pack.catalogue().claim(claimId).isPresent()) {
            slip("there is a claim `" + claimId + "` already; give another id by --claim");
        }
        if (!slips.isEmpty()) {
            throw usage(String.join("\n  and ", slips));
        }
        return new RuleScaffold.Wish(name, claim, section, hedge, facts, concluded.orElseThrow(), good, payment);
    }

    // A fact is asked for while it is unknown.
    private void asked(String path) {
        if (when.stream().anyMatch(w -> w.startsWith(path + "="))) {
            slip("`" + path
                    + "` is asked for while it is unknown, so --when cannot say what it is; leave one of them out");
        }
    }

    private void oneOf(String word, Collection<String> allowed, String what) {
        if (!allowed.contains(word)) {
            slip(WishedConclusion.instead(word, allowed, what));
        }
    }

    // All that is wrong is told at once.
    private void slip(String message) {
        slips.add(message);
    }
}
