package dev.pmo.rules.planning.network;

import static dev.pmo.rules.planning.network.Plans.at;
import static dev.pmo.rules.planning.network.Plans.dates;
import static dev.pmo.rules.planning.network.Plans.id;
import static dev.pmo.rules.planning.network.Plans.link;
import static dev.pmo.rules.planning.network.Plans.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Lag;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * From when to when a level of effort goes on. A takes Monday 1 June 2026, B Tuesday and Wednesday, C Thursday; D all of
 * the week, so that A, B and C may slip by one day. E is the level of effort.
 */
class LevelOfEffortTest {

    private static final Activity E =
            Activity.builder(id("E"), "E").kind(ActivityKind.LEVEL_OF_EFFORT).build();

    private static ScheduledActivity effort(Dependency... links) {
        List<Dependency> all = new ArrayList<>(List.of(link("A", "B"), link("B", "C")));
        all.addAll(List.of(links));
        return dates(
                Schedule.of(Plans.standard(List.of(task("A", 8), task("B", 16), task("C", 8), task("D", 40), E), all)),
                "E");
    }

    private static Dependency elapsed(String from, String to, LinkType type, long hours) {
        return Dependency.of(id(from), id(to), type, Lag.ofElapsed(Duration.ofHours(hours)));
    }

    private static void goesOn(ScheduledActivity effort, LocalDateTime start, LocalDateTime finish) {
        assertThat(List.of(effort.start(), effort.finish())).containsExactly(start, finish);
    }

    @Test
    void whatLeadsToItDrivesTheEndThatTheLinkLeadsTo() {
        goesOn(effort(link("A", "E", LinkType.SS, 0), link("B", "E", LinkType.FF, 0)), at(1, 8), at(3, 17));
        goesOn(effort(link("A", "E"), link("C", "E", LinkType.SF, 0)), at(2, 8), at(3, 17));
    }

    @Test
    void whatItLeadsToDrivesTheEndThatTheLinkComesFrom() {
        goesOn(effort(link("E", "B", LinkType.SS, 0), link("E", "C", LinkType.FF, 0)), at(2, 8), at(4, 17));
        goesOn(effort(link("E", "A", LinkType.SF, 0), link("E", "C")), at(2, 8), at(3, 17));
    }

    @Test
    void ofSeveralLinksTheFirstStartAndTheLastFinishCount() {
        goesOn(
                effort(
                        link("B", "E", LinkType.SS, 0),
                        link("A", "E", LinkType.SS, 0),
                        link("C", "E", LinkType.FF, 0),
                        link("B", "E", LinkType.FF, 0)),
                at(1, 8),
                at(4, 17));
    }

    @Test
    void lagsCountForwardIntoItAndBackOutOfIt() {
        goesOn(effort(link("A", "E", LinkType.SS, 4), link("E", "C", LinkType.FS, 4)), at(1, 13), at(3, 12));
        goesOn(
                effort(link("A", "E", LinkType.SS, -4), link("B", "E", LinkType.FF, 4)),
                at(1, 8).minusDays(3).plusHours(5),
                at(4, 12));
    }

    @Test
    void elapsedLagsRunOnTheClock() {
        goesOn(effort(elapsed("A", "E", LinkType.SS, 26), elapsed("E", "C", LinkType.FS, 22)), at(2, 10), at(3, 10));
    }

    /** B takes two days, from Tuesday at eight to Wednesday at five: 16 hours of work, and 33 on the clock. */
    @Test
    void sharesAreTakenOfThePredecessor() {
        Dependency work = Dependency.of(id("B"), E.id(), LinkType.SS, Lag.ofShare(Ratio.ofPercent(25)));
        Dependency clock = Dependency.of(id("B"), E.id(), LinkType.SS, Lag.ofElapsedShare(Ratio.ofPercent(25)));
        Dependency end = link("E", "C", LinkType.FF, 0);

        goesOn(effort(work, end), at(2, 13), at(4, 17));
        goesOn(effort(clock, end), at(2, 16).plusMinutes(15), at(4, 17));
    }

    @Test
    void itIsAPointInTimeWhereItWouldEndBeforeItStarts() {
        goesOn(effort(link("B", "E"), link("A", "E", LinkType.FF, 0)), at(4, 8), at(4, 8));
    }

    @Test
    void aLinkToItselfDrivesNothing() {
        goesOn(
                effort(
                        link("E", "E", LinkType.SS, -80),
                        link("A", "E", LinkType.SS, 0),
                        link("B", "E", LinkType.FF, 0)),
                at(1, 8),
                at(3, 17));
    }

    @Test
    void itSlipsWithWhatDrivesItsFinish() {
        ScheduledActivity effort = effort(link("A", "E", LinkType.SS, 0), link("B", "E", LinkType.FF, 0));

        assertThat(effort.lateStart()).isEqualTo(at(2, 8));
        assertThat(effort.lateFinish()).isEqualTo(at(4, 17));
        assertThat(effort.totalFloat()).isEqualTo(WorkTime.ofHours(8));
        assertThat(effort.freeFloat()).isEqualTo(WorkTime.ofHours(8));
    }
}
