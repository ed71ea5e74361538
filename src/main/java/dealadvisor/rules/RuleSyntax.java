package dealadvisor.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One rule as its author wrote it, part by part, each with its place.
 *
 * @param name its sentence
 * @param file where it stands, within its rule folder
 * @param at its name
 * @param annotations {@code @claims} and {@code @says}
 * @param patterns its conditions, in their order
 * @param conclusion what its consequence concludes
 */
public record RuleSyntax(
        String name, String file, Spot at, List<Annotation> annotations, List<Pattern> patterns, Call conclusion) {
    /** Before a condition on a fact: unless it is known to be so. The engine's word for it is {@code not}. */
    public static final String UNLESS = "unless";

    /** A place in the file: line and column from 1, and how many characters it takes. */
    public record Spot(int line, int column, int length) {}

    /** {@code @name( "text" )}. */
    public record Annotation(String name, String text, Spot at) {}

    /**
     * One condition: {@code [not|exists|unless] [$binding :] Type( constraints )}.
     *
     * @param quantifier {@code not}, {@code exists}, {@code unless} or empty
     */
    public record Pattern(
            String quantifier, Optional<Operand> binding, String type, Spot at, List<Constraint> constraints) {
        public Pattern {
            constraints = List.copyOf(constraints);
        }

        /** Whether it holds unless a fact is known to be so: also where it is not known. */
        public boolean isUnless() {
            return quantifier.equals(UNLESS);
        }

        /** Whether it holds where nothing is as it says. */
        public boolean isAbsence() {
            return quantifier.equals("not") || isUnless();
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
    }

    /** A value or variable as written. */
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
     * @param nested for arguments of the kind {@code CALL}, the calls, in the order of these arguments
     */
    public record Call(String name, Spot at, List<Operand> arguments, List<Call> nested, List<Call> then) {
        public Call {
            arguments = List.copyOf(arguments);
            nested = List.copyOf(nested);
            then = List.copyOf(then);
        }
    }

    public RuleSyntax {
        annotations = List.copyOf(annotations);
        patterns = List.copyOf(patterns);
    }

    /** By what it is named where a change of its name must break nothing: what {@code @id} says, else its name as a slug. */
    public String id() {
        String id = annotation("id");
        return id.isEmpty() ? RuleText.slug(name) : id;
    }

    /** The ids of the claims that it cites. */
    public List<String> claims() {
        return Arrays.stream(annotation("claims").split(",", -1))
                .map(String::strip)
                .filter(claim -> !claim.isEmpty())
                .toList();
    }

    /** The names by which it speaks of facts, of entries of the catalogues and of claims, and the values that it compares with. */
    public Stream<String> words() {
        Stream<Operand> compared = patterns.stream()
                .flatMap(pattern -> pattern.constraints().stream())
                .flatMap(c -> Stream.concat(c.arguments().stream(), c.operands().stream()));
        return Stream.of(
                        patterns.stream().map(Pattern::type),
                        Stream.concat(compared, conclusion.arguments().stream())
                                .filter(operand -> operand.kind() == Operand.Kind.TEXT)
                                .map(Operand::text),
                        claims().stream())
                .flatMap(words -> words);
    }

    /** The text of an annotation; empty if it is not there. */
    public String annotation(String called) {
        return annotations.stream()
                .filter(annotation -> annotation.name().equals(called))
                .map(Annotation::text)
                .findFirst()
                .orElse("");
    }
}
