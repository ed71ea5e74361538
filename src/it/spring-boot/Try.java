import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts the application, has it advise on a case, and holds its advice against that of the runnable jar. */
class Try {
    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

    public static void main(String[] arguments) throws Exception {
        String application = arguments[0];
        String runnable = arguments[1];
        String name = arguments[2];
        Process process = java("-jar", application, "--server.port=0", "--spring.main.banner-mode=off");
        try (BufferedReader told = process.inputReader()) {
            String answer = ask(port(told), name);
            process.toHandle().destroy();
            told.lines().forEach(Try::plain);
            String expected = new String(
                    java("-jar", runnable, "advise", name, "--format", "json").getInputStream().readAllBytes(),
                    StandardCharsets.UTF_8);
            if (!answer.equals(expected)) {
                throw new AssertionError("the advice differs from that of the runnable jar:\n" + answer);
            }
            System.out.println("the same advice of " + answer.length() + " characters");
        } finally {
            process.destroyForcibly();
        }
    }

    private static int port(BufferedReader told) throws IOException {
        int port = 0;
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            plain(line);
            Matcher started = STARTED.matcher(line);
            port = started.find() ? Integer.parseInt(started.group(1)) : port;
            if (line.contains("Started Application")) {
                return port;
            }
        }
        throw new AssertionError("the application did not start");
    }

    // From its first line to its last everything that it says is plain information.
    private static void plain(String line) {
        System.out.println(line);
        if (!line.contains(" INFO ")) {
            throw new AssertionError("the application complains: " + line);
        }
    }

    private static String ask(int port, String name) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/advice?name="
                        + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", "text/plain;charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofFile(Path.of(name)))
                .build();
        HttpResponse<String> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() != 200) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private static Process java(String... arguments) throws IOException {
        String[] command = new String[arguments.length + 1];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
