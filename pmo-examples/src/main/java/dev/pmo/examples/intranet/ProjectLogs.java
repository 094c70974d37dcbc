package dev.pmo.examples.intranet;

import static dev.pmo.examples.intranet.Rows.date;
import static dev.pmo.examples.intranet.Rows.number;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.value.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * The tables that hang on projects, by project.
 *
 * @param risks the table of risks
 * @param issues the table of issues
 * @param milestones the table of milestones
 */
record ProjectLogs(
        Map<String, List<Risk>> risks, Map<String, List<Issue>> issues, Map<String, List<Milestone>> milestones) {

    static ProjectLogs read(Rows rows) throws SQLException {
        return new ProjectLogs(
                rows.by("project", "risk", ProjectLogs::risk),
                rows.by("project", "issue", ProjectLogs::issue),
                rows.by("project", "milestone", ProjectLogs::milestone));
    }

    /** Tells what no project has taken. */
    void left(Rows rows) {
        rows.left("risk", risks);
        rows.left("issue", issues);
        rows.left("milestone", milestones);
    }

    private static Risk risk(ResultSet row) throws SQLException {
        return Risk.builder(RiskId.of(row.getString("id")), row.getString("title"))
                .owner(row.getString("owner"))
                .residual(new RiskAssessment(number(row, "likelihood"), number(row, "impact"), null, null, null))
                .dates(RiskDates.none().withIdentified(date(row, "identified")).withTarget(date(row, "answer_due")))
                .build();
    }

    private static Issue issue(ResultSet row) throws SQLException {
        String severity = row.getString("severity");
        return Issue.builder(IssueId.of(row.getString("id")), row.getString("title"))
                .owner(row.getString("owner"))
                .severity(severity == null ? null : Wording.parse(IssueSeverity.values(), severity))
                .raised(date(row, "raised"))
                .target(date(row, "due"))
                .build();
    }

    private static Milestone milestone(ResultSet row) throws SQLException {
        return Milestone.of(
                        MilestoneId.of(row.getString("id")),
                        row.getString("name"),
                        date(row, "agreed"),
                        date(row, "expected"))
                .withActual(date(row, "reached"));
    }
}
