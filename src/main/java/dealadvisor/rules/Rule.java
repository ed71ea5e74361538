package dealadvisor.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One rule, part by part, each with its place. Whoever holds a rule reads it here; nobody looks at its text again. Of a rule that was read before, its
 * name, id, place and table are at hand and its parts are unpacked when they are first asked for. Immutable and safe for many threads; nothing here is null.
 */
public final class Rule {
    /** Before a condition on a fact: unless it is known to be so. The engine's word for it is {@code not}. */
    public static final String UNLESS = "unless";

    private final String name;
    private final String id;
    private final String file;
    private final Spot at;
    private final String readBy;
    private final Supplier<Parts> source;
    private volatile Optional<Parts> read = Optional.empty();

    /**
     * @param name its sentence
     * @param file where it stands, within its rule folder
     * @param at its name
     * @param annotations {@code @claims}, {@code @says} and {@code @id}
     * @param conditions its conditions, in their order
     * @param conclusion what its consequence concludes
     */
    public Rule(
            String name,
            String file,
            Spot at,
            List<Annotation> annotations,
            List<Condition> conditions,
            Call conclusion) {
        this(
                name,
                given(name, annotations),
                file,
                at,
                text(annotations, Tables.TABLE),
                new Parts(annotations, conditions, conclusion));
    }

    private Rule(String name, String id, String file, Spot at, String readBy, Parts parts) {
        this(name, id, file, at, readBy, () -> parts);
        this.read = Optional.of(parts);
    }

    /** A rule that was read before, of which the parts are unpacked when they are asked for. */
    Rule(String name, String id, String file, Spot at, String readBy, Supplier<Parts> source) {
        this.name = name;
        this.id = id;
        this.file = file;
        this.at = at;
        this.readBy = readBy;
        this.source = source;
    }

    /** What a rule consists of beside its head. */
    record Parts(List<Annotation> annotations, List<Condition> conditions, Call conclusion, List<String> claims) {
        Parts {
            annotations = List.copyOf(annotations);
            conditions = List.copyOf(conditions);
            claims = List.copyOf(claims);
        }

        Parts(List<Annotation> annotations, List<Condition> conditions, Call conclusion) {
            this(
                    annotations,
                    conditions,
                    conclusion,
                    Arrays.stream(text(annotations, "claims").split(",", -1))
                            .map(String::strip)
                            .filter(claim -> !claim.isEmpty())
                            .toList());
        }
    }

    /**
     * A place in the file.
     *
     * @param line from 1
     * @param column from 1
     * @param length how many characters it takes
     */
    public record Spot(int line, int column, int length) {}

    /** {@code @name( "text" )}. */
    public record Annotation(String name, String text, Spot at) {}

    /**
     * One condition: {@code [not|exists|unless] [$binding :] Type( constraints )}.
     *
     * @param quantifier {@code not}, {@code exists}, {@code unless} or empty
     * @param type what it matches: the name of a fact, {@code Unknown}, {@code Good} and so on; may be empty if it is opaque
     * @param opaque the condition as its author wrote it, where that is more than conditions can say, as only trusted rules may; else empty
     */
    public record Condition(
            String quantifier,
            Optional<Operand> binding,
            String type,
            Spot at,
            List<Constraint> constraints,
            String opaque) {
        public Condition {
            constraints = List.copyOf(constraints);
        }

        public Condition(
                String quantifier, Optional<Operand> binding, String type, Spot at, List<Constraint> constraints) {
            this(quantifier, binding, type, at, constraints, "");
        }

        /** Whether only its text is known, so that it may be about anything. */
        public boolean isOpaque() {
            return !opaque.isEmpty();
        }

        /** Whether it holds unless a fact is known to be so: also where it is not known. */
        public boolean isUnless() {
            return quantifier.equals(UNLESS);
        }

        /** Whether it holds where nothing is as it says. */
        public boolean isAbsence() {
            return quantifier.equals("not") || isUnless();
        }

        /** The condition as it is written, on one line. */
        public String text() {
            return RuleWriter.condition(this);
        }

        /** The same with other comparisons. */
        public Condition comparing(List<Constraint> other) {
            return new Condition(quantifier, binding, type, at, other, opaque);
        }

        /** What holds by another quantifier; it gives what it matches no name. */
        public Condition quantified(String other) {
            return new Condition(other, Optional.empty(), type, at, constraints, opaque);
        }

        /** The texts that an attribute is said to equal, or to be one of; none if it is compared in no such way. */
        public List<String> equalTo(String attribute) {
            return constraints.stream()
                    .filter(c -> c.attribute().equals(attribute)
                            && !c.call()
                            && (c.operator().equals("==") || c.operator().equals("in")))
                    .flatMap(c -> c.operands().stream())
                    .filter(operand -> operand.kind() == Operand.Kind.TEXT)
                    .map(Operand::text)
                    .toList();
        }
    }

