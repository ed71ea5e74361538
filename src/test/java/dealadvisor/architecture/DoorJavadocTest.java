package dealadvisor.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.DocumentationTool;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is for applications is documented whole: more than its name, each part of it, what numbers mean, and when there is nothing. */
class DoorJavadocTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /** Words that say nothing by themselves. */
    private static final Set<String> SMALL = Set.of(
            "a", "all", "an", "and", "as", "by", "for", "has", "in", "is", "it", "its", "of", "on", "one", "or", "that",
            "the", "them", "these", "they", "this", "those", "to", "what", "which", "with");

    /** Of a number with a fraction: the span in which it lies, or what it counts. */
    private static final Pattern MEASURE =
            Pattern.compile("\\b(0 to 1|units?|numbers?|chances?|shares?|index|factors?)\\b");

    /** Of what may be empty: when it is. */
    private static final Pattern WHEN = Pattern.compile("\\b(empty|if|where|when|none|unless|null)\\b");

    @TempDir
    private Path pages;

    private static List<Path> files() {
        return DoorTest.door().stream()
                .map(name -> SOURCES.resolve(name.replace('.', '/') + ".java"))
                .toList();
    }

    @Test
    void allIsDocumented() throws IOException {
        Set<String> lacking = new TreeSet<>();
        try (StandardJavaFileManager manager =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(
                            null,
                            manager,
                            null,
                            List.of("-proc:none"),
                            null,
                            manager.getJavaFileObjectsFromPaths(files()));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                unit.getTypeDecls()
                        .forEach(type -> new Look(docs, lacking).type(new TreePath(new TreePath(unit), type), false));
            }
        }
        assertEquals("", String.join("\n", lacking));
    }

    // What runs tests may load them itself, and not from the class path of the process.
    private static String classPath() {
        return DoorJavadocTest.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    @Test
    void theJavadocHasAPageForEachTypeAndNoOther() throws IOException {
        DocumentationTool tool = ToolProvider.getSystemDocumentationTool();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager manager = tool.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> sources = manager.getJavaFileObjectsFromPaths(files());
            List<String> options = List.of(
                    "-quiet",
                    "-Xdoclint:all,-missing",
                    "-d",
                    pages.toString(),
                    "-sourcepath",
                    SOURCES.toString(),
                    "-classpath",
                    classPath());
            assertTrue(tool.getTask(said, manager, null, null, options, sources).call(), said.toString());
        }
        try (Stream<Path> made = Files.walk(pages.resolve("dealadvisor"))) {
            Set<String> types = made.map(page -> pages.relativize(page).toString())
                    .filter(page -> page.matches(".*/[A-Z]\\w*\\.html"))
                    .map(page -> page.replace(".html", "").replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(DoorTest.door(), types);
        }
    }

    /** Looks at one type and what is in it. */
    private static final class Look {
        private final DocTrees docs;
        private final Set<String> lacking;

        Look(DocTrees docs, Set<String> lacking) {
            this.docs = docs;
            this.lacking = lacking;
        }

        // In an interface all is public.
        void type(TreePath path, boolean open) {
            ClassTree type = (ClassTree) path.getLeaf();
            if (!open && !type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                return;
            }
            String name = type.getSimpleName().toString();
            Optional<DocCommentTree> doc = doc(path);
            if (isInternal(type.getModifiers())) {
                need(hidden(doc), name, "is internal and not @hidden");
                return;
            }
            need(saysMore(main(doc), name), name, "says no more than its name");
            boolean inside = type.getKind() == Tree.Kind.INTERFACE;
            for (Tree member : type.getMembers()) {
                TreePath at = new TreePath(path, member);
                if (member instanceof ClassTree) {
                    type(at, inside);
                } else if (member instanceof MethodTree method) {
                    method(at, method, name, inside);
                } else if (member instanceof VariableTree variable && type.getKind() == Tree.Kind.RECORD) {
                    component(variable, name, doc);
                }
            }
        }

        private void component(VariableTree component, String type, Optional<DocCommentTree> doc) {
            if (!component.getModifiers().getFlags().contains(Modifier.STATIC)) {
                String name = component.getName().toString();
                part(type + "." + name, name, component.getType().toString(), param(doc, name));
            }
        }

        private void method(TreePath at, MethodTree method, String type, boolean open) {
            ModifiersTree modifiers = method.getModifiers();
            boolean overrides = modifiers.getAnnotations().stream()
                    .anyMatch(each -> each.getAnnotationType().toString().equals("Override"));
            boolean compact = method.getReturnType() == null
                    && at.getParentPath().getLeaf().getKind() == Tree.Kind.RECORD
                    && docs.getDocComment(at) == null;
            if (overrides || compact || !(open || modifiers.getFlags().contains(Modifier.PUBLIC))) {
                return;
            }
            String name = type + "." + method.getName().toString().replace("<init>", "new");
            Optional<DocCommentTree> doc = doc(at);
            if (isInternal(modifiers)) {
                need(hidden(doc), name, "is internal and not @hidden");
                return;
            }
            String all = main(doc) + " " + returned(doc);
            need(saysMore(all, method.getName().toString()), name, "says no more than its name");
            if (method.getReturnType() != null) {
                part(name, "", method.getReturnType().toString(), all);
            }
            for (VariableTree parameter : method.getParameters()) {
                String given = parameter.getName().toString();
                String of = param(doc, given);
                boolean named = words(all).stream().anyMatch(words(given)::contains);
                need(!of.isEmpty() || named || method.getParameters().size() == 1, name, "says nothing of " + given);
                if (!of.isEmpty()) {
                    part(name + "(" + given + ")", given, parameter.getType().toString(), of);
                }
            }
        }

        private void part(String where, String name, String type, String says) {
            need(saysMore(says, name), where, "is not told of");
            if (type.matches("(double|Double|OptionalDouble|Optional<Double>|List<Double>)")) {
                need(MEASURE.matcher(says).find(), where, "is a number of what? " + says);
            }
            if (type.startsWith("Optional")) {
                need(WHEN.matcher(says).find(), where, "is empty when? " + says);
            }
        }

        private void need(boolean so, String where, String what) {
            if (!so) {
                lacking.add(where + " " + what);
            }
        }

        private Optional<DocCommentTree> doc(TreePath path) {
            return Optional.ofNullable(docs.getDocCommentTree(path));
        }
    }

    private static boolean isInternal(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream()
                .anyMatch(each -> each.getAnnotationType().toString().equals("Internal"));
    }

    private static boolean hidden(Optional<DocCommentTree> doc) {
        return doc.stream()
                .flatMap(each -> each.getBlockTags().stream())
                .anyMatch(each -> each.getKind() == DocTree.Kind.HIDDEN);
    }

    private static String main(Optional<DocCommentTree> doc) {
        return doc.map(each -> text(each.getFullBody())).orElse("");
    }

    private static String returned(Optional<DocCommentTree> doc) {
        return doc.stream()
                .flatMap(each -> each.getBlockTags().stream())
                .filter(ReturnTree.class::isInstance)
                .map(each -> text(((ReturnTree) each).getDescription()))
                .findFirst()
                .orElse("");
    }

    private static String param(Optional<DocCommentTree> doc, String name) {
        return doc.stream()
                .flatMap(each -> each.getBlockTags().stream())
                .filter(ParamTree.class::isInstance)
                .map(ParamTree.class::cast)
                .filter(each -> each.getName().getName().contentEquals(name))
                .map(each -> text(each.getDescription()))
                .findFirst()
                .orElse("");
    }

    private static String text(List<? extends DocTree> parts) {
        return parts.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private static boolean saysMore(String says, String name) {
        Set<String> words = new HashSet<>(words(says));
        words.removeAll(SMALL);
        words.removeAll(words(name));
        return !words.isEmpty();
    }

    // Of a name its parts; of words their stems, near enough.
    private static List<String> words(String text) {
        return Arrays.stream(text.replaceAll("([a-z])([A-Z])", "$1 $2")
                        .toLowerCase(Locale.ROOT)
                        .split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
