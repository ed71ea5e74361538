package dealadvisor.cli.sweeping;

import dealadvisor.cli.input.CaseNames;
import dealadvisor.cli.input.CaseOptions;
import dealadvisor.cli.input.DrawsOption;
import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.Format;
import dealadvisor.reading.Limits;
import dealadvisor.reading.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a sweep is of, wherever it is worked out. */
public final class SweepOptions {
    /** A table of a million rows is larger than a case. */
    private static final Limits TABLES = Limits.standard().withBytes(256L << 20);

    @Parameters(index = "0", paramLabel = "CASE", description = "a case file, or - for standard input")
    private String file;

    @Option(
            names = "--over",
            paramLabel = "PATH=VALUES",
            description =
                    "a fact and its values, with commas between them: v1,v2,unknown; 0.1..0.5/5 for five numbers; low..high on a scale; * for all; or what else a case says: deal.goods=[a,b],c; deal.prices.reservation=10,20 to 40; deal.prices[GOOD/PAYMENT].willingness=50..90/5. Each value goes with each of the others")
    private List<String> over = new ArrayList<>();

    @Option(
            names = "--over-file",
            paramLabel = "FILE",
            description =
                    "a table of values that go together, each row with each of --over: CSV, facts' names first; or .yaml with a list of values for each fact")
    private Optional<Path> table = Optional.empty();

    @Option(
            names = "--samples",
            paramLabel = "N",
            converter = DrawsOption.Count.class,
            description = "for each combination, draw N times what the case states as uncertain")
    private Optional<Integer> samples = Optional.empty();

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "where draws begin (default: 1)")
    private long seed;

    @Option(names = "--best", description = "the best pairing only, not a verdict and an index for each")
    private boolean best;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "10000000",
            description = "refuse what has more scenarios (default: ${DEFAULT-VALUE})")
    private long most;

    @Option(names = "--format", defaultValue = "csv", description = "csv or jsonl")
    private Format.Lines format;

    @Mixin
    private RulesOption rules;

    @Mixin
    private CaseOptions changes;

    /** How many scenarios are worked out at most. */
    public long most() {
        return most;
    }

    /** What is asked for. */
    public SweepRequest request() {
        return new SweepRequest(
                SweepRequest.Text.of(CaseNames.one(file).read()),
                changes.asked(),
                over,
                table.map(path -> SweepRequest.Text.of(SourceText.read(path, TABLES)))
                        .orElse(SweepRequest.Text.NONE),
                samples.orElse(0),
                seed,
                format == Format.Lines.jsonl,
                !best,
                rules.asked());
    }
}
