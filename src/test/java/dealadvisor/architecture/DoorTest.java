package dealadvisor.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dealadvisor.reading.Internal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What applications may use is said once, by the rooms, and shows nothing else; and what is public has a reason to be. */
class DoorTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(location -> !location.contains("dealadvisor/vocabulary"))
            .importPackages("dealadvisor");
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(location -> !location.contains("test-classes"))
            .withImportOption(location -> !location.contains("dealadvisor/vocabulary"))
            .importPackages("dealadvisor");

    /** Where programs start, and what compiled rules name: nothing in the code does. */
    private static final Set<String> STARTS = Set.of(
            "dealadvisor.cli.Main",
            "dealadvisor.cli.SparkSweep",
            "dealadvisor.engine.BundleCompiler",
            "dealadvisor.engine.FactFactory");

    /** The types that the rooms hold out to applications. */
    static Set<String> door() {
        Set<String> door = new TreeSet<>();
        for (JavaPackage room : rooms()) {
            for (JavaClass each : (JavaClass[]) room.getAnnotationOfType(Internal.class.getName())
                    .get("except")
                    .orElse(new JavaClass[0])) {
                door.add(each.getName());
            }
        }
        return door;
    }

    private static List<JavaPackage> rooms() {
        return MAIN.getPackage("dealadvisor").getSubpackagesInTree().stream()
                .filter(each -> !each.getClasses().isEmpty())
                .toList();
    }

    private static boolean internal(CanBeAnnotated each) {
        return each.isAnnotatedWith(Internal.class.getName());
    }

    private static boolean forApplications(JavaClass type, Set<String> door) {
        return !internal(type)
                && type.getEnclosingClass()
                        .map(outer -> forApplications(outer, door))
                        .orElse(door.contains(type.getName()));
    }

    @Test
    void everyRoomSaysWhatIsForApplications() {
        rooms().forEach(room -> assertTrue(internal(room), room.getName()));
        door().forEach(each -> {
            assertTrue(MAIN.get(each).getModifiers().contains(JavaModifier.PUBLIC), each);
            assertTrue(!internal(MAIN.get(each)), each);
        });
    }

    @Test
    void theJavadocHasWhatIsForApplicationsAndNothingElse() throws IOException {
        Matcher include = Pattern.compile("<include>(dealadvisor/[\\w/]+)\\.java</include>")
                .matcher(Files.readString(Path.of("pom.xml")));
        Set<String> included = new TreeSet<>();
        while (include.find()) {
            included.add(include.group(1).replace('/', '.'));
        }
        assertEquals(String.join("\n", door()), String.join("\n", included));
    }

    @Test
    void whatApplicationsUseShowsThemNothingInternal() {
        Set<String> door = door();
        Set<String> shown = new TreeSet<>();
        for (JavaClass type : MAIN) {
            if (!forApplications(type, door) || !visible(type.getModifiers())) {
                continue;
            }
            Map<String, JavaType> uses = new TreeMap<>();
            type.getSuperclass().ifPresent(each -> uses.put(type.getName() + " extends", each));
            type.getInterfaces().forEach(each -> uses.put(type.getName() + " implements " + each.getName(), each));
            for (JavaMember member : type.getMembers()) {
                if (visible(member.getModifiers()) && !internal(member) && !made(member)) {
                    types(member).forEach(each -> uses.put(member.getFullName() + " with " + each.getName(), each));
                }
            }
            uses.forEach((where, used) -> used.getAllInvolvedRawTypes().stream()
                    .map(JavaClass::getBaseComponentType)
                    .filter(each -> each.getPackageName().startsWith("dealadvisor"))
                    .filter(each -> !forApplications(each, door))
                    .forEach(each -> shown.add(where + " shows " + each.getSimpleName())));
        }
        assertEquals("", String.join("\n", shown));
    }

    private static boolean made(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.SYNTHETIC)
                || member.getModifiers().contains(JavaModifier.BRIDGE);
    }

    private static boolean visible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static List<JavaType> types(JavaMember member) {
        if (member instanceof JavaField field) {
            return List.of(field.getType());
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        List<JavaType> types = new ArrayList<>(unit.getParameterTypes());
        types.add(unit.getReturnType());
        types.addAll(unit.getExceptionTypes());
        return types;
    }

    /** Others are those of another room, be they code or tests of several rooms, and applications. */
    @Test
    void whatIsPublicIsUsedOutsideItsRoom() throws IOException {
        Set<String> door = door();
        Set<String> imported = imported();
        Set<String> idle = new TreeSet<>();
        for (JavaClass type : MAIN) {
            if (type.getModifiers().contains(JavaModifier.PUBLIC)
                    && type.isTopLevelClass()
                    && !door.contains(type.getName())
                    && !STARTS.contains(type.getName())
                    && !usedOutside(type)
                    && !imported.contains(type.getName())) {
                idle.add(type.getName());
            }
        }
        assertEquals("", String.join("\n", idle));
    }

    // Of what is used for a constant alone, classes know nothing.
    private static Set<String> imported() throws IOException {
        Set<String> imported = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher line = Pattern.compile("(?m)^import ([\\w.]+);").matcher(Files.readString(file));
                while (line.find()) {
                    imported.add(line.group(1));
                }
            }
        }
        return imported;
    }

    private static boolean usedOutside(JavaClass type) {
        Set<JavaClass> users = new HashSet<>();
        Stream.concat(Stream.of(type), nested(type).stream())
                .flatMap(each -> ALL.get(each.getName()).getDirectDependenciesToSelf().stream())
                .forEach(each -> users.add(each.getOriginClass()));
        return users.stream()
                .anyMatch(user -> !user.getPackageName().equals(type.getPackageName())
                        // what another type shows to others is used by them too
                        || (user.getModifiers().contains(JavaModifier.PUBLIC)
                                && !user.equals(type)
                                && shows(user, type)));
    }

    private static boolean shows(JavaClass user, JavaClass type) {
        return user.getMembers().stream()
                .filter(member -> visible(member.getModifiers()) && !made(member))
                .flatMap(member -> types(member).stream())
                .flatMap(each -> each.getAllInvolvedRawTypes().stream())
                .anyMatch(each -> each.getBaseComponentType().equals(type));
    }

    private static List<JavaClass> nested(JavaClass type) {
        return MAIN.stream()
                .filter(each -> each.getName().startsWith(type.getName() + "$"))
                .toList();
    }

    @Test
    void applicationsNeedNothingElse() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/it"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher line =
                        Pattern.compile("(?m)^import (dealadvisor\\.[\\w.]+);").matcher(Files.readString(file));
                while (line.find()) {
                    used.add(line.group(1));
                }
            }
        }
        assertTrue(!used.isEmpty(), "the applications that are tried use the library");
        used.removeAll(door());
        assertEquals(Set.of(), used);
    }

    @Test
    void theReadmeUsesOnlyWhatIsForApplications() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Set<String> simple = door().stream()
                .map(each -> each.substring(each.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
        Set<String> ours = MAIN.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        Set<String> others = new TreeSet<>();
        Matcher block = Pattern.compile("(?ms)^```java\\n(.*?)^```$").matcher(readme);
        int used = 0;
        while (block.find()) {
            Set<String> words = new HashSet<>(Arrays.asList(block.group(1).split("\\W+")));
            words.stream()
                    .filter(ours::contains)
                    .filter(word -> !simple.contains(word))
                    .forEach(others::add);
            used += (int) words.stream().filter(simple::contains).count();
        }
        others.remove("Builder");
        assertEquals(Set.of(), others);
        assertTrue(used > 5, "the README shows how to use the library");
    }
}
