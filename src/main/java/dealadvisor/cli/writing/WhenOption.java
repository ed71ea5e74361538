package dealadvisor.cli.writing;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.Changes;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Value;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.workbench.WishedFact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code new rule --when} says a rule is to look for. Values are read as those of a case are, with the same answers to what is wrong. */
final class WhenOption {
    private static final String NAME = "--when";

    /** A fact, how it is compared, and with what. */
    private static final Pattern COMPARED = Pattern.compile("([\\w.-]+?)\\s*(!=|>=|<=|=|>|<|\\sin\\s)(.*)");

    private WhenOption() {}

    /**
     * All that was given.
     *
     * @throws ProblemsException if facts or values are not there; carries every problem found
     */
    static List<WishedFact> read(RulePack pack, List<String> given) {
        List<WishedFact> facts = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (String one : given) {
            try {
                facts.add(fact(pack, one));
            } catch (ProblemsException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw ProblemsException.inOrder(problems);
        }
        return facts;
    }

    private static WishedFact fact(RulePack pack, String one) {
        Matcher parts = COMPARED.matcher(one);
        boolean compared = parts.matches();
        WishedFact.How how = Arrays.stream(WishedFact.How.values())
                .filter(each ->
                        compared && each.sign().strip().equals(parts.group(2).strip()))
                .findFirst()
                .orElse(WishedFact.How.IS);
        String path = compared ? parts.group(1) : one;
        String value = compared ? parts.group(3).strip() : "";
        Optional<FactDefinition> definition = pack.vocabulary().definition(path);
        if (how == WishedFact.How.IS && value.equals("unknown") && definition.isPresent()) {
            return new WishedFact(definition.get(), WishedFact.How.UNKNOWN, List.of());
        }
        List<Value> read = new ArrayList<>();
        for (String each : values(definition, how, value)) {
            // What compares nothing is answered as a fact without a value is.
            Case stated = Case.builder().build().with(Changes.of(NAME, List.of(compared ? path + "=" + each : one)));
            read.add(CaseChecker.check(stated, pack.vocabulary())
                    .fact(path)
                    .orElseThrow(() -> new ProblemsException(List.of(Diagnostic.of(
                            Code.F023,
                            new Place(NAME + " " + one, 1, 1),
                            1,
                            "`" + NAME + " " + one + "` states no fact",
                            "write for instance " + NAME + " ai.motivation.horizon=episode"))))
                    .value());
        }
        return new WishedFact(definition.orElseThrow(), how, read);
    }

    private static List<String> values(Optional<FactDefinition> definition, WishedFact.How how, String value) {
        if (how == WishedFact.How.IN) {
            return List.of(value.replaceAll("^\\[|\\]$", "").strip().split("\\s*,\\s*"));
        }
        boolean set = definition.filter(fact -> fact.type() == FactType.SET).isPresent();
        boolean whole = value.startsWith("[") || value.equals(Value.Ids.NONE);
        return List.of(set && !whole ? "[" + value + "]" : value);
    }
}
