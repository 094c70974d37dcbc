package dev.pmo.examples.cli;

import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.examples.json.PortfolioJson;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Any kind of input as portfolio JSON. */
@Command(
        name = "convert",
        description = "Writes data of any kind as portfolio JSON.",
        footer = {"", "Example: pmo convert plan.mpp -o portfolio.json"})
final class ConvertCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable PmoCommand pmo;

    @Mixin
    private DataFiles files = new DataFiles();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        Terminal terminal = PmoCommand.terminalOf(pmo);
        Inputs inputs = new Inputs(terminal);
        ImportedPortfolio data = new Progress(terminal).during("reading", () -> files.read(inputs));
        String json = data.statusDate() == null
                ? PortfolioJson.write(data.portfolio())
                : PortfolioJson.write(data.statusDate(), data.portfolio());
        output.deliver(terminal, json);
        inputs.tell(data.notes());
        return PmoCommand.DONE;
    }
}
