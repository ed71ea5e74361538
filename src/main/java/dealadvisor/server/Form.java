package dealadvisor.server;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a form of the page sends.
 *
 * @param fields by name, in the order in which they came
 */
record Form(Map<String, List<String>> fields) {
    /** Reads {@code application/x-www-form-urlencoded}; what is no proper escape is dropped. */
    static Form of(String body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : body.split("&")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                try {
                    fields.computeIfAbsent(
                                    URLDecoder.decode(pair.substring(0, at), StandardCharsets.UTF_8),
                                    k -> new ArrayList<>())
                            .add(URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
                } catch (IllegalArgumentException e) {
                    // Browsers escape properly; what does not is no field of ours.
                    continue;
                }
            }
        }
        return new Form(fields);
    }

    Optional<String> one(String name) {
        List<String> all = fields.getOrDefault(name, List.of());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get(all.size() - 1)).filter(text -> !text.isEmpty());
    }

    /** What was written in a field of many lines: browsers send these as networks do, not as files have them. */
    Optional<String> lines(String name) {
        return one(name).map(text -> text.replace("\r\n", "\n"));
    }

    /** Whether the button of this name was pressed. */
    boolean act(String name) {
        return one("act").equals(Optional.of(name));
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** The fields that say what the case is, as a form would send them: the variant, to be opened again. */
    String variant() {
        StringBuilder out = new StringBuilder();
        fields.forEach((name, values) -> {
            if (ofTheCase(name)) {
                values.forEach(value -> out.append(out.isEmpty() ? "" : "&")
                        .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
            }
        });
        return out.toString();
    }

    // An answer, one of a set, how likely which answer is, who says so, why, since when; a mitigation.
    private static boolean ofTheCase(String name) {
        return name.matches("(f|s|u|who|note|on|do):.*");
    }

    /** The same with other fields for what the case is. */
    Form with(Form variant) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            if (!ofTheCase(name)) {
                all.put(name, values);
            }
        });
        all.putAll(variant.fields());
        return new Form(all);
    }
}
