package dealadvisor.cli.writing;

import dealadvisor.catalogue.CatalogueEntry;
import dealadvisor.engine.RulePack;
import java.util.List;
import picocli.CommandLine.Command;

/** A new payment. */
@Command(
        name = "payment",
        description =
                "Adds a payment, something to pay with, to a rule folder: an entry like another one, in catalogue/payments.yaml.",
        mixinStandardHelpOptions = true)
final class NewPaymentCommand extends NewEntryCommand {
    NewPaymentCommand() {
        super("payment");
    }

    @Override
    List<String> ids(RulePack pack) {
        return CatalogueEntry.ids(pack.catalogue().payments());
    }
}
