package dev.pmo.examples.cli;

import dev.pmo.examples.policy.NearestName;
import dev.pmo.rules.result.Explanation;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Why a finding holds, down to input fields and thresholds. */
@Command(
        name = "explain",
        description = "Proves one finding, down to input fields and thresholds.",
        footer = {"", "Example: pmo explain portfolio.json 'tolerance.exception@PROJECT:PJ-HQ#TIME'"})
final class ExplainCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable PmoCommand pmo;

    @Parameters(index = "0", paramLabel = "FILE", description = "Data of any kind, as for 'pmo review'.")
    private String file = "";

    @Parameters(
            index = "1",
            paramLabel = "FINDING",
            description = "The id of the finding, as the review shows it. Review with the same options.")
    private String finding = "";

    @Mixin
    private ReviewOptions options = new ReviewOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Words.Formats.class,
            description = "text or json. Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        Terminal terminal = PmoCommand.terminalOf(pmo);
        Format wanted = Words.among(format, Format.TEXT, Format.JSON);
        ReviewOptions.Done done = options.review(terminal, List.of(file));
        Explanation explanation = done.result().explain(known(done.result()));
        String text = wanted == Format.JSON
                ? Json.written(ExplanationTree.json(explanation, done.asOf()))
                : output.painted(terminal, ExplanationTree.text(explanation, done.asOf()));
        output.deliver(terminal, text);
        return PmoCommand.DONE;
    }

    private String known(ReviewResult result) {
        if (result.findFinding(finding).isPresent()) {
            return finding;
        }
        List<String> ids = result.findings().stream().map(Finding::id).toList();
        String advice = NearestName.of(finding, ids)
                .map(id -> "Maybe '" + id + "' was meant.")
                .orElse(ids.isEmpty() ? "The review has no finding." : "Maybe see 'pmo review' for the ids.");
        throw new Refusal("The id of one of " + ids.size() + " findings was expected, but was: '"
                + Refusal.shown(finding) + "'.\n" + advice);
    }
}
