package dev.pmo.rules.change;

import static dev.pmo.rules.change.ChangeSamples.AS_OF;
import static dev.pmo.rules.change.ChangeSamples.ENGINE;
import static dev.pmo.rules.change.ChangeSamples.approved;
import static dev.pmo.rules.change.ChangeSamples.assessed;
import static dev.pmo.rules.change.ChangeSamples.mergedInto;
import static dev.pmo.rules.change.ChangeSamples.project;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeBudget;
import dev.pmo.core.change.ChangeFunding;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeMove;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.Level;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.testkit.ChangeLogs;
import dev.pmo.rules.testkit.Json;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ChangePropertiesTest {

    private static final ChangeProcedure PM2 = ChangeProcedure.pm2();

    @Provide
    Arbitrary<ChangeLog> validLogs() {
        return ChangeLogs.valid();
    }

    @Provide
    Arbitrary<ChangeLog> anyLogs() {
        return ChangeLogs.any();
    }

    @Provide
    Arbitrary<ChangeRequest> requests() {
        return ChangeLogs.requests();
    }

    /** A chain from the first state to an end, with any further moves between its states. */
    @Provide
    Arbitrary<ChangeProcedure> procedures() {
        Arbitrary<List<ChangeStanding>> standings =
                Arbitraries.of(ChangeStanding.values()).list().ofMaxSize(6);
        Arbitrary<ChangeRequirement[]> required = Arbitraries.of(ChangeRequirement.values())
                .array(ChangeRequirement[].class)
                .ofMaxSize(2);
        Arbitrary<List<int[]>> shortcuts = Arbitraries.integers()
                .between(0, 7)
                .array(int[].class)
                .ofSize(2)
                .list()
                .ofMaxSize(8);
        return Combinators.combine(standings, required, shortcuts).as(ChangePropertiesTest::procedure);
    }

    private static ChangeProcedure procedure(
            List<ChangeStanding> standings, ChangeRequirement[] required, List<int[]> shortcuts) {
        List<ProcedureState> states = new ArrayList<>();
        for (ChangeStanding standing : standings) {
            states.add(new ProcedureState(ChangeState.of("s" + states.size()), standing));
        }
        states.add(new ProcedureState(ChangeState.of("s" + states.size()), ChangeStanding.IMPLEMENTED));
        List<ProcedureMove> moves = new ArrayList<>();
        Set<String> once = new TreeSet<>();
        for (int i = 1; i < states.size(); i++) {
            once.add((i - 1) + " " + i);
            moves.add(ProcedureMove.of(states.get(i - 1).state(), states.get(i).state(), required));
        }
        for (int[] ends : shortcuts) {
            int from = ends[0] % states.size();
            int to = ends[1] % states.size();
            if (from != to && once.add(from + " " + to)) {
                moves.add(ProcedureMove.of(
                        states.get(from).state(), states.get(to).state()));
            }
        }
        return new ChangeProcedure(states.get(0).state(), states, moves);
    }

    @Provide
    Arbitrary<List<ChangeMove>> events() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(-3, 30).injectNull(0.2))
                .as((to, on) ->
                        new ChangeMove(ChangeState.of("s" + to), on == null ? null : AS_OF.plusDays(on), null, null))
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 200)
    void theStateMachineNeverLeavesItsStatesWhateverHappens(
            @ForAll("procedures") ChangeProcedure procedure,
            @ForAll("events") List<ChangeMove> events,
            @ForAll("requests") ChangeRequest drawn) {
        ChangeRequest request =
                drawn.toBuilder().state(procedure.first()).moves(List.of()).build();
        for (ChangeMove event : events) {
            MoveResult result = procedure.move(request, event);
            assertThat(result.refusals().isEmpty()).isEqualTo(result.findMoved().isPresent());
            request = result.findMoved().orElse(request);

            assertThat(procedure.findStanding(request)).isPresent();
        }

        assertThat(procedure.check(request))
                .as("what was moved by the procedure is in order under it, but for what the first state lacks")
                .allMatch(problem -> problem.from() == null && problem.kind() == MoveProblem.Kind.MISSING);
    }

    @Property(tries = 100)
    void aRefusedMoveIsRefusedAgainAndAPermittedOneIsPermittedAgain(
            @ForAll("requests") ChangeRequest request, @ForAll("procedures") ChangeProcedure procedure) {
        for (ChangeProcedure each : List.of(PM2, procedure)) {
            for (ProcedureState state : each.states()) {
                ChangeMove move = new ChangeMove(state.state(), AS_OF, null, null);
                assertThat(each.move(request, move)).isEqualTo(each.move(request, move));
            }
        }
    }

    private static Project withLog(ChangeLog log) {
        Plan plan = Plan.of(
                LocalDateTime.of(2026, 7, 6, 8, 0),
                List.of(
                        Activity.of(ActivityId.of("A-1"), "Build", WorkTime.ofEightHourDays(5)),
                        Activity.of(ActivityId.of("A-2"), "Test", WorkTime.ofEightHourDays(2))),
                List.of(Dependency.of(ActivityId.of("A-1"), ActivityId.of("A-2"))));
        return project("PJ-1").changes(log).plan(plan).build();
    }

    private static ReviewResult reviewed(ChangeLog log) {
        return ENGINE.review(ReviewRequest.of(withLog(log), AS_OF.plusDays(90)))
                .result()
                .requireComplete();
    }

    /** What the module says and cannot say; violations of the snapshot name places in the log. */
    private static List<String> told(ReviewResult result) {
        List<String> told = new ArrayList<>();
        result.findings().stream()
                .filter(finding -> finding.ruleId().startsWith("change."))
                .forEach(finding -> told.add(finding.id() + finding.severity() + finding.text() + finding.decision()));
        result.gaps().stream()
                .filter(gap -> gap.source().startsWith("change."))
                .forEach(gap -> told.add(gap.toString()));
        return told;
    }

    @Property(tries = 60)
    void theOrderOfTheLogChangesNothing(@ForAll("validLogs") ChangeLog log, @ForAll Random random) {
        List<ChangeRequest> shuffled = new ArrayList<>(log.requests());
        Collections.shuffle(shuffled, random);
        ChangeLog other = ChangeLog.of(shuffled).withBudget(log.budget());

        assertThat(told(reviewed(other))).isEqualTo(told(reviewed(log)));
        assertThat(ApprovedChanges.of(other, PM2)).isEqualTo(ApprovedChanges.of(log, PM2));
        assertThat(ChangeBurn.of(other, PM2)).isEqualTo(ChangeBurn.of(log, PM2));
        assertThat(report(other)).isEqualTo(report(log));
        assertThat(ChangeRanking.of(other, PM2, PriorityTable.mustFirst()))
                .isEqualTo(ChangeRanking.of(log, PM2, PriorityTable.mustFirst()));
    }

    @Property(tries = 60)
    void noLogHoweverBadMakesARuleFail(@ForAll("anyLogs") ChangeLog log, @ForAll Random random) {
        List<ChangeRequest> shuffled = new ArrayList<>(log.requests());
        Collections.shuffle(shuffled, random);

        assertThat(told(reviewed(log))).doesNotHaveDuplicates();
        assertThat(reviewed(ChangeLog.of(shuffled).withBudget(log.budget()))).isNotNull();
    }

    private static ChangeControlReport report(ChangeLog log) {
        return ReportOfLog.of(withLog(log), ChangePolicy.DEFAULTS, ladder());
    }

    private static AuthorityLadder ladder() {
        List<DecisionKind> kinds = List.of(DecisionKind.CHANGE, DecisionKind.CONCESSION);
        return AuthorityLadder.of(List.of(
                Rung.of("project manager", Level.PROJECT, kinds).upTo(IssueSeverity.MINOR, Money.of("GBP", 2_000), 5),
                Rung.of("project board", Level.PROJECT, kinds).upTo(IssueSeverity.MAJOR, Money.of("GBP", 10_000), 20),
                Rung.of("programme board", Level.PROGRAMME, kinds)));
    }

    @Property(tries = 60)
    void reportsAddUpHoweverTheyAreGrouped(@ForAll @Size(max = 5) List<@From("validLogs") ChangeLog> logs) {
        List<ChangeControlReport> reports =
                logs.stream().map(ChangePropertiesTest::report).toList();
        ChangeControlReport ahead = ChangeControlReport.none();
        ChangeControlReport back = ChangeControlReport.none();
        for (int i = 0; i < reports.size(); i++) {
            ahead = ahead.plus(reports.get(i));
            back = reports.get(reports.size() - 1 - i).plus(back);
        }

        assertThat(back).isEqualTo(ahead);
        assertThat(ahead.counts().raised())
                .isEqualTo(logs.stream().mapToInt(log -> log.requests().size()).sum());
        assertThat(ahead.plus(ChangeControlReport.none())).isEqualTo(ahead);
    }

    @Property(tries = 60)
    void whatIsCountedByTypeAndByStandingIsAllThatWasRaised(@ForAll("anyLogs") ChangeLog log) {
        ChangeCounts counts = report(log).counts();

        assertThat(counts.pending()
                        + counts.approved()
                        + counts.implemented()
                        + counts.rejected()
                        + counts.postponed()
                        + counts.merged()
                        + counts.unknown())
                .isEqualTo(counts.raised())
                .isEqualTo(log.requests().size());
        assertThat(report(log).byType().stream().map(TypeCount::counts).reduce(ChangeCounts.none(), ChangeCounts::plus))
                .isEqualTo(counts);
    }

    private static ChangeRequest funded(String id, long cost) {
        return approved(id, "project board")
                .funding(ChangeFunding.CHANGE_BUDGET)
                .assessment(assessed(Money.of("GBP", cost), 0))
                .build();
    }

    private static BurnLine burn(ChangeRequest... requests) {
        ChangeLog log = ChangeLog.of(List.of(requests)).withBudget(ChangeBudget.of(Money.of("GBP", 10_000)));
        return ChangeBurn.of(log, PM2).findTotal().orElseThrow();
    }

    @Property(tries = 100)
    void splittingOrMergingAChangeMovesNoMoney(
            @ForAll @LongRange(max = 20_000) long one, @ForAll @LongRange(min = -500, max = 20_000) long other) {
        ChangeRequest merged = funded("CR-2", other).toBuilder()
                .state(ChangeState.MERGED)
                .decisions(List.of(mergedInto("CR-1")))
                .build();

        BurnLine split = burn(funded("CR-1", one), funded("CR-2", other));

        assertThat(burn(funded("CR-1", one + other))).isEqualTo(split);
        assertThat(burn(funded("CR-1", one + other), merged))
                .as("the impact of a merged request counts once")
                .isEqualTo(split);
    }

    @Property(tries = 60)
    void theForecastIsWhatIsSpentAndWhatIsPending(@ForAll("validLogs") ChangeLog log) {
        ChangeBurn.of(log, PM2).findTotal().ifPresent(line -> {
            Money pending = Money.zero(line.limit().currency());
            for (ChangeRequest request : log.requests()) {
                ChangeAssessment assessment = request.assessment();
                Money cost = assessment == null ? null : assessment.impact().cost();
                boolean counted = request.funding() == ChangeFunding.CHANGE_BUDGET;
                if (counted && ChangeTimes.pending(request, PM2) && cost != null) {
                    pending = pending.plus(cost);
                }
            }
            assertThat(line.forecast()).isEqualTo(line.spent().plus(pending));
        });
    }

    @Property(tries = 200)
    void aLargerChangeIsNeverDecidedLower(
            @ForAll IssueSeverity severity,
            @ForAll @LongRange(max = 20_000) long cost,
            @ForAll @IntRange(max = 40) int days,
            @ForAll IssueSeverity other,
            @ForAll @LongRange(max = 20_000) long dearer,
            @ForAll @IntRange(max = 40) int later) {
        AuthorityLadder ladder = ladder();
        IssueSeverity graver = severity.compareTo(other) < 0 ? other : severity;

        assertThat(ladder.compare(
                        authority(ladder, severity, cost, days),
                        authority(ladder, graver, cost + dearer, days + later)))
                .isLessThanOrEqualTo(0);
    }

    private static String authority(AuthorityLadder ladder, IssueSeverity severity, long cost, int days) {
        ChangeRequest request = ChangeRequest.builder(ChangeId.of("CR-1"), "Wider doors")
                .severity(severity)
                .assessment(assessed(Money.of("GBP", cost), days))
                .build();
        return ChangeAuthority.findRoute(request, ladder).orElseThrow().authority();
    }

    @Property(tries = 60)
    void whatIsApprovedStaysApprovedByItself(@ForAll("validLogs") ChangeLog log) {
        ApprovedChanges approved = ApprovedChanges.of(log, PM2);
        List<ChangeRequest> alone =
                approved.changes().stream().map(ApprovedChange::request).toList();

        assertThat(ApprovedChanges.of(ChangeLog.of(alone), PM2).changes())
                .extracting(ApprovedChange::request)
                .isEqualTo(alone);
        assertThat(ChangeBurn.of(log, PM2)).isEqualTo(ChangeBurn.of(log, PM2));
    }

    @Property(tries = 60)
    void theRankingHoldsEachPendingRequestOnceAndNeverALaterRankBeforeAnEarlier(@ForAll("validLogs") ChangeLog log) {
        ChangeRanking ranking = ChangeRanking.of(log, PM2, PriorityTable.mustFirst());
        List<ChangeId> all = ranking.ranked().stream().map(RankedChange::id).collect(Collectors.toList());
        all.addAll(ranking.unranked());

        assertThat(ranking.ranked()).extracting(RankedChange::rank).isSorted();
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(log.requests().stream()
                        .filter(request -> ChangeTimes.pending(request, PM2))
                        .map(ChangeRequest::id)
                        .toList());
    }

    @Property(tries = 40)
    void aReportReadsBackFromItsJson(@ForAll("validLogs") ChangeLog log) {
        ChangeControlReport report = report(log);

        assertThat(Json.throughJackson2(report, ChangeControlReport.class)).isEqualTo(report);
        assertThat(Json.throughJackson3(report, ChangeControlReport.class)).isEqualTo(report);
    }
}
