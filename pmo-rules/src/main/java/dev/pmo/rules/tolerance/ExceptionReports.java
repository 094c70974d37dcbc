package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.StageId;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Exception reports filled from the data of a scope: cause, consequences, options with their effects, recommendation.
 *
 * <p>{@code ExceptionReports.draft(ExceptionContext.of(project, asOf, policy))}. What is recorded in an open report is
 * taken over; what the figures tell is computed; what neither tells is named as a gap. Nothing is invented: without a
 * recorded option that brings every aspect back within tolerance there is no recommendation. This class is immutable
 * and thread-safe.
 */
public final class ExceptionReports {

    private ExceptionReports() {}

    /**
     * The report about the forecasts of a scope that lie outside its tolerances.
     *
     * @param context the scope and its figures
     * @return the report; nothing if no forecast lies outside
     */
    public static Optional<ExceptionDraft> draft(ExceptionContext context) {
        ToleranceStatus status = context.status();
        return status.has(Rag.RED) ? Optional.of(draft(context, status)) : Optional.empty();
    }

    /**
     * The reports about the stages of a project, each with what is left of the tolerances of the project.
     *
     * @param context the project and its figures
     * @return the reports, in the order of the stages; none for other scopes
     */
    public static List<ExceptionDraft> stages(ExceptionContext context) {
        List<ExceptionDraft> drafts = new ArrayList<>();
        for (Stage stage : StageRules.unfinished(context.scope(), context.asOf())) {
            List<AspectStatus> statuses = StageRules.judged(
                    stage, Judged.of(context.scope(), stage, context.asOf()), context.asOf(), context.policy());
            if (AspectStatus.any(statuses, Rag.RED)) {
                drafts.add(above(draft(context, stage, statuses), context));
            }
        }
        return drafts;
    }

    /**
     * A report with what it means for the level above: what is left of the tolerances there.
     *
     * @param draft the report of a scope below
     * @param above the level above and its figures
     * @return the completed report
     */
    public static ExceptionDraft above(ExceptionDraft draft, ExceptionContext above) {
        return above(draft, above, above.status());
    }

    static ExceptionDraft above(ExceptionDraft draft, ExceptionContext above, ToleranceStatus statuses) {
        Scope scope = above.scope();
        Judged judged = above.judged();
        List<AspectMargin> margins = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (AspectMargin cause : draft.causes()) {
            ToleranceAspect aspect = cause.status().aspect();
            AspectStatus status = statuses.findAspect(aspect).orElse(null);
            if (status == null) {
                unknown.add(scope.ref() + " has no tolerance in " + Scene.word(aspect) + " that is judged");
            } else {
                margins.add(AspectMargin.of(scope.ref(), status, judged));
            }
        }
        return draft.withAbove(margins, unknown);
    }

    /** The report about a scope that has a forecast outside its tolerances. */
    static ExceptionDraft draft(ExceptionContext context, ToleranceStatus status) {
        return draft(context, null, context.judged(), status.aspects());
    }

    /** The report about a stage that has a forecast outside its tolerances. */
    static ExceptionDraft draft(ExceptionContext context, Stage stage, List<AspectStatus> statuses) {
        return draft(context, stage.id(), Judged.of(context.scope(), stage, context.asOf()), statuses);
    }

    private static ExceptionDraft draft(
            ExceptionContext context, @Nullable StageId stage, Judged judged, List<AspectStatus> statuses) {
        List<AspectStatus> outside =
                statuses.stream().filter(status -> status.rag() == Rag.RED).toList();
        ExceptionReport open = ExceptionRegister.of(context.scope(), context.asOf(), context.entitlement())
                .open(stage, outside);
        ExceptionSubject subject = new ExceptionSubject(
                context.scope().ref(),
                stage,
                context.asOf(),
                judged,
                statuses,
                open,
                context.policy().amberShare());
        List<AspectMargin> causes = outside.stream()
                .map(status -> AspectMargin.of(subject.scope(), status, subject.judged()))
                .toList();
        List<DraftOption> options = ExceptionOptions.of(subject);
        Recommendation recommendation = Recommendation.of(open, options);
        return new ExceptionDraft(
                subject.scope(),
                subject.stage(),
                open == null ? null : open.id(),
                subject.asOf(),
                open == null || open.title().isEmpty() ? ExceptionWords.title(subject) : open.title(),
                causes,
                cause(open, causes),
                ExceptionLinks.of(context, subject),
                consequences(open, subject),
                List.of(),
                options,
                recommendation.option(),
                recommendation.reason(),
                gaps(subject, options, recommendation));
    }

