package dealadvisor.engine.guarding;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Place;
import dealadvisor.rules.RuleCode;
import dealadvisor.rules.RuleFolder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/**
 * Looks at compiled rules before any class of them is loaded. Each class must be of a {@link CompiledKind}, with the members of that kind and no
 * others, and whatever it uses must be on the lists of {@link Allowed}. No method may jump back or call one that calls it, and so loop, make large
 * arrays or change what is shared.
 */
public final class ClassCheck {
    /** An array longer than this has no business in a rule. */
    private static final int LONGEST = 1000;

    /** Conditions and consequences are compiled as enums of one value, and this is what the compiler adds to such. */
    private static final Set<String> ENUM_METHODS = Set.of("<init>", "values", "valueOf");

    /** What a condition or consequence is asked. */
    private static final Set<String> ANSWERS = Set.of("test", "apply", "execute");

    /** The flags that class files have; the reader adds others. */
    private static final int FLAGS = 0xffff;

    private final Set<String> own;
    private final Set<Violation> violations = new LinkedHashSet<>();

    // Classes use the same few types and members again and again; each is looked up once. Whoever starts from kept
    // rules
    // waits for this, so here no texts are joined by `+` and no lambdas made, which take long the first time.
    private final Map<String, Boolean> types = new HashMap<>();
    private final Map<String, Boolean> members = new HashMap<>();

    private ClassCheck(Set<String> own) {
        this.own = own;
    }

    /**
     * Something that a compiled rule must not use.
     *
     * @param type the class, as a file names it: {@code rules/theme/...}
     * @param what what it uses
     */
    public record Violation(String type, String what) {}

    /** All that compiled rules and facts use and must not; they may use each other. */
    public static List<Violation> check(SortedMap<String, byte[]> compiled) {
        Set<String> own = new HashSet<>();
        for (String file : compiled.keySet()) {
            if (file.endsWith(".class")) {
                own.add(type(file));
            }
        }
        ClassCheck check = new ClassCheck(own);
        for (Map.Entry<String, byte[]> file : compiled.entrySet()) {
            if (file.getKey().endsWith(".class")) {
                check.one(type(file.getKey()), file.getValue());
            }
        }
        return List.copyOf(check.violations);
    }

    private static String type(String file) {
        return file.substring(0, file.length() - ".class".length());
    }

    // Classes of facts may be the bundled ones, which are not among those compiled.
    private boolean isOwn(String type) {
        return own.contains(type) || CompiledKind.FACT.isNamed(type);
    }

    /** Notes what a folder's compiled rules use and must not, at the file whose package they stand in. */
    public static void refuse(RuleFolder folder, SortedMap<String, byte[]> compiled, List<Diagnostic> problems) {
        for (Violation violation : check(compiled)) {
            String type = violation.type().replace('/', '.');
            String file = folder.files("", ".drl").entrySet().stream()
                    .filter(text -> type.startsWith(RuleCode.packageOf(text.getValue()) + "."))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
            problems.add(
                    Diagnostic.of(
                            Code.P034,
                            new Place(file.isEmpty() ? folder.name() : folder.where(file), 1, 1),
                            1,
                            "a compiled rule " + violation.what(),
                            "rules compare facts and draw conclusions, and need nothing else; rules of your own can be loaded as they are with --trust-rules"));
        }
    }

    private void one(String name, byte[] bytes) {
        ClassReader reader;
        try {
            reader = new ClassReader(bytes);
        } catch (RuntimeException e) {
            violations.add(new Violation(name, "is no class file"));
            return;
        }
        Optional<CompiledKind> kind = CompiledKind.of(name);
        if (kind.isEmpty()) {
            violations.add(
                    new Violation(name, "is the class " + name.replace('/', '.') + ", which no rule compiles to"));
        } else if (!reader.getClassName().equals(name)) {
            violations.add(new Violation(
                    name, "calls its class " + reader.getClassName().replace('/', '.')));
        } else {
            try {
                reader.accept(new Looker(name, kind.get()), ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG);
            } catch (RuntimeException e) {
                violations.add(new Violation(name, "is a class file that cannot be read"));
            }
        }
    }

