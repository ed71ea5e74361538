package dealadvisor.render.json;

import static dealadvisor.render.json.Kind.NUMBER;
import static dealadvisor.render.json.Kind.TEXT;
import static dealadvisor.render.json.Kind.TEXTS;
import static dealadvisor.render.json.Kind.WHOLE;
import static dealadvisor.render.json.Kind.YES_NO;
import static dealadvisor.render.json.Kind.byKey;
import static dealadvisor.render.json.Kind.list;
import static dealadvisor.render.json.Kind.word;

import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.DealForm;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.catalogue.Payment;
import dealadvisor.catalogue.Term;
import dealadvisor.engine.RulePack;

/** Goods, payments, barriers, mitigations and forms as JSON. */
public final class CatalogueJson {
    private static final Kind<Good> GOOD = Shape.of(Good.class)
            .has("id", TEXT, Good::id)
            .has("name", TEXT, Good::name)
            .has("does", TEXT, Good::does)
            .has("kind", TEXT, Good::kind)
            .has("verification", TEXT, Good::verification)
            .has("coherence", TEXT, Good::coherence)
            .has("worth", TEXT, Good::worth)
            .has("span", TEXT, Good::span)
            .has("presupposes", TEXT, Good::presupposes)
            .has("affordances", TEXT, Good::affordances)
            .has("force", TEXT, Good::force)
            .has("eligibility", TEXT, Good::eligibility)
            .has("aka", TEXTS, Good::aka)
            .has("claims", TEXTS, Good::claims)
            .open();

    private static final Kind<Payment> PAYMENT = Shape.of(Payment.class)
            .has("id", TEXT, Payment::id)
            .has("name", TEXT, Payment::name)
            .has("does", TEXT, Payment::does)
            .has("freedom", NUMBER, Payment::freedom)
            .has("influence", NUMBER, Payment::influence)
            .has("timing", TEXT, Payment::timing)
            .has("due", TEXT, Payment::due)
            .has("reversible", YES_NO, Payment::reversible)
            .has("size", TEXT, Payment::size)
            .has("cost", TEXT, Payment::cost)
            .has("needs", TEXTS, Payment::needs)
            .has("grantor", TEXT, Payment::grantor)
            .has("exposure", TEXT, Payment::exposure)
            .has("takeover-risk", TEXT, Payment::takeoverRisk)
            .has("check", TEXT, Payment::check)
            .has("unilateral", YES_NO, Payment::unilateral)
            .has("aka", TEXTS, Payment::aka)
            .has("claims", TEXTS, Payment::claims)
            .open();

    private static final Kind<Barrier> BARRIER = Shape.of(Barrier.class)
            .has("id", TEXT, Barrier::id)
            .has("branch", TEXT, Barrier::branch)
            .has("term", word(Term.values(), Term::id), Barrier::term)
            .has("name", TEXT, Barrier::name)
            .has("causes", byKey(TEXT), Barrier::causes)
            .has("aka", TEXTS, Barrier::aka)
            .has("claims", TEXTS, Barrier::claims)
            .open();

    private static final Kind<Mitigation> MITIGATION = Shape.of(Mitigation.class)
            .has("id", TEXT, Mitigation::id)
            .has("name", TEXT, Mitigation::name)
            .has("relieves", TEXTS, Mitigation::relieves)
            .has("answers", TEXTS, Mitigation::answers)
            .has("by", TEXTS, Mitigation::by)
            .has("priority", WHOLE.orNull(), Mitigation::priority)
            .has("effect", ValueJson.effect(ValueJson.VALUES), Mitigation::effect)
            .has("does", TEXT, mitigation -> mitigation.does().orElse(""))
            .has("caveat", TEXT, Mitigation::caveat)
            .has("aka", TEXTS, Mitigation::aka)
            .has("claims", TEXTS, Mitigation::claims)
            .open();

    private static final Kind<DealForm> FORM = Shape.of(DealForm.class)
            .has("id", TEXT, DealForm::id)
            .has("name", TEXT, DealForm::name)
            .has("says", TEXT, DealForm::says)
            .has("claims", TEXTS, DealForm::claims)
            .open();

    static final Kind<Catalogue> CATALOGUE = Shape.of(Catalogue.class)
            .has("goods", list(GOOD), Catalogue::goods)
            .has("payments", list(PAYMENT), Catalogue::payments)
            .has("barriers", list(BARRIER), Catalogue::barriers)
            .has("mitigations", list(MITIGATION), Catalogue::mitigations)
            .has("forms", list(FORM), Catalogue::forms)
            .open();

    private CatalogueJson() {}

    /** All of it as one object, on several lines. */
    public static String of(RulePack pack) {
        return CATALOGUE.text(pack.catalogue());
    }
}
