package dev.pmo.core.validation;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.util.List;

/** Short names for the snapshots that the tests are about. */
final class Samples {

    static final SnapshotValidator VALIDATOR = SnapshotValidator.ofDefault();
    static final LocalDate JANUARY = LocalDate.of(2026, 1, 10);
    static final LocalDate MARCH = LocalDate.of(2026, 3, 10);

    private Samples() {}

    static Project.Builder project(String id) {
        return Project.builder(ProjectId.of(id), "Project " + id);
    }

    static Programme.Builder programme(String id) {
        return Programme.builder(ProgrammeId.of(id), "Programme " + id);
    }

    static Portfolio.Builder portfolio(String id) {
        return Portfolio.builder(PortfolioId.of(id), "Portfolio " + id);
    }

    static ScopeRef ref(String text) {
        return ScopeRef.parse(text);
    }

    static Activity.Builder activity(String id) {
        return Activity.builder(ActivityId.of(id), "Activity " + id).duration(WorkTime.ofHours(8));
    }

    static Dependency link(String from, String to) {
        return Dependency.of(ActivityId.of(from), ActivityId.of(to));
    }

    static Plan plan(List<Activity> activities, List<Dependency> links) {
        return plan(List.of(), activities, links);
    }

    static Plan plan(List<WorkCalendar> calendars, List<Activity> activities, List<Dependency> links) {
        return new Plan(null, null, null, calendars, activities, links, null);
    }

    static Project planned(Plan plan) {
        return project("PJ-1").plan(plan).build();
    }

    static Risk.Builder risk(String id) {
        return Risk.builder(RiskId.of(id), "Risk " + id);
    }

    static Issue issue(String id) {
        return Issue.problem(IssueId.of(id), "Issue " + id, IssueSeverity.MINOR, "Ada", JANUARY, MARCH);
    }

    static GiveGet giveGet(String id, String giver, String receiver) {
        return GiveGet.agreed(DependencyId.of(id), "A deliverable", ref(giver), ref(receiver), MARCH, MARCH);
    }

    static Project logged(RaidLog log) {
        return project("PJ-1").raid(log).build();
    }

    static List<Violation> violations(Scope root) {
        return VALIDATOR.validate(root);
    }

    /** Scope, path and code of each violation, which is what a reader wants to compare. */
    static List<String> told(Scope root) {
        return violations(root).stream()
                .map(violation -> violation.scope() + " " + violation.path() + " " + violation.code())
                .toList();
    }
}
