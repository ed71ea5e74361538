package dealadvisor.workbench;

import dealadvisor.facts.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A pack about nights, with a rule that has an exception, one that reads a table, and one with an id. */
final class NightPack {
    static final String RULES = """
            package rules.nights

            import dealadvisor.vocabulary.*;
            import dealadvisor.catalogue.*;
            import static dealadvisor.engine.Conclude.*;
            import static dealadvisor.conclusions.Severity.*;

            rule "A schemer that nobody watches at night is no partner"
                @id( "unwatched" )
                @claims( "night.watch" )
                @says( "It schemes, and is not known to stop at the episode." )
            when
                MotivationType( is == "schemer" )
                unless Horizon( is == "episode" )
                unless Fussy( is == true )
            then
                cause( "commitment", "unable", BLOCKING );
            end

            rule "What a fact is like at night weighs on what is paid late"
            when
                Row( table == "nights", $fact : fact, $is : is, $severity : severity )
                Known( fact == $fact, $how : is == $is )
                $payment : Payment( timing == "deferred" )
            then
                cause( "expropriation", "seizure", $severity ).on( $payment );
            end
            """;

    static final String TABLE = """
            table: nights
            cells: {fact: [humans.control], is: [none, weak, strong, near-perfect]}
            empty:
            - {is: near-perfect, because: "nothing happens then"}
            rows:
            - {fact: humans.control, is: none, severity: severe, name: "Without control nights are long",
               says: "Control is {how}, so {payment} may be gone by morning.", claims: [night.long]}
            - {fact: humans.control, is: weak, severity: slight, name: "With weak control nights are rather long", claims: [night.long],
               says: "Control is {how}, so {payment} may be touched."}
            - {fact: humans.control, is: strong, severity: slight, name: "With strong control nights are short", id: short-nights, claims: [night.long],
               says: "Control is {how}; {payment} is nearly safe.", if: ['Members( are contains "developer" )']}
            """;

    private NightPack() {}

    static void write(Path folder, String switchedOff) throws IOException {
        write(
                folder,
                "pack.yaml",
                "id: nights\nversion: \"1\"\ntitle: Nights\nsource: A note\nauthors: [Ada Owl]\nextends: taxonomy-of-barriers\nswitch-off: "
                        + switchedOff + "\n");
        write(
                folder,
                "claims.yaml",
                "claims:\n- {id: night.watch, section: own, encode: rule, claim: Nights need watching.}\n- {id: night.long, section: own, encode: rule, claim: Nights are long.}\n");
        write(folder, "nights.drl", RULES);
        write(folder, "tables/nights.yaml", TABLE);
    }

    static void write(Path folder, String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    static Case schemer(Object... facts) {
        Case.Builder given = Case.builder().set("ai.motivation.type", "schemer");
        for (int i = 0; i < facts.length; i += 2) {
            given.set((String) facts[i], facts[i + 1]);
        }
        return given.build();
    }
}
