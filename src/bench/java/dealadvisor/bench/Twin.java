package dealadvisor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The yardstick: what the rules of {@link TwinRules} conclude, as a good programmer would write it by hand who has only these rules to keep and no
 * rule engine. It reads the same case files and catalogues and prints the same conclusions as JSON. Usage: {@code Twin CASE}
 */
public final class Twin {
    private final List<TwinGood> goods;
    private final List<TwinPayment> payments;

    /** @param catalogue the folder with the catalogues of goods and payments */
    public Twin(Path catalogue) throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        goods = new ArrayList<>();
        for (Map<?, ?> entry : entries(yaml, catalogue.resolve("goods.yaml"), "goods")) {
            goods.add(TwinGood.of(entry));
        }
        payments = new ArrayList<>();
        for (Map<?, ?> entry : entries(yaml, catalogue.resolve("payments.yaml"), "payments")) {
            payments.add(TwinPayment.of(entry));
        }
    }

    private static List<Map<?, ?>> entries(YAMLMapper yaml, Path file, String key) throws IOException {
        List<Map<?, ?>> entries = new ArrayList<>();
        for (Object entry : (List<?>) yaml.readValue(Files.readString(file), Map.class).get(key)) {
            entries.add((Map<?, ?>) entry);
        }
        return entries;
    }

    public static void main(String[] arguments) throws IOException {
        Twin twin = new Twin(Path.of("rules/catalogue"));
        System.out.println(twin.json(read(Path.of(arguments[0]))));
    }

    /** The facts of a case file. */
    public static TwinFacts read(Path file) throws IOException {
        return TwinFacts.of(new YAMLMapper().readValue(Files.readString(file), Map.class));
    }

    /** What is concluded, by id: how much of it, or nothing. */
    public Map<String, String> conclude(TwinFacts facts) {
        Map<String, String> conclusions = new TreeMap<>();
        TwinRules rules = new TwinRules(facts, conclusions);
        rules.onTheCase();
        for (TwinGood good : goods) {
            if (facts.asksFor("deal.goods", good.id())) {
                rules.on(good);
            }
        }
        for (TwinPayment payment : payments) {
            if (facts.asksFor("deal.payments", payment.id())) {
                rules.on(payment);
            }
        }
        return conclusions;
    }

    private String json(TwinFacts facts) {
        return new ObjectMapper(new JsonFactory()).writeValueAsString(conclude(facts));
    }
}
