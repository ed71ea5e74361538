package dealadvisor.render.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A shape writes its records and describes them, from one declaration. */
class ShapeTest {
    private record Offer(String good, Optional<Double> sum, Optional<String> unit, List<String> claims) {}

    private static final Shape<Offer> OFFER = Shape.of(Offer.class)
            .has("good", Kind.TEXT.says("what is bought"), Offer::good)
            .has("sum", Kind.SHARE.orNull(), Offer::sum)
            .may("unit", Kind.TEXT, Offer::unit)
            .has("claims", Kind.TEXTS, Offer::claims);

    private static String written(Offer offer) {
        return Json.text(false, json -> OFFER.kind().writer().accept(json, offer))
                .strip();
    }

    private static String schema(Kind<Offer> kind) {
        return Json.text(false, kind.schema()::write).strip();
    }

    @Test
    void writesItsMembersInOrder() {
        assertEquals(
                "{\"good\":\"labour\",\"sum\":0.5,\"unit\":\"hours\",\"claims\":[\"c1\"]}",
                written(new Offer("labour", Optional.of(0.5), Optional.of("hours"), List.of("c1"))));
    }

    @Test
    void writesNullForWhatIsLackingAndLeavesOutWhatMayBe() {
        assertEquals(
                "{\"good\":\"labour\",\"sum\":null,\"claims\":[]}",
                written(new Offer("labour", Optional.empty(), Optional.empty(), List.of())));
    }

    @Test
    void describesTheSameMembersAndAsksForThoseThatAreAlwaysThere() {
        String members =
                "\"properties\":{\"good\":{\"type\":\"string\",\"description\":\"what is bought\"},\"sum\":{\"type\":[\"number\",\"null\"],"
                        + "\"minimum\":0,\"maximum\":1},\"unit\":{\"type\":\"string\"},\"claims\":{\"type\":\"array\",\"items\":{\"type\":\"string\"}}},"
                        + "\"required\":[\"good\",\"sum\",\"claims\"]";
        assertEquals("{\"type\":\"object\"," + members + ",\"additionalProperties\":false}", schema(OFFER.kind()));
        assertEquals("{\"type\":\"object\"," + members + "}", schema(OFFER.open()));
    }
}
