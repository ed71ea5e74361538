package dealadvisor.cli;

import dealadvisor.advice.sweep.Sweep;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.sweeping.SweepCommand;
import dealadvisor.cli.sweeping.SweepOptions;
import dealadvisor.cli.sweeping.SweepRequest;
import dealadvisor.render.json.SweepLines;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * A sweep on Apache Spark, for {@code spark-submit --class dealadvisor.cli.SparkSweep deal-advisor.jar CASE --over ... --out DIR}: the lines are those of
 * {@code sweep}, in one file for each part, which put together are the whole. Nothing of it is loaded unless it is started so.
 */
@Command(name = "spark-sweep", description = "Works a sweep out on Apache Spark: a file of lines for each part.")
public final class SparkSweep extends AnyCommand {
    /** One for each request in each JVM: its tasks share rules and what they were read from. */
    private static final ConcurrentHashMap<SweepRequest, SweepLines> READY = new ConcurrentHashMap<>();

    @Mixin
    private SweepOptions options;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "a folder that Spark can write, not there yet")
    private String out;

    @Option(
            names = "--parts",
            paramLabel = "N",
            defaultValue = "0",
            description = "in how many parts, each a task (default: four for each core of the cluster)")
    private int parts;

    private SparkSweep() {}

    /** The command. */
    static CommandLine line() {
        return new CommandLine(new SparkSweep());
    }

    /** Runs the job that the arguments say, and leaves with a code above 0 if it fails. */
    public static void main(String[] arguments) {
        PrintWriter err = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true);
        int code = Main.alone(line(), err, arguments);
        // spark-submit ends the application when this returns; in some modes an exit with 0 would look like a failure.
        if (code != ExitCode.OK) {
            System.exit(code);
        }
    }

    @Override
    public Integer call() {
        SweepRequest request = options.request();
        PrintWriter err = err();
        // What is wrong is told here, before anything is sent out.
        request.lines(options.most(), 1, err);
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName("deal-advisor sweep"))) {
            int number = parts > 0 ? parts : 4 * spark.defaultParallelism();
            lines(spark, request, number).saveAsTextFile(out);
        }
        return ExitCode.OK;
    }

    /**
     * The lines of a sweep, those of each part in a partition of its own, in order.
     *
     * @param parts how many
     */
    static JavaRDD<String> lines(JavaSparkContext spark, SweepRequest request, int parts) {
        List<Integer> numbers = IntStream.range(0, parts).boxed().toList();
        return spark.parallelize(numbers, parts)
                .mapPartitionsWithIndex((index, any) -> part(request, index, parts), true);
    }

    // The header is a line of the first part, as it is when it is worked out on one machine.
    private static Iterator<String> part(SweepRequest request, long part, long parts) {
        SweepLines ready = READY.computeIfAbsent(
                request, one -> one.lines(Long.MAX_VALUE / parts, parts, new PrintWriter(Writer.nullWriter())));
        Sweep sweep = ready.sweep();
        long from = sweep.from(part, parts);
        long end = sweep.from(part + 1, parts);
        Sweep.Walk walk = sweep.walk();
        Stream<String> header = part == 0 && !ready.header().isEmpty()
                ? Stream.of(ready.header().strip())
                : Stream.empty();
        Stream<String> lines = LongStream.iterate(from, at -> at < end, at -> at + SweepCommand.TOGETHER)
                .boxed()
                .map(at -> ready.of(walk.of(at, (int) Math.min(SweepCommand.TOGETHER, end - at))))
                .flatMap(String::lines);
        return Stream.concat(header, lines).onClose(walk::close).iterator();
    }
}
