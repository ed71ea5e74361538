package dealadvisor.explanation;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.Changes;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.OtherNames;
import dealadvisor.reading.ProblemsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why something came out as it did in the advice on a case, or what was lacking where it did not.
 *
 * @param advice the advice that is explained
 * @param narrowed the pairing to which the case was narrowed, where it asks about others; else empty
 * @param why the reasons, where it came out
 * @param lacking what was lacking, where it did not come out or that was asked; with {@code why} empty too there is nothing of that name
 */
public record Explained(
        Advice advice, Optional<Pairing> narrowed, Optional<Why.Step> why, Optional<Lacking.Answer> lacking) {
    /** A good and a payment by their ids. */
    public record Pairing(String good, String payment) {}

    /**
     * Explains.
     *
     * @param what a conclusion's id, a pairing {@code good/payment}, a barrier, or any other name that an advice prints
     * @param whyNot whether to say what was lacking even where it came out
     * @throws ProblemsException if the case is wrong, or the advice was stopped
     */
    public static Explained of(RulePack pack, Case given, String what, boolean whyNot) {
        boolean tried = !whyNot
                && (pack.catalogue().mitigation(what).isPresent()
                        || pack.vocabulary().definition(what).isPresent());
        Advisor advisor = tried ? new Advisor(pack) : Advisor.withoutTrials(pack);
        Advice advice = advisor.advise(given);
        Optional<Pairing> narrowed = pairing(pack, what)
                .filter(one -> advice.pairing(one.good(), one.payment()).isEmpty());
        Advice explained = narrowed.map(one ->
                        advisor.advise(given.with(Changes.narrowing(List.of(one.good()), List.of(one.payment())))))
                .orElse(advice);
        Optional<Why.Step> why = whyNot
                ? Optional.empty()
                : WhyNamed.of(pack, explained, what)
                        .or(() -> Why.of(pack, explained, what))
                        .or(() -> WhyMitigation.of(pack, explained, what));
        return new Explained(
                explained, narrowed, why, why.isPresent() ? Optional.empty() : Lacking.of(pack, explained, what));
    }

    // The pairing that is asked about, or in whose scope something is.
    private static Optional<Pairing> pairing(RulePack pack, String what) {
        String[] ids = what.substring(what.indexOf('@') + 1).split("/", 2);
        return ids.length == 2
                        && pack.catalogue().good(ids[0]).isPresent()
                        && pack.catalogue().payment(ids[1]).isPresent()
                ? Optional.of(new Pairing(ids[0], ids[1]))
                : Optional.empty();
    }

    /** That there is nothing of this name, with the nearest that there is. */
    public static String unknown(RulePack pack, Advice advice, String what) {
        List<String> names = new ArrayList<>(Why.names(advice));
        names.addAll(Lacking.names(pack));
        pack.catalogue().goods().forEach(each -> names.add(each.id()));
        pack.catalogue().payments().forEach(each -> names.add(each.id()));
        pack.catalogue().mitigations().forEach(each -> names.add(each.id()));
        names.addAll(pack.vocabulary().paths());
        names.addAll(WhyNamed.names());
        return "there is no pairing, eligibility, barrier, cause, mitigation, conclusion, rule or claim called `" + what
                + "`; "
                + Nearest.of(what, names, others(pack))
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("`rules list` lists the rules, `catalogue` the rest");
    }

    /** The entry of the catalogue, the list of such or the fact whose name is nearest to a word. */
    public static Optional<String> entry(RulePack pack, String word) {
        List<String> names =
                new ArrayList<>(List.of("goods", "payments", "barriers", "mitigations", "forms", "facts", "models"));
        pack.catalogue().goods().forEach(each -> names.add(each.id()));
        pack.catalogue().payments().forEach(each -> names.add(each.id()));
        pack.catalogue().barriers().forEach(each -> names.add(each.id()));
        pack.catalogue().mitigations().forEach(each -> names.add(each.id()));
        names.addAll(pack.vocabulary().paths());
        return Nearest.of(word, names, others(pack));
    }

    private static OtherNames others(RulePack pack) {
        Map<String, List<String>> aka = new LinkedHashMap<>();
        pack.catalogue().goods().forEach(each -> aka.put(each.id(), each.aka()));
        pack.catalogue().payments().forEach(each -> aka.put(each.id(), each.aka()));
        pack.catalogue().barriers().forEach(each -> aka.put(each.id(), each.aka()));
        pack.catalogue().mitigations().forEach(each -> aka.put(each.id(), each.aka()));
        pack.vocabulary().definitions().forEach(each -> aka.put(each.path(), each.aka()));
        return OtherNames.of(aka);
    }
}
