package dealadvisor.packs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.rules.RuleFolder;
import dealadvisor.workbench.UnreadFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule folder and an archive of it are one pack. */
class PackArchiveTest {
    private static final String PACK =
            "id: %s\nversion: \"1\"\ntitle: Mine\nsource: A note\nauthors: [Me]\nextends: %s\n";
    private static final String CLAIMS =
            "claims:\n  - {id: %s.a, section: own, encode: rule, hedge: plain, claim: \"It is so.\"}\n";

    @TempDir
    private Path around;

    private Path folder(String id, String base) throws IOException {
        Path folder = Files.createDirectories(around.resolve(id));
        Files.writeString(folder.resolve("pack.yaml"), String.format(PACK, id, base));
        Files.writeString(folder.resolve("claims.yaml"), String.format(CLAIMS, id));
        return folder;
    }

    private Path zip(Path folder) throws IOException {
        Path zip = folder.resolveSibling(folder.getFileName() + ".zip");
        Files.write(zip, PackZip.of(PackFiles.of(folder), zip).bytes());
        return zip;
    }

    // As most programs do: every file, folders too, deflated, perhaps below a folder at the top.
    private Path zippedByOthers(Path folder, String top) throws IOException {
        Path zip = around.resolve("others.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = top + folder.relativize(file).toString().replace('\\', '/');
                if (Files.isDirectory(file)) {
                    if (!file.equals(folder)) {
                        entries.putNextEntry(new ZipEntry(name + "/"));
                    }
                } else {
                    entries.putNextEntry(new ZipEntry(name));
                    entries.write(Files.readAllBytes(file));
                }
            }
        }
        return zip;
    }

    private static Map<String, String> texts(RuleFolder folder) {
        Map<String, String> texts = new TreeMap<>();
        folder.files().forEach((inside, text) -> texts.put(inside, text.text()));
        return texts;
    }

    private static void same(Path folder, Path zip) {
        PackFiles first = PackFiles.of(folder);
        PackFiles second = PackFiles.of(zip);
        assertEquals(first.sha256(), second.sha256());
        assertEquals(texts(first.folder()), texts(second.folder()));
    }

    private static List<Diagnostic> problems(Path place) {
        return assertThrows(ProblemsException.class, () -> PackFiles.of(place).folder())
                .problems();
    }

    @Test
    void thePacksOfTheProjectAreTheSameAsArchives() throws IOException {
        Path rules = Path.of("rules");
        same(rules, zippedByOthers(rules, ""));
        same(rules, zippedByOthers(rules, "rules/"));
        Path zip = around.resolve("rules.zip");
        Files.write(zip, PackZip.of(PackFiles.of(rules), zip).bytes());
        same(rules, zip);
        try (Stream<Path> packs = Files.list(rules.resolve("packs"))) {
            for (Path pack : packs.toList()) {
                // From elsewhere it is the pack that comes with the advisor which they extend.
                Path folder = Files.createDirectories(around.resolve("elsewhere"));
                Path copy = folder.resolve(pack.getFileName());
                try (Stream<Path> files = Files.walk(pack)) {
                    for (Path file : files.toList()) {
                        Files.copy(file, copy.resolve(pack.relativize(file).toString()));
                    }
                }
                same(copy, zip(copy));
            }
        }
    }

    /** Whatever lies in a folder, of it and of an archive of all of it the same files are read, and the same are told as not read. */
    @Test
    void theSameFilesAreReadOfAFolderAndAnArchive() throws IOException {
        List<String> parts = List.of(
                "scenarios",
                "catalogue",
                "a",
                ".git",
                "__MACOSX",
                "b.tmp",
                "README.md",
                "x.drl",
                "y.yaml",
                "y.yaml~",
                "#z.yaml#",
                "z.txt",
                "claims.yml",
                "pack.yaml",
                "inner.zip",
                ".hidden.yaml",
                "\u00e4.yaml",
                "vocabulary");
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Path folder = around.resolve("f" + seed);
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("pack.yaml"), String.format(PACK, "mine", "taxonomy-of-barriers"));
            for (int i = 0; i < 12; i++) {
                Path file = folder;
                for (int depth = random.nextInt(6); depth >= 0; depth--) {
                    file = file.resolve(parts.get(random.nextInt(parts.size())));
                }
                if (file.equals(folder.resolve("pack.yaml"))) {
                    continue;
                }
                try {
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, "x: " + i + "\n");
                } catch (IOException e) {
                    // Something else has that name already.
                    continue;
                }
            }
            Path zip = zippedByOthers(folder, random.nextBoolean() ? "" : "top/");
            PackFiles read = PackFiles.of(folder);
            assertEquals(read.contents().keySet(), PackFiles.of(zip).contents().keySet(), "seed " + seed);
            assertEquals(read.sha256(), PackFiles.of(zip).sha256(), "seed " + seed);
        }
    }

    @Test
    void whatIsNotReadOfAnArchiveIsTold() throws IOException {
        Path folder = folder("mine", "taxonomy-of-barriers");
        Files.writeString(folder.resolve("mitigations.yaml"), "mitigations: []\n");
        Files.writeString(folder.resolve("README.md"), "About it.\n");
        List<String> told =
                UnreadFiles.of(folder).stream().map(Diagnostic::message).toList();
        assertEquals(1, told.size());
        List<Diagnostic> archive = UnreadFiles.of(zippedByOthers(folder, ""));
        assertEquals(told, archive.stream().map(Diagnostic::message).toList());
        assertTrue(archive.get(0).place().orElseThrow().file().endsWith("others.zip!/mitigations.yaml"));
    }

    @Test
    void theSameFilesGiveTheSameBytesAndOthersOthers() throws IOException {
        Path folder = folder("mine", "taxonomy-of-barriers");
        byte[] bytes = Files.readAllBytes(zip(folder));
        Path other = Files.createDirectories(around.resolve("other"));
        for (String name : List.of("claims.yaml", "pack.yaml")) {
            Files.copy(folder.resolve(name), other.resolve(name));
            Files.setLastModifiedTime(other.resolve(name), FileTime.fromMillis(1_000_000_000_000L));
        }
        Files.writeString(other.resolve("README.md"), "Not read.\n");
        assertArrayEquals(bytes, Files.readAllBytes(zip(other)));
        assertEquals(
                "sha256:01b833b512",
                PackZip.of(PackFiles.of(folder), around).digest().substring(0, 17),
                "on whatever machine and in whatever time zone it is packed");
        Files.writeString(other.resolve("claims.yaml"), String.format(CLAIMS, "mine") + "# more\n");
        assertTrue(!PackZip.of(PackFiles.of(other), around)
                .digest()
                .equals(PackZip.of(PackFiles.of(folder), around).digest()));
    }

    @Test
    void problemsAreAtPlacesInTheArchiveWhoseLinesCanBeShown() throws IOException {
        Path folder = folder("mine", "taxonomy-of-barriers");
        Files.writeString(folder.resolve("small.drl"), "package rules.mine\nrule \"x\nend\n");
        for (String top : List.of("", "mine/")) {
            Path zip = zippedByOthers(folder, top);
            Diagnostic problem = RulePack.problems(PackFolder.read(zip)).get(0);
            String file = problem.place().orElseThrow().file();
            assertEquals(zip.toString().replace('\\', '/') + "!/" + top + "small.drl", file);
            assertEquals(
                    Files.readString(folder.resolve("small.drl")),
                    PackArchive.text(file).map(SourceText::text).orElse(""));
        }
    }

    @Test
    void aPackExtendsAnArchiveAsItExtendsAFolder() throws IOException {
        Path base = folder("base", "taxonomy-of-barriers");
        List<String> fingerprints = new ArrayList<>();
        Path mine = folder("mine", "../base");
        fingerprints.add(PackFiles.of(mine).sha256());
        fingerprints.add(PackFiles.of(zip(mine)).sha256());
        zip(base);
        try (Stream<Path> files = Files.walk(base)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        fingerprints.add(PackFiles.of(mine).sha256());
        fingerprints.add(PackFiles.of(around.resolve("mine.zip")).sha256());
        assertEquals(1, fingerprints.stream().distinct().count(), fingerprints.toString());
        for (String named : List.of("../base.zip", "base.zip", "base")) {
            Path pack = folder("mine", named);
            same(pack, zip(pack));
            assertEquals(
                    "base",
                    PackFiles.of(pack).folder().base().orElseThrow().name().replaceAll(".*/|\\.zip!", ""));
        }
        Path pinned = folder(
                "mine",
                "{pack: ../base.zip, digest: \"" + PackArchive.digest(Files.readAllBytes(around.resolve("base.zip")))
                        + "\"}");
        same(pinned, zip(pinned));
        RulePack loaded = RulePack.load(PackFiles.of(pinned).folder());
        assertEquals(3, loaded.layers().size());
        Files.write(around.resolve("base.zip"), Files.readAllBytes(around.resolve("mine.zip")));
        List<Diagnostic> other = problems(pinned);
        assertTrue(other.stream().anyMatch(problem -> problem.code().name().equals("P056")), other.toString());
    }

    @Test
    void whatCannotBeExtendedIsSaid() throws IOException {
        Map<String, String> codes = new TreeMap<>(Map.of(
                "../mine",
                "P040",
                "../mine.zip",
                "P040",
                "../nothing.zip",
                "P040",
                "nothing.zip",
                "P040",
                "./inner.zip",
                "P040",
                "../text.zip",
                "P050",
                "{pack: ../mine.zip, digest: abc}",
                "P041",
                "{pack: ../mine.zip}",
                "C001",
                "{pack: taxonomy-of-barriers, digest: \"sha256:" + "0".repeat(64) + "\"}",
                "P041",
                "{pack: ../folder, digest: \"sha256:" + "0".repeat(64) + "\"}",
                "P056"));
        folder("folder", "taxonomy-of-barriers");
        Files.writeString(around.resolve("text.zip"), "no archive");
        codes.forEach((named, code) -> {
            try {
                RawZip zip = new RawZip();
                zip.add("pack.yaml", String.format(PACK, "mine", named));
                zip.add("inner.zip", "whatever");
                Path file = around.resolve("mine.zip");
                Files.write(file, zip.bytes());
                List<Diagnostic> problems = problems(file);
                assertTrue(
                        problems.stream()
                                .anyMatch(problem -> problem.code().name().equals(code)
                                        && problem.help().isPresent()),
                        named + problems);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    @Test
    void whatWouldNotBeReadAgainIsNotPacked() throws IOException {
        Path mine = folder("mine", "./base");
        Path base = Files.createDirectories(mine.resolve("base"));
        Files.writeString(base.resolve("pack.yaml"), String.format(PACK, "base", "taxonomy-of-barriers"));
        assertEquals(
                "P040",
                assertThrows(ProblemsException.class, () -> PackZip.of(PackFiles.of(mine), around))
                        .problems()
                        .get(0)
                        .code()
                        .name());
        Path other = folder("other", "taxonomy-of-barriers");
        Files.write(other.resolve("a.drl"), "x".getBytes(StandardCharsets.UTF_8));
        Files.write(other.resolve("A.drl"), "x".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "P051",
                assertThrows(ProblemsException.class, () -> PackZip.of(PackFiles.of(other), around))
                        .problems()
                        .get(0)
                        .code()
                        .name());
    }
}