    /**
     * One constraint: {@code [$binding :] attribute [( arguments )] [operator operands]}.
     *
     * @param call whether the attribute is asked with arguments
     * @param operator {@code ==}, {@code !=}, {@code <}, {@code <=}, {@code >}, {@code >=}, {@code in}, {@code contains}, {@code not contains};
     *     empty if there is none
     */
    public record Constraint(
            Optional<Operand> binding,
            String attribute,
            boolean call,
            List<Operand> arguments,
            String operator,
            List<Operand> operands,
            Spot at) {
        public Constraint {
            arguments = List.copyOf(arguments);
            operands = List.copyOf(operands);
        }

        /** The same attribute compared otherwise. */
        public Constraint compared(String otherOperator, List<Operand> with) {
            return new Constraint(binding, attribute, call, arguments, otherOperator, with, at);
        }

        /** Whether it compares anything, and does not merely give something a name. */
        public boolean compares() {
            return call || !operator.isEmpty();
        }
    }

    /** A value or variable as written; a text without its quotes. */
    public record Operand(Kind kind, String text, Spot at) {
        /** What it is. */
        public enum Kind {
            TEXT,
            NUMBER,
            WORD,
            VARIABLE,
            CALL
        }
    }

    /**
     * A call with its arguments, and the calls on what it gives.
     *
     * @param name what it concludes, such as {@code cause}; empty if it is opaque
     * @param nested for arguments of the kind {@code CALL}, the calls, in the order of these arguments
     * @param opaque the consequence as its author wrote it, where that is more than a conclusion, as only trusted rules may have it; else empty
     */
    public record Call(
            String name, Spot at, List<Operand> arguments, List<Call> nested, List<Call> then, String opaque) {
        public Call {
            arguments = List.copyOf(arguments);
            nested = List.copyOf(nested);
            then = List.copyOf(then);
        }

        public Call(String name, Spot at, List<Operand> arguments, List<Call> nested, List<Call> then) {
            this(name, at, arguments, nested, then, "");
        }

        /** The same with other arguments, and calls in these. */
        public Call with(List<Operand> otherArguments, List<Call> otherNested) {
            return new Call(name, at, otherArguments, otherNested, then, opaque);
        }

        /** A consequence of which only the text is known. */
        static Call opaque(String text, Spot at) {
            return new Call("", at, List.of(), List.of(), List.of(), text);
        }

        /** What is concluded, as it is written: {@code cause( "commitment", "unable", MODERATE )}. */
        public String text() {
            return RuleWriter.conclusion(this);
        }

        /** Its arguments of one kind as written, in their order, those of calls among its arguments where these stand. */
        public List<String> arguments(Operand.Kind kind) {
            return all().filter(operand -> operand.kind() == kind)
                    .map(Operand::text)
                    .toList();
        }

        private Stream<Operand> all() {
            int[] call = {0};
            return arguments.stream()
                    .flatMap(argument -> argument.kind() == Operand.Kind.CALL
                            ? nested.get(call[0]++).all()
                            : Stream.of(argument));
        }

        /** Whether it concludes this of what these ids, its first texts, name: {@code concludes("cause", "commitment", "unable")}. */
        public boolean concludes(String what, String... ids) {
            List<String> texts = arguments(Operand.Kind.TEXT);
            return name.equals(what)
                    && texts.size() >= ids.length
                    && texts.subList(0, ids.length).equals(List.of(ids));
        }
    }

    /** The same rule with other conditions. */
    public Rule under(List<Condition> conditions) {
        return new Rule(name, file, at, annotations(), conditions, conclusion());
    }

    /** The same rule with another conclusion. */
    public Rule concluding(Call conclusion) {
        return new Rule(name, file, at, annotations(), conditions(), conclusion);
    }

    private Parts parts() {
        Optional<Parts> parts = read;
        if (parts.isEmpty()) {
            parts = Optional.of(source.get());
            read = parts;
        }
        return parts.get();
    }

    private static String given(String name, List<Annotation> annotations) {
        String id = text(annotations, "id");
        return id.isEmpty() ? slug(name) : id;
    }

