package dealadvisor.workbench;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Present;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Constraint;
import dealadvisor.rules.Rule.Operand;
import dealadvisor.rules.RuleWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Moves of the limits in a rule's conditions: on a scale by one value, a number by a tenth, a number of the catalogue past the nearest entry, whether the
 * limit itself counts, and one value less in a list of values. Where the condition reads only the catalogue, a move that no entry would notice is none.
 */
final class LimitMoves {
    private static final Map<String, String> AT_THE_LIMIT = Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">");
    private static final BigDecimal MORE = new BigDecimal("1.1");
    private static final BigDecimal LESS = new BigDecimal("0.9");
    // Beside a number of the catalogue, where no other entry lies.
    private static final BigDecimal BESIDE = new BigDecimal("0.001");

    private final Rule rule;
    private final Vocabulary vocabulary;
    private final Catalogue catalogue;

    LimitMoves(Rule rule, Vocabulary vocabulary, Catalogue catalogue) {
        this.rule = rule;
        this.vocabulary = vocabulary;
        this.catalogue = catalogue;
    }

    /**
     * One move.
     *
     * @param becomes the comparison as it would then be
     * @param change what is changed, in words
     */
    record Move(Constraint becomes, String change) {}

    /** The moves in one comparison. */
    List<Move> of(Condition condition, Constraint constraint) {
        List<Move> moves = new ArrayList<>();
        if (constraint.call()) {
            onScale(condition, constraint, moves);
        } else if (constraint.operator().endsWith("in")) {
            oneLess(constraint, moves);
        } else if (AT_THE_LIMIT.containsKey(constraint.operator())) {
            number(condition, constraint, moves);
        }
        CatalogueEntries entries = new CatalogueEntries(catalogue);
        List<Constraint> beside = condition.constraints().stream()
                .filter(each -> each != constraint)
                .map(this::withNumber)
                .toList();
        moves.removeIf(move ->
                !entries.tellApart(condition.type(), withNumber(constraint), withNumber(move.becomes()), beside));
        return moves;
    }

    private Constraint withNumber(Constraint constraint) {
        return constraint.operands().size() != 1
                ? constraint
                : ConditionLimits.number(rule, constraint.operands().get(0), catalogue)
                        .map(number -> constraint.compared(
                                constraint.operator(),
                                List.of(new Operand(
                                        Operand.Kind.NUMBER,
                                        number.toPlainString(),
                                        constraint.operands().get(0).at()))))
                        .orElse(constraint);
    }

    private void onScale(Condition condition, Constraint old, List<Move> moves) {
        List<String> scale = ConditionLimits.scale(condition, old, vocabulary);
        if (scale.isEmpty()) {
            return;
        }
        Operand limit = old.arguments().get(0);
        int place = scale.indexOf(limit.text());
        for (int moved : new int[] {place - 1, place + 1}) {
            if (moved >= 0 && moved < scale.size()) {
                Constraint becomes = new Constraint(
                        old.binding(),
                        old.attribute(),
                        true,
                        List.of(new Operand(limit.kind(), scale.get(moved), limit.at())),
                        old.operator(),
                        old.operands(),
                        old.at());
                moves.add(move(old, becomes, ""));
            }
        }
    }

    private static void oneLess(Constraint old, List<Move> moves) {
        for (int i = 0; old.operands().size() > 1 && i < old.operands().size(); i++) {
            List<Operand> left = new ArrayList<>(old.operands());
            left.remove(i);
            moves.add(move(old, old.compared(old.operator(), left), ""));
        }
    }

    private void number(Condition condition, Constraint old, List<Move> moves) {
        moves.add(move(old, old.compared(Present.in(AT_THE_LIMIT, old.operator()), old.operands()), ""));
        Operand operand = old.operands().get(0);
        Optional<BigDecimal> limit = ConditionLimits.number(rule, operand, catalogue);
        if (limit.isEmpty()) {
            return;
        }
        String is = operand.kind() == Operand.Kind.VARIABLE
                ? ", which is " + limit.get().toPlainString()
                : "";
        for (BigDecimal moved : moved(condition, old, limit.get())) {
            Operand number =
                    new Operand(Operand.Kind.NUMBER, moved.stripTrailingZeros().toPlainString(), operand.at());
            moves.add(move(old, old.compared(old.operator(), List.of(number)), is));
        }
    }

    private List<BigDecimal> moved(Condition condition, Constraint constraint, BigDecimal limit) {
        List<BigDecimal> moved = new ArrayList<>();
        NavigableSet<BigDecimal> numbers =
                new TreeSet<>(new CatalogueEntries(catalogue).numbers(condition.type(), constraint.attribute()));
        if (numbers.isEmpty()) {
            boolean chance = vocabulary
                    .named(condition.type())
                    .filter(fact -> fact.type() == FactType.PROBABILITY)
                    .isPresent();
            for (BigDecimal by : List.of(LESS, MORE)) {
                BigDecimal next = limit.multiply(by);
                if (limit.signum() != 0 && !(chance && next.compareTo(BigDecimal.ONE) > 0)) {
                    moved.add(next);
                }
            }
            return moved;
        }
        Optional.ofNullable(numbers.lower(limit)).ifPresent(below -> moved.add(below.subtract(BESIDE)));
        Optional.ofNullable(numbers.higher(limit)).ifPresent(above -> moved.add(above.add(BESIDE)));
        return moved;
    }

    private static Move move(Constraint old, Constraint becomes, String is) {
        return new Move(becomes, RuleWriter.constraint(becomes) + " instead of " + RuleWriter.constraint(old) + is);
    }
}
