package dealadvisor.cli.writing;

import dealadvisor.catalogue.CatalogueEntry;
import dealadvisor.engine.RulePack;
import java.util.List;
import picocli.CommandLine.Command;

/** A new good. */
@Command(
        name = "good",
        description =
                "Adds a good, something to buy, to a rule folder: an entry like another one, in catalogue/goods.yaml.",
        mixinStandardHelpOptions = true)
final class NewGoodCommand extends NewEntryCommand {
    NewGoodCommand() {
        super("good");
    }

    @Override
    List<String> ids(RulePack pack) {
        return CatalogueEntry.ids(pack.catalogue().goods());
    }
}
