package dealadvisor.conclusions;

import java.util.Optional;

/** An unknown fact that matters here. */
public final class Question extends Conclusion {
    private final String fact;

    public Question(String fact) {
        this(Scope.CASE, Optional.empty(), fact);
    }

    private Question(Scope scope, Optional<Because> because, String fact) {
        super(scope, because);
        this.fact = fact;
    }

    @Override
    public Question concluded(Because because) {
        return new Question(getScope(), Optional.of(because), fact);
    }

    @Override
    public Kind kind() {
        return Kind.QUESTION;
    }

    @Override
    public String subject() {
        return fact;
    }

    /** The fact's path. */
    public String getFact() {
        return fact;
    }
}
