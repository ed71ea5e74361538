package dealadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The engine finds its parts whichever thread asks first; in a process of its own, since it looks for them once. */
class EnginePartsTest {
    /** Advises first on a thread whose class loader sees nothing of ours. */
    public static final class OnAStrangersThread {
        public static void main(String[] args) throws InterruptedException {
            RulePack pack = RulePack.bundled();
            Thread stranger = new Thread(() -> {
                try (LiveRun run = new LiveRun(
                        pack,
                        CaseChecker.check(Case.builder().build(), pack.vocabulary()),
                        pack.catalogue().goods(),
                        pack.catalogue().payments())) {
                    System.out.print(run.conclusions().isEmpty() ? "nothing" : "concluded");
                }
            });
            stranger.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            stranger.start();
            stranger.join();
        }
    }

    @Test
    void anAdviceMayBeginOnAThreadThatSeesNoneOfOurClasses() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        OnAStrangersThread.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(60, TimeUnit.SECONDS);
        assertEquals("concluded", said);
    }
}
