package dealadvisor.cli.writing;

import dealadvisor.catalogue.CatalogueEntry;
import dealadvisor.engine.RulePack;
import java.util.List;
import picocli.CommandLine.Command;

/** A new mitigation. */
@Command(
        name = "mitigation",
        description = {
            "Adds a mitigation, something to do about what stands in the way, to a rule folder: an entry like another one, in catalogue/mitigations.yaml.",
            "Example: deal-advisor new mitigation hire-night-staff --rules my-rules --like private-scratchpad --name \"hire people for the nights\" --with caveat=\"costs money\" --with \"effect={raise-to: {humans.night-staff: few}}\""
        },
        mixinStandardHelpOptions = true)
final class NewMitigationCommand extends NewEntryCommand {
    NewMitigationCommand() {
        super("mitigation");
    }

    @Override
    List<String> ids(RulePack pack) {
        return CatalogueEntry.ids(pack.catalogue().mitigations());
    }
}
