package dev.pmo.examples.msproject;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.mpxj.ConstraintType;
import org.mpxj.DayType;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.ResourceType;
import org.mpxj.Task;
import org.mpxj.TaskType;
import org.mpxj.TimeUnit;

/** Random networks as MPXJ holds them; each part of them can be switched on by itself. */
final class RandomProjects {

    private static final int RUN_UP = 400;

    static final LocalDateTime START = LocalDateTime.of(2026, 1, 5, 8, 0);

    /** What a network may hold beside links and durations. */
    enum With {
        /** Some tasks take no time. */
        MILESTONES,
        /** A long task goes before all others, so that none is asked to start before the project. */
        RUN_UP,
        /** Tasks are worked on by several calendars: the usual one, all hours, and evenings on six days. */
        CALENDARS,
        /** One or two resources work on a task, each in its own working time: office hours, all hours or evenings. */
        RESOURCES,
        /**
         * Tasks lie below headings, which have links from finish to start. (Of several tasks with which a heading begins
         * MPXJ holds back only the first, so links from its start are left out.)
         */
        SUMMARIES,
        /** Only early dates are to be compared: over several calendars late ones differ on purpose. */
        EARLY_DATES,
        /** The first tasks have finished, one after the other, and the next has begun. */
        PROGRESS,
        /** Some tasks have a deadline. */
        DEADLINES
    }

    /**
     * What a network may hold.
     *
     * @param types the types of its links
     * @param leastLag the least lag, in its unit
     * @param mostLag the most
     * @param stepLag lags are a multiple of it
     * @param lagUnit the unit of lags
     * @param constraints what may bind a task
     * @param with what else it may hold
     */
    record Recipe(
            List<RelationType> types,
            int leastLag,
            int mostLag,
            int stepLag,
            TimeUnit lagUnit,
            List<ConstraintType> constraints,
            Set<With> with) {

        static Recipe of(RelationType... types) {
            return new Recipe(List.of(types), 0, 0, 1, TimeUnit.HOURS, List.of(), Set.of());
        }

        Recipe lags(int least, int most, int step, TimeUnit unit) {
            return new Recipe(types, least, most, step, unit, constraints, with);
        }

        Recipe constraints(ConstraintType... some) {
            return new Recipe(types, leastLag, mostLag, stepLag, lagUnit, List.of(some), with);
        }

        Recipe with(With... some) {
            Set<With> all = EnumSet.noneOf(With.class);
            all.addAll(with);
            all.addAll(List.of(some));
            return new Recipe(types, leastLag, mostLag, stepLag, lagUnit, constraints, all);
        }

        boolean has(With one) {
            return with.contains(one);
        }
    }

    private RandomProjects() {}

    static ProjectFile empty() {
        ProjectFile file = new ProjectFile();
        file.setDefaultCalendar(file.addDefaultBaseCalendar());
        file.getProjectProperties().setStartDate(START);
        return file;
    }

