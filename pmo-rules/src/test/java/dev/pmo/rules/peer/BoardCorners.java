package dev.pmo.rules.peer;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.ExceptionId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.testkit.Trees;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * Portfolios in which much waits: risks, issues, changes and exception reports that were handed up to the level above, to
 * the top, to their own scope and to one that is not there; answered in time, today and tomorrow, without a date and
 * without words; boards of one name, vacant posts, and entries of one name in several logs.
 */
public final class BoardCorners implements ArbitrarySupplier<TwoSnapshots> {

    private static final LocalDate AS_OF = Corners.AS_OF;

    /** For jqwik. */
    public BoardCorners() {}

    @Override
    public Arbitrary<TwoSnapshots> get() {
        return Combinators.combine(new ExceptionCorners().get(), Arbitraries.longs())
                .as((snapshots, seed) -> new TwoSnapshots(snapshots.before(), dressed(snapshots.now(), seed)));
    }

    private static Portfolio dressed(Portfolio shape, long seed) {
        List<ScopeRef> all = new ArrayList<>();
        Trees.scopes(shape).forEach(scope -> all.add(scope.ref()));
        Tree tree = new Tree(shape, dev.pmo.rules.policy.PolicySet.defaults());
        return Trees.mapped(shape, scope -> {
            Scope above = tree.above(scope);
            Draw draw = new Draw(new Random(seed * 41 + scope.ref().toString().hashCode()));
            return new Dressing(draw, above == null ? scope.ref() : above.ref(), all).dress(scope);
        });
    }

    /** Draws what was handed up from one scope, and who decides there. */
    private record Dressing(Draw draw, ScopeRef above, List<ScopeRef> all) {

        Scope dress(Scope scope) {
            Scope dressed = Trees.withRaid(scope, raid(scope.raid()));
            dressed = Trees.withChanges(dressed, changes(dressed));
            return Trees.withGovernance(dressed, governance(scope.governance()));
        }

        private Governance governance(Governance was) {
            List<ExceptionReport> reports = new ArrayList<>();
            for (ExceptionReport report : was.exceptions()) {
                reports.add(reports.isEmpty() && draw.chance(25) ? renamed(report) : report);
            }
            return new Governance(
                    draw.sometimes(70, draw.pick("Ann", "ann", " ")),
                    was.manager(),
                    draw.sometimes(60, draw.pick("The board", "the board", " ")),
                    was.tolerances(),
                    was.confidences(),
                    was.statusReports(),
                    reports);
        }

        /** An exception report may be called like an aspect, a risk or a change. */
        private ExceptionReport renamed(ExceptionReport was) {
            return new ExceptionReport(
                    ExceptionId.of(draw.pick("COST", "R-1", "CR-1")),
                    was.title(),
                    was.aspects(),
                    was.stage(),
                    was.raised(),
                    was.raisedBy(),
                    was.cause(),
                    was.consequences(),
                    was.options(),
                    was.recommended(),
                    was.lessons(),
                    was.escalation(),
                    was.decision());
        }

        private RaidLog raid(RaidLog was) {
            List<Risk> risks = new ArrayList<>();
            for (Risk risk : was.risks()) {
                risks.add(
                        draw.chance(40)
                                ? risk.toBuilder().escalation(escalation()).build()
                                : risk);
            }
            List<Issue> issues = new ArrayList<>();
            for (Issue issue : was.issues()) {
                boolean likeTheRisk = issue.id().value().equals("I-1") && draw.chance(20);
                issues.add((likeTheRisk ? like(issue) : issue.toBuilder())
                        .affects(affects())
                        .escalation(draw.sometimes(40, escalation()))
                        .build());
            }
            return new RaidLog(risks, was.assumptions(), issues, was.dependencies(), was.actions());
        }

        private static Issue.Builder like(Issue was) {
            return Issue.builder(IssueId.of("R-1"), was.title())
                    .status(was.status())
                    .severity(was.severity())
                    .owner(was.owner())
                    .raised(was.raised())
                    .target(was.target())
                    .closed(was.closed());
        }

        private ChangeLog changes(Scope scope) {
            ChangeLog drawn = new ChangeCorners(draw, scope).log();
            List<ChangeRequest> requests = new ArrayList<>(scope.changes().requests());
            for (ChangeRequest request : drawn.requests()) {
                boolean taken = requests.stream().anyMatch(one -> one.id().equals(request.id()));
                if (!taken) {
                    ChangeRequest handedUp = draw.chance(40)
                            ? request.toBuilder().escalation(escalation()).build()
                            : request;
                    requests.add(requests.isEmpty() && draw.chance(20) ? like(handedUp) : handedUp);
                }
            }
            return new ChangeLog(requests, drawn.budget());
        }

        private static ChangeRequest like(ChangeRequest was) {
            return ChangeRequest.builder(ChangeId.of("R-1"), was.title())
                    .type(was.type())
                    .state(was.state())
                    .severity(was.severity())
                    .funding(was.funding())
                    .dates(was.dates())
                    .assessment(was.assessment())
                    .affects(was.affects())
                    .escalation(was.escalation())
                    .build();
        }

        private List<ScopeRef> affects() {
            return draw.chance(60) ? List.of() : List.of(all.get(draw.below(all.size())));
        }

        private RecordedEscalation escalation() {
            ScopeRef to = draw.chance(70)
                    ? above
                    : draw.chance(10) ? ScopeRef.of(ProjectId.of("nowhere")) : all.get(draw.below(all.size()));
            return new RecordedEscalation(
                    to,
                    draw.sometimes(80, AS_OF.minusDays(draw.pick(-1, 0, 9, 30))),
                    "beyond us",
                    draw.sometimes(60, draw.pick("Who pays", " ")),
                    draw.sometimes(70, AS_OF.plusDays(draw.pick(-1, 0, 1, 5))),
                    day(),
                    null);
        }

        private @Nullable LocalDate day() {
            return draw.sometimes(25, AS_OF.plusDays(draw.pick(-1, 0, 1)));
        }
    }
}
