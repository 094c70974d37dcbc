package dev.pmo.rules.planning.peer;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ActivityMode;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import dev.pmo.rules.planning.network.WorkingTime;
import dev.pmo.rules.planning.standards.CheckStatus;
import dev.pmo.rules.planning.standards.Standard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The planning standards as the guide words them, each counted anew over the whole plan, for plans of activities with
 * different identifiers. Dates and floats are those of the schedule; working days are counted on the standard calendar,
 * or around the clock.
 */
final class StandardsByHand {

    /** What one check comes to. */
    record Told(CheckStatus status, int count, int population) {}

    private static final Told NONE = new Told(CheckStatus.NOT_APPLICABLE, 0, 0);
    private static final Told UNTOLD = new Told(CheckStatus.NOT_ASSESSABLE, 0, 0);
    private static final Set<ConstraintType> HARD = EnumSet.of(
            ConstraintType.MUST_START_ON,
            ConstraintType.MUST_FINISH_ON,
            ConstraintType.MANDATORY_START,
            ConstraintType.MANDATORY_FINISH,
            ConstraintType.START_NO_LATER_THAN,
            ConstraintType.FINISH_NO_LATER_THAN);

    private final Plan plan;
    private final Schedule schedule;
    private final LocalDate today;
    private final Map<Standard, Told> told = new EnumMap<>(Standard.class);

    StandardsByHand(Plan plan, LocalDate asOf) {
        this.plan = plan;
        this.schedule = Schedule.of(plan);
        this.today = plan.dataDate() == null ? asOf : plan.dataDate();
        links();
        activities();
        due();
        length();
    }

    Map<Standard, Told> told() {
        return told;
    }

    private static boolean counted(Activity one) {
        return (one.kind() == ActivityKind.TASK || one.kind() == ActivityKind.MILESTONE)
                && one.placement().mode() != ActivityMode.INACTIVE
                && one.placement().mode() != ActivityMode.EXTERNAL;
    }

    private static boolean unfinished(Activity one) {
        return counted(one) && one.progress().actualFinish() == null;
    }

    private static boolean task(Activity one) {
        return unfinished(one)
                && one.kind() == ActivityKind.TASK
                && one.duration().signum() > 0;
    }

