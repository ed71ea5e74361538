package dealadvisor.engine;

import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Place;
import dealadvisor.rules.RuleFolder;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Looks at compiled rules before any class of them is loaded. Whatever they use must be on the lists of {@link Allowed}; nothing in them may jump
 * back, and so loop, make large arrays or change what is shared.
 */
final class ClassCheck {
    /** An array longer than this has no business in a rule. */
    private static final int LONGEST = 1000;

    /** Conditions and consequences are compiled as enums of one value, and this is what the compiler adds to such. */
    private static final Set<String> ENUM_METHODS = Set.of("<init>", "values", "valueOf");

    private final Set<String> own;
    private final Set<Violation> violations = new LinkedHashSet<>();

    private ClassCheck(Set<String> own) {
        this.own = own;
    }

    /**
     * Something that a compiled rule must not use.
     *
     * @param type the class, as a file names it: {@code rules/theme/...}
     * @param what what it uses
     */
    record Violation(String type, String what) {}

    /** All that the compiled rules use and must not; they may use the classes of their vocabulary. */
    static List<Violation> check(SortedMap<String, byte[]> compiled, Vocabulary vocabulary) {
        // Classes of facts may be the bundled ones, which are not among those compiled.
        Set<String> own = new HashSet<>(VocabularyClasses.types(vocabulary));
        for (String file : compiled.keySet()) {
            if (file.endsWith(".class")) {
                own.add(file.substring(0, file.length() - ".class".length()));
            }
        }
        ClassCheck check = new ClassCheck(Collections.unmodifiableSet(own));
        for (Map.Entry<String, byte[]> file : compiled.entrySet()) {
            if (file.getKey().endsWith(".class")) {
                check.one(file.getKey().substring(0, file.getKey().length() - ".class".length()), file.getValue());
            }
        }
        return List.copyOf(check.violations);
    }

    /** Notes what a folder's compiled rules use and must not, at the file whose package they stand in. */
    static void refuse(
            RuleFolder folder, SortedMap<String, byte[]> compiled, Vocabulary vocabulary, List<Diagnostic> problems) {
        for (Violation violation : check(compiled, vocabulary)) {
            String theme = theme(violation.type());
            String file = folder.files("", ".drl").entrySet().stream()
                    .filter(text -> text.getValue().text().contains("package rules." + theme))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
            problems.add(
                    Diagnostic.error(
                            "P034",
                            new Place(file.isEmpty() ? folder.name() : folder.where(file), 1, 1),
                            1,
                            "a compiled rule " + violation.what(),
                            "rules compare facts and draw conclusions, and need nothing else; rules of your own can be loaded as they are with --trust-rules"));
        }
    }

    // The second part of rules/theme/...
    private static String theme(String type) {
        int start = type.indexOf('/') + 1;
        int end = type.indexOf('/', start);
        return end < 0 ? type.substring(start) : type.substring(start, end);
    }

    private void one(String name, byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        if (!reader.getClassName().equals(name)) {
            violations.add(new Violation(name, "the class calls itself " + reader.getClassName()));
            return;
        }
        if (!name.startsWith("rules/") && !name.startsWith(VocabularyClasses.PACKAGE.replace('.', '/') + "/")) {
            violations.add(new Violation(name, "the class stands outside the packages of rules"));
            return;
        }
        reader.accept(new Looker(name), ClassReader.SKIP_FRAMES);
    }

    private boolean isAllowedType(String internal) {
        String type = internal;
        while (type.startsWith("[")) {
            type = type.substring(1);
        }
        if (type.startsWith("L") && type.endsWith(";")) {
            type = type.substring(1, type.length() - 1);
        }
        return type.length() == 1 || own.contains(type) || Allowed.type(type);
    }

    private final class Looker extends ClassVisitor {
        private final String name;
        private final boolean lambda;

        Looker(String name) {
            super(Opcodes.ASM9);
            this.name = name;
            this.lambda = name.substring(name.lastIndexOf('/') + 1).startsWith("Lambda");
        }

        private void no(String what) {
            violations.add(new Violation(name, what));
        }

        @Override
        public void visit(int version, int access, String self, String signature, String parent, String[] interfaces) {
            if (!isAllowedType(parent)) {
                no("extends " + parent);
            }
            for (String each : interfaces) {
                if (!isAllowedType(each)) {
                    no("implements " + each);
                }
            }
        }

        @Override
        public FieldVisitor visitField(int access, String field, String descriptor, String signature, Object value) {
            if (!isAllowedType(descriptor)) {
                no("has a field of type " + descriptor);
            }
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] thrown) {
            if ((access & (Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED)) != 0 || method.equals("finalize")) {
                no("has a native, synchronized or finalizing method");
            }
            return new Method(this, method);
        }
    }

    private final class Method extends MethodVisitor {
        private final Looker in;
        private final String method;
        private final Set<Label> passed = new HashSet<>();
        private int constant = -1;

        Method(Looker in, String method) {
            super(Opcodes.ASM9);
            this.in = in;
            this.method = method;
        }

        private void uses(String owner, String member) {
            if (owner.startsWith("[")) {
                if (!member.equals("clone")) {
                    in.no("uses " + owner + "." + member);
                }
                return;
            }
            if (!own.contains(owner)
                    && !Allowed.member(owner, member, in.lambda)
                    && !(ENUM_METHODS.contains(method) && Allowed.ofEnums(owner, member))) {
                in.no("uses " + owner.replace('/', '.') + "." + member);
            }
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            back(label);
        }

        @Override
        public void visitTableSwitchInsn(int least, int most, Label otherwise, Label... labels) {
            back(otherwise);
            for (Label label : labels) {
                back(label);
            }
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
            back(otherwise);
            for (Label label : labels) {
                back(label);
            }
        }

        private void back(Label label) {
            if (passed.contains(label)) {
                in.no("loops");
            }
        }

        @Override
        public void visitInsn(int opcode) {
            constant = opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5 ? opcode - Opcodes.ICONST_0 : -1;
            if (opcode == Opcodes.MONITORENTER) {
                in.no("locks");
            }
            if (opcode == Opcodes.ATHROW && in.lambda) {
                in.no("throws");
            }
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            constant = -1;
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            constant = opcode == Opcodes.NEWARRAY ? -1 : operand;
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
            uses(owner, field);
            if (opcode == Opcodes.PUTSTATIC && !(own.contains(owner) && method.equals("<clinit>"))) {
                in.no("changes " + owner.replace('/', '.') + "." + field);
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String called, String descriptor, boolean isInterface) {
            uses(owner, called);
        }

        @Override
        public void visitLdcInsn(Object value) {
            constant = value instanceof Integer number ? number : -1;
            if (value instanceof Type type && !isAllowedType(type.getInternalName())) {
                in.no("names " + type.getClassName());
            }
            if (value instanceof Handle handle) {
                uses(handle.getOwner(), handle.getName());
            }
            if (value instanceof ConstantDynamic) {
                in.no("makes a constant while it runs");
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String called, String descriptor, Handle bootstrap, Object... arguments) {
            if (!Allowed.BOOTSTRAPS.contains(bootstrap.getOwner())) {
                in.no("links by " + bootstrap.getOwner());
            }
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    uses(handle.getOwner(), handle.getName());
                } else if (argument instanceof ConstantDynamic) {
                    in.no("makes a constant while it runs");
                }
            }
        }
    }
}
