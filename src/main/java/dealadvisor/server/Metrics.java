package dealadvisor.server;

import dealadvisor.reading.Present;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;

/** What was asked and how long it took, in the text that Prometheus and its kin read. */
final class Metrics {
    private static final double[] SECONDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30};

    private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
    private final Map<String, Times> times = new ConcurrentSkipListMap<>();
    private final Map<String, IntSupplier> now = new ConcurrentHashMap<>();

    private static final class Times {
        final LongAdder[] within = new LongAdder[SECONDS.length];
        final LongAdder count = new LongAdder();
        final LongAdder nanoseconds = new LongAdder();

        Times() {
            for (int i = 0; i < within.length; i++) {
                within[i] = new LongAdder();
            }
        }

        void add(long nanos) {
            count.increment();
            nanoseconds.add(nanos);
            for (int i = 0; i < within.length; i++) {
                if (nanos <= SECONDS[i] * 1e9) {
                    within[i].increment();
                }
            }
        }
    }

    /** A number that is looked at when it is asked for. */
    void gauge(String name, IntSupplier value) {
        now.put(name, value);
    }

    /**
     * Takes down a request.
     *
     * @param path of the route; what no route has stands under {@code other}, so that strangers' paths take no memory
     */
    void took(String method, String path, int status, long nanos) {
        requests.computeIfAbsent(
                        "method=\"" + method + "\",path=\"" + path + "\",status=\"" + status + "\"",
                        k -> new LongAdder())
                .increment();
        times.computeIfAbsent("path=\"" + path + "\"", k -> new Times()).add(nanos);
    }

    String text(Rules.State rules) {
        StringBuilder out = new StringBuilder();
        head(out, "dealadvisor_requests_total", "counter", "requests answered");
        requests.forEach((labels, count) -> line(out, "dealadvisor_requests_total", labels, count.sum()));
        head(out, "dealadvisor_request_seconds", "histogram", "from the head of a request to its answer");
        times.forEach((labels, each) -> {
            for (int i = 0; i < SECONDS.length; i++) {
                line(
                        out,
                        "dealadvisor_request_seconds_bucket",
                        labels + ",le=\"" + SECONDS[i] + "\"",
                        each.within[i].sum());
            }
            line(out, "dealadvisor_request_seconds_bucket", labels + ",le=\"+Inf\"", each.count.sum());
            line(out, "dealadvisor_request_seconds_sum", labels, each.nanoseconds.sum() / 1e9);
            line(out, "dealadvisor_request_seconds_count", labels, each.count.sum());
        });
        now.keySet().stream().sorted().forEach(name -> {
            head(out, "dealadvisor_" + name, "gauge", "requests at this moment");
            line(out, "dealadvisor_" + name, "", Present.in(now, name).getAsInt());
        });
        head(out, "dealadvisor_rules_loads_total", "counter", "how often rules were loaded");
        line(out, "dealadvisor_rules_loads_total", "", rules.loads());
        head(
                out,
                "dealadvisor_rules_failures_total",
                "counter",
                "how often changed rules were wrong and the last good ones kept");
        line(out, "dealadvisor_rules_failures_total", "", rules.failures());
        head(out, "dealadvisor_rules", "gauge", "the rules that advise");
        line(
                out,
                "dealadvisor_rules",
                "pack=\"" + rules.pack().id() + "\",version=\""
                        + escaped(rules.pack().version()) + "\",sha256=\""
                        + rules.pack().sha256() + "\"",
                1);
        Runtime java = Runtime.getRuntime();
        head(out, "dealadvisor_heap_bytes", "gauge", "memory in use");
        line(out, "dealadvisor_heap_bytes", "", java.totalMemory() - java.freeMemory());
        return out.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static void head(StringBuilder out, String name, String type, String help) {
        out.append("# HELP ")
                .append(name)
                .append(' ')
                .append(help)
                .append("\n# TYPE ")
                .append(name)
                .append(' ');
        out.append(type).append('\n');
    }

    private static void line(StringBuilder out, String name, String labels, double value) {
        out.append(name);
        if (!labels.isEmpty()) {
            out.append('{').append(labels).append('}');
        }
        out.append(' ');
        out.append(value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.6f", value));
        out.append('\n');
    }
}
