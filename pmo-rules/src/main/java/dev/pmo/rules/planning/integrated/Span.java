package dev.pmo.rules.planning.integrated;

import dev.pmo.core.plan.TimePosition;
import dev.pmo.rules.planning.network.FinishDay;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From which day to which something runs, and where that is taken from. */
record Span(
        @Nullable LocalDate start,
        DateSource startSource,
        @Nullable LocalDate finish,
        DateSource finishSource) {

    private static final List<DateSource> RANKED =
            List.of(DateSource.ACTUAL, DateSource.SCHEDULE, DateSource.FORECAST, DateSource.BASELINE);

    static final Span NONE = new Span(null, DateSource.NONE, null, DateSource.NONE);

    /** What happened counts before what is scheduled, that before what is forecast, that before what was agreed. */
    static Span of(TimePosition dates, @Nullable PlanOutlook plan, LocalDate asOf) {
        TimePosition time = dates.asOf(asOf);
        LocalDateTime start = plan == null ? null : plan.start();
        LocalDateTime finish = plan == null ? null : plan.finish();
        @Nullable
        LocalDate[] starts = {
            time.actualStart(), start == null ? null : start.toLocalDate(), time.forecastStart(), time.baselineStart()
        };
        @Nullable
        LocalDate[] finishes = {
            time.actualFinish(),
            finish == null ? null : FinishDay.of(finish),
            time.forecastFinish(),
            time.baselineFinish()
        };
        int first = known(starts);
        int last = known(finishes);
        return new Span(
                first < 0 ? null : starts[first], source(first), last < 0 ? null : finishes[last], source(last));
    }

    private static int known(@Nullable LocalDate[] dates) {
        for (int i = 0; i < dates.length; i++) {
            if (dates[i] != null) {
                return i;
            }
        }
        return -1;
    }

    private static DateSource source(int known) {
        return known < 0 ? DateSource.NONE : RANKED.get(known);
    }

    /** This span; where it has no start or no finish, that of others. */
    Span orElse(Span others) {
        return new Span(
                start == null ? others.start : start,
                start == null ? others.startSource : startSource,
                finish == null ? others.finish : finish,
                finish == null ? others.finishSource : finishSource);
    }

    /** From the earlier start to the later finish of two. */
    Span and(Span other) {
        boolean earlier = start == null || (other.start != null && other.start.isBefore(start));
        boolean later = finish == null || (other.finish != null && other.finish.isAfter(finish));
        return new Span(
                earlier ? other.start : start,
                earlier ? other.startSource : startSource,
                later ? other.finish : finish,
                later ? other.finishSource : finishSource);
    }
}
