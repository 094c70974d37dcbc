package dev.pmo.rules.authority;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small trees whose scopes touch each other: {@code PF} above {@code PG-n} above {@code n}. */
final class Wood {

    static final LocalDate AS_OF = LocalDate.parse("2026-06-30");

    private Wood() {}

    static ScopeRef ref(String id) {
        return id.startsWith("PG") ? ScopeRef.of(ProgrammeId.of(id)) : ScopeRef.of(ProjectId.of(id));
    }

    static List<ScopeRef> refs(String... ids) {
        return Arrays.stream(ids).map(Wood::ref).toList();
    }

    static Issue issue(String id, @Nullable IssueSeverity severity, String... affects) {
        return issue(id, severity, null, affects);
    }

    static Issue issue(
            String id, @Nullable IssueSeverity severity, @Nullable RecordedEscalation escalation, String... affects) {
        return new Issue(
                IssueId.of(id),
                "an issue",
                null,
                null,
                severity,
                "Ann",
                null,
                null,
                null,
                refs(affects),
                null,
                null,
                escalation);
    }

    static Risk risk(String id, String... affects) {
        return Risk.builder(RiskId.of(id), "a risk").affects(refs(affects)).build();
    }

    static ChangeRequest change(String id, String... affects) {
        return ChangeRequest.builder(ChangeId.of(id), "a change")
                .affects(refs(affects))
                .build();
    }

    /** A project with entries in its logs: issues, risks and change requests, as they come. */
    static Project project(String id, Object... entries) {
        return Project.builder(ProjectId.of(id), id)
                .profile(Profile.of(LifecycleState.DELIVERING))
                .raid(raid(entries))
                .changes(ChangeLog.of(only(ChangeRequest.class, entries)))
                .build();
    }

    static RaidLog raid(Object... entries) {
        return new RaidLog(only(Risk.class, entries), null, only(Issue.class, entries), null, null);
    }

    static Programme programme(String id, Scope... children) {
        return Programme.builder(ProgrammeId.of(id), id)
                .profile(Profile.of(LifecycleState.DELIVERING))
                .programmes(only(Programme.class, (Object[]) children))
                .projects(only(Project.class, (Object[]) children))
                .build();
    }

    static Portfolio portfolio(Scope... children) {
        return Portfolio.builder(PortfolioId.of("PF"), "PF")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .programmes(only(Programme.class, (Object[]) children))
                .projects(only(Project.class, (Object[]) children))
                .build();
    }

    static <T> List<T> only(Class<T> type, Object... all) {
        List<T> found = new ArrayList<>();
        for (Object one : all) {
            if (type.isInstance(one)) {
                found.add(type.cast(one));
            }
        }
        return found;
    }
}
