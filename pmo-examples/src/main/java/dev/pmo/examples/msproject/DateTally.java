package dev.pmo.examples.msproject;

import dev.pmo.core.plan.Activity;
import dev.pmo.rules.planning.network.FinishDay;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mpxj.ProjectCalendar;
import org.mpxj.RelationType;
import org.mpxj.Task;

/**
 * How many activities of one plan start and finish when its file says; used by one thread.
 *
 * <p>To the minute; to the day where the file states no times. Where a file states one of both dates, that one counts.
 */
final class DateTally {

    /** An activity that takes its dates from the logic, with its task. */
    record Planned(Activity activity, Task task) {

        boolean stated() {
            return task.getStart() != null || task.getFinish() != null;
        }
    }

    /** An activity of which the dates differ; it has none where nothing dates it. */
    record Difference(Task task, @Nullable ScheduledActivity dates) {}

    private final boolean days;
    private final boolean toTheDay;
    private int compared;
    private int unstated;
    private int differing;
    private @Nullable Difference first;

    private DateTally(boolean days, boolean toTheDay) {
        this.days = days;
        this.toTheDay = toTheDay;
    }

    /** Compares some activities, to the day where the file is known to state no times, or states only midnights. */
    static DateTally of(List<Planned> all, Schedule schedule, boolean days) {
        DateTally tally = new DateTally(days, days || withoutTimes(all));
        all.forEach(one -> tally.add(one, schedule));
        return tally;
    }

    /** Whether a file states only days, which a reader gives as midnight. */
    private static boolean withoutTimes(List<Planned> all) {
        return all.stream()
                .map(Planned::task)
                .flatMap(task -> Stream.of(task.getStart(), task.getFinish()))
                .filter(Objects::nonNull)
                .allMatch(date -> date.toLocalTime().equals(LocalTime.MIDNIGHT));
    }

    private void add(Planned one, Schedule schedule) {
        if (!one.stated()) {
            unstated++;
            return;
        }
        compared++;
        ScheduledActivity dates = schedule.find(one.activity().id()).orElse(null);
        if (dates == null || !agree(one.task(), dates)) {
            differing++;
            first = first == null || earlier(one.task(), first.task()) ? new Difference(one.task(), dates) : first;
        }
    }

    private boolean agree(Task task, ScheduledActivity ours) {
        LocalDateTime start = task.getStart();
        LocalDateTime finish = task.getFinish();
        boolean starts = start == null || sameStart(start, ours.start());
        boolean finishes = finish == null || sameFinish(task, finish, ours);
        return (starts && finishes) || samePoint(task, ours);
    }

    private boolean sameStart(LocalDateTime stated, LocalDateTime ours) {
        return minute(stated).equals(minute(ours))
                || (toTheDay && stated.toLocalDate().equals(ours.toLocalDate()));
    }

    private boolean sameFinish(Task task, LocalDateTime stated, ScheduledActivity ours) {
        return minute(stated).equals(minute(ours.finish()))
                || (toTheDay && finishDay(stated).equals(TaskMapping.finishDay(ours.start(), ours.finish())))
                || atNextStart(task, stated, ours.finish());
    }

    /** What a link holds from the start of another may finish when that starts: with the next work, in Microsoft Project. */
    private boolean atNextStart(Task task, LocalDateTime stated, LocalDateTime ours) {
        ProjectCalendar calendar = task.getEffectiveCalendar();
        if (calendar == null
                || task.getPredecessors().stream().noneMatch(link -> link.getType() == RelationType.START_FINISH)) {
            return false;
        }
        LocalDateTime next = calendar.getNextWorkStart(ours);
        return next != null
                && (minute(stated).equals(minute(next))
                        || (toTheDay && finishDay(stated).equals(next.toLocalDate())));
    }

    /** The day of a finish that the file states: midnight ends a day where times were put, else it is that of the day. */
    LocalDate finishDay(LocalDateTime stated) {
        return days ? FinishDay.of(stated) : stated.toLocalDate();
    }

    /** A point in time between two stretches of work may stand at the end of the one or at the start of the other. */
    private static boolean samePoint(Task task, ScheduledActivity ours) {
        LocalDateTime stated = task.getStart();
        ProjectCalendar calendar = task.getEffectiveCalendar();
        if (stated == null
                || calendar == null
                || !stated.equals(task.getFinish())
                || !ours.start().equals(ours.finish())) {
            return false;
        }
        boolean before = stated.isBefore(ours.start());
        LocalDateTime next = calendar.getNextWorkStart(before ? stated : ours.start());
        return next != null && !next.isBefore(before ? ours.start() : stated);
    }

    private static LocalDateTime minute(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES);
    }

    private static boolean earlier(Task one, Task other) {
        LocalDateTime date = date(one);
        LocalDateTime known = date(other);
        return date != null && known != null && date.isBefore(known);
    }

    private static @Nullable LocalDateTime date(Task task) {
        return task.getStart() == null ? task.getFinish() : task.getStart();
    }

    boolean toTheDay() {
        return toTheDay;
    }

    /** How many activities were compared. */
    int compared() {
        return compared;
    }

    /** For how many activities the file states no dates. */
    int unstated() {
        return unstated;
    }

    int differing() {
        return differing;
    }

    /** Of those that differ the one that the file puts first. */
    @Nullable
    Difference first() {
        return first;
    }
}
