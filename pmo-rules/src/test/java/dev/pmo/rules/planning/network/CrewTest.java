package dev.pmo.rules.planning.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ResourceId;
import dev.pmo.core.plan.WorkCalendar;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CrewTest {

    private static final List<WorkCalendar> CALENDARS = RandomPlans.calendars();

    private static CompiledCalendar calendar(int number) {
        return CalendarCompiler.compile(CALENDARS.get(number));
    }

    /** Minute by minute, in the weeks around the exceptions of the calendars. */
    @Property(tries = 16)
    void calendarsAreJoinedMinuteByMinute(@ForAll @IntRange(max = 3) int first, @ForAll @IntRange(max = 3) int second) {
        CompiledCalendar one = calendar(first);
        CompiledCalendar other = calendar(second);
        CompiledCalendar both = one.with(other, true);
        CompiledCalendar any = one.with(other, false);
        long start = Minutes.of(Plans.MONDAY.minusDays(8));
        for (long minute = start; minute < start + 3 * Minutes.WEEK; minute++) {
            boolean inOne = one.count(minute + 1) > one.count(minute);
            boolean inOther = other.count(minute + 1) > other.count(minute);
            assertThat(both.count(minute + 1) > both.count(minute)).isEqualTo(inOne && inOther);
            assertThat(any.count(minute + 1) > any.count(minute)).isEqualTo(inOne || inOther);
        }
    }

    @Property(tries = 100)
    void startsAreTheLatestAndTheEarliestForAFinish(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int size) {
        Random random = new Random(seed);
        CompiledCalendar[] calendars = new CompiledCalendar[size];
        ResourceId[] resources = new ResourceId[size];
        int[] minutes = new int[size];
        for (int i = 0; i < size; i++) {
            calendars[i] = calendar(random.nextInt(CALENDARS.size()));
            resources[i] = ResourceId.of("R" + i);
            minutes[i] = 1 + random.nextInt(900);
        }
        CompiledCalendar all = calendars[0];
        for (CompiledCalendar calendar : calendars) {
            all = all.with(calendar, false);
        }
        Crew crew = new Crew(all, calendars, resources, minutes);
        long finish = all.count(Minutes.of(Plans.MONDAY) + random.nextInt(Minutes.WEEK));

        long latest = crew.latestStart(finish);
        long earliest = crew.earliestStart(finish);

        assertThat(crew.finishCount(latest)).isLessThanOrEqualTo(finish);
        assertThat(crew.finishCount(latest + 1)).isGreaterThan(finish);
        assertThat(crew.finishCount(earliest)).isGreaterThanOrEqualTo(finish);
        assertThat(crew.finishCount(earliest - 1)).isLessThan(finish);
    }
}
