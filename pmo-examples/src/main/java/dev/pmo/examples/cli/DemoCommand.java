package dev.pmo.examples.cli;

import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.examples.json.PortfolioJson;
import dev.pmo.examples.policy.PolicyFile;
import dev.pmo.examples.policy.WaiverFile;
import dev.pmo.examples.sample.SampleFiles;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Waiver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The sample portfolio and its report, to look at. */
@Command(
        name = "demo",
        description = "Writes the sample portfolio and its report to look at.",
        footer = {"", "Example: pmo demo sample"})
final class DemoCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable PmoCommand pmo;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The folder to write to, made if it does not exist. Default: pmo-demo.")
    private String folder = "pmo-demo";

    @Override
    public Integer call() {
        Terminal terminal = PmoCommand.terminalOf(pmo);
        Path target = terminal.path(folder);
        made(target);
        Map<String, String> files = new LinkedHashMap<>();
        SampleFiles.NAMES.forEach(name -> files.put(name, SampleFiles.of(name)));
        ReviewOptions.Done done = reviewed(terminal);
        files.put("report.html", Reports.html(done));
        files.put("report.txt", Reports.text(done));
        files.put("result.json", Json.written(new ReviewJson().of(done)));
        SampleFiles.NAMES.forEach(name -> keepChanged(terminal, target.resolve(name), SampleFiles.of(name)));
        files.forEach((name, content) -> Delivery.write(target.resolve(name), content));
        StringBuilder text = new StringBuilder(Colours.painted(terminal, null, Reports.text(done)));
        text.append("\nWritten to ").append(folder).append(":\n");
        files.keySet().forEach(name -> text.append("  ").append(name).append('\n'));
        text.append("Open ").append(folder).append("/report.html in a browser, or ask why of any finding:\n");
        text.append("  cd ")
                .append(folder)
                .append(" && pmo explain portfolio.json 'tolerance.exception@PROJECT:PJ-HQ#TIME' \\\n");
        text.append("    --previous portfolio-previous.json --policy policy.yaml --waivers waivers.json\n");
        Delivery.deliver(terminal, null, text.toString());
        return PmoCommand.DONE;
    }

    /** Somebody may have tried things out on the sample: what is not as it was written stays beside it. */
    private static void keepChanged(Terminal terminal, Path file, String sample) {
        try {
            if (!Files.isRegularFile(file)
                    || Arrays.equals(Files.readAllBytes(file), sample.getBytes(StandardCharsets.UTF_8))) {
                return;
            }
            int number = 1;
            while (Files.exists(kept(file, number))) {
                number++;
            }
            Files.move(file, kept(file, number));
            terminal.err()
                    .println("pmo: note: " + file.getFileName() + " was changed and is kept as "
                            + kept(file, number).getFileName());
        } catch (IOException e) {
            throw new Refusal(
                    "'" + file + "' was changed and cannot be kept under another name. Maybe name another folder.", e);
        }
    }

    private static Path kept(Path file, int number) {
        return file.resolveSibling(file.getFileName() + "." + number + ".old");
    }

    private static ReviewOptions.Done reviewed(Terminal terminal) {
        ReviewEngine engine = Engines.standard();
        ImportedPortfolio now = PortfolioJson.read(SampleFiles.PORTFOLIO, bytes(SampleFiles.PORTFOLIO));
        ImportedPortfolio then = PortfolioJson.read(SampleFiles.PREVIOUS, bytes(SampleFiles.PREVIOUS));
        PolicySet policies =
                PolicyFile.read(SampleFiles.POLICY, bytes(SampleFiles.POLICY), engine.policies(), now.portfolio());
        List<Waiver> waivers = WaiverFile.read(SampleFiles.WAIVERS, bytes(SampleFiles.WAIVERS), engine.rules());
        AsOf date = AsOf.of(null, now.statusDate(), terminal.today());
        return ReviewOptions.review(
                new Progress(terminal), engine, new ReviewOptions.Task(now, then, date, policies, waivers));
    }

    private static byte[] bytes(String name) {
        return SampleFiles.of(name).getBytes(StandardCharsets.UTF_8);
    }

    private static void made(Path target) {
        try {
            Files.createDirectories(target);
        } catch (IOException e) {
            throw new Refusal("A folder to write to was expected, but '" + target + "' is not one.", e);
        }
    }
}
