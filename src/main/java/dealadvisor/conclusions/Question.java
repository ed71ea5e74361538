package dealadvisor.conclusions;

import java.util.Optional;

/** An unknown fact that matters here. */
public final class Question extends Conclusion {
    public Question(String fact) {
        this(Scope.CASE, Optional.empty(), fact);
    }

    private Question(Scope scope, Optional<Because> because, String fact) {
        super(Kind.QUESTION, fact, scope, because);
    }

    @Override
    Question with(Scope scope, Optional<Because> because) {
        return new Question(scope, because, subject());
    }

    /** The fact's path. */
    public String getFact() {
        return subject();
    }
}