    private boolean isAllowedType(String internal) {
        Boolean known = types.get(internal);
        if (known == null) {
            known = looksAllowed(internal);
            types.put(internal, known);
        }
        return known;
    }

    private boolean looksAllowed(String internal) {
        String type = internal;
        while (type.startsWith("[")) {
            type = type.substring(1);
        }
        if (type.startsWith("L") && type.endsWith(";")) {
            type = type.substring(1, type.length() - 1);
        }
        return type.length() == 1 || isOwn(type) || Allowed.type(type);
    }

    private final class Looker extends ClassVisitor {
        private final String name;
        private final CompiledKind kind;
        private int answers;

        Looker(String name, CompiledKind kind) {
            super(Opcodes.ASM9);
            this.name = name;
            this.kind = kind;
        }

        private void no(String what) {
            violations.add(new Violation(name, what));
        }

        private String member(int access, String member, String type) {
            return String.join(" ", Integer.toHexString(access & FLAGS), member, self(type));
        }

        private String self(String text) {
            return text.replace(name, "SELF");
        }

        @Override
        public void visit(int version, int access, String self, String signature, String parent, String[] interfaces) {
            String head = String.join(" ", Integer.toHexString(access & FLAGS), parent, String.join(" ", interfaces));
            if (!kind.isHead(head.strip())) {
                no("is a class of another kind than its name says");
            }
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
            if (!kind.isMarked(annotation)) {
                no("is annotated with " + annotation);
            }
            return null;
        }

        @Override
        public @Nullable AnnotationVisitor visitTypeAnnotation(
                int type, TypePath path, String annotation, boolean visible) {
            return visitAnnotation(annotation, visible);
        }

        @Override
        public void visitPermittedSubclass(String permitted) {
            no("says who may extend it");
        }

        @Override
        public @Nullable RecordComponentVisitor visitRecordComponent(
                String component, String descriptor, String signature) {
            no("is a record");
            return null;
        }

