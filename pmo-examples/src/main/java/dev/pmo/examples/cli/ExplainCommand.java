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

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE... FINDING",
            hideParamSyntax = true,
            description = {
                "The data, as for 'pmo review', then the id of the finding, as the review shows it. The same files and"
                        + " options find the same."
            })
    private List<String> filesAndFinding = List.of();

    @Mixin
    private ReviewOptions options = new ReviewOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Words.Told.class,
            description = "text or json. Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        Terminal terminal = PmoCommand.terminalOf(pmo);
        int last = filesAndFinding.size() - 1;
        if (last < 1) {
            throw new Refusal("Data and the id of a finding were expected, but was: '"
                    + Refusal.shown(String.join(" ", filesAndFinding))
                    + "'.\nMaybe see 'pmo review' for the ids and 'pmo explain --help' for an example.");
        }
        ReviewOptions.Done done = options.review(terminal, filesAndFinding.subList(0, last));
        Explanation explanation = done.result().explain(known(done.result(), filesAndFinding.get(last)));
        String text = format == Format.JSON
                ? Json.written(ExplanationTree.json(explanation, done.asOf()))
                : output.painted(terminal, ExplanationTree.text(explanation, done.asOf()));
        output.deliver(terminal, text);
        return PmoCommand.DONE;
    }

    private static String known(ReviewResult result, String finding) {
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