    private static String cause(@Nullable ExceptionReport open, List<AspectMargin> causes) {
        String recorded = open == null ? "" : Copies.text(open.cause());
        String computed = causes.stream().map(ExceptionWords::cause).collect(Collectors.joining(" "));
        return recorded.isEmpty() ? computed : recorded + (recorded.endsWith(".") ? " " : ". ") + computed;
    }

    private static List<String> consequences(@Nullable ExceptionReport open, ExceptionSubject subject) {
        List<String> all = new ArrayList<>();
        for (AspectStatus status : subject.statuses()) {
            if (status.rag() == Rag.RED) {
                all.add(ExceptionWords.consequence(status));
            } else if (status.rag() == Rag.AMBER) {
                all.add(ExceptionWords.nearlyUsed(status));
            }
        }
        if (open != null) {
            open.consequences().stream().filter(text -> !all.contains(text)).forEach(all::add);
        }
        return all;
    }

    private static List<String> gaps(
            ExceptionSubject subject, List<DraftOption> options, Recommendation recommendation) {
        List<String> gaps = new ArrayList<>();
        ExceptionReport open = subject.open();
        if (open == null || Copies.text(open.cause()).isEmpty()) {
            gaps.add("No cause is recorded beyond what the figures tell");
        }
        for (AspectStatus status : subject.statuses()) {
            if (status.rag() == Rag.UNKNOWN) {
                gaps.add("The status in " + Scene.word(status.aspect()) + " is not known: " + status.reason());
            }
        }
        for (DraftOption option : options) {
            if (option.businessCase().isEmpty()) {
                gaps.add("The effect of option '" + option.name() + "' on the business case is not recorded");
            }
        }
        if (recommendation.option() == null) {
            gaps.add(recommendation.reason());
        }
        return gaps;
    }

    /** What is recommended and why; without an option the reason says why there is none. */
    private record Recommendation(@Nullable String option, String reason) {

        private static final Comparator<DraftOption> CHEAPEST = Comparator.<DraftOption, Money>comparing(
                        option -> option.impact().cost(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(option -> option.impact().finishDays(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(DraftOption::name);

        static Recommendation of(@Nullable ExceptionReport open, List<DraftOption> options) {
            String recorded = open == null ? null : open.recommended();
            if (recorded != null
                    && options.stream().anyMatch(option -> option.name().equals(recorded))) {
                return new Recommendation(recorded, "As recorded by those who report the exception");
            }
            List<DraftOption> fitting =
                    options.stream().filter(Recommendation::brings).toList();
            long currencies = fitting.stream()
                    .map(option -> option.impact().cost())
                    .filter(cost -> cost != null)
                    .map(Money::currency)
                    .distinct()
                    .count();
            if (fitting.isEmpty() || currencies > 1) {
                return new Recommendation(
                        null,
                        fitting.isEmpty()
                                ? "No option can be recommended: none is recorded that is known to bring every aspect"
                                        + " back within tolerance"
                                : "No option can be recommended: the costs of those that would do are in several"
                                        + " currencies");
            }
            return new Recommendation(
                    fitting.stream().min(CHEAPEST).orElseThrow().name(),
                    fitting.size() == 1
                            ? "The only recorded option after which every aspect lies within tolerance"
                            : "The cheapest of " + fitting.size()
                                    + " recorded options after which every aspect lies within tolerance");
        }

        private static boolean brings(DraftOption option) {
            boolean acts =
                    option.outcome() == ExceptionOutcome.OPTION || option.outcome() == ExceptionOutcome.EXCEPTION_PLAN;
            return option.origin() == OptionOrigin.RECORDED && acts && option.within();
        }
    }
}
