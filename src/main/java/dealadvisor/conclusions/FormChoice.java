package dealadvisor.conclusions;

import java.util.Optional;

/** A form that a deal can take here. */
public final class FormChoice extends Scoped {
    private final String form;

    public FormChoice(String form) {
        this(Scope.CASE, Optional.empty(), form);
    }

    private FormChoice(Scope scope, Optional<Because> because, String form) {
        super(scope, because);
        this.form = form;
    }

    @Override
    FormChoice at(Scope scope) {
        return new FormChoice(scope, Optional.empty(), form);
    }

    @Override
    public FormChoice concluded(Because because) {
        return new FormChoice(getScope(), Optional.of(because), form);
    }

    @Override
    public Kind kind() {
        return Kind.FORM;
    }

    @Override
    public String subject() {
        return form;
    }

    /** The form's id in the catalogue. */
    public String getForm() {
        return form;
    }
}
