package dealadvisor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine;

/** Each command with arguments with which it works, on a small pack and a small case; what all commands must keep is tested on these. */
public final class EveryCommand {
    private static final String RULE = """
            package rules.small

            import dealadvisor.vocabulary.*;
            import dealadvisor.facts.Unknown;
            import dealadvisor.catalogue.*;
            import dealadvisor.conclusions.*;
            import static dealadvisor.engine.Conclude.*;
            import static dealadvisor.conclusions.Severity.*;

            rule "Nobody deals with a fussy AI"
                @claims( "small.fussy" )
                @says( "It is fussy." )
            when
                Fussy( is == true )
            then
                cause( "commitment", "unable", BLOCKING );
            end
            """;

    /** Stands for the small pack in arguments. */
    public static final String PACK = "PACK";

    /** Stands for the small case. */
    public static final String CASE = "CASE";

    /** Stands for a log of one decision. */
    private static final String LOG = "LOG";

    /** Stands for a name that nothing has yet. */
    private static final String FRESH = "FRESH";

    /** Likewise, for an archive. */
    private static final String FRESH_ZIP = "FRESH.zip";

    /** Those that speak with a program in a language of its own, and the one that the launcher calls. */
    private static final Set<String> NOT_FOR_PEOPLE = Set.of("warm-up", "mcp", "rules language-server");

    private static final Map<String, List<String>> ARGUMENTS = new TreeMap<>(Map.ofEntries(
            Map.entry("advise", List.of(CASE, "--no-trials")),
            Map.entry("ask", List.of()),
            Map.entry("explain", List.of(CASE, "window")),
            Map.entry("compare", List.of(CASE, "--set", "ai.motivation.fussy=false", "--no-trials")),
            Map.entry("tornado", List.of(CASE)),
            Map.entry("whatif", List.of(CASE)),
            Map.entry("monitor", List.of(CASE)),
            Map.entry("sweep", List.of(CASE, "--over", "situation.takeoff=*", "--best")),
            Map.entry("claims", List.of()),
            Map.entry("catalogue", List.of()),
            Map.entry("schema", List.of()),
            Map.entry("serve", List.of(CASE)),
            Map.entry("watch", List.of(CASE, "--rules", PACK)),
            Map.entry("new", List.of()),
            Map.entry(
                    "new rule",
                    List.of(
                            "A hurried AI may ask for less",
                            "--rules",
                            PACK,
                            "--when",
                            "situation.takeoff=fast",
                            "--then",
                            "relief reservation-price/ambition 1")),
            Map.entry("rules list", List.of()),
            Map.entry("rules test", List.of(PACK)),
            Map.entry("rules graph", List.of("commitment")),
            Map.entry("rules check", List.of(PACK)),
            Map.entry("rules format", List.of(PACK)),
            Map.entry("rules help", List.of("P001")),
            Map.entry("rules packs", List.of()),
            Map.entry("rules coverage", List.of(PACK)),
            Map.entry("rules directions", List.of(PACK)),
            Map.entry("rules site", List.of(PACK)),
            Map.entry("rules zip", List.of(PACK, FRESH_ZIP)),
            Map.entry("rules diff", List.of(PACK, "taxonomy-of-barriers", CASE)),
            Map.entry("replay", List.of(LOG)),
            Map.entry("completion", List.of()),
            Map.entry("manual", List.of("advise")),
            Map.entry("new pack", List.of(FRESH, "--title", "Fresh", "--source", "A note", "--author", "Me")),
            Map.entry(
                    "new fact",
                    List.of("humans.night-staff", "--rules", PACK, "--type", "yes-no", "--asks", "Who is there?")),
            Map.entry(
                    "new good",
                    List.of(
                            "night-log",
                            "--rules",
                            PACK,
                            "--like",
                            "past-sabotage",
                            "--name",
                            "a log",
                            "--does",
                            "logs")),
            Map.entry(
                    "new payment",
                    List.of(
                            "night-light",
                            "--rules",
                            PACK,
                            "--like",
                            "high-reward",
                            "--name",
                            "a light",
                            "--does",
                            "lights")),
            Map.entry(
                    "new mitigation",
                    List.of(
                            "night-watch",
                            "--rules",
                            PACK,
                            "--like",
                            "private-scratchpad",
                            "--name",
                            "watch",
                            "--with",
                            "caveat=costs money")),
            Map.entry("rules mutate", List.of(PACK))));

