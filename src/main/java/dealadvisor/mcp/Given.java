package dealadvisor.mcp;

import dealadvisor.facts.Case;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.Changes;
import dealadvisor.reading.SourceText;
import dealadvisor.service.Inquiry;
import io.modelcontextprotocol.json.McpJsonDefaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a tool was called with, of the kinds that its schema asks for. */
final class Given {
    private final Map<String, Object> said;

    Given(Map<String, Object> said) {
        this.said = Collections.unmodifiableMap(new LinkedHashMap<>(said));
    }

    /** A text, if it was given. */
    Optional<String> text(String name) {
        return Optional.ofNullable(said.get(name)).map(String::valueOf);
    }

    /** Whether something was said to be so. */
    boolean is(String name) {
        return Boolean.TRUE.equals(said.get(name));
    }

    private List<String> texts(String name) {
        return said.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The text of a case as it was given; of an object, its JSON. */
    SourceText source(String name) {
        Object given = said.getOrDefault(name, "");
        return SourceText.of(Inquiry.NAME, given instanceof Map<?, ?> map ? json(map) : String.valueOf(given));
    }

    /** A case, with the changes of {@code set} over it. */
    Case ofCase(String name) {
        return CaseFile.of(source(name)).content().with(changes());
    }

    /** The changes of {@code set}. */
    List<Case.Change> changes() {
        return Changes.of("set", texts("set"));
    }

    /** The same for the commands' answers. */
    Inquiry inquiry(List<String> cases, List<String> words) {
        List<Case> read = new ArrayList<>();
        cases.stream()
                .filter(said::containsKey)
                .forEach(name -> read.add(CaseFile.of(source(name)).content()));
        Map<String, List<String>> about = new LinkedHashMap<>();
        words.stream().filter(said::containsKey).forEach(word -> {
            Object value = said.get(word);
            about.put(word, value instanceof List<?> ? texts(word) : List.of(String.valueOf(value)));
        });
        return new Inquiry(read, about, changes());
    }

    private static String json(Map<?, ?> object) {
        try {
            return McpJsonDefaults.getMapper().writeValueAsString(object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
