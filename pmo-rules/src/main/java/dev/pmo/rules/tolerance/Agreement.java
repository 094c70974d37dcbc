package dev.pmo.rules.tolerance;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOption;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed about an exception, and whether a forecast stays within it: figures and tolerances of the decision, the
 * tolerances of the option taken, and what the decision does not change as it is.
 */
final class Agreement {

    private Agreement() {}

    /** The tolerances that a decision sets, its own first, then those of the option taken. */
    static List<Tolerance> tolerances(ExceptionReport report) {
        ExceptionDecision decision = Objects.requireNonNull(report.decision());
        List<Tolerance> all = new ArrayList<>(decision.tolerances());
        for (ExceptionOption option : report.options()) {
            if (option.name().equals(decision.option())) {
                for (Tolerance tolerance : option.tolerances()) {
                    if (all.stream().noneMatch(each -> each.aspect() == tolerance.aspect())) {
                        all.add(tolerance);
                    }
                }
            }
        }
        return all;
    }

    /** Whether a decision settles an aspect: the work ends, or the forecast stays within what was agreed. */
    static boolean settles(ExceptionReport report, Judged judged, ToleranceAspect aspect, Ratio amberShare) {
        ExceptionDecision decision = Objects.requireNonNull(report.decision());
        if (decision.outcome() == ExceptionOutcome.PREMATURE_CLOSE) {
            return true;
        }
        List<Tolerance> set = tolerances(report).stream()
                .filter(tolerance -> tolerance.aspect() == aspect)
                .toList();
        boolean figure = figure(decision.agreed(), aspect);
        if (!figure && set.isEmpty()) {
            return false;
        }
        Judged agreed = figure ? with(judged, Objects.requireNonNull(decision.agreed())) : judged;
        Rag rag = ToleranceCheck.status(
                        agreed.reading(aspect),
                        set.isEmpty() ? judged.tolerances().of(aspect) : set,
                        amberShare)
                .rag();
        return rag == Rag.GREEN || rag == Rag.AMBER;
    }

    private static boolean figure(@Nullable AgreedFigures agreed, ToleranceAspect aspect) {
        return agreed != null
                && ((aspect == ToleranceAspect.COST && agreed.cost() != null)
                        || (aspect == ToleranceAspect.TIME && agreed.finish() != null));
    }

    /** The figures with what was agreed in place of the baseline. */
    private static Judged with(Judged judged, AgreedFigures agreed) {
        return judged.with(with(judged.cost(), agreed), with(judged.time(), agreed));
    }

    /** The costs with the agreed one in place of the baseline. */
    static CostPosition with(CostPosition cost, AgreedFigures agreed) {
        return agreed.cost() == null ? cost : new CostPosition(agreed.cost(), cost.forecast(), cost.actual());
    }

    /** The dates with the agreed ones in place of the baseline. */
    static TimePosition with(TimePosition time, AgreedFigures agreed) {
        return agreed.finish() == null
                ? time
                : new TimePosition(
                        agreed.start() == null ? time.baselineStart() : agreed.start(),
                        agreed.finish(),
                        time.forecastStart(),
                        time.forecastFinish(),
                        time.actualStart(),
                        time.actualFinish());
    }

    /** What was agreed in one aspect, in words. */
    static String words(ExceptionReport report, ToleranceAspect aspect) {
        ExceptionDecision decision = Objects.requireNonNull(report.decision());
        StringBuilder words = new StringBuilder(Wording.of(decision.outcome()));
        AgreedFigures agreed = decision.agreed();
        if (agreed != null && aspect == ToleranceAspect.COST && agreed.cost() != null) {
            words.append(", ").append(agreed.cost());
        }
        if (agreed != null && aspect == ToleranceAspect.TIME && agreed.finish() != null) {
            words.append(", ").append(agreed.finish());
        }
        for (Tolerance tolerance : tolerances(report)) {
            if (tolerance.aspect() == aspect) {
                words.append(", ").append(ToleranceCheck.limits(tolerance));
            }
        }
        return words.toString();
    }
}
