package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.StageId;
import dev.pmo.core.value.Ratio;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an exception report is about: a scope, or one of its stages, with its figures.
 *
 * @param scope the scope
 * @param stage the stage, or {@code null} for the scope as a whole
 * @param asOf the date
 * @param judged the figures and tolerances
 * @param statuses where they lie
 * @param open the report that is open about it, if one is
 * @param amberShare the share of a tolerance from which its use is amber
 */
record ExceptionSubject(
        ScopeRef scope,
        @Nullable StageId stage,
        LocalDate asOf,
        Judged judged,
        List<AspectStatus> statuses,
        @Nullable ExceptionReport open,
        Ratio amberShare) {

    /** The aspects outside tolerance. */
    List<AspectStatus> outside() {
        return statuses.stream().filter(status -> status.rag() == Rag.RED).toList();
    }

    String name() {
        return stage == null ? scope.toString() : scope + ", stage " + stage;
    }
}
