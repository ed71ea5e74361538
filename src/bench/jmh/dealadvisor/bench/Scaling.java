package dealadvisor.bench;

import dealadvisor.advice.Advisor;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a warm advisor takes time in proportion to pairings and to rules; prints a table, the middle of many runs in milliseconds.
 */
public final class Scaling {
    private static volatile Object sink;

    private Scaling() {}

    interface Work {
        Object run() throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        RulePack pack = RulePack.bundled();
        CaseFacts facts = CaseChecker.check(
                CaseFile.read(Path.of("facts/past-sabotage-review.yaml")).content(), pack.vocabulary());
        CaseFacts whole = facts.with(
                pack.vocabulary(), Map.of("deal.goods", Optional.empty(), "deal.payments", Optional.empty()));
        Advisor without = Advisor.withoutTrials(pack);
        List<Good> goods = pack.catalogue().goods();
        List<Payment> payments = pack.catalogue().payments();
        System.out.println("| linear? | pairings or rules | ms, middle |\n|---|--:|--:|");
        for (int share : List.of(3, 6, 9, goods.size())) {
            CaseFacts some = whole.with(
                    pack.vocabulary(),
                    Map.of(
                            "deal.goods",
                            Optional.of(new Value.Ids(
                                    goods.subList(0, share).stream().map(Good::id).collect(java.util.stream.Collectors.toSet())))));
            int pairings = share * payments.size();
            System.out.printf(Locale.ROOT, "| pairings | %d | %.2f |%n", pairings, middle(300, () -> without.advise(some)));
        }
        for (int quarter = 1; quarter <= 4; quarter++) {
            RulePack part = part(quarter);
            Advisor advisor = Advisor.withoutTrials(part);
            CaseFacts same = CaseChecker.check(
                    CaseFile.read(Path.of("facts/past-sabotage-review.yaml")).content(), part.vocabulary());
            CaseFacts all = same.with(
                    part.vocabulary(), Map.of("deal.goods", Optional.empty(), "deal.payments", Optional.empty()));
            System.out.printf(
                    Locale.ROOT, "| rules | %d | %.2f |%n", part.rules().size(), middle(300, () -> advisor.advise(all)));
        }
    }

    // The rule folder with one, two, three or four of every four rules.
    private static RulePack part(int quarter) throws IOException {
        Path folder = Files.createTempDirectory("rules");
        try (Stream<Path> walk = Files.walk(Path.of("rules"))) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(Path.of("rules").relativize(path).toString());
                Files.createDirectories(target.getParent());
                if (!path.toString().endsWith(".drl")) {
                    Files.copy(path, target);
                    continue;
                }
                String text = Files.readString(path);
                int first = text.indexOf("\nrule \"") + 1;
                List<String> kept = new ArrayList<>();
                List<String> rules = Arrays.asList(text.substring(first).split("(?m)^(?=rule \")"));
                for (int i = 0; i < rules.size(); i++) {
                    if (i % 4 < quarter) {
                        kept.add(rules.get(i));
                    }
                }
                Files.writeString(target, text.substring(0, first) + String.join("", kept));
            }
        }
        return RulePack.load(folder);
    }

    private static double middle(int runs, Work work) throws IOException {
        long until = System.nanoTime() + 4_000_000_000L;
        for (int i = 0; i < runs * 3 && System.nanoTime() < until; i++) {
            sink = work.run();
        }
        long[] times = new long[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            sink = work.run();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[runs / 2] / 1e6;
    }
}
