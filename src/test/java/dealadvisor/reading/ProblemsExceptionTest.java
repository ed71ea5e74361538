package dealadvisor.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemsExceptionTest {
    @Test
    void isTheSameAfterItWasSentSomewhereElse() throws Exception {
        ProblemsException thrown = new ProblemsException(List.of(
                Diagnostic.of(
                        Code.F012, new Place("case.yaml", 3, 5), 7, "unknown fact `horizn`", "did you mean that?"),
                new Diagnostic(Code.L002, "it took too long", Optional.empty(), 1, Optional.empty())));
        ProblemsException arrived = there(thrown);
        assertEquals(thrown.problems(), arrived.problems());
        assertEquals(thrown.getMessage(), arrived.getMessage());
    }

    @Test
    void sendsMoreProblemsThanAreToldAsItTellsThem() throws Exception {
        ProblemsException thrown = new ProblemsException(IntStream.range(0, 2000)
                .mapToObj(i -> Diagnostic.of(Code.F012, new Place("case.yaml", i + 1, 1), 1, "no " + i, "leave it out"))
                .toList());
        assertEquals(thrown.problems(), there(thrown).problems());
    }

    private static ProblemsException there(ProblemsException thrown) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (ProblemsException) in.readObject();
        }
    }
}
