package dealadvisor.conclusions;

import java.util.Optional;

/** A form that a deal can take here. */
public final class FormChoice extends Scoped {
    public FormChoice(String form) {
        this(Scope.CASE, Optional.empty(), form);
    }

    private FormChoice(Scope scope, Optional<Because> because, String form) {
        super(Kind.FORM, form, scope, because);
    }

    @Override
    FormChoice with(Scope scope, Optional<Because> because) {
        return new FormChoice(scope, because, subject());
    }

    /** The form's id in the catalogue. */
    public String getForm() {
        return subject();
    }
}
