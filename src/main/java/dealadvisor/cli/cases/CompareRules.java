package dealadvisor.cli.cases;

import dealadvisor.advice.Advisor;
import dealadvisor.cli.input.CaseNames;
import dealadvisor.cli.output.Format;
import dealadvisor.cli.output.Terminal;
import dealadvisor.comparison.DataDifference;
import dealadvisor.comparison.PackComparison;
import dealadvisor.comparison.SmallestCase;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseFile;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import dealadvisor.render.html.PacksReport;
import dealadvisor.render.json.PackCompareJson;
import dealadvisor.render.text.PackCompareText;
import dealadvisor.render.words.NamedPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The side of {@code compare} that holds two packs against each other. */
final class CompareRules {
    private CompareRules() {}

    /**
     * Compares.
     *
     * @param named case files, or folders of them
     * @param changed what {@code --set} says, for every case
     * @param smallest whether to search for the smallest case on which they differ
     * @param words the command and what was given to it, for a page that says how it was made
     * @return what to print
     */
    static String of(
            NamedPack namedA,
            NamedPack namedB,
            CaseNames named,
            List<Case.Change> changed,
            boolean smallest,
            boolean all,
            Format.Comparison format,
            List<String> words) {
        RulePack a = namedA.pack();
        RulePack b = namedB.pack();
        Advisor first = Advisor.withoutTrials(a);
        Advisor second = Advisor.withoutTrials(b);
        List<Diagnostic> problems = new ArrayList<>();
        List<PackComparison> compared = new ArrayList<>();
        for (CaseNames.Named each : named.all()) {
            try {
                Case given = CaseFile.of(each.read()).content().with(changed);
                compared.add(PackComparison.of(first, second, given));
                named.called(compared.get(compared.size() - 1).a().facts().id(), each.name());
            } catch (ProblemsException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        Optional<SmallestCase> found = smallest ? Optional.of(SmallestCase.of(a, b)) : Optional.empty();
        if (format == Format.Comparison.json) {
            return new PackCompareJson(namedA, namedB, compared, found, DataDifference.between(a, b)).text();
        }
        if (format == Format.Comparison.html) {
            return PacksReport.compared(namedA, namedB, compared, found, DataDifference.between(a, b), words);
        }
        Supplier<List<DataDifference>> data = () -> DataDifference.between(a, b);
        return (compared.isEmpty() ? "" : PackCompareText.of(namedA, namedB, compared, data, Terminal.style(), all))
                + found.map(each -> PackCompareText.of(namedA, namedB, each, data, Terminal.style(), all))
                        .orElse("");
    }
}
