package dealadvisor.rules;

import dealadvisor.rules.Rule.Annotation;
import dealadvisor.rules.Rule.Call;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Constraint;
import dealadvisor.rules.Rule.Operand;
import dealadvisor.rules.Rule.Spot;
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
    public static byte[] of(List<Rule> rules) {
        Packed packed = new Packed();
        packed.number(rules.size());
        for (Rule rule : rules) {
            packed.text(rule.name());
            packed.text(rule.id());
            packed.text(rule.file());
            spot(packed, rule.at());
            packed.text(rule.readBy());
            Packed parts = packed.within();
            parts.each(rule.annotations(), annotation -> {
                parts.text(annotation.name());
                parts.text(annotation.text());
                spot(parts, annotation.at());
            });
            parts.each(rule.conditions(), condition -> pattern(parts, condition));
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

    private static void pattern(Packed packed, Condition condition) {
        packed.text(condition.quantifier());
        packed.each(condition.binding().stream().toList(), binding -> operand(packed, binding));
        packed.text(condition.type());
        spot(packed, condition.at());
        packed.each(condition.constraints(), constraint -> constraint(packed, constraint));
        packed.text(condition.opaque());
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
    public static List<Rule> read(byte[] index) {
        Unpacked unpacked = new Unpacked(index);
        int count = unpacked.number();
        List<Rule> rules = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String name = unpacked.text();
            String id = unpacked.text();
            String file = unpacked.text();
            Spot at = spot(unpacked);
            String readBy = unpacked.text();
            Supplier<Unpacked> parts = unpacked.within();
            rules.add(new Rule(name, id, file, at, readBy, () -> parts(parts.get())));
        }
        return rules;
    }

    private static Rule.Parts parts(Unpacked unpacked) {
        List<Annotation> annotations =
                unpacked.each(() -> new Annotation(unpacked.text(), unpacked.text(), spot(unpacked)));
        List<Condition> conditions = unpacked.each(() -> pattern(unpacked));
        return new Rule.Parts(annotations, conditions, call(unpacked));
    }

    private static Spot spot(Unpacked unpacked) {
        return new Spot(unpacked.number(), unpacked.number(), unpacked.number());
    }

    private static Condition pattern(Unpacked unpacked) {
        return new Condition(
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
