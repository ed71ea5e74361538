package dealadvisor.bench;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Reasoned;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whether the twin concludes the same as the rules that it stands for, on every fact file of a folder; leaves with 1 where not. It also tells how
 * many of the twin's rules were seen to fire.
 */
public final class TwinCheck {
    private TwinCheck() {}

    public static void main(String[] arguments) throws IOException {
        List<String> failures = new ArrayList<>();
        Advisor advisor = Advisor.withoutTrials(RulePack.bundled());
        Twin twin = new Twin(Path.of("rules/catalogue"));
        Set<String> fired = new TreeSet<>();
        List<Map<String, String>> all = new ArrayList<>();
        List<Advice> advices = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                Map<String, String> concluded = twin.conclude(Twin.read(file));
                concluded.keySet().forEach(id -> fired.add(rule(id)));
                all.add(concluded);
                advices.add(advisor.advise(CaseFile.read(file)));
            }
        }
        for (int i = 0; i < all.size(); i++) {
            failures.addAll(differences(advices.get(i), all.get(i), fired));
        }
        failures.forEach(System.err::println);
        System.out.println(all.size() + " cases, " + fired.size() + " rules fired, " + failures.size() + " differences");
        if (!failures.isEmpty()) {
            System.exit(1);
        }
    }

    /** What only one of the two concludes, of these rules. */
    public static List<String> differences(Advice advice, Map<String, String> twin, Set<String> rules) {
        Map<String, String> expected = new TreeMap<>();
        for (Reasoned conclusion : advice.conclusions()) {
            if (rules.contains(rule(conclusion.id()))) {
                expected.put(conclusion.id(), conclusion.amount());
            }
        }
        List<String> differences = new ArrayList<>();
        expected.forEach((id, amount) -> {
            if (!amount.equals(twin.get(id))) {
                differences.add(advice.facts().id() + ": the rules conclude " + id + " " + amount + ", the twin "
                        + twin.get(id));
            }
        });
        twin.forEach((id, amount) -> {
            if (!expected.containsKey(id)) {
                differences.add(advice.facts().id() + ": only the twin concludes " + id);
            }
        });
        return differences;
    }

    /** The kind and rule that a conclusion's id begins with. */
    public static String rule(String id) {
        return id.substring(0, id.indexOf('/', id.indexOf('/') + 1));
    }
}
