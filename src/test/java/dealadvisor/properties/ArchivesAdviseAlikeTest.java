package dealadvisor.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealadvisor.advice.Advisor;
import dealadvisor.engine.RuleCache;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.packs.PackFiles;
import dealadvisor.packs.PackZip;
import dealadvisor.reading.FileNames;
import dealadvisor.render.AdviceJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Under a folder and under an archive of it every advice is the same, byte for byte but for where rules stand, whether its rules are compiled or were kept. */
class ArchivesAdviseAlikeTest {
    private static final Path SHIPPED = Path.of("rules/packs/early-schemers");

    @Test
    void aFolderAndItsArchiveAdviseAlike(@TempDir Path around) throws IOException {
        // Beside the rules that come with the advisor it would extend them as they lie there.
        Path mine = around.resolve("mine");
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.toList()) {
                Files.copy(file, mine.resolve(SHIPPED.relativize(file).toString()));
            }
        }
        Path zip = around.resolve("mine.zip");
        Files.write(zip, PackZip.of(PackFiles.of(mine), zip).bytes());
        RuleCache cache = RuleCache.in(around.resolve("kept"));
        RulePack folder = RulePack.load(mine, cache);
        RulePack archive = RulePack.load(zip);
        RulePack kept = RulePack.load(zip, cache);
        assertEquals(folder.sha256(), archive.sha256());
        for (long seed = 0; seed < GeneratedCases.count(12); seed++) {
            Case given = GeneratedCases.of(GeneratedCases.facts(folder, seed));
            String said = json(folder, given).replace(FileNames.of(mine) + "/", FileNames.of(zip) + "!/");
            assertEquals(said, json(archive, given), "seed " + seed);
            assertEquals(said, json(kept, given), "seed " + seed);
        }
    }

    private static String json(RulePack pack, Case given) {
        return AdviceJson.one(Advisor.withoutTrials(pack).advise(given), pack);
    }
}
