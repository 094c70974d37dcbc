package dev.pmo.rules.reporting;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.RecordedRating;
import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Dates;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.Wording;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the rules of reporting ask of colours and reports. Unknown is neither greener nor redder than a colour. */
final class Rags {

    /** Where one colour has to stand for several scopes: what is unknown is not hidden by green, nor hides a warning. */
    static final List<Rag> WORST_FIRST = List.of(Rag.RED, Rag.AMBER, Rag.UNKNOWN, Rag.GREEN);

    private static final Map<ToleranceAspect, String> NAMES = Arrays.stream(ToleranceAspect.values())
            .collect(Collectors.toUnmodifiableMap(aspect -> aspect, Wording::of));

    private Rags() {}

    static boolean greener(Rag one, Rag other) {
        return rated(one) && rated(other) && one.compareTo(other) < 0;
    }

    static boolean rated(Rag rag) {
        return rag != Rag.UNKNOWN;
    }

    /** The worse of two colours; one that is unknown does not count. */
    static Rag worse(Rag one, Rag other) {
        if (!rated(one) || !rated(other)) {
            return rated(one) ? one : other;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }

    static Optional<RecordedRating> recorded(StatusReport report, @Nullable ToleranceAspect aspect) {
        for (RecordedRating rating : report.ratings()) {
            if (rating.aspect() == aspect) {
                return Optional.of(rating);
            }
        }
        return Optional.empty();
    }

    static Rag recordedOverall(Scope scope, LocalDate asOf) {
        return scope.governance()
                .findLatestReport(asOf)
                .flatMap(report -> recorded(report, null))
                .map(RecordedRating::rating)
                .orElse(Rag.UNKNOWN);
    }

    /** The same where somebody else is judged by it: an old green is not green. */
    static Rag recordedAnew(Scope scope, LocalDate asOf, int staleDays) {
        Rag recorded = recordedOverall(scope, asOf);
        if (recorded != Rag.GREEN) {
            return recorded;
        }
        StatusReport latest = scope.governance().findLatestReport(asOf).orElse(null);
        return latest == null || Dates.plusDays(latest.date(), staleDays).isBefore(asOf) ? Rag.UNKNOWN : recorded;
    }

    /** Whether it has to report: what is not said to have ended, or to be only proposed, counts as active. */
    static boolean reports(Scope scope, LocalDate asOf) {
        LifecycleState state = scope.profile().state();
        return state == null ? scope.position().time().asOf(asOf).actualFinish() == null : state.active();
    }

    /** A share to a tenth of a percent for showing; empty if it is not known. */
    static String percent(@Nullable Ratio share) {
        return share == null
                ? ""
                : Ratio.of(share.value().setScale(3, RoundingMode.HALF_UP)).toString();
    }

    /** How much of a tolerance is used, cut off, so that what is within a limit does not read as if it had reached it. */
    static String used(@Nullable Ratio share) {
        return share == null
                ? ""
                : Ratio.of(share.value().setScale(3, RoundingMode.DOWN)).toString();
    }

    static String name(@Nullable ToleranceAspect aspect) {
        return aspect == null ? "overall" : NAMES.getOrDefault(aspect, aspect.name());
    }

    static String path(StatusReport report, @Nullable ToleranceAspect aspect) {
        return "governance.statusReports[" + report.date() + "].ratings[" + name(aspect) + "]";
    }
}
