package dealadvisor.cli.lookup;

import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.Format;
import dealadvisor.cli.output.Terminal;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.Explained;
import dealadvisor.prices.Model;
import dealadvisor.prices.Models;
import dealadvisor.render.json.CatalogueJson;
import dealadvisor.render.markdown.FactsPage;
import dealadvisor.render.text.CatalogueText;
import dealadvisor.render.text.ModelsText;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What there is to buy, to pay, in the way and to do. */
@Command(
        name = "catalogue",
        description =
                "Lists goods, payments, barriers with causes, mitigations and deal forms; `catalogue facts` the facts, `catalogue models` the models of prices.")
public final class CatalogueCommand extends AnyCommand {
    @Parameters(
            arity = "0..1",
            defaultValue = "",
            paramLabel = "ID",
            description =
                    "an entry, a word that its name, its description or others have for it, or goods, payments, barriers, mitigations, forms, facts or models")
    private String id;

    @Mixin
    private RulesOption rules;

    @Option(names = "--format", defaultValue = "text", description = "text, json, or markdown: the page of facts")
    private Format.Catalogue format;

    @Override
    public Integer call() {
        RulePack pack = rules.pack();
        if (format == Format.Catalogue.markdown) {
            out().print(FactsPage.of(pack));
            return ExitCode.OK;
        }
        if (format == Format.Catalogue.json) {
            out().print(CatalogueJson.of(pack));
            return ExitCode.OK;
        }
        if (id.equals("models")) {
            out().print(ModelsText.all(Terminal.style()));
            return ExitCode.OK;
        }
        Optional<Model> model = Models.of(id);
        if (model.isPresent()) {
            out().print(ModelsText.one(model.get(), Terminal.style()));
            return ExitCode.OK;
        }
        String text = CatalogueText.text(pack, id, Terminal.style());
        if (text.isEmpty()) {
            err().println("error: nothing in the catalogue is called `" + id
                    + "`, or speaks of it; "
                    + Explained.entry(pack, id)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("`catalogue` lists everything, `catalogue facts` the facts"));
            return ExitCode.USAGE;
        }
        out().print(text);
        return ExitCode.OK;
    }
}