    static {
        // Nobody sits at the keyboard of a test, and what starts the tests may keep the real input open.
        System.setIn(InputStream.nullInputStream());
    }

    private EveryCommand() {}

    /** Writes the small pack and the small case. */
    public static void write(Path folder) throws IOException {
        Path pack = Files.createDirectories(folder.resolve(PACK));
        Files.writeString(
                pack.resolve("pack.yaml"),
                "id: small\nversion: \"1\"\ntitle: Small\nsource: A note\nauthors: [Me]\nextends: taxonomy-of-barriers\n");
        Files.writeString(
                pack.resolve("claims.yaml"),
                "claims:\n- {id: small.fussy, section: own, encode: rule, claim: Fussy AIs are no partners.}\n");
        Files.writeString(pack.resolve("small.drl"), RULE);
        Files.createDirectories(pack.resolve("scenarios"));
        Files.writeString(pack.resolve("scenarios/small.yaml"), """
                - scenario: nobody deals with a fussy AI
                  claims: [small.fussy]
                  given: {ai.motivation.fussy: true}
                  expect: [{cause: commitment/unable, severity: blocking}]
                  contrasts:
                    - {but: {ai.motivation.fussy: unknown}, never: [{cause: commitment/unable, severity: blocking}]}
                """);
        Files.writeString(
                folder.resolve(CASE + ".yaml"),
                "case: fussy\nas-of: 2027-01-31\nai: {motivation: {fussy: true}}\ndeal: {goods: [past-sabotage], payments: [charity-donation]}\n");
        run(List.of(
                "advise",
                folder.resolve(CASE + ".yaml").toString(),
                "--no-trials",
                "--log",
                folder.resolve(LOG + ".jsonl").toString()));
    }

    /** Every command that does something, as the command line has them. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        CommandTree.all().getSubcommands().forEach((name, command) -> {
            if (!name.equals("rules")) {
                names.add(name);
            }
            command.getSubcommands().keySet().forEach(inner -> names.add(name + " " + inner));
        });
        names.removeAll(NOT_FOR_PEOPLE);
        return names;
    }

    /** What the command line knows of a command. */
    public static CommandLine.Model.CommandSpec spec(String name) {
        CommandLine line = CommandTree.all();
        for (String word : name.split(" ")) {
            line = line.getSubcommands().get(word);
        }
        return line.getCommandSpec();
    }

    /** A command with its arguments, for the pack and case of a folder. */
    public static List<String> words(String name, Path folder) {
        List<String> words = new ArrayList<>(List.of(name.split(" ")));
        List<String> arguments = ARGUMENTS.get(name);
        if (arguments == null) {
            throw new AssertionError("a new command: say here with which arguments `" + name + "` works");
        }
        arguments.forEach(argument -> words.add(placed(argument, folder)));
        return words;
    }

    private static String placed(String argument, Path folder) {
        return switch (argument) {
            case PACK -> folder.resolve(PACK).toString();
            case CASE -> folder.resolve(CASE + ".yaml").toString();
            case LOG -> folder.resolve(LOG + ".jsonl").toString();
            case FRESH -> folder.resolve("fresh").toString();
            case FRESH_ZIP -> folder.resolve("fresh.zip").toString();
            default -> argument;
        };
    }

    /** What came of a command. */
    public record Answer(int code, String out, String err) {}

    /** Runs a command. */
    public static Answer run(List<String> words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), words.toArray(new String[0]));
        return new Answer(code, out.toString(), err.toString());
    }
}
