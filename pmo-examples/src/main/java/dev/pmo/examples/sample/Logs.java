package dev.pmo.examples.sample;

import static dev.pmo.examples.sample.Parts.gbp;
import static dev.pmo.examples.sample.Parts.on;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.id.AssumptionId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.Assumption;
import dev.pmo.core.raid.AssumptionStatus;
import dev.pmo.core.raid.Control;
import dev.pmo.core.raid.ControlState;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.raid.RiskStatement;
import dev.pmo.core.value.Probability;
import org.jspecify.annotations.Nullable;

/** Short words for the items of a RAID log. */
final class Logs {

    private Logs() {}

    static Risk.Builder risk(String id, String title, @Nullable String owner) {
        return Risk.builder(RiskId.of(id), title).owner(owner);
    }

    static RiskStatement because(String cause, String event, String effect, String category) {
        return new RiskStatement(cause, event, effect, category, null);
    }

    /** Steps on the scales of likelihood and impact, the probability in hundredths, the cost in pounds. */
    static RiskAssessment assessed(int likelihood, int impact, long percent, long pounds) {
        return RiskAssessment.of(likelihood, impact, Probability.ofPercent(percent), gbp(pounds));
    }

    /** Identified, last reviewed, to be reviewed, may happen from. */
    static RiskDates dates(String identified, String reviewed, String next, @Nullable String proximity) {
        return new RiskDates(
                on(identified), on(reviewed), on(next), proximity == null ? null : on(proximity), null, null);
    }

    static Control inPlace(String description, String owner) {
        return new Control(description, ControlState.IN_PLACE, owner, null);
    }

    static Control planned(String description, String owner, String due) {
        return new Control(description, ControlState.PLANNED, owner, on(due));
    }

    static Assumption assumption(
            String id, String statement, AssumptionStatus status, String owner, String by, long confidence) {
        return new Assumption(
                AssumptionId.of(id),
                statement,
                status,
                owner,
                on(by),
                Probability.ofPercent(confidence),
                null,
                null,
                null);
    }

    static Issue issue(
            String id, String title, IssueSeverity severity, @Nullable String owner, String raised, String target) {
        return Issue.problem(IssueId.of(id), title, severity, owner, on(raised), on(target));
    }

    static GiveGet giveGet(
            String id,
            String deliverable,
            ScopeRef giver,
            ScopeRef receiver,
            String neededBy,
            String promised,
            AgreementStatus status) {
        return new GiveGet(
                DependencyId.of(id),
                deliverable,
                giver,
                receiver,
                on(neededBy),
                on(promised),
                null,
                status,
                null,
                null);
    }
}
