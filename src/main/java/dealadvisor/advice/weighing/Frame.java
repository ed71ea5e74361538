package dealadvisor.advice.weighing;

import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.DealForm;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.conclusions.Scope;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pairings in question, and the numbers under which what bears on them is counted. Scope 0 is the case; after it stand the goods, the payments and
 * the pairings, each good with all payments. Immutable.
 */
public final class Frame {
    private final Catalogue catalogue;
    private final List<Good> goods;
    private final List<Payment> payments;
    private final Map<String, Integer> goodAt = new HashMap<>();
    private final Map<String, Integer> paymentAt = new HashMap<>();
    private final Map<String, Integer> causeAt = new LinkedHashMap<>();
    private final Map<String, Integer> barrierAt = new HashMap<>();
    private final Map<String, Integer> requirementAt = new LinkedHashMap<>();
    private final Map<String, Integer> formAt = new LinkedHashMap<>();
    private final int[] barrierOf;
    private final int[] firstCause;
    private final int[][] scopesOf;
    private final List<String> needed;
    private final int[][] neededBy;

    public Frame(Vocabulary vocabulary, Catalogue catalogue, InQuestion asked) {
        this.catalogue = catalogue;
        this.goods = asked.goods();
        this.payments = asked.payments();
        goods.forEach(good -> goodAt.put(good.id(), goodAt.size()));
        payments.forEach(payment -> paymentAt.put(payment.id(), paymentAt.size()));
        List<Integer> barriers = new ArrayList<>();
        firstCause = new int[catalogue.barriers().size() + 1];
        for (Barrier barrier : catalogue.barriers()) {
            int number = barrierAt.size();
            firstCause[number + 1] = firstCause[number] + barrier.causes().size();
            barrierAt.put(barrier.id(), number);
            for (String cause : barrier.causes().keySet()) {
                causeAt.put(barrier.id() + "/" + cause, causeAt.size());
                barriers.add(number);
            }
        }
        barrierOf = barriers.stream().mapToInt(Integer::intValue).toArray();
        catalogue
                .requirements()
                .values()
                .forEach(all -> all.forEach(id -> requirementAt.putIfAbsent(id, requirementAt.size())));
        for (DealForm form : catalogue.forms()) {
            formAt.put(form.id(), formAt.size());
        }
        scopesOf = new int[goods.size() * payments.size()][];
        for (int i = 0; i < scopesOf.length; i++) {
            scopesOf[i] = new int[] {
                0,
                1 + i / payments.size(),
                1 + goods.size() + i % payments.size(),
                1 + goods.size() + payments.size() + i
            };
        }
        needed = needed(vocabulary);
        int essentials = (int) vocabulary.definitions().stream()
                .filter(FactDefinition::essential)
                .count();
        neededBy = new int[scopesOf.length][];
        for (int good = 0; good < goods.size(); good++) {
            int[] always = neededBy(goods.get(good), essentials, false);
            int[] held = neededBy(goods.get(good), essentials, true);
            for (int payment = 0; payment < payments.size(); payment++) {
                neededBy[good * payments.size() + payment] =
                        payments.get(payment).needs().isEmpty() ? always : held;
            }
        }
    }

    // The vocabulary's essential facts come first: they matter whatever the pairing.
    private List<String> needed(Vocabulary vocabulary) {
        Set<String> paths = new LinkedHashSet<>();
        vocabulary.definitions().stream().filter(FactDefinition::essential).forEach(fact -> paths.add(fact.path()));
        catalogue.roles().coherence().values().forEach(paths::addAll);
        paths.add(catalogue.roles().held());
        return List.copyOf(paths);
    }

    private int[] neededBy(Good good, int essentials, boolean held) {
        Set<Integer> facts = new LinkedHashSet<>();
        for (int i = 0; i < essentials; i++) {
            facts.add(i);
        }
        catalogue
                .roles()
                .coherence()
                .getOrDefault(good.coherence(), List.of())
                .forEach(path -> facts.add(needed.indexOf(path)));
        if (held) {
            facts.add(needed.indexOf(catalogue.roles().held()));
        }
        return facts.stream().mapToInt(Integer::intValue).toArray();
    }

    Catalogue catalogue() {
        return catalogue;
    }

    List<Good> goods() {
        return goods;
    }

    List<Payment> payments() {
        return payments;
    }

    public int pairings() {
        return scopesOf.length;
    }

    /** The place among the goods of the one of a pairing. */
    int goodOf(int pairing) {
        return pairing / payments.size();
    }

    /** The place among the payments of the one of a pairing. */
    int paymentOf(int pairing) {
        return pairing % payments.size();
    }

    public Good good(int pairing) {
        return goods.get(goodOf(pairing));
    }

    public Payment payment(int pairing) {
        return payments.get(paymentOf(pairing));
    }

    /** The number of the pairing of a good and a payment in question, by their ids. */
    public int place(String good, String payment) {
        return Present.in(goodAt, good) * payments.size() + Present.in(paymentAt, payment);
    }

    /** The two ids of a pairing as one. */
    public String id(int pairing) {
        return good(pairing).id() + "/" + payment(pairing).id();
    }

    /** How many scopes there are. */
    int scopes() {
        return 1 + goods.size() + payments.size() + scopesOf.length;
    }

    /** The case, the good, the payment and the pairing. */
    int[] scopesOf(int pairing) {
        return scopesOf[pairing];
    }

    /** The number of a scope; below 0 if it is not in question. */
    int scope(Scope scope) {
        int good = scope.good().map(id -> goodAt.getOrDefault(id, -1)).orElse(0);
        int payment = scope.payment().map(id -> paymentAt.getOrDefault(id, -1)).orElse(0);
        if (good < 0 || payment < 0) {
            return -1;
        }
        if (scope.good().isEmpty()) {
            return scope.payment().isEmpty() ? 0 : 1 + goods.size() + payment;
        }
        return 1
                + (scope.payment().isEmpty()
                        ? good
                        : goods.size() + payments.size() + good * payments.size() + payment);
    }

    int causes() {
        return barrierOf.length;
    }

    /** The number of a cause; below 0 if there is none. */
    int cause(String barrier, String cause) {
        return causeAt.getOrDefault(barrier + "/" + cause, -1);
    }

    int barriers() {
        return barrierAt.size();
    }

    /** The number of a barrier's first cause; its causes are numbered in the catalogue's order, and those of the next barrier come after them. */
    int firstCause(int barrier) {
        return firstCause[barrier];
    }

    /** The number of a cause's barrier. */
    int barrierOf(int cause) {
        return barrierOf[cause];
    }

    /** The number of a barrier, in the catalogue's order; below 0 if there is none. */
    int barrier(String id) {
        return barrierAt.getOrDefault(id, -1);
    }

    int requirements() {
        return requirementAt.size();
    }

    /** The number of a requirement of eligibility; below 0 if no eligibility rests on it. */
    int requirement(String id) {
        return requirementAt.getOrDefault(id, -1);
    }

    int form(String id) {
        return formAt.getOrDefault(id, -1);
    }

    /** Facts without which some pairing is not recommended, by path: those essential for all first. */
    public List<String> needed() {
        return needed;
    }

    /** Places in {@link #needed()} of the facts without which a pairing is not recommended. */
    public int[] neededBy(int pairing) {
        return neededBy[pairing];
    }
}
