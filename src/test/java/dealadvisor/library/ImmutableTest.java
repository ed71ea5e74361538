package dealadvisor.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.comparison.CaseComparison;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the library hands out, and what it was made from, cannot change under anybody's hands. */
class ImmutableTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Advisor ADVISOR = new Advisor(PACK);

    private static Advice advice(String file) {
        return ADVISOR.advise(CaseFile.read(Path.of("facts", file)));
    }

    @TestFactory
    Stream<DynamicTest> nothingThatIsHandedOutCanBeModified() {
        Advice reviewed = advice("past-sabotage-review.yaml");
        Advice joined = advice("government-joins-after-incident.yaml");
        return Stream.of(
                        reviewed,
                        PACK,
                        RulePack.bundled("risk-averse").orElseThrow(),
                        CaseComparison.of(PACK, reviewed.facts(), joined.facts()))
                .flatMap(root -> {
                    Handed handed = Handed.from(root);
                    assertTrue(handed.containers().size() > 10, "much is reached");
                    return handed.containers().entrySet().stream()
                            .map(each -> DynamicTest.dynamicTest(
                                    each.getKey(), () -> each.getValue().forEach(ImmutableTest::assertUnmodifiable)));
                });
    }

    // Each attempt, where it succeeds, leaves things as they were.
    private static void assertUnmodifiable(Object container) {
        if (container instanceof Map<?, ?> map) {
            assertThrows(UnsupportedOperationException.class, () -> map.replaceAll((key, value) -> same(value)));
            assertUnmodifiable(map.keySet());
            assertUnmodifiable(map.values());
        } else if (container instanceof Collection<?> collection) {
            assertThrows(UnsupportedOperationException.class, () -> collection.removeIf(item -> false));
            if (container instanceof List<?> list) {
                assertThrows(UnsupportedOperationException.class, () -> list.replaceAll(ImmutableTest::same));
            }
        } else {
            throw new AssertionError("an array, which anybody may write into");
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T same(Object value) {
        return (T) value;
    }

    @TestFactory
    Stream<DynamicTest> whatAPublicRecordIsMadeOfIsCopied() {
        List<Class<?>> records = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dealadvisor").stream()
                        .filter(JavaClass::isRecord)
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(Made::byAnybody)
                        .toList();
        assertTrue(records.size() > 60, "records are found");
        return records.stream()
                .map(type -> DynamicTest.dynamicTest(type.getName(), () -> {
                    Made made = new Made();
                    Object record = made.of(type);
                    String before = record.toString();
                    Handed.from(record)
                            .containers()
                            .values()
                            .forEach(all -> all.forEach(ImmutableTest::assertUnmodifiable));
                    made.empty();
                    assertEquals(before, record.toString());
                }));
    }
}
