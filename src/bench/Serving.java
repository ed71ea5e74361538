import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures what is served, from outside, and prints a table: the answer to a changed fact, many requests at a time, and the start against that of a cold
 * advice. Build first: mvn -q package -DskipTests. Usage: java src/bench/Serving.java [RUNS]
 */
public final class Serving {
    private static final Path CASE = Path.of("facts/past-sabotage-review.yaml");
    private static final int ANSWERS = 50;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String host;
    private final String cookie;
    private final String hidden;

    private Serving(String address) throws Exception {
        int key = address.indexOf("/#k=");
        this.host = address.substring(0, key);
        this.cookie = post("/enter", "key=" + encoded(address.substring(key + 4)), "")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceFirst(";.*", "");
        String page = CLIENT.send(
                        HttpRequest.newBuilder(URI.create(host + "/")).header("Cookie", cookie).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        // The token, the text and the rules that the page goes on with.
        Matcher field = Pattern.compile("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\"/>").matcher(page);
        StringBuilder fields = new StringBuilder();
        while (field.find()) {
            fields.append(field.group(1)).append('=').append(encoded(field.group(2))).append('&');
        }
        this.hidden = fields.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> post(String path, String form, String with) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(host + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!with.isEmpty()) {
            request.header("Cookie", with);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    // All pairings are in question, and one fact is another than before. How many pairings are shown.
    private long answer(int round) throws Exception {
        String changed = List.of("true", "false", "unknown").get(round % 3);
        HttpResponse<String> answer = post(
                "/advise",
                hidden + "f:deal.goods=unknown&f:deal.payments=unknown&f:situation.adversarial-competition=" + changed,
                cookie);
        if (answer.statusCode() != 200 || !answer.body().contains("data-for=\"verdict\"")) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return Pattern.compile("data-why=\"([^\"]*)\"")
                .matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .count();
    }

    private String advice(String text) throws IOException, InterruptedException {
        return CLIENT.send(request(text), HttpResponse.BodyHandlers.ofString()).body();
    }

    private HttpRequest request(String text) {
        return HttpRequest.newBuilder(URI.create(host + "/v1/advice?trials=false"))
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build();
    }

    // How many of so many at a time gave something else than alone.
    private int others(String text) throws Exception {
        List<String> cases = Stream.of("episode", "short-term", "long-term")
                .map(horizon -> text.replaceFirst("(?m)^( *horizon:).*$", "$1 " + horizon))
                .toList();
        List<String> alone = new ArrayList<>();
        for (String one : cases) {
            alone.add(advice(one));
        }
        List<CompletableFuture<HttpResponse<String>>> together = new ArrayList<>();
        for (int i = 0; i < ANSWERS; i++) {
            together.add(CLIENT.sendAsync(
                    request(cases.get(i % cases.size())), HttpResponse.BodyHandlers.ofString()));
        }
        int others = 0;
        for (int i = 0; i < ANSWERS; i++) {
            others += together.get(i).join().body().equals(alone.get(i % cases.size())) ? 0 : 1;
        }
        return others;
    }

    private static double seconds(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double middle(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static void row(String what, String unit, double value) {
        System.out.printf("| %s | %.3f | %s |%n", what, value, unit);
    }

    private static Process started(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", "target/deal-advisor.jar"));
        command.addAll(Arrays.asList(words));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    // What it prints first is where it is.
    private static String address(Process serving) throws IOException {
        return new BufferedReader(new InputStreamReader(serving.getInputStream(), StandardCharsets.UTF_8))
                .readLine()
                .replaceFirst(" .*", "");
    }

    public static void main(String[] args) throws Exception {
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 7;
        System.out.println("Load " + Files.readString(Path.of("/proc/loadavg")).replaceFirst("(?s) .*", "")
                + " at the start, " + runs + " starts, " + ANSWERS + " answers");
        System.out.println();
        System.out.println("| what is served | middle | |");
        System.out.println("|---|--:|---|");
        List<Double> cold = new ArrayList<>();
        List<Double> start = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            cold.add(seconds(() -> {
                Process advising = started("advise", CASE.toString());
                advising.getInputStream().readAllBytes();
                return advising.waitFor();
            }));
            start.add(seconds(() -> {
                Process serving = started("serve", CASE.toString());
                address(serving);
                serving.destroy();
                return 0;
            }));
        }
        row("cold advice", "s", middle(cold));
        row("start of `serve`, until it says where", "s", middle(start));
        Process process = started("serve", CASE.toString());
        try {
            Serving serving = new Serving(address(process));
            long pairings = 0;
            for (int i = 0; i < 2 * ANSWERS; i++) {
                pairings = serving.answer(i);
            }
            List<Double> answers = new ArrayList<>();
            for (int i = 0; i < ANSWERS; i++) {
                int round = i;
                answers.add(seconds(() -> serving.answer(round)));
            }
            row("a changed fact, " + pairings + " pairings, no trials", "s", middle(answers));
            String text = Files.readString(CASE);
            int[] others = new int[1];
            double all = seconds(() -> others[0] = serving.others(text));
            row(ANSWERS + " requests at a time, all together", "s", all);
            System.out.println("| of which other than alone, or lost | " + others[0] + " | |");
        } finally {
            process.destroy();
        }
    }
}
