package dealadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.catalogue.Protocol;
import dealadvisor.explanation.Explained;
import dealadvisor.explanation.Why;
import dealadvisor.facts.Case;
import dealadvisor.packs.Arguing;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import dealadvisor.rules.RuleFolder;
import dealadvisor.workbench.ClaimCoverage;
import dealadvisor.workbench.FolderCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds verdicts down, when to pay and what belief rests on stand in the data, where packs change them. */
class RulingsTest {
    private static final RulePack BUNDLED = RulePack.bundled();
    /** An AI that asks for much is offered a token. */
    private static final Case CASE = Case.builder()
            .set("ai.motivation.type", "schemer")
            .set("ai.motivation.horizon", "long-term")
            .set("ai.motivation.ambition", "linear")
            .set("ai.outside-option.takeover-chance", 0.3)
            .build();

    @TempDir
    private Path folder;

    private RulePack pack(String switchedOff) throws IOException {
        Files.writeString(
                folder.resolve("pack.yaml"),
                "id: nights\nversion: \"1\"\ntitle: Nights\nsource: A note\nauthors: [Ada Owl]\n"
                        + "extends: taxonomy-of-barriers\nswitch-off: " + switchedOff + "\n");
        return RulePack.load(folder);
    }

    private void data(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve("catalogue"));
        Files.writeString(folder.resolve("catalogue").resolve(file), text);
    }

    private static Advice advice(RulePack pack) {
        return Advisor.withoutTrials(pack).advise(CASE);
    }

    private static List<String> heldDownBy(Advice advice, String cap) {
        return advice.pairings().stream()
                .filter(pairing -> pairing.hindrances().cappedBy().contains(cap))
                .map(PairingAdvice::id)
                .toList();
    }

    @Test
    void aPackSwitchesACapOff() throws IOException {
        List<String> held = heldDownBy(advice(BUNDLED), "token-payment");
        assertFalse(held.isEmpty());
        Advice without = advice(pack("[token-payment]"));
        assertEquals(List.of(), heldDownBy(without, "token-payment"));
        assertTrue(without.pairings().stream()
                .anyMatch(pairing -> held.contains(pairing.id()) && pairing.verdict() != Verdict.NOT_RECOMMENDED));
    }

    @Test
    void aPackSaysOtherwiseWhatACapAllows() throws IOException {
        data("barriers.yaml", "caps:\n- {id: token-payment, at-most: possible}\n");
        Advice advice = advice(pack("[]"));
        assertTrue(advice.pairings().stream()
                .anyMatch(pairing -> pairing.hindrances().cappedBy().contains("token-payment")
                        && pairing.verdict() == Verdict.POSSIBLE));
    }

    @Test
    void aPackSaysOtherwiseWhenToPay() throws IOException {
        data("payments.yaml", "when-to-pay:\n- {id: pay-promise, pay: upfront}\n");
        RulePack pack = pack("[]");
        advice(pack).pairings().stream()
                .filter(pairing -> pack.catalogue()
                        .payment(pairing.payment())
                        .orElseThrow()
                        .timing()
                        .equals("deferred"))
                .forEach(
                        pairing -> assertEquals(Protocol.UPFRONT, pairing.deal().protocol(), pairing.id()));
    }

    @Test
    void aWrongNameIsAnsweredWithTheNearest() {
        ProblemsException problems = assertThrows(ProblemsException.class, () -> pack("[token-paymnt]"));
        assertEquals(
                "did you mean \"token-payment\"?",
                problems.problems().get(0).help().orElseThrow());
    }

    @Test
    void claimsNameThem() {
        assertTrue(encoding("payments.takeover-risk-inadvisable").contains("cap:takeover-risk"));
        assertTrue(encoding("work.retroactive-plan").contains("when-to-pay:pay-promise"));
        assertTrue(encoding("reality.most-fundamental").contains("belief"));
    }

    private static List<String> encoding(String claim) {
        return ClaimCoverage.of(BUNDLED).stream()
                .filter(entry -> entry.claim().id().equals(claim))
                .findFirst()
                .orElseThrow()
                .encodedBy();
    }

    @Test
    void anExplanationCitesThemWithTheirPlace() {
        String held = heldDownBy(advice(BUNDLED), "token-payment").get(0);
        Why.Step cap = steps(BUNDLED, held).get(0);
        assertTrue(cap.says().startsWith("held down by token payment: so small a payment"), cap.says());
        cites(cap, "token-payment", "rules/catalogue/barriers.yaml", "taxonomy-of-barriers");
        assertEquals(
                List.of("reservation.shape-and-batna"),
                cap.entry().orElseThrow().claims());
    }

    @Test
    void anExplanationSaysWhichEntriesDecideWhenToPayAndWhichDoNot() {
        Why.Step paid = whenToPay(BUNDLED, "past-sabotage/trust-fund");
        assertEquals("when to pay: on verification", paid.says());
        Why.Step left = paid.because().get(0);
        assertEquals("once the good is verified, as timing is deferred", left.says());
        cites(left, "pay-promise", "rules/catalogue/payments.yaml", "taxonomy-of-barriers");
        assertEquals(
                List.of(
                        "not by pay-said-all (upfront), pay-said-part (partly upfront), pay-said-none, as deal.upfront-share is not known; pay-checked-at-once, as verification is either; pay-risky, as takeover-risk is low; pay-token (upfront), as size is ordinary; pay-cheap (upfront), as cost is medium",
                        "before pay-other (partly upfront)"),
                left.because().stream().map(Why.Step::says).toList());
        Why.Step later = paid.because().get(1);
        assertEquals("on verification, as verification is either and verification/hard-to-check is none", later.says());
        cites(later, "verified-soon-either", "rules/catalogue/payments.yaml", "taxonomy-of-barriers");
        assertEquals(
                List.of(
                        "not by verified-at-once, as verification is either; verified-by-those-who-can, as humans.checks-hard-work is not known",
                        "before verified-soon, verified-later (deferred)"),
                later.because().stream().map(Why.Step::says).toList());
    }

    @Test
    void anExplanationNamesThePackWhoseEntryDecides() throws IOException {
        data(
                "payments.yaml",
                "when-to-pay:\n- {id: pay-promise, pay: upfront}\n# pay-said-all\n- {when: {timing: [immediate]}, id: pay-by-night, pay: upfront, claims: [work.retroactive-plan]}\n");
        RulePack pack = pack("[pay-cheap]");
        cites(
                whenToPay(pack, "past-sabotage/trust-fund").because().get(0),
                "pay-promise",
                folder + "/catalogue/payments.yaml",
                "nights");
        Why.Step token =
                whenToPay(pack, "past-sabotage/charity-donation").because().get(0);
        assertTrue(token.because().stream().noneMatch(step -> step.says().contains("pay-cheap")), token.toString());
    }

    private static void cites(Why.Step step, String id, String file, String pack) {
        Why.Entry entry = step.entry().orElseThrow();
        assertEquals(List.of(id, pack), List.of(entry.id(), entry.pack()));
        assertEquals(file, entry.place().file());
    }

    private static Why.Step whenToPay(RulePack pack, String pairing) {
        List<Why.Step> steps = steps(pack, pairing);
        return steps.get(steps.size() - 1);
    }

    // As every command explains, for whom the place must be at hand.
    private static List<Why.Step> steps(RulePack pack, String pairing) {
        return Explained.of(pack, CASE, pairing, false).why().orElseThrow().because();
    }

    @Test
    void aPackSaysWhatItChangesAndSwitchesOff() throws IOException {
        data("barriers.yaml", "# caps: token-payment\ncaps:\n- {at-most: possible, id: token-payment}\n");
        Departures departures = Departures.of(pack("[pay-cheap, verified-soon]"));
        assertEquals(
                List.of(new Arguing.Entry("catalogue/barriers.yaml", "caps", "token-payment")), departures.changed());
        assertEquals(List.of("pay-cheap", "verified-soon"), departures.switchedOff());
        assertEquals(
                List.of(
                        folder + "/pack.yaml:7:1 this pack switches off \"pay-cheap\", \"verified-soon\"",
                        folder
                                + "/catalogue/barriers.yaml:3:27 this entry changes the one of the same id in the pack that this one extends"),
                FolderCheck.of(folder).stream()
                        .filter(problem -> problem.code() == Code.P045)
                        .map(problem -> problem.place().orElseThrow() + " " + problem.message())
                        .toList());
    }

    @Test
    void whatJavaMustKnowIsDeclared() throws IOException {
        assertEquals(List.of("C001"), problems("barriers.yaml", "(?s)\\nbelief: .*?\\n", "\n"));
        assertEquals(
                List.of("C006"), problems("barriers.yaml", "belief: \\{barrier: [a-z-]+", "belief: {barrier: trust"));
        assertEquals(List.of("C001"), problems("barriers.yaml", "(?s)\\ncaps:\\n.*$", "\n"));
        assertEquals(List.of("C006"), problems("barriers.yaml", "standing: reservation-price", "standing: price"));
        assertEquals(
                List.of("C006"), problems("barriers.yaml", "relieved: [a-z-]+/risky", "relieved: commitment/risky"));
        assertEquals(List.of("C001"), problems("payments.yaml", "(?s)\\nonce-verified:\\n.*$", "\n"));
        assertEquals(List.of("C001"), problems("payments.yaml", "- \\{id: pay-other,.*", ""));
        assertEquals(List.of("C006"), problems("payments.yaml", "deal.upfront-share: \\[all]", "deal.share: [all]"));
        assertEquals(List.of("C007"), problems("payments.yaml", "id: pay-cheap", "id: pay-token"));
    }

    // The codes of what is wrong with a folder of which one data file is changed so.
    private static List<String> problems(String file, String pattern, String by) throws IOException {
        RuleFolder rules = RuleFolder.read(Path.of("rules"));
        Map<String, Node> files = new TreeMap<>(rules.parse(RuleFolder.DATA, new ArrayList<>()));
        String name = "catalogue/" + file;
        String text = Files.readString(Path.of("rules", name));
        String changed = text.replaceFirst(pattern, by);
        assertNotEquals(text, changed, pattern);
        files.put(
                name,
                Tree.parse(SourceText.of(name, changed), Limits.standard())
                        .root()
                        .orElseThrow());
        List<Diagnostic> problems = new ArrayList<>();
        DataOnly.check(files, problems);
        return problems.stream().map(problem -> problem.code().name()).toList();
    }
}
