package dealadvisor.advice;

import java.util.List;

/** The requirements of eligibility, in the order in which they are listed. Claims: {@code eligibility.*}, {@code coherence.minimum}. */
final class Requirements {
    static final List<String> ANY_DEAL =
            List.of("behaves-better", "sensitive-to-follow-through", "stable-within-rollout");
    static final List<String> HIGH_VALUE = List.of(
            "behaves-better",
            "sensitive-to-follow-through",
            "stable-within-rollout",
            "goal-directedness",
            "situational-awareness",
            "strategic-reasoning");

    private Requirements() {}
}
