package dev.pmo.examples.cli;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.examples.policy.WaiverFile;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.GapKind;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a review needs besides the data, the same for every command that reviews. */
final class ReviewOptions {

    @Option(
            names = "--previous",
            paramLabel = "FILE",
            description = "The data of last time, for what moved, is new or was cleared since. Repeat it for several"
                    + " files.")
    private List<String> previous = List.of();

    @Mixin
    private PolicyOption policy = new PolicyOption();

    @Option(
            names = "--waivers",
            paramLabel = "FILE",
            description = "The findings that somebody accepts until a date, JSON or YAML.")
    private @Nullable String waivers;

    @Mixin
    private PlausibleOption plausible = new PlausibleOption();

    @Mixin
    private AsOfOption asOf = new AsOfOption();

    /**
     * A review with all that was read for it.
     *
     * @param review the review
     * @param earlier the result of last time, if there is one
     * @param asOf the date and where it comes from
     * @param data what was read
     * @param lastTime the day that the data of last time speak of, if they say so
     */
    record Done(
            Review review,
            @Nullable ReviewResult earlier,
            AsOf asOf,
            ImportedPortfolio data,
            @Nullable LocalDate lastTime) {

        Done {
            Objects.requireNonNull(review, "review");
            Objects.requireNonNull(asOf, "asOf");
        }

        ReviewResult result() {
            return review.result();
        }

        /** The dates that the report goes by, and what is the matter with last time, as the report says it. */
        String remark() {
            StringBuilder remark = new StringBuilder(asOf.toString());
            if (lastTime != null) {
                remark.append(" Last time was ").append(lastTime).append('.');
            }
            unheeded().forEach(reason -> remark.append(" Note: ").append(reason).append('.'));
            return remark.toString();
        }

        /** What was given for the review and fits nothing in it. */
        List<String> unheeded() {
            List<String> reasons = new ArrayList<>();
            if (asOf.date().equals(lastTime)) {
                reasons.add("the data of last time are of the same day");
            }
            result().gaps().stream()
                    .filter(gap ->
                            gap.kind() == GapKind.BAD_DATA && gap.source().startsWith("review."))
                    .forEach(gap -> reasons.add(gap.reason()));
            idleWaivers()
                    .forEach(waiver -> reasons.add("the waiver of " + waiver.ruleId() + " at " + waiver.scope()
                            + (waiver.subject() == null ? "" : "#" + waiver.subject()) + " accepts no finding"));
            return reasons;
        }

        /** Waivers in force at a scope under review for which no finding is there: it is settled, or misspelt. */
        private List<Waiver> idleWaivers() {
            Set<Waiver> accepting = new HashSet<>();
            for (Finding finding : result().findings()) {
                if (finding.waived() != null) {
                    accepting.add(finding.waived());
                }
            }
            return review.request().waivers().stream()
                    .filter(waiver -> waiver.holdsOn(asOf.date()) && !accepting.contains(waiver))
                    .filter(waiver -> review.findScope(waiver.scope()).isPresent())
                    .toList();
        }
    }

    Done review(Terminal terminal, List<String> files) {
        Inputs inputs = new Inputs(terminal);
        Progress progress = new Progress(terminal);
        ReviewEngine engine = Engines.standard().withValidator(plausible.validator());
        ImportedPortfolio now = progress.during("reading", () -> inputs.portfolios(files));
        ImportedPortfolio then =
                previous.isEmpty() ? null : progress.during("reading", () -> inputs.portfolios(previous));
        AsOf date = asOf.date(now, terminal);
        PolicySet policies = policy.read(inputs, engine, now.portfolio());
        List<Waiver> accepted = accepted(inputs, engine);
        refuseLater(then, date);
        inputs.tell(now.notes());
        if (then != null) {
            inputs.tellOfLastTime(then.notes());
        }
        Done done = review(progress, engine, new Task(now, then, date, policies, accepted));
        done.unheeded().forEach(reason -> terminal.err().println("pmo: note: " + reason));
        return done;
    }

    /** Two files of different years are easily exchanged, and every movement would go the wrong way. */
    private static void refuseLater(@Nullable ImportedPortfolio then, AsOf date) {
        LocalDate lastTime = then == null ? null : then.statusDate();
        if (lastTime != null && lastTime.isAfter(date.date())) {
            throw new Refusal("Data of last time were expected with --previous, but they are of " + lastTime
                    + ", after the review: " + date + "\nMaybe the files are exchanged.");
        }
    }

    /** What is to be reviewed, all read. */
    record Task(
            ImportedPortfolio now,
            @Nullable ImportedPortfolio then,
            AsOf date,
            PolicySet policies,
            List<Waiver> waivers) {

        ReviewRequest request(Portfolio root, LocalDate on) {
            return ReviewRequest.of(root, on).withPolicies(policies).withWaivers(waivers);
        }
    }

    static Done review(Progress progress, ReviewEngine engine, Task task) {
        ReviewRequest request = task.request(task.now().portfolio(), task.date().date());
        ImportedPortfolio then = task.then();
        if (then == null) {
            Review review = progress.during("reviewing", () -> engine.review(request));
            return new Done(review, null, task.date(), task.now(), null);
        }
        LocalDate on = Objects.requireNonNullElse(then.statusDate(), task.date().date());
        ReviewResult earlier = progress.during(
                "reviewing last time",
                () -> engine.review(task.request(then.portfolio(), on)).result());
        Review review = progress.during("reviewing", () -> engine.review(request.withPrevious(then.portfolio())));
        return new Done(review, earlier, task.date(), task.now(), then.statusDate());
    }

    private List<Waiver> accepted(Inputs inputs, ReviewEngine engine) {
        return waivers == null ? List.of() : WaiverFile.read(waivers, inputs.bytes(waivers), engine.rules());
    }
}