        @Override
        public FieldVisitor visitField(int access, String field, String descriptor, String signature, Object value) {
            if (!kind.hasField(member(access, field, descriptor))) {
                no("has a field `" + field + "` of its own");
            }
            return new FieldVisitor(Opcodes.ASM9) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    no("has an annotated field");
                    return null;
                }
            };
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] thrown) {
            if (!kind.hasMethod(member(access, method, descriptor))) {
                no("has a method `" + method + "` of its own");
            }
            // What it is asked, once with and once without the types of what it is asked about.
            if (ANSWERS.contains(method) && ++answers > 2) {
                no("answers in more ways than one");
            }
            return new Method(this, method, (access & Opcodes.ACC_BRIDGE) != 0);
        }
    }

    private final class Method extends MethodVisitor {
        private final Looker in;
        private final String method;
        private final boolean bridge;
        private final boolean initial;
        private final StringBuilder steps = new StringBuilder();
        private final Set<Label> passed = new HashSet<>();
        private int constant = -1;

        Method(Looker in, String method, boolean bridge) {
            super(Opcodes.ASM9);
            this.in = in;
            this.method = method;
            this.bridge = bridge;
            this.initial = method.startsWith("<");
        }

        // One step of an initialiser, of which only those that are known may run.
        private void step(String does) {
            if (initial) {
                steps.append(does).append("; ");
            }
        }

        private void uses(String how, String owner, String member) {
            String named = owner.startsWith(in.name) ? in.self(owner) : owner;
            String use = String.join(" ", bridge ? "bridge" : method, how, String.join(".", named, member));
            if (initial) {
                step(use.substring(method.length() + 1));
            }
            String key = in.kind.name().concat(use);
            Boolean known = members.get(key);
            if (known == null) {
                known = mayUse(owner, member, use);
                members.put(key, known);
            }
            if (!known) {
                in.no("uses " + owner.replace('/', '.') + "." + member + " in `" + method + "`");
            }
        }

        private boolean mayUse(String owner, String member, String use) {
            if (owner.startsWith("[")) {
                return false;
            }
            if (isOwn(owner)) {
                return in.kind.usesOwn(use) || (initial && in.kind.isKnown(method));
            }
            return Allowed.member(owner, member, in.kind == CompiledKind.LAMBDA)
                    || (ENUM_METHODS.contains(method) && Allowed.ofEnums(owner, member));
        }

        @Override
        public void visitEnd() {
            if (initial && !in.kind.initialises(method, steps.toString())) {
                in.no("does more than is known when it is " + (method.equals("<init>") ? "made" : "loaded"));
            }
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
            in.no("has an annotated method");
            return null;
        }

        @Override
        public @Nullable AnnotationVisitor visitParameterAnnotation(int parameter, String annotation, boolean visible) {
            return visitAnnotation(annotation, visible);
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
            in.no("catches what goes wrong");
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            step("jump");
            back(label);
        }

        @Override
        public void visitTableSwitchInsn(int least, int most, Label otherwise, Label... labels) {
            step("switch");
            back(otherwise);
            for (Label label : labels) {
                back(label);
            }
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
            visitTableSwitchInsn(0, 0, otherwise, labels);
        }

        private void back(Label label) {
            if (passed.contains(label)) {
                in.no("loops");
            }
        }

        @Override
        public void visitInsn(int opcode) {
            constant = opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5 ? opcode - Opcodes.ICONST_0 : -1;
            if (initial) {
                step(
                        switch (opcode) {
                            case Opcodes.DUP -> "dup";
                            case Opcodes.AASTORE -> "aastore";
                            case Opcodes.RETURN -> "return";
                            default -> constant >= 0 ? Integer.toString(constant) : "?";
                        });
            }
            if (opcode == Opcodes.MONITORENTER) {
                in.no("locks");
            }
            if (opcode == Opcodes.ATHROW && in.kind == CompiledKind.LAMBDA) {
                in.no("throws");
            }
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            constant = -1;
            step(opcode == Opcodes.ALOAD ? "aload" : opcode == Opcodes.ILOAD ? "iload" : "?");
        }

        @Override
        public void visitIincInsn(int variable, int increment) {
            in.no("counts");
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            constant = opcode == Opcodes.NEWARRAY ? -1 : operand;
            step("?");
            if (opcode == Opcodes.NEWARRAY) {
                in.no("makes an array of numbers");
            }
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            in.no("makes an array of arrays");
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (initial) {
                step((opcode == Opcodes.NEW ? "new " : opcode == Opcodes.ANEWARRAY ? "array " : "?")
                        .concat(in.self(type)));
            }
            boolean copied = method.equals("values") && own.contains(type);
            if (opcode == Opcodes.ANEWARRAY && !copied && (constant < 0 || constant > LONGEST)) {
                in.no("makes a large array");
            }
            if (!isAllowedType(type)) {
                in.no("uses " + type.replace('/', '.'));
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
            uses(
                    switch (opcode) {
                        case Opcodes.GETSTATIC -> "getstatic";
                        case Opcodes.PUTSTATIC -> "putstatic";
                        case Opcodes.GETFIELD -> "getfield";
                        default -> "putfield";
                    },
                    owner,
                    field);
            if (!isOwn(owner) && opcode != Opcodes.GETSTATIC) {
                in.no("changes " + owner.replace('/', '.') + "." + field);
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String called, String descriptor, boolean isInterface) {
            uses(
                    switch (opcode) {
                        case Opcodes.INVOKESPECIAL -> "special";
                        case Opcodes.INVOKESTATIC -> "static";
                        default -> "virtual";
                    },
                    owner,
                    called);
        }

        @Override
        public void visitLdcInsn(Object value) {
            constant = value instanceof Integer number ? number : -1;
            step("ldc");
            if (value instanceof Type type
                    && (type.getSort() == Type.METHOD || !isAllowedType(type.getInternalName()))) {
                in.no("names " + type.getClassName());
            }
            if (value instanceof Handle || value instanceof ConstantDynamic) {
                in.no("makes a constant while it runs");
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String called, String descriptor, Handle bootstrap, Object... arguments) {
            step("?");
            boolean joins = in.kind.joinsTexts()
                    && bootstrap.getOwner().equals("java/lang/invoke/StringConcatFactory")
                    && Arrays.stream(arguments).allMatch(String.class::isInstance);
            if (!joins) {
                in.no("links by " + bootstrap.getOwner());
            }
        }
    }
}