    static ProjectFile of(Recipe recipe, Random random) {
        ProjectFile file = empty();
        List<ProjectCalendar> calendars = recipe.has(With.CALENDARS) ? calendars(file) : List.of();
        List<Resource> resources = recipe.has(With.RESOURCES) ? resources(file) : List.of();
        List<Task> tasks = new ArrayList<>();
        int size = 2 + random.nextInt(12);
        Task runUp = recipe.has(With.RUN_UP) ? task(file, size, RUN_UP) : null;
        List<Task> headings = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean point = recipe.has(With.MILESTONES) && random.nextInt(4) == 0;
            if (recipe.has(With.SUMMARIES) && i % 4 == 1) {
                headings.add(heading(file, random, i, headings));
            }
            Task above = headings.isEmpty() ? null : headings.get(headings.size() - 1);
            Task task = task(above == null ? file.addTask() : above.addTask(), i, point ? 0 : 1 + random.nextInt(24));
            link(recipe, random, tasks, task);
            if (runUp != null) {
                task.addPredecessor(new Relation.Builder().predecessorTask(runUp));
            }
            if (!recipe.constraints().isEmpty() && random.nextInt(3) == 0) {
                task.setConstraintType(recipe.constraints()
                        .get(random.nextInt(recipe.constraints().size())));
                task.setConstraintDate(moment(random, (runUp == null ? 0 : RUN_UP) + 4 * size));
            }
            if (!calendars.isEmpty() && random.nextBoolean()) {
                task.setCalendar(calendars.get(random.nextInt(calendars.size())));
            }
            if (recipe.has(With.DEADLINES) && random.nextInt(3) == 0) {
                task.setDeadline(moment(random, 4 * size).plusHours(1));
            }
            if (!resources.isEmpty() && random.nextInt(3) > 0) {
                assign(random, task, resources);
            }
            tasks.add(task);
        }
        if (recipe.has(With.PROGRESS)) {
            progress(tasks.subList(0, size / 2));
        }
        return file;
    }

    private static List<Resource> resources(ProjectFile file) {
        List<ProjectCalendar> calendars = new ArrayList<>(List.of(file.getDefaultCalendar()));
        calendars.addAll(
                file.getCalendars().size() > 1
                        ? file.getCalendars().subList(1, file.getCalendars().size())
                        : calendars(file));
        List<Resource> resources = new ArrayList<>();
        for (ProjectCalendar calendar : calendars) {
            Resource resource = file.addResource();
            resource.setName("R" + resources.size());
            resource.setType(ResourceType.WORK);
            resource.setCalendar(calendar);
            resources.add(resource);
        }
        return resources;
    }

    private static void assign(Random random, Task task, List<Resource> resources) {
        int first = random.nextInt(resources.size());
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            ResourceAssignment one = task.addResourceAssignment(resources.get((first + i) % resources.size()));
            int units = random.nextInt(3) == 0 ? 50 : 100;
            Duration work = Duration.getInstance(1 + random.nextInt(12), TimeUnit.HOURS);
            one.setUnits(units);
            one.setWork(work);
            one.setRemainingWork(work);
            one.setActualWork(Duration.getInstance(0, TimeUnit.HOURS));
        }
        task.setType(TaskType.FIXED_UNITS);
    }

    static List<ProjectCalendar> calendars(ProjectFile file) {
        ProjectCalendar clock = file.addCalendar();
        clock.setName("All hours");
        ProjectCalendar evenings = file.addCalendar();
        evenings.setName("Evenings");
        for (DayOfWeek day : DayOfWeek.values()) {
            clock.setCalendarDayType(day, DayType.WORKING);
            clock.addCalendarHours(day).add(new LocalTimeRange(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
            boolean worked = day != DayOfWeek.SUNDAY;
            evenings.setCalendarDayType(day, worked ? DayType.WORKING : DayType.NON_WORKING);
            if (worked) {
                evenings.addCalendarHours(day).add(new LocalTimeRange(LocalTime.of(14, 0), LocalTime.of(22, 0)));
            }
        }
        return List.of(clock, evenings);
    }

    /** Each follows the one before; the last has begun and is half done. */
    private static void progress(List<Task> tasks) {
        LocalDateTime moment = START;
        for (Task task : tasks) {
            ProjectCalendar calendar = task.getEffectiveCalendar();
            boolean last = task == tasks.get(tasks.size() - 1);
            Duration whole = task.getDuration();
            task.setActualStart(calendar.getNextWorkStart(moment));
            moment = calendar.getDate(task.getActualStart(), whole);
            Duration half = Duration.getInstance(whole.getDuration() / 2, TimeUnit.HOURS);
            task.setActualFinish(last ? null : moment);
            task.setActualDuration(last ? half : whole);
            task.setRemainingDuration(last ? half : Duration.getInstance(0, TimeUnit.HOURS));
            task.setPercentageComplete(last ? 50 : 100);
        }
    }

    /** A heading that waits for one before it, now and then. */
    private static Task heading(ProjectFile file, Random random, int number, List<Task> headings) {
        Task heading = task(file.addTask(), 100 + number, 0);
        heading.setSummary(true);
        heading.setMilestone(false);
        if (!headings.isEmpty() && random.nextInt(3) > 0) {
            heading.addPredecessor(new Relation.Builder()
                    .predecessorTask(headings.get(random.nextInt(headings.size())))
                    .type(RelationType.FINISH_START));
        }
        return heading;
    }

    static Task task(ProjectFile file, int number, int hours) {
        return task(file.addTask(), number, hours);
    }

    private static Task task(Task task, int number, int hours) {
        task.setName("T" + number);
        task.setDuration(Duration.getInstance(hours, TimeUnit.HOURS));
        task.setActualDuration(Duration.getInstance(0, TimeUnit.HOURS));
        task.setRemainingDuration(task.getDuration());
        task.setMilestone(hours == 0);
        task.setConstraintType(ConstraintType.AS_SOON_AS_POSSIBLE);
        return task;
    }

    private static void link(Recipe recipe, Random random, List<Task> before, Task task) {
        int links = Math.min(before.size(), random.nextInt(3));
        int last = before.size();
        for (int i = 0; i < links && last > 0; i++) {
            last = random.nextInt(last);
            int lag = recipe.leastLag()
                    + recipe.stepLag() * random.nextInt((recipe.mostLag() - recipe.leastLag()) / recipe.stepLag() + 1);
            task.addPredecessor(new Relation.Builder()
                    .predecessorTask(before.get(last))
                    .type(recipe.types().get(random.nextInt(recipe.types().size())))
                    .lag(Duration.getInstance(lag, recipe.lagUnit())));
        }
    }

    /** A full hour within working time, in the first so many hours of work. */
    private static LocalDateTime moment(Random random, int hours) {
        int hour = random.nextInt(hours);
        int ofDay = hour % 8;
        return START.plusDays(hour / 8 / 5 * 7 + hour / 8 % 5).plusHours(ofDay < 4 ? ofDay : ofDay + 1);
    }
}
