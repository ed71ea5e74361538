package dealadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.catalogue.Good;
import dealadvisor.conclusions.Conclusion;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A fact cannot have a name that means something else in every rule file. */
class TakenNamesTest {
    @Test
    void allThatRuleFilesImportIsTaken() throws IOException, URISyntaxException {
        for (Class<?> one : List.of(Good.class, Conclusion.class)) {
            List<String> names = classesBeside(one);
            assertTrue(names.contains(one.getSimpleName()), names.toString());
            assertEquals(
                    List.of(),
                    names.stream().filter(name -> !RuleImports.isTaken(name)).toList());
        }
    }

    @Test
    void soIsWhatTheyImportByItsNameAndWhatNeedsNoImport() {
        for (String name : List.of("Unknown", "Conclude", "Severity", "String", "Module")) {
            assertTrue(RuleImports.isTaken(name), name);
        }
    }

    @Test
    void namesOfFactsAreFree() {
        for (String name : List.of("Horizon", "NightStaff", "Price", "Facts2", "Kind")) {
            assertFalse(RuleImports.isTaken(name), name);
        }
    }

    private static List<String> classesBeside(Class<?> one) throws IOException, URISyntaxException {
        Path root =
                Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.list(root.resolve(one.getPackageName().replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.contains("-"))
                    .map(file -> file.substring(0, file.length() - ".class".length()))
                    .toList();
        }
    }
}
