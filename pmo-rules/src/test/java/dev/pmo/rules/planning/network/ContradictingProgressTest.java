package dev.pmo.rules.planning.network;

import static dev.pmo.rules.planning.network.Plans.at;
import static dev.pmo.rules.planning.network.Plans.codes;
import static dev.pmo.rules.planning.network.Plans.dates;
import static dev.pmo.rules.planning.network.Plans.id;
import static dev.pmo.rules.planning.network.Plans.link;
import static dev.pmo.rules.planning.network.Plans.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Progress that contradicts itself or the dates of its own that an activity stands at. A takes five days. */
class ContradictingProgressTest {

    private static final LocalDate DATA = LocalDate.of(2026, 6, 10);

    private static Activity begun(LocalDateTime start, @Nullable WorkTime remaining, Placement placement) {
        return task("A", 40).toBuilder()
                .progress(new Progress(start, null, null, remaining))
                .placement(placement)
                .build();
    }

    private static Schedule of(@Nullable LocalDate data, Activity activity, Dependency... links) {
        Plan plan = Plans.standard(List.of(activity, task("B", 8)), List.of(links));
        return Schedule.of(plan.toBuilder().dataDate(data).build());
    }

    private static void goes(Schedule schedule, LocalDateTime start, LocalDateTime finish) {
        assertThat(dates(schedule, "A").start()).isEqualTo(start);
        assertThat(dates(schedule, "A").finish()).isEqualTo(finish);
    }

    private static List<String> why(Schedule schedule) {
        return schedule.why(id("A")).stream().map(Reason::text).toList();
    }

    @Test
    void workThatStandsAtAStartTakesItsDurationFromTheActualOne() {
        Schedule schedule = of(null, begun(at(4, 8), null, Placement.manual(at(3, 8), null)), link("A", "B"));

        goes(schedule, at(4, 8), at(10, 17));
        assertThat(dates(schedule, "B").start()).isEqualTo(at(11, 8));
        assertThat(why(schedule)).containsExactly("A starts on 2026-06-04T08:00 because of what has happened");
        assertThat(schedule.diagnostics()).isEmpty();
    }

    @Test
    void whatRemainsOfItIsPlannedFromTheDataDateAndNoLinkMovesIt() {
        Activity begun = begun(at(4, 8), WorkTime.ofHours(16), Placement.manual(at(3, 8), null));
        Schedule schedule = of(DATA, begun, link("B", "A", LinkType.FS, 80));

        goes(schedule, at(4, 8), at(11, 17));
        assertThat(codes(schedule)).containsExactly(DiagnosticCode.OUT_OF_SEQUENCE);
        assertThat(schedule.drivers(id("A")))
                .containsExactly(new Driver(DriverKind.ACTUAL, null), new Driver(DriverKind.DATA_DATE, null));
    }

    @Test
    void theFinishAtWhichItStandsIsKeptWhereItLiesAfterTheActualStart() {
        Placement placement = Placement.manual(at(8, 8), at(19, 17));
        Schedule schedule = of(DATA, begun(at(4, 8), null, placement), link("A", "B"));

        goes(schedule, at(4, 8), at(19, 17));
        assertThat(dates(schedule, "A").lateStart()).isEqualTo(at(4, 8));
        assertThat(dates(schedule, "B").start()).isEqualTo(at(22, 8));
        assertThat(schedule.diagnostics()).isEmpty();
    }

    @Test
    void aFinishBeforeTheActualStartIsToldAndGivesWay() {
        Schedule schedule = of(null, begun(at(5, 8), null, Placement.external(at(3, 8), at(4, 17))), link("A", "B"));

        goes(schedule, at(5, 8), at(11, 17));
        assertThat(schedule.diagnostics())
                .extracting(Diagnostic::text)
                .containsExactly("A stands until 2026-06-04T17:00, but has started on 2026-06-05T08:00: it is planned"
                        + " from there on");
        assertThat(codes(schedule)).containsExactly(DiagnosticCode.PLACEMENT_BEFORE_ACTUAL);
    }

    @Test
    void anActualFinishBeforeTheActualStartIsTold() {
        Activity done = task("A", 40).toBuilder()
                .progress(Progress.finished(at(8, 8), at(5, 17)))
                .build();
        Schedule schedule = of(DATA, done, link("A", "B"));

        goes(schedule, at(8, 8), at(5, 17));
        assertThat(schedule.diagnostics())
                .extracting(Diagnostic::text)
                .containsExactly(
                        "A is said to have finished on 2026-06-05T17:00, before it started on" + " 2026-06-08T08:00");
        assertThat(codes(schedule)).containsExactly(DiagnosticCode.ACTUAL_DATES_REVERSED);
    }

    /** On one calendar as over two, where it is the moment that goes over: both dates stand, and each drives its links. */
    @Test
    void whatWaitsForItWaitsForTheActualFinishAlthoughThatLiesBeforeTheStart() {
        Activity done = task("A", 40).toBuilder()
                .progress(Progress.finished(at(8, 8), at(5, 17)))
                .build();

        assertThat(dates(of(null, done, link("A", "B")), "B").start()).isEqualTo(at(8, 8));
        Activity late = task("A", 40).toBuilder()
                .progress(Progress.finished(at(10, 8), at(4, 17)))
                .build();
        assertThat(dates(of(null, late, link("A", "B")), "B").start()).isEqualTo(at(5, 8));
        assertThat(dates(of(null, late, link("A", "B", LinkType.SS, 0)), "B").start())
                .isEqualTo(at(10, 8));
    }

    @Test
    void ofBothActualDatesAfterTheDataDateTheLaterIsToldAndOneStartAfterItIsToo() {
        Activity done = task("A", 40).toBuilder()
                .progress(Progress.finished(at(12, 8), at(5, 17)))
                .build();

        assertThat(codes(of(DATA, done)))
                .containsExactly(DiagnosticCode.ACTUAL_DATES_REVERSED, DiagnosticCode.ACTUAL_AFTER_DATA_DATE);
    }

    /** Nothing remains to start anywhere: it is done by the data date. */
    @Test
    void whereNothingRemainsItIsNotTheActualStartThatTheDataDateSets() {
        Activity complete = task("A", 40).toBuilder()
                .progress(new Progress(at(1, 8), null, Ratio.ONE, null))
                .build();

        assertThat(why(of(DATA, complete)))
                .containsExactly("The rest of A starts on 2026-06-09T17:00 because of the data date,"
                        + " 2026-06-10T00:00, moved to working time");
    }
}
