package dealadvisor.cli.sweeping;

import dealadvisor.advice.sweep.Sweep;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.InOrder;
import dealadvisor.cli.output.Progress;
import dealadvisor.render.json.SweepLines;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A case in many scenarios. */
@Command(
        name = "sweep",
        description = "Advises on a case in every combination of values, or in many draws: a line for each scenario.")
public final class SweepCommand extends AnyCommand {
    /** So many scenarios are worked out together. */
    public static final int TOGETHER = 256;

    private static final Pattern SHARD = Pattern.compile("([1-9][0-9]{0,8})/([1-9][0-9]{0,8})");

    @Mixin
    private SweepOptions options;

    @Option(names = "--out", paramLabel = "FILE", description = "write to this file, not to standard output")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--resume",
            description = "go on with --out where an earlier run was stopped; it comes out as if it had not been")
    private boolean resume;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            defaultValue = "1/1",
            description = "only part I of N; the parts put together are the whole")
    private String shard;

    @Option(names = "--threads", paramLabel = "N", description = "how many work at a time (default: all processors)")
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--columns", description = "only say which columns there are, and of which type each is")
    private boolean columns;

    @Override
    public Integer call() {
        PrintWriter err = err();
        Matcher part = SHARD.matcher(shard);
        if (!part.matches() || Integer.parseInt(part.group(1)) > Integer.parseInt(part.group(2))) {
            throw usage("`--shard " + shard + "` is no part of a whole; write `1/8` to `8/8`");
        }
        if (resume && out.isEmpty()) {
            throw usage("`--resume` goes on with a file; name it with `--out`");
        }
        if (threads.filter(number -> number < 1).isPresent()) {
            throw usage("`--threads` is how many work at a time: 1 or more");
        }
        long which = Long.parseLong(part.group(1)) - 1;
        long parts = Long.parseLong(part.group(2));
        SweepLines lines = options.request().lines(options.most(), parts, err);
        Sweep sweep = lines.sweep();
        if (columns) {
            out().print(lines.schema());
            return ExitCode.OK;
        }
        long first = sweep.from(which, parts);
        long end = sweep.from(which + 1, parts);
        String header = which == 0 ? lines.header() : "";
        if (out.isEmpty()) {
            PrintWriter writer = out();
            writer.print(header);
            work(lines, first, first, end, text -> {
                writer.print(text);
                writer.flush();
                // What nobody will read is not worked out.
                return !writer.checkError();
            });
            return ExitCode.OK;
        }
        SweepFile.Found found = resume ? SweepFile.found(out.get()) : new SweepFile.Found(0, 0, "", "");
        long from = first + done(lines, found, header, first, end);
        try (SweepFile file = resume ? SweepFile.after(out.get(), found) : SweepFile.fresh(spec, out.get())) {
            if (found.lines() == 0) {
                file.write(header);
            }
            work(lines, first, from, end, text -> {
                file.write(text);
                return true;
            });
        }
        return ExitCode.OK;
    }

    // How many scenarios a file holds, whose last line is worked out again: what was asked for then may be another
    // sweep.
    private long done(SweepLines lines, SweepFile.Found found, String header, long first, long end) {
        long scenarios = Math.max(0, found.lines() - (header.isEmpty() ? 0 : 1));
        boolean same = header.isEmpty() || found.lines() == 0 || found.first().equals(header);
        same &= scenarios <= end - first;
        if (same && scenarios > 0) {
            try (Sweep.Walk walk = lines.sweep().walk()) {
                same = found.last().equals(lines.of(walk.of(first + scenarios - 1, 1)));
            }
        }
        if (!same) {
            throw usage("`" + out.orElseThrow()
                    + "` is of another sweep, or of other rules: give the same command as then, or another name");
        }
        return scenarios;
    }

    private void work(SweepLines lines, long first, long from, long end, Predicate<String> writer) {
        int workers = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        long blocks = (end - from + TOGETHER - 1) / TOGETHER;
        Progress progress = new Progress(err(), "scenarios");
        Queue<Sweep.Walk> idle = new ConcurrentLinkedQueue<>();
        progress.at(from - first, end - first);
        Iterator<Long> starts = LongStream.range(0, blocks)
                .map(block -> from + block * TOGETHER)
                .iterator();
        try (var texts = new InOrder<>(
                starts, (int) Math.max(1, Math.min(workers, blocks)), start -> block(lines, idle, start, end))) {
            long done = from;
            while (texts.hasNext() && writer.test(texts.next())) {
                done = Math.min(end, done + TOGETHER);
                progress.at(done - first, end - first);
            }
        } finally {
            idle.forEach(Sweep.Walk::close);
        }
        progress.done();
    }

    private static String block(SweepLines lines, Queue<Sweep.Walk> idle, long start, long end) {
        Sweep.Walk mine = idle.poll();
        Sweep.Walk walk = mine == null ? lines.sweep().walk() : mine;
        String text = lines.of(walk.of(start, (int) Math.min(TOGETHER, end - start)));
        idle.add(walk);
        return text;
    }
}
