package dealadvisor.advice.weighing;

import dealadvisor.advice.Verdict;
import dealadvisor.advice.Window;
import dealadvisor.catalogue.Bar;
import dealadvisor.catalogue.Cap;
import dealadvisor.catalogue.CatalogueEntry;
import dealadvisor.catalogue.PairingAttributes;
import dealadvisor.conclusions.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The catalogue's caps, made ready to be asked of many pairings one after the other. One for each thread. */
public final class Caps {
    private static final String WINDOW = "window";
    private static final String FORM = "form";
    /** What a cap asks of prices. */
    public static final String PRICE_RANGE = "price-range";

    private static final List<String> WINDOWS =
            Arrays.stream(Window.State.values()).map(Window.State::id).toList();
    // No prices, prices that meet, and prices that do not.
    private static final List<String> RANGES = List.of("", "some", "none");

    private final Frame frame;
    // By pairing, those whose good and payment are among those that they hold down.
    private final List<List<Ready>> ready = new ArrayList<>();
    private final List<Cap> applied = new ArrayList<>();
    private Verdict ceiling = Verdict.RECOMMENDED;

    // A cap with its names as numbers: of a barrier or a cause, below 0 where it asks about none; of the others,
    // whether each will do.
    private record Ready(
            Cap cap,
            boolean[] windows,
            boolean[] forms,
            boolean[] priceRanges,
            Verdict atMost,
            int barrier,
            int cause,
            int atLeast,
            int relieved,
            int below) {}

    Caps(Frame frame) {
        this.frame = frame;
        List<String> forms = CatalogueEntry.ids(frame.catalogue().forms());
        List<Ready> all = new ArrayList<>();
        for (Cap cap : frame.catalogue().rulings().caps()) {
            String standing = cap.standing().map(Bar::named).orElse("");
            all.add(new Ready(
                    cap,
                    among(cap.when().get(WINDOW), WINDOWS),
                    among(cap.when().get(FORM), forms),
                    among(cap.when().get(PRICE_RANGE), RANGES),
                    Verdict.of(cap.atMost()).orElseThrow(),
                    standing.contains("/") ? -1 : frame.barrier(standing),
                    cause(frame, standing),
                    severity(cap.standing()),
                    cause(frame, cap.relieved().map(Bar::named).orElse("")),
                    severity(cap.relieved())));
        }
        List<List<Ready>> byGood = frame.goods().stream()
                .map(good -> fitting(all, name -> PairingAttributes.of(good, name)))
                .toList();
        List<List<Ready>> byPayment = frame.payments().stream()
                .map(payment -> fitting(all, name -> PairingAttributes.of(payment, name)))
                .toList();
        for (int pairing = 0; pairing < frame.pairings(); pairing++) {
            List<Ready> both = new ArrayList<>(byGood.get(frame.goodOf(pairing)));
            both.retainAll(byPayment.get(frame.paymentOf(pairing)));
            ready.add(both);
        }
    }

    // Those whose conditions on what has these attributes hold.
    private static List<Ready> fitting(List<Ready> all, Function<String, Optional<String>> attributes) {
        return all.stream()
                .filter(each -> each.cap.when().entrySet().stream().allMatch(condition -> attributes
                        .apply(condition.getKey())
                        .map(condition.getValue()::contains)
                        .orElse(true)))
                .toList();
    }

    private static int cause(Frame frame, String named) {
        String[] parts = named.split("/", 2);
        return parts.length < 2 ? -1 : frame.cause(parts[0], parts[1]);
    }

    private static int severity(Optional<Bar> bar) {
        return bar.map(said -> Severity.of(said.severity()).ordinal()).orElse(-1);
    }

    /**
     * Sees which apply.
     *
     * @param left by barrier what is left of it
     * @param window where the case stands
     * @param form which form the deal would take, by its place in the catalogue
     * @param pricesMeet whether the prices that are given meet; empty if none are given
     */
    void see(int pairing, Left.OfBarrier[] left, Window.State window, int form, Optional<Boolean> pricesMeet) {
        applied.clear();
        ceiling = Verdict.RECOMMENDED;
        int range = pricesMeet.isEmpty() ? 0 : pricesMeet.get() ? 1 : 2;
        for (Ready each : ready.get(pairing)) {
            if ((each.barrier < 0 || left[each.barrier].worst() >= each.atLeast)
                    && (each.cause < 0 || left(left, each.cause) >= each.atLeast)
                    && (each.relieved < 0
                            || left(left, each.relieved) == Counts.NOTHING
                            || left(left, each.relieved) >= each.below)
                    && each.windows[window.ordinal()]
                    && each.forms[form]
                    && each.priceRanges[range]
                    && !named(each.cap.named())) {
                applied.add(each.cap);
                ceiling = ceiling.atMost(each.atMost);
            }
        }
    }

    private int left(Left.OfBarrier[] left, int cause) {
        return left[frame.barrierOf(cause)].cause(cause);
    }

    /** Whether a deal of this form may be allowed a better verdict than one of another: an entry that names it goes before one of the same name. */
    static boolean eases(List<Cap> caps, String form) {
        return goesBefore(caps, cap -> cap.when().getOrDefault(FORM, List.of()).contains(form));
    }

    /** Whether how prices turn out may allow a better verdict than none would: an entry that asks for them goes before one of the same name. */
    public static boolean pricesEase(List<Cap> caps) {
        return goesBefore(caps, cap -> cap.when().containsKey(PRICE_RANGE));
    }

    private static boolean goesBefore(List<Cap> caps, Predicate<Cap> asked) {
        for (int i = 0; i < caps.size(); i++) {
            Cap cap = caps.get(i);
            if (asked.test(cap)
                    && caps.subList(i + 1, caps.size()).stream()
                            .anyMatch(later -> later.named().equals(cap.named()))) {
                return true;
            }
        }
        return false;
    }

    // Which of all words will do: those that are named, or any where none is.
    private static boolean[] among(@Nullable List<String> named, List<String> all) {
        boolean[] among = new boolean[all.size()];
        for (int i = 0; i < among.length; i++) {
            among[i] = named == null || named.contains(all.get(i));
        }
        return among;
    }

    /** The causes that lift a cap where they stand and little is left of them. */
    static Set<Integer> lifting(Frame frame) {
        Set<Integer> causes = new TreeSet<>();
        for (Cap cap : frame.catalogue().rulings().caps()) {
            cap.relieved().ifPresent(bar -> causes.add(cause(frame, bar.named())));
        }
        return causes;
    }

    private boolean named(String name) {
        for (Cap cap : applied) {
            if (cap.named().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Those that apply to the pairing that was seen last. */
    List<Cap> applied() {
        return List.copyOf(applied);
    }

    /** The best verdict that they allow. */
    Verdict ceiling() {
        return ceiling;
    }
}
