package dealadvisor.advice;

import java.util.List;

/**
 * Advice on all deals together.
 *
 * @param noDeal what the case offers instead of a deal
 * @param forms forms that rules concluded
 * @param strategy what to do in all deals
 * @param tensions claims that pull opposite ways here
 */
public record Portfolio(NoDeal noDeal, List<FormNote> forms, List<StrategyNote> strategy, List<TensionNote> tensions) {
    public Portfolio {
        forms = List.copyOf(forms);
        strategy = List.copyOf(strategy);
        tensions = List.copyOf(tensions);
    }

    /**
     * What the case offers instead of a deal.
     *
     * @param says a sentence for the reader
     * @param conclusions ids of the conclusions behind it; none where nothing speaks for doing without
     */
    public record NoDeal(String says, List<String> conclusions) {
        public NoDeal {
            conclusions = List.copyOf(conclusions);
        }
    }

    /**
     * A form of deal that rules concluded.
     *
     * @param id in the catalogue of forms
     * @param conclusions ids of the conclusions behind it
     */
    public record FormNote(String id, List<String> conclusions) {
        public FormNote {
            conclusions = List.copyOf(conclusions);
        }
    }

    /**
     * Advice on all deals together.
     *
     * @param claim the id of the claim that gives it
     * @param conclusions ids of the conclusions behind it
     */
    public record StrategyNote(String claim, List<String> conclusions) {
        public StrategyNote {
            conclusions = List.copyOf(conclusions);
        }
    }

    /**
     * Two claims that pull opposite ways.
     *
     * @param id its name, as the rule gives it
     * @param says a sentence for the reader
     * @param conclusions ids of the conclusions behind it
     */
    public record TensionNote(String id, String says, List<String> conclusions) {
        public TensionNote {
            conclusions = List.copyOf(conclusions);
        }
    }
}