    private @Nullable Activity find(ActivityId id) {
        return plan.activities().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Whether a link joins two activities that have dates by themselves. */
    private boolean joins(Dependency link) {
        return dated(find(link.predecessor())) && dated(find(link.successor()));
    }

    private static boolean dated(@Nullable Activity one) {
        return one != null
                && one.kind() != ActivityKind.SUMMARY
                && one.kind() != ActivityKind.LEVEL_OF_EFFORT
                && one.placement().mode() != ActivityMode.INACTIVE;
    }

    private void links() {
        int judged = 0;
        int leads = 0;
        int lags = 0;
        int others = 0;
        for (Dependency link : plan.dependencies()) {
            Activity after = find(link.successor());
            if (joins(link) && after != null && unfinished(after)) {
                judged++;
                leads += link.lag().signum() < 0 ? 1 : 0;
                lags += link.lag().signum() > 0 ? 1 : 0;
                others += link.type() == LinkType.FS ? 0 : 1;
            }
        }
        told.put(Standard.LEADS, atMost(leads, judged, 0));
        told.put(Standard.LAGS, atMost(lags, judged, 5));
        told.put(Standard.LINK_TYPES, atMost(others, judged, 10));
    }

    /** At most so many in a hundred. */
    private static Told atMost(int count, int population, int percent) {
        if (population == 0) {
            return NONE;
        }
        return new Told(
                100 * count <= percent * population ? CheckStatus.PASSED : CheckStatus.FAILED, count, population);
    }

    private Told share(Predicate<Activity> among, Predicate<Activity> offends, int percent) {
        int count = 0;
        int population = 0;
        for (Activity one : plan.activities()) {
            if (among.test(one)) {
                population++;
                count += offends.test(one) ? 1 : 0;
            }
        }
        return atMost(count, population, percent);
    }

    private void activities() {
        told.put(Standard.HARD_CONSTRAINTS, share(StandardsByHand::unfinished, StandardsByHand::hard, 5));
        told.put(Standard.LONG_DURATION, share(StandardsByHand::task, one -> days(one, left(one)) > 44, 5));
        told.put(Standard.DANGLING_ENDS, share(StandardsByHand::task, this::dangles, 5));
        boolean named = plan.activities().stream().anyMatch(StandardsByHand::owned);
        told.put(Standard.RESOURCES, named ? share(StandardsByHand::task, one -> !owned(one), 0) : UNTOLD);
        boolean dated = schedule.dated();
        Set<Activity> loose = dated ? loose() : null;
        if (loose != null) {
            told.put(Standard.LOGIC, share(StandardsByHand::unfinished, loose::contains, 5));
        }
        told.put(
                Standard.HIGH_FLOAT,
                dated ? share(StandardsByHand::unfinished, one -> days(one, slack(one)) > 44, 5) : UNTOLD);
        told.put(
                Standard.NEGATIVE_FLOAT, dated ? share(StandardsByHand::unfinished, one -> slack(one) < 0, 0) : UNTOLD);
        told.put(Standard.INVALID_DATES, dated ? share(StandardsByHand::counted, this::invalid, 0) : UNTOLD);
    }

    private static boolean hard(Activity one) {
        boolean bound = one.constraint() != null
                && one.constraint().date() != null
                && HARD.contains(one.constraint().type());
        return bound || one.placement().mode() == ActivityMode.MANUAL;
    }

    private static boolean owned(Activity one) {
        return (one.owner() != null && !one.owner().isBlank())
                || !one.assignments().isEmpty();
    }

    /** The minutes still to be worked, as the scheduler has them: what is reported of work that has started. */
    private static long left(Activity one) {
        Progress progress = one.progress();
        Ratio complete = progress.complete();
        if (progress.remaining() != null) {
            return progress.remaining().minutes();
        }
        if (progress.actualStart() == null || complete == null) {
            return one.duration().minutes();
        }
        return BigDecimal.ONE
                .subtract(complete.value())
                .multiply(BigDecimal.valueOf(one.duration().minutes()))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    /** Working days, or parts of them, of the calendar of an activity. */
    private static double days(Activity one, long minutes) {
        return minutes / (one.calendar() == null ? 480.0 : 1440.0);
    }

    private long slack(Activity one) {
        return schedule.find(one.id())
                .map(dates -> dates.totalFloat().minutes())
                .orElse(0L);
    }

    private boolean dangles(Activity one) {
        boolean led = false;
        boolean startDriven = one.progress().actualStart() != null;
        boolean leads = false;
        boolean finishDrives = false;
        for (Dependency link : plan.dependencies()) {
            if (joins(link) && link.successor().equals(one.id())) {
                led = true;
                startDriven |= link.type() == LinkType.FS || link.type() == LinkType.SS;
            }
            if (joins(link) && link.predecessor().equals(one.id())) {
                leads = true;
                finishDrives |= link.type() == LinkType.FS || link.type() == LinkType.FF;
            }
        }
        return (led && !startDriven) || (leads && !finishDrives);
    }

    /**
     * Those without predecessor or successor, but for one at each end of the plan, chosen so that the fewest are left.
     * Nothing where what has finished and what has not lie at one end together: which of them is it, nobody says.
     */
    private @Nullable Set<Activity> loose() {
        List<Activity> before = without(Dependency::successor);
        List<Activity> after = without(Dependency::predecessor);
        List<Activity> firsts = ends(before, true);
        List<Activity> lasts = ends(after, false);
        if (mixed(firsts) || mixed(lasts)) {
            return null;
        }
        Set<Activity> fewest = leaving(before, after, null, null);
        for (int i = 0; i < Math.max(1, firsts.size()); i++) {
            for (int k = 0; k < Math.max(1, lasts.size()); k++) {
                Set<Activity> left = leaving(
                        before, after, firsts.isEmpty() ? null : firsts.get(i), lasts.isEmpty() ? null : lasts.get(k));
                fewest = left.size() < fewest.size() ? left : fewest;
            }
        }
        return fewest;
    }

    private static boolean mixed(List<Activity> ends) {
        return ends.stream().anyMatch(StandardsByHand::unfinished)
                && !ends.stream().allMatch(StandardsByHand::unfinished);
    }

    private List<Activity> without(Function<Dependency, ActivityId> end) {
        List<Activity> all = new ArrayList<>();
        for (Activity one : plan.activities()) {
            if (counted(one)
                    && plan.dependencies().stream()
                            .noneMatch(link -> joins(link) && end.apply(link).equals(one.id()))) {
                all.add(one);
            }
        }
        return all;
    }

    private static Set<Activity> leaving(
            List<Activity> before, List<Activity> without, @Nullable Activity first, @Nullable Activity last) {
        Set<Activity> left = new HashSet<>();
        before.stream().filter(one -> !one.equals(first)).forEach(left::add);
        without.stream().filter(one -> !one.equals(last)).forEach(left::add);
        return left;
    }

    /** Those that start first, or finish last. */
    private List<Activity> ends(List<Activity> among, boolean first) {
        return among.stream()
                .filter(one -> among.stream().noneMatch(other -> beyond(other, one, first)))
                .toList();
    }

    private boolean beyond(Activity one, Activity than, boolean first) {
        ScheduledActivity dates = schedule.find(one.id()).orElseThrow();
        ScheduledActivity others = schedule.find(than.id()).orElseThrow();
        return first
                ? dates.earlyStart().isBefore(others.earlyStart())
                : dates.earlyFinish().isAfter(others.earlyFinish());
    }

    private boolean invalid(Activity one) {
        LocalDateTime started = one.progress().actualStart();
        LocalDateTime finished = one.progress().actualFinish();
        LocalDateTime begin = today.atStartOfDay();
        LocalDateTime over = begin.plusDays(1);
        if ((started != null && !started.isBefore(over)) || (finished != null && finished.isAfter(over))) {
            return true;
        }
        ScheduledActivity dates = schedule.find(one.id()).orElse(null);
        if (dates == null || finished != null) {
            return false;
        }
        return started == null
                ? dates.earlyStart().isBefore(begin)
                : dates.earlyFinish().isBefore(begin);
    }

    private void due() {
        int due = 0;
        int missed = 0;
        int finished = 0;
        boolean agreed = false;
        for (Activity one : plan.activities()) {
            if (counted(one)) {
                finished += one.progress().actualFinish() == null ? 0 : 1;
                agreed |= one.baselineFinish() != null;
                if (one.baselineFinish() != null && !day(one.baselineFinish()).isAfter(today)) {
                    due++;
                    missed += missed(one, day(one.baselineFinish())) ? 1 : 0;
                }
            }
        }
        told.put(Standard.MISSED_ACTIVITIES, agreed ? atMost(missed, due, 5) : UNTOLD);
        Told index = due == 0
                ? NONE
                : new Told(100 * finished >= 95 * due ? CheckStatus.PASSED : CheckStatus.FAILED, finished, due);
        told.put(Standard.BASELINE_EXECUTION_INDEX, agreed ? index : UNTOLD);
    }

    private boolean missed(Activity one, LocalDate agreed) {
        LocalDateTime finished = one.progress().actualFinish();
        if (finished != null) {
            return day(finished).isAfter(agreed);
        }
        LocalDateTime expected =
                schedule.find(one.id()).map(ScheduledActivity::earlyFinish).orElse(agreed.atStartOfDay());
        return agreed.isBefore(today) || day(expected).isAfter(agreed);
    }

    /** Midnight ends the day before. */
    private static LocalDate day(LocalDateTime finish) {
        return finish.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? finish.toLocalDate().minusDays(1)
                : finish.toLocalDate();
    }

    /** From the data date, or the start of the plan if that is later, to its end, and from there to the agreed finish. */
    private void length() {
        LocalDateTime start = schedule.findStart().orElse(null);
        LocalDateTime finish = schedule.findFinish().orElse(null);
        LocalDateTime agreed = plan.scheduling().finish();
        for (Activity one : plan.activities()) {
            LocalDateTime baseline = one.baselineFinish();
            if (plan.scheduling().finish() == null
                    && counted(one)
                    && baseline != null
                    && (agreed == null || baseline.isAfter(agreed))) {
                agreed = baseline;
            }
        }
        if (start == null || finish == null || agreed == null) {
            told.put(Standard.CRITICAL_PATH_LENGTH_INDEX, UNTOLD);
            return;
        }
        LocalDateTime now = today.atStartOfDay();
        WorkingTime standard = WorkingTime.of(WorkCalendar.standard());
        long length = standard.between(start.isAfter(now) ? start : now, finish).minutes();
        long room = standard.between(finish, agreed).minutes();
        CheckStatus status = 100 * (length + room) >= 95 * length ? CheckStatus.PASSED : CheckStatus.FAILED;
        told.put(
                Standard.CRITICAL_PATH_LENGTH_INDEX,
                length <= 0 ? NONE : new Told(status, (int) (room / 480), (int) (length / 480)));
    }
}
