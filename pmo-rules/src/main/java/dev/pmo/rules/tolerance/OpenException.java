package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exception report that waits for a decision on a date.
 *
 * <p>There is none yet; or one is recorded that does not count, since it was not for the authority in whose name it was
 * taken, or since the report was handed up and no answer has returned. A report that is raised later is not there yet, and one that is decided later is open. This class is immutable
 * and thread-safe.
 *
 * @param report the report
 * @param setAside why the decision that is recorded does not count; {@code null} if none is recorded
 * @param level the lowest level that may decide instead; {@code null} if that is not for another level to do, or if
 *     nobody on the ladder may
 */
public record OpenException(
        ExceptionReport report,
        @Nullable String setAside,
        @Nullable Level level) {

    /** Checks that there is a report. */
    public OpenException {
        Objects.requireNonNull(report, "report");
    }

    /**
     * The reports of a scope that wait for a decision. Of a scope that is not active any more no decision is set aside.
     *
     * @param scope the scope
     * @param asOf the date
     * @param entitlement who may decide; {@code null} if that is not known, so that every decision is taken as it is
     *     recorded
     * @return the reports, in the order in which they were raised
     */
    public static List<OpenException> of(Scope scope, LocalDate asOf, @Nullable Entitlement entitlement) {
        if (scope.governance().exceptions().isEmpty()) {
            return List.of();
        }
        ExceptionRegister register = ExceptionRegister.of(scope, asOf, entitlement);
        List<OpenException> open = new ArrayList<>();
        for (ExceptionReport report : register.all()) {
            Entitlement.Lack lack =
                    entitlement == null || !scope.profile().mayBeActive() ? null : entitlement.lacking(report);
            if (!register.decided(report)) {
                open.add(new OpenException(report, null, null));
            } else if (lack != null) {
                open.add(new OpenException(report, lack.reason(), lack.level()));
            } else if (scope.profile().mayBeActive() && !register.returned(report)) {
                ScopeRef receiver = Objects.requireNonNull(report.escalation()).to();
                open.add(new OpenException(report, "no answer of " + receiver + " has returned", null));
            }
        }
        return List.copyOf(open);
    }
}
