package dealadvisor.reading;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Not for applications: it may change with every version, and the Javadoc leaves it out. On a package, all that lives there, and on a type, all that it
 * has; what a package holds out to applications it names. All that is named so, together, is the door of the library.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.FIELD})
public @interface Internal {
    /** Of a package: the types that are for applications, and stay as they are between versions with the same first number. */
    Class<?>[] except() default {};
}