    /** Its sentence. */
    public String name() {
        return name;
    }

    /** By what it is named where a change of its name must break nothing: what {@code @id} says, else its name as a slug. */
    public String id() {
        return id;
    }

    /** Where it stands, within its rule folder. */
    public String file() {
        return file;
    }

    /** Its name. */
    public Spot at() {
        return at;
    }

    /** The line of its name, from 1. */
    public int line() {
        return at.line();
    }

    /** {@code @claims}, {@code @says} and {@code @id}, as far as they are there. */
    public List<Annotation> annotations() {
        return parts().annotations();
    }

    /** Its conditions, in their order. */
    public List<Condition> conditions() {
        return parts().conditions();
    }

    /** What its consequence concludes. */
    public Call conclusion() {
        return parts().conclusion();
    }

    /** The ids of the claims that it cites. */
    public List<String> claims() {
        return parts().claims();
    }

    /** Its sentence for the reader, with bindings in braces; empty if it has none. */
    public String says() {
        return annotation("says");
    }

    /** The name of the rule that reads it, if it is the row of a table; else empty. */
    public String readBy() {
        return readBy;
    }

    /** How many rules there are: the rows of a table are one. */
    public static int count(List<Rule> rules) {
        return (int) rules.stream()
                .map(rule -> rule.readBy().isEmpty() ? rule.name() : rule.readBy())
                .distinct()
                .count();
    }

    /**
     * What a variable stands for where it is the value of what a condition matches: the name of the fact; empty if it stands for anything else.
     *
     * @param variable its name, without the dollar
     */
    public Optional<String> valueOf(String variable) {
        return conditions().stream()
                .filter(condition -> condition.constraints().stream()
                        .anyMatch(c ->
                                (c.attribute().equals("is") || c.attribute().equals("are"))
                                        && c.binding()
                                                .filter(b -> b.text().equals("$" + variable))
                                                .isPresent()))
                .map(Condition::type)
                .findFirst();
    }

    /** The names by which it speaks of facts, of entries of the catalogues and of claims, and the values that it compares with. */
    public Stream<String> words() {
        return Stream.of(
                        conditions().stream().map(Condition::type),
                        Stream.concat(compared(), conclusion().arguments().stream())
                                .filter(operand -> operand.kind() == Operand.Kind.TEXT)
                                .map(Operand::text),
                        claims().stream())
                .flatMap(words -> words);
    }

    /** What its conditions bind, with the dollar, in their order. */
    public Stream<String> bindings() {
        return conditions().stream()
                .flatMap(condition -> Stream.concat(
                        condition.binding().stream(),
                        condition.constraints().stream().flatMap(c -> c.binding().stream())))
                .map(Operand::text);
    }

    /** The names in braces in its sentence, in their order: what of its conditions the sentence speaks of. */
    public List<String> braces() {
        List<String> names = new ArrayList<>();
        String says = says();
        for (int open = says.indexOf('{'); open >= 0; open = says.indexOf('{', open + 1)) {
            int close = open + 1;
            while (close < says.length()
                    && (Character.isLetterOrDigit(says.charAt(close)) || says.charAt(close) == '_')) {
                close++;
            }
            if (close > open + 1 && close < says.length() && says.charAt(close) == '}') {
                names.add(says.substring(open + 1, close));
            }
        }
        return List.copyOf(names);
    }

    /** What its conditions compare with. */
    public Stream<Operand> compared() {
        return conditions().stream()
                .flatMap(condition -> condition.constraints().stream())
                .flatMap(c -> Stream.concat(c.arguments().stream(), c.operands().stream()));
    }

    /** The text of an annotation; empty if it is not there. */
    public String annotation(String called) {
        return text(annotations(), called);
    }

    private static String text(List<Annotation> annotations, String called) {
        for (Annotation annotation : annotations) {
            if (annotation.name().equals(called)) {
                return annotation.text();
            }
        }
        return "";
    }

    /** A rule's name as ids write it: its letters and digits in lower case, hyphens between words. */
    public static String slug(String name) {
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = Character.toLowerCase(name.charAt(i));
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (c != '\'' && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        return slug.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rule rule
                && name.equals(rule.name)
                && id.equals(rule.id)
                && file.equals(rule.file)
                && at.equals(rule.at)
                && parts().equals(rule.parts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, file, at);
    }

    @Override
    public String toString() {
        return "rule \"" + name + "\" in " + file;
    }
}
