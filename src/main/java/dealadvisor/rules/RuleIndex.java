package dealadvisor.rules;

import dealadvisor.rules.RuleSyntax.Annotation;
import dealadvisor.rules.RuleSyntax.Call;
import dealadvisor.rules.RuleSyntax.Constraint;
import dealadvisor.rules.RuleSyntax.Operand;
import dealadvisor.rules.RuleSyntax.Pattern;
import dealadvisor.rules.RuleSyntax.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Rules as they were read, kept as bytes so that start-up parses no rule file: each text once, then the rules, each as its head, the length of its parts
 * and the parts. Of a rule that is read back only the head is unpacked at once.
 */
public final class RuleIndex {
    private static final Operand.Kind[] KINDS = Operand.Kind.values();

    private RuleIndex() {}

    /** The bytes for these rules. */
    public static byte[] of(List<RuleSyntax> rules) {
        Packed packed = new Packed();
        packed.number(rules.size());
        for (RuleSyntax rule : rules) {
            packed.text(rule.name());
            packed.text(rule.id());
            packed.text(rule.file());
            spot(packed, rule.at());
            Packed parts = packed.within();
            parts.each(rule.annotations(), annotation -> {
                parts.text(annotation.name());
                parts.text(annotation.text());
                spot(parts, annotation.at());
            });
            parts.each(rule.patterns(), pattern -> pattern(parts, pattern));
            call(parts, rule.conclusion());
            packed.add(parts);
        }
        return packed.bytes();
    }

    private static void spot(Packed packed, Spot spot) {
        packed.number(spot.line());
        packed.number(spot.column());
        packed.number(spot.length());
    }

    private static void pattern(Packed packed, Pattern pattern) {
        packed.text(pattern.quantifier());
        packed.each(pattern.binding().stream().toList(), binding -> operand(packed, binding));
        packed.text(pattern.type());
        spot(packed, pattern.at());
        packed.each(pattern.constraints(), constraint -> constraint(packed, constraint));
        packed.text(pattern.opaque());
    }

    private static void constraint(Packed packed, Constraint constraint) {
        packed.each(constraint.binding().stream().toList(), binding -> operand(packed, binding));
        packed.text(constraint.attribute());
        packed.number(constraint.call() ? 1 : 0);
        packed.each(constraint.arguments(), argument -> operand(packed, argument));
        packed.text(constraint.operator());
        packed.each(constraint.operands(), operand -> operand(packed, operand));
        spot(packed, constraint.at());
    }

    private static void operand(Packed packed, Operand operand) {
        packed.number(operand.kind().ordinal());
        packed.text(operand.text());
        spot(packed, operand.at());
    }

    private static void call(Packed packed, Call call) {
        packed.text(call.name());
        spot(packed, call.at());
        packed.each(call.arguments(), argument -> operand(packed, argument));
        packed.each(call.nested(), nested -> call(packed, nested));
        packed.each(call.then(), then -> call(packed, then));
        packed.text(call.opaque());
    }

    /** The rules of an index, equal to those that it was made of. */
    public static List<RuleSyntax> read(byte[] index) {
        Unpacked unpacked = new Unpacked(index);
        int count = unpacked.number();
        List<RuleSyntax> rules = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String name = unpacked.text();
            String id = unpacked.text();
            String file = unpacked.text();
            Spot at = spot(unpacked);
            Supplier<Unpacked> parts = unpacked.within();
            rules.add(new RuleSyntax(name, id, file, at, () -> parts(parts.get())));
        }
        return rules;
    }

    private static RuleSyntax.Parts parts(Unpacked unpacked) {
        List<Annotation> annotations =
                unpacked.each(() -> new Annotation(unpacked.text(), unpacked.text(), spot(unpacked)));
        List<Pattern> patterns = unpacked.each(() -> pattern(unpacked));
        return new RuleSyntax.Parts(annotations, patterns, call(unpacked));
    }

    private static Spot spot(Unpacked unpacked) {
        return new Spot(unpacked.number(), unpacked.number(), unpacked.number());
    }

    private static Pattern pattern(Unpacked unpacked) {
        return new Pattern(
                unpacked.text(),
                one(unpacked),
                unpacked.text(),
                spot(unpacked),
                unpacked.each(() -> constraint(unpacked)),
                unpacked.text());
    }

    private static Constraint constraint(Unpacked unpacked) {
        return new Constraint(
                one(unpacked),
                unpacked.text(),
                unpacked.number() == 1,
                unpacked.each(() -> operand(unpacked)),
                unpacked.text(),
                unpacked.each(() -> operand(unpacked)),
                spot(unpacked));
    }

    private static Optional<Operand> one(Unpacked unpacked) {
        return unpacked.each(() -> operand(unpacked)).stream().findFirst();
    }

    private static Operand operand(Unpacked unpacked) {
        return new Operand(KINDS[unpacked.number()], unpacked.text(), spot(unpacked));
    }

    private static Call call(Unpacked unpacked) {
        return new Call(
                unpacked.text(),
                spot(unpacked),
                unpacked.each(() -> operand(unpacked)),
                unpacked.each(() -> call(unpacked)),
                unpacked.each(() -> call(unpacked)),
                unpacked.text());
    }
}
