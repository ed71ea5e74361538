package dealadvisor.render.json;

import dealadvisor.comparison.Snapshot;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Reads what {@link AdviceDocument} wrote, one advice or many: as much of it as is held against a later run. What it does not know it passes over. */
public final class AdviceReader {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser json;

    private AdviceReader(JsonParser json) {
        this.json = json;
    }

    /**
     * What the advice in a file came to.
     *
     * @param name of the file, for messages
     * @throws ProblemsException if it is no advice as {@code json} or {@code jsonl} (R034)
     */
    public static List<Snapshot> read(String name, Reader text) throws IOException {
        List<Snapshot> all = new ArrayList<>();
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            AdviceReader reader = new AdviceReader(json);
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    all.add(reader.advice().orElseThrow(() -> wrong(name, "it has no `case` with an `id`")));
                } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    throw wrong(name, "a value stands where an advice is expected");
                }
            }
        } catch (JacksonIOException e) {
            // That it cannot be read says nothing about what it holds.
            throw e.getCause();
        } catch (JacksonException e) {
            throw wrong(name, e.getOriginalMessage());
        }
        return all;
    }

    private static ProblemsException wrong(String name, String why) {
        return new ProblemsException(List.of(Diagnostic.of(
                Code.R034,
                new Place(name, 1, 1),
                1,
                "`" + name + "` is no advice of an earlier run: " + why,
                "write one with `deal-advisor advise CASES --format jsonl > before.jsonl`")));
    }

    private Optional<Snapshot> advice() {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Snapshot.Standing> pairings = new LinkedHashMap<>();
        members(key -> {
            switch (key) {
                case "case", "window" -> members(inner -> text(texts, key + "/" + inner));
                case "eligibility" -> members(which -> members(inner -> text(texts, which + "/" + inner)));
                case "pairings" -> {
                    while (json.currentToken() == JsonToken.START_ARRAY
                            || json.currentToken() == JsonToken.END_OBJECT) {
                        if (json.nextToken() == JsonToken.START_OBJECT) {
                            pairing(pairings);
                        }
                    }
                }
                default -> json.skipChildren();
            }
        });
        return Optional.ofNullable(texts.get("case/id"))
                .map(id -> new Snapshot(
                        id,
                        Optional.ofNullable(texts.get("case/file")),
                        texts.getOrDefault("any-deal/verdict", ""),
                        texts.getOrDefault("high-value/verdict", ""),
                        texts.getOrDefault("window/state", ""),
                        pairings));
    }

    private void pairing(Map<String, Snapshot.Standing> pairings) {
        Map<String, String> texts = new LinkedHashMap<>();
        double[] index = {0};
        members(key -> {
            if (key.equals("index") && json.currentToken().isNumeric()) {
                index[0] = json.getDoubleValue();
            } else {
                text(texts, key);
            }
        });
        pairings.put(
                texts.get("good") + "/" + texts.get("payment"),
                new Snapshot.Standing(texts.getOrDefault("verdict", ""), index[0]));
    }

    private interface Member {
        void at(String key);
    }

    // Leaves the parser at the end of the object; whoever is told of a member leaves it at the end of that.
    private void members(Member member) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = json.currentName();
            json.nextToken();
            member.at(key);
        }
    }

    private void text(Map<String, String> texts, String key) {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            texts.put(key, json.getString());
        } else {
            json.skipChildren();
        }
    }
}
