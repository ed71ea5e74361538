package dealadvisor.advice.weighing;

import dealadvisor.conclusions.Appeal;
import dealadvisor.conclusions.Bound;
import dealadvisor.conclusions.Cause;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Finding;
import dealadvisor.conclusions.FormChoice;
import dealadvisor.conclusions.Relief;
import dealadvisor.conclusions.RuleOut;
import dealadvisor.conclusions.WindowState;
import dealadvisor.conclusions.Worth;
import dealadvisor.engine.RulePack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statements that the conclusions of one case and its alternatives come to. */
final class Statements {
    /** The last bit stands for all claims for which no bit is left, so that what cites two of them is looked into. */
    private static final int BITS = Long.SIZE - 1;

    /** That bit. */
    static final long CROWDED = 1L << BITS;

    private final Frame frame;
    private final OneClaimOnce once;
    private final Map<Key, Statement> known = new HashMap<>();
    private final Map<Integer, Map<String, Integer>> bits = new HashMap<>();

    private record Key(Conclusion.Kind kind, int scope, List<Integer> what, int amount, boolean flag, String rule) {}

    Statements(RulePack pack, Frame frame) {
        this.frame = frame;
        this.once = new OneClaimOnce(pack);
    }

    /** What a conclusion comes to; empty if no verdict in question rests on it. */
    Optional<Statement> of(Conclusion conclusion) {
        int scope = frame.scope(conclusion.getScope());
        if (scope < 0) {
            return Optional.empty();
        }
        Optional<Key> key = key(conclusion, scope);
        return key.map(k -> known.computeIfAbsent(k, made -> statement(made, conclusion)));
    }

    private Optional<Key> key(Conclusion conclusion, int scope) {
        if (conclusion instanceof Cause cause) {
            return one(
                    conclusion,
                    scope,
                    frame.cause(cause.getBarrier(), cause.getCause()),
                    cause.getSeverity().ordinal());
        } else if (conclusion instanceof Relief relief) {
            List<Integer> causes = new ArrayList<>();
            relief.getCauses().forEach(cause -> causes.add(frame.cause(relief.getBarrier(), cause)));
            causes.removeIf(cause -> cause < 0);
            return Optional.of(new Key(
                    conclusion.kind(),
                    scope,
                    List.copyOf(causes),
                    relief.getSteps(),
                    relief.isOnlyIfBelieved(),
                    relief.because().rule()));
        } else if (conclusion instanceof Worth worth) {
            return bound(conclusion, scope, worth.getBound());
        } else if (conclusion instanceof Appeal appeal) {
            return bound(conclusion, scope, appeal.getBound());
        } else if (conclusion instanceof RuleOut) {
            return Optional.of(new Key(conclusion.kind(), scope, List.of(), 1, false, ""));
        } else if (conclusion instanceof FormChoice form) {
            return one(conclusion, scope, frame.form(form.getForm()), 1);
        } else if (conclusion instanceof Finding finding) {
            return one(conclusion, scope, frame.requirement(finding.subject()), finding.isFails() ? 1 : 0);
        } else if (conclusion instanceof WindowState state) {
            return one(
                    conclusion,
                    scope,
                    WindowState.State.of(state.subject()).map(Enum::ordinal).orElse(-1),
                    1);
        }
        return Optional.empty();
    }

    private static Optional<Key> one(Conclusion conclusion, int scope, int what, int amount) {
        return what < 0
                ? Optional.empty()
                : Optional.of(new Key(conclusion.kind(), scope, List.of(what), amount, false, ""));
    }

    private static Optional<Key> bound(Conclusion conclusion, int scope, Bound bound) {
        return Optional.of(
                new Key(conclusion.kind(), scope, List.of(), bound.level().ordinal(), bound.atLeast(), ""));
    }

    private Statement statement(Key key, Conclusion conclusion) {
        List<Long> claims = new ArrayList<>();
        Optional<Relief> relief = conclusion instanceof Relief one ? Optional.of(one) : Optional.empty();
        relief.ifPresent(one -> key.what().forEach(cause -> {
            Map<String, Integer> mine = bits.computeIfAbsent(cause, k -> new HashMap<>());
            long cited = 0;
            for (String claim : once.claims(one)) {
                cited |= 1L << mine.computeIfAbsent(claim, k -> Math.min(mine.size(), BITS));
            }
            claims.add(cited);
        }));
        return new Statement(
                known.size(),
                key.kind(),
                key.scope(),
                key.what(),
                key.amount(),
                key.flag(),
                List.copyOf(claims),
                relief);
    }
}
