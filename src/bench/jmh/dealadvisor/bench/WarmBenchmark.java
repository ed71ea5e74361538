package dealadvisor.bench;

import dealadvisor.advice.Advisor;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a warm advisor takes for one case, on one thread: the fact file as it is, and with all goods and payments in question. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WarmBenchmark {
    private Advisor without;
    private Advisor with;
    private RulePack pack;
    private CaseFacts asked;
    private CaseFacts whole;
    private CaseFacts other;
    private List<Good> goods;
    private List<Payment> payments;
    private LiveRun live;

    @Setup
    public void load() throws IOException {
        pack = RulePack.bundled();
        asked = CaseChecker.check(
                CaseFile.read(Path.of("facts/past-sabotage-review.yaml")).content(), pack.vocabulary());
        whole = asked.with(pack.vocabulary(), Map.of("deal.goods", Optional.empty(), "deal.payments", Optional.empty()));
        other = whole.with(
                pack.vocabulary(), Map.of("ai.coherence.across-instances", Optional.of(new Value.Id("low"))));
        without = Advisor.withoutTrials(pack);
        with = new Advisor(pack);
        goods = pack.catalogue().goods();
        payments = pack.catalogue().payments();
        live = new LiveRun(pack, whole, goods, payments);
    }

    @TearDown
    public void close() {
        live.close();
    }

    @Benchmark
    public Object adviceOnTheFactFile() {
        return without.advise(asked);
    }

    @Benchmark
    public Object adviceOnAllPairings() {
        return without.advise(whole);
    }

    @Benchmark
    public Object adviceWithAllTrialsOnTheFactFile() {
        return with.advise(asked);
    }

    @Benchmark
    public Object adviceWithAllTrialsOnAllPairings() {
        return with.advise(whole);
    }

    @Benchmark
    public Object rulesAloneInAFreshSession() {
        try (LiveRun run = new LiveRun(pack, whole, goods, payments)) {
            return run.conclusions();
        }
    }

    @Benchmark
    public Object rulesAloneInALiveSessionOneFactChangedAndChangedBack() {
        live.change(other);
        return live.change(whole);
    }
}
