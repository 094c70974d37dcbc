package dev.pmo.rules.reporting.page;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.planning.standards.CheckStatus;
import dev.pmo.rules.planning.standards.Standard;
import dev.pmo.rules.planning.standards.StandardCheck;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** The chart of one plan and its checks. */
final class PlanDetails {

    private static final int NAMED = 5;

    private final Html html;

    PlanDetails(Html html) {
        this.html = html;
    }

    void write(PlanPicture plan) {
        if (plan.svg().isEmpty()) {
            html.raw("<p>No chart: the plan has no dates.</p>\n");
        } else {
            html.picture("Gantt chart", "", plan.svg());
            new PictureTables(html).plan(plan);
        }
        html.table(
                "Checks of how the plan is built",
                List.of(".Check", ".Outcome", "#Offending", "#Of", "#Measure", "#Limit", "Such as"));
        plan.checks().forEach(this::check);
        html.endTable();
    }

    private void check(StandardCheck check) {
        boolean told = check.status() == CheckStatus.PASSED || check.status() == CheckStatus.FAILED;
        boolean counted = told
                && check.standard() != Standard.CRITICAL_PATH_LENGTH_INDEX
                && check.standard() != Standard.BASELINE_EXECUTION_INDEX;
        html.row()
                .head(Html.word(check.standard()))
                .cell()
                .raw((check.status() == CheckStatus.FAILED ? "<strong>missed</strong>" : Html.word(check.status())));
        if (counted) {
            html.number(check.count()).number(check.population());
        } else {
            html.cell().cell();
        }
        html.cell()
                .raw(check.findMeasure().map(PlanDetails::rounded).orElse(""))
                .cell()
                .raw((check.standard().atLeast() ? "&ge;&nbsp;" : "&le;&nbsp;") + check.limit())
                .cell()
                .text(check.reason().isEmpty() ? offending(check.activities()) : check.reason())
                .endRow();
    }

    private static String offending(List<ActivityId> activities) {
        String first = activities.stream().limit(NAMED).map(ActivityId::value).collect(Collectors.joining(", "));
        return activities.size() > NAMED ? first + " and " + (activities.size() - NAMED) + " more" : first;
    }

    static String rounded(Ratio share) {
        return Ratio.of(share.value().setScale(3, RoundingMode.HALF_UP)).toString();
    }
}
