package dev.pmo.core.plan;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the dates of a plan are to be worked out: from which end, and what progress and lags mean.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param from the end from which dates are worked out; the start where nothing is said
 * @param finish when the plan must have finished: late dates count back from it, and float is told against it; needed
 *     when scheduling from the finish, else the finish that follows from the logic where nothing is said
 * @param dataTime the time on the {@linkplain Plan#dataDate() data date} up to which progress is told: what has not
 *     happened comes at that moment or later; the start of the day where nothing is said
 * @param progressMode what the links say of work that started out of sequence; retained logic where nothing is said
 * @param lagCalendar whose working time lags count in; the successor's where nothing is said
 */
public record SchedulingRules(
        ScheduleFrom from,
        @Nullable LocalDateTime finish,
        LocalTime dataTime,
        ProgressMode progressMode,
        LagCalendar lagCalendar) {

    private static final SchedulingRules STANDARD = new SchedulingRules(null, null, null, null, null);

    /** Fills in what may be left out. */
    public SchedulingRules(
            @Nullable ScheduleFrom from,
            @Nullable LocalDateTime finish,
            @Nullable LocalTime dataTime,
            @Nullable ProgressMode progressMode,
            @Nullable LagCalendar lagCalendar) {
        this.from = from == null ? ScheduleFrom.PLAN_START : from;
        this.finish = finish;
        this.dataTime = dataTime == null ? LocalTime.MIDNIGHT : dataTime;
        this.progressMode = progressMode == null ? ProgressMode.RETAINED_LOGIC : progressMode;
        this.lagCalendar = lagCalendar == null ? LagCalendar.SUCCESSOR : lagCalendar;
    }

    /**
     * From the start, with retained logic, and lags on the successor's calendar.
     *
     * @return the rules of a plan that says nothing
     */
    public static SchedulingRules standard() {
        return STANDARD;
    }

    /**
     * The standard rules, but from the finish back.
     *
     * @param finish when the plan must have finished
     * @return the rules
     */
    public static SchedulingRules fromFinish(LocalDateTime finish) {
        return new SchedulingRules(
                ScheduleFrom.PLAN_FINISH, Objects.requireNonNull(finish, "finish"), null, null, null);
    }

    /**
     * The same rules with a finish imposed, or none.
     *
     * @param newFinish when the plan must have finished, or {@code null}
     * @return the changed rules
     */
    public SchedulingRules withFinish(@Nullable LocalDateTime newFinish) {
        return new SchedulingRules(from, newFinish, dataTime, progressMode, lagCalendar);
    }

    /**
     * The same rules with progress told up to another time of the data date.
     *
     * @param newDataTime the time
     * @return the changed rules
     */
    public SchedulingRules withDataTime(LocalTime newDataTime) {
        return new SchedulingRules(from, finish, newDataTime, progressMode, lagCalendar);
    }

    /**
     * The same rules with another meaning of progress out of sequence.
     *
     * @param newProgressMode the meaning
     * @return the changed rules
     */
    public SchedulingRules withProgressMode(ProgressMode newProgressMode) {
        return new SchedulingRules(from, finish, dataTime, newProgressMode, lagCalendar);
    }

    /**
     * The same rules with lags on another calendar.
     *
     * @param newLagCalendar whose working time lags count in
     * @return the changed rules
     */
    public SchedulingRules withLagCalendar(LagCalendar newLagCalendar) {
        return new SchedulingRules(from, finish, dataTime, progressMode, newLagCalendar);
    }
}
