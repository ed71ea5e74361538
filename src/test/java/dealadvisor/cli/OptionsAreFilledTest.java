package dealadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** The compiler cannot see what the command line puts into fields: where that may be nothing, the field says so. */
class OptionsAreFilledTest {
    @Test
    void whatMayBeLeftOutHasAValueOrSaysThatItMayBeNull() {
        List<String> empty = new ArrayList<>();
        look(CommandTree.all(), empty);
        assertEquals(List.of(), empty);
    }

    private static void look(CommandLine line, List<String> empty) {
        for (ArgSpec argument : line.getCommandSpec().args()) {
            if (argument.userObject() instanceof Field field && !filled(argument, field)) {
                empty.add(field.getDeclaringClass().getSimpleName() + "." + field.getName());
            }
        }
        line.getSubcommands().values().forEach(inner -> look(inner, empty));
    }

    private static boolean filled(ArgSpec argument, Field field) {
        return field.getType().isPrimitive()
                || field.getType() == Optional.class
                || argument.required()
                || argument.defaultValue() != null
                || argument.getValue() != null
                || field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
