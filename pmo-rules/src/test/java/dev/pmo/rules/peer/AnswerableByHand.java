package dev.pmo.rules.peer;

import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.reporting.ReportingPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which scopes nobody answers for, and which have to report and have not. */
final class AnswerableByHand {

    /** The rule that is worked out here as findings. */
    static final Set<String> RULES = Set.of("reporting.sro-missing");

    /** The rules whose gaps are worked out here. */
    static final Set<String> GAPS = Set.of("reporting.report-missing", "reporting.sro-missing");

    private final List<String> told = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();

    AnswerableByHand(Tree tree, LocalDate asOf) {
        for (Scope scope : tree.upwards()) {
            boolean required = tree.policy(ReportingPolicy.TYPE, scope).reportRequired();
            if (required && RatingsByHand.active(scope) && !reported(scope, asOf)) {
                gaps.add("reporting.report-missing@" + scope.ref());
            }
            String sro = scope.governance().sro();
            if (RatingsByHand.active(scope) && (sro == null || sro.isBlank())) {
                if (scope.profile().state() == null) {
                    gaps.add("reporting.sro-missing@" + scope.ref());
                } else {
                    told.add(Line.of("reporting.sro-missing", scope, "") + " LOW");
                }
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

    List<String> told() {
        return told;
    }

    List<String> gaps() {
        return gaps;
    }
}
