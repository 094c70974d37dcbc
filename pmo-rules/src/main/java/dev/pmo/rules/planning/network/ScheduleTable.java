package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * The early dates and floats of a schedule by the position of each activity in its plan, as plain numbers: for questions
 * about all activities of many plans. {@link Schedule#find(ActivityId)} tells the same of one activity as an object.
 *
 * <p>Moments are minutes of local time, as {@link #minutes(LocalDate)} counts them. This class is immutable and
 * thread-safe.
 */
public final class ScheduleTable {

    private final Schedule schedule;

    ScheduleTable(Schedule schedule) {
        this.schedule = schedule;
    }

    /**
     * A midnight as a number.
     *
     * @param day the day
     * @return the minutes from the first day of 1970 to the start of the day
     */
    public static long minutes(LocalDate day) {
        return Minutes.of(day);
    }

    /**
     * Where an activity stands in the plan.
     *
     * @param id the activity
     * @return its position; of several with one identifier that of the first; -1 if the plan does not hold it
     */
    public int position(ActivityId id) {
        return schedule.index().find(id);
    }

    /**
     * Where the links of the plan begin.
     *
     * @return by link the position of its predecessor; -1 for a link that joins no two activities which have dates by
     *     themselves, such as one of a heading
     */
    public int[] predecessors() {
        return ends(false);
    }

    /**
     * Where the links of the plan end.
     *
     * @return by link the position of its successor; -1 where {@link #predecessors()} gives -1
     */
    public int[] successors() {
        return ends(true);
    }

    private int[] ends(boolean atSuccessor) {
        Network network = schedule.network();
        int[] ends = new int[network.dependencies.size()];
        Arrays.fill(ends, -1);
        for (int node = 0; node < network.size(); node++) {
            for (int edge = network.first[node]; edge < network.first[node + 1]; edge++) {
                if (network.link[edge] >= 0 && network.from[edge] < network.size()) {
                    ends[network.link[edge]] = atSuccessor ? node : network.from[edge];
                }
            }
        }
        return ends;
    }

    /**
     * The chain of driving links that leads to the end of the plan, as {@link Schedule#criticalPath()} tells it.
     *
     * @return the positions of the activities, from the first to the last; none if the plan has no dates
     */
    public int[] criticalPath() {
        DatePasses passes = schedule.passes();
        int[] path = passes == null ? Drivers.NONE : new CriticalPaths(passes).first();
        for (int i = 0; i < path.length; i++) {
            path[i] = schedule.network().position(path[i]);
        }
        return path;
    }

    /**
     * When the first of the activities that have dates by themselves starts at the earliest.
     *
     * @return the moment; beyond all dates where there is none
     */
    public long begin() {
        return passes().begin;
    }

    /**
     * Whether an activity has dates by itself: no heading, no level of effort, not dropped.
     *
     * @param position its position
     * @return whether the other numbers of it mean something
     */
    public boolean dated(int position) {
        DatePasses passes = schedule.passes();
        return passes != null && passes.network.dated(position);
    }

    /**
     * When an activity starts at the earliest.
     *
     * @param position the position of a dated activity
     * @return the moment
     */
    public long earlyStart(int position) {
        return passes().earlyStart(position);
    }

    /**
     * When an activity finishes at the earliest.
     *
     * @param position the position of a dated activity
     * @return the moment
     */
    public long earlyFinish(int position) {
        return passes().earlyFinish(position);
    }

    /**
     * How far an activity may slip without moving the end of the plan or a date that binds.
     *
     * @param position the position of a dated activity
     * @return the float in working minutes, negative where time is missing
     */
    public long totalFloat(int position) {
        return passes().totalFloat(position);
    }

    /**
     * When the plan would finish if one of its activities took longer: one pass forward, without reading the plan again.
     *
     * @param position the position of the activity
     * @param added how much longer it would take
     * @return the moment; empty if that cannot be told in this way, as with logic on summary activities: then the changed
     *     plan has to be scheduled
     */
    public Optional<LocalDateTime> findFinishIfLonger(int position, WorkTime added) {
        DatePasses passes = schedule.passes();
        return passes == null ? Optional.empty() : new LongerWork(passes, position).findFinish(added.minutes());
    }

    private DatePasses passes() {
        DatePasses passes = schedule.passes();
        if (passes == null) {
            throw new IllegalStateException("The dates of a plan that has some were expected, but it has none."
                    + "\nMaybe ask dated(position) before.");
        }
        return passes;
    }
}
