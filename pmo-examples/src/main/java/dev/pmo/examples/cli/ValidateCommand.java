package dev.pmo.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pmo.core.validation.Violation;
import dev.pmo.examples.input.common.ImportNote;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.rules.result.Severity;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Data quality only: every violation with its path. */
@Command(
        name = "validate",
        description = {
            "Tells what is wrong with the data, all at once, without judging the work.",
            "What leaves a part unusable is of high severity, all else of medium."
        },
        footer = {"", "Example: pmo validate portfolio.json --format json"})
final class ValidateCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable PmoCommand pmo;

    @Mixin
    private DataFiles files = new DataFiles();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = Words.Told.class,
            description = "text or json. Default: text.")
    private Format format = Format.TEXT;

    @Mixin
    private PlausibleOption plausible = new PlausibleOption();

    @Mixin
    private Output output = new Output();

    @Mixin
    private FailOn failOn = new FailOn();

    @Override
    public Integer call() {
        Terminal terminal = PmoCommand.terminalOf(pmo);
        Progress progress = new Progress(terminal);
        ImportedPortfolio data = progress.during("reading", () -> files.read(new Inputs(terminal)));
        List<Violation> violations =
                progress.during("validating", () -> plausible.validator().validate(data.portfolio()));
        output.deliver(
                terminal, format == Format.JSON ? json(violations, data.notes()) : text(violations, data.notes()));
        return failOn.status(violations.stream().map(ValidateCommand::severity));
    }

    /** As the engine weighs it. */
    private static Severity severity(Violation violation) {
        return violation.structural() ? Severity.HIGH : Severity.MEDIUM;
    }

    private static String text(List<Violation> violations, List<ImportNote> notes) {
        StringBuilder text = new StringBuilder();
        notes.forEach(note -> text.append("note: ").append(note).append('\n'));
        violations.forEach(one -> text.append(one).append('\n'));
        return text.append(
                        violations.isEmpty()
                                ? "No violation"
                                : violations.size() + (violations.size() == 1 ? " violation" : " violations"))
                .append(
                        notes.isEmpty()
                                ? ""
                                : ", " + notes.size() + (notes.size() == 1 ? " note" : " notes") + " of the import")
                .append(".\n")
                .toString();
    }

    private static String json(List<Violation> violations, List<ImportNote> notes) {
        ObjectNode json = Json.object();
        ArrayNode all = json.putArray("violations");
        for (Violation violation : violations) {
            all.addObject()
                    .put("scope", violation.scope().toString())
                    .put("path", violation.path())
                    .put("code", violation.code())
                    .put("severity", severity(violation).name())
                    .put("message", violation.message())
                    .put("value", violation.value());
        }
        json.set("notes", Json.mapper().valueToTree(notes));
        return Json.written(json);
    }
}
