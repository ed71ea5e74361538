package dealadvisor.render.json;

import static dealadvisor.render.json.AdviceKinds.VERDICT;
import static dealadvisor.render.json.Kind.COUNT;
import static dealadvisor.render.json.Kind.SHARE;
import static dealadvisor.render.json.Kind.TEXT;
import static dealadvisor.render.json.Kind.TEXTS;
import static dealadvisor.render.json.Kind.YES_NO;
import static dealadvisor.render.json.Kind.byKey;
import static dealadvisor.render.json.Kind.list;
import static dealadvisor.render.json.Kind.oneOf;

import dealadvisor.advice.Tornado;
import dealadvisor.advice.WhatIf;
import java.util.Collection;
import java.util.List;

/** What moves a pairing, and what would change its verdict, as JSON. */
public final class MovesJson {
    private static final Kind<Tornado.At> AT = Shape.of(Tornado.At.class)
            .has("at", TEXT, Tornado.At::at)
            .has("index", SHARE, Tornado.At::index)
            .has("verdict", VERDICT, Tornado.At::verdict)
            .open();

    static final Kind<Collection<? extends Tornado>> TORNADO = list(Shape.of(Tornado.class)
                    .has("fact", TEXT, Tornado::fact)
                    .has("low", AT, Tornado::low)
                    .has("high", AT, Tornado::high)
                    .has("monotone", YES_NO, Tornado::monotone)
                    .has("flips-at", TEXT.orNull(), Tornado::flipsAt)
                    .has("sinks", list(AT).says("where the verdict is worse, the worst first"), Tornado::sinks)
                    .has("lifts", list(AT).says("where the verdict is better, the best first"), Tornado::lifts)
                    .open())
            .says("the widest first");

    private static final Kind<WhatIf.Change> CHANGE = Shape.of(WhatIf.Change.class)
            .has("set", ValueJson.VALUES, WhatIf.Change::set)
            .has(
                    "or",
                    byKey(list(ValueJson.VALUE)).says("other values that do as well, by the paths of facts"),
                    WhatIf.Change::or)
            .has("mitigations", TEXTS, WhatIf.Change::mitigations)
            .has("known", TEXTS.says("paths of facts that are known to be otherwise"), WhatIf.Change::known)
            .has("becomes", VERDICT, WhatIf.Change::becomes)
            .has("index", SHARE, WhatIf.Change::index)
            .open();

    static final Kind<WhatIf> WHAT_IF = Shape.of(WhatIf.class)
            .has("what", TEXT.says("the pairing, as GOOD/PAYMENT"), WhatIf::what)
            .has("is", VERDICT, WhatIf::is)
            .has("to", VERDICT, WhatIf::to)
            .has("changes", list(CHANGE).says("the smallest first"), WhatIf::changes)
            .has("minimal", oneOf("proven", "best-so-far"), found -> found.proven() ? "proven" : "best-so-far")
            .has("at-least", COUNT.says("how many changes are needed at least"), WhatIf::atLeast)
            .has("tried", COUNT, WhatIf::tried)
            .open();

    private MovesJson() {}

    /** The facts that move a pairing, as a list with a line end. */
    public static String of(List<Tornado> moves) {
        return TORNADO.text(moves);
    }

    /** What would change a verdict, as an object with a line end. */
    public static String of(WhatIf found) {
        return WHAT_IF.text(found);
    }
}
