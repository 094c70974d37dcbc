package dev.pmo.rules.peer;

import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.reporting.ReportingPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which scopes nobody answers for, and which have to report and have not. */
final class AnswerableByHand {

    /** The rule that is worked out here as findings. */
    static final Set<String> RULES = Set.of("reporting.sro-missing");

    private final List<String> told = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();

    AnswerableByHand(Tree tree, LocalDate asOf) {
        for (Scope scope : tree.upwards()) {
            boolean required = tree.policy(ReportingPolicy.TYPE, scope).reportRequired();
            if (required && RatingsByHand.active(scope) && !reported(scope, asOf)) {
                gaps.add("reporting.report-missing@" + scope.ref());
            }
            String sro = scope.governance().sro();
            if (saidToBeActive(scope.profile().state()) && (sro == null || sro.isBlank())) {
                told.add(Line.of("reporting.sro-missing", scope, "") + " LOW");
            }
        }
    }

    /** A report of tomorrow is none yet. */
    private static boolean reported(Scope scope, LocalDate asOf) {
        for (StatusReport report : scope.governance().statusReports()) {
            if (!report.date().isAfter(asOf)) {
                return true;
            }
        }
        return false;
    }

    /** Of work whose state is not recorded nobody says so. */
    private static boolean saidToBeActive(@Nullable LifecycleState state) {
        return state != null
                && Set.of(
                                LifecycleState.INITIATING,
                                LifecycleState.DELIVERING,
                                LifecycleState.PAUSED,
                                LifecycleState.CLOSING)
                        .contains(state);
    }

    List<String> told() {
        return told;
    }

    List<String> gaps() {
        return gaps;
    }
}
