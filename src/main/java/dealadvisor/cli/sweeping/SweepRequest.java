package dealadvisor.cli.sweeping;

import dealadvisor.advice.Sampling;
import dealadvisor.advice.sweep.Axis;
import dealadvisor.advice.sweep.AxisReader;
import dealadvisor.advice.sweep.Sweep;
import dealadvisor.cli.input.AskedChanges;
import dealadvisor.cli.input.AskedRules;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.render.json.SweepLines;
import java.io.PrintWriter;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What sweep is asked for, as texts: read where it is asked for, and understood wherever it is worked out. Two requests that are equal give the same
 * lines.
 *
 * @param given the case file
 * @param changes of it
 * @param over as {@code --over} has them
 * @param table the file of {@code --over-file}
 * @param samples how many draws for each combination; 0 for none
 * @param seed where draws begin
 * @param json JSON Lines, else CSV
 * @param all a verdict and an index for each pairing, and not of the best alone
 * @param rules under which it is worked out
 */
public record SweepRequest(
        Text given,
        AskedChanges changes,
        List<String> over,
        Text table,
        int samples,
        long seed,
        boolean json,
        boolean all,
        AskedRules rules)
        implements Serializable {
    public SweepRequest {
        over = List.copyOf(over);
    }

    /**
     * A file.
     *
     * @param name its name; empty if there is none
     * @param content what stands in it
     */
    public record Text(String name, String content) implements Serializable {
        static final Text NONE = new Text("", "");

        static Text of(SourceText source) {
            return new Text(source.name(), source.text());
        }

        private SourceText source() {
            return SourceText.of(name, content);
        }
    }

    /**
     * Understands it.
     *
     * @param most how many scenarios there may be
     * @param parts in how many parts it is worked out; one part counts
     * @param err where it is said which files of a rule folder are not read
     * @throws ProblemsException if something in it is wrong
     */
    public SweepLines lines(long most, long parts, PrintWriter err) {
        RulePack pack = rules.pack(err);
        Case changed = CaseFile.of(given.source()).content().with(changes.all());
        CaseFacts facts = CaseChecker.check(changed, pack.vocabulary());
        AxisReader reader = new AxisReader(pack, facts);
        List<Axis> axes = new ArrayList<>();
        if (!table.name().isEmpty()) {
            axes.add(reader.table(table.source()));
        }
        over.forEach(one -> axes.add(reader.over("--over", one)));
        Optional<Sampling> sampling = samples == 0 ? Optional.empty() : Optional.of(new Sampling(samples, seed, false));
        once(axes);
        boolean prices = axes.stream()
                .flatMap(axis -> axis.rows().get(0).stream())
                .flatMap(said -> said.beside().stream())
                .anyMatch(change -> change.path().startsWith("deal.prices"));
        if (samples > 0 && !facts.isUncertain() && !prices) {
            throw problem(
                    "`--samples` has nothing to draw: the case states nothing as uncertain",
                    "state a fact as `0.05 to 0.3`, `yes 70%` or `{one: 0.6, other: 0.4}`, in the case or with `--set`");
        }
        if (axes.isEmpty() && samples == 0) {
            throw problem(
                    "a sweep needs something that varies",
                    "`--over fact=v1,v2`, `--over-file FILE`, or `--samples N` for what the case states as uncertain");
        }
        BigInteger size = Sweep.size(axes, sampling);
        if (size.compareTo(BigInteger.valueOf(most).multiply(BigInteger.valueOf(parts))) > 0) {
            throw problem(
                    "these are " + said(axes, sampling) + String.format(Locale.ROOT, "%,d", size)
                            + " scenarios, and at most " + String.format(Locale.ROOT, "%,d", most)
                            + " are worked out at a time",
                    "fewer values, `--shard 1/N` for a part of them, or `--most N` if it is meant");
        }
        return new SweepLines(Sweep.of(pack, changed, axes, sampling), json, all);
    }

    private static String said(List<Axis> axes, Optional<Sampling> sampling) {
        List<String> factors = new ArrayList<>();
        axes.forEach(axis -> factors.add(String.valueOf(axis.rows().size())));
        sampling.ifPresent(how -> factors.add(how.samples() + " draws"));
        return factors.size() < 2 ? "" : String.join(" x ", factors) + " = ";
    }

    private void once(List<Axis> axes) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < axes.size(); i++) {
            for (String path : axes.get(i).paths()) {
                if (seen.putIfAbsent(path, i) != null) {
                    throw problem(
                            "`" + path + "` varies twice",
                            "name it once, with all its values: in `--over` or in the table of `--over-file`");
                }
            }
        }
    }

    private ProblemsException problem(String message, String help) {
        return new ProblemsException(List.of(Diagnostic.of(Code.F030, Place.NOWHERE, 1, message, help)));
    }
}
