package dev.pmo.examples.msproject;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/** Random networks as MPXJ holds them; each part of them can be switched on by itself. */
final class RandomProjects {

    private static final int RUN_UP = 400;

    static final LocalDateTime START = LocalDateTime.of(2026, 1, 5, 8, 0);

    /**
     * What a network may hold.
     *
     * @param types the types of its links
     * @param leastLag the least lag, in its unit
     * @param mostLag the most
     * @param lagUnits the units of lags
     * @param milestones whether some tasks take no time
     * @param constraints what may bind a task
     * @param runUp whether a long task goes before all others, so that none is asked to start before the project
     */
    record Recipe(
            List<RelationType> types,
            int leastLag,
            int mostLag,
            List<TimeUnit> lagUnits,
            boolean milestones,
            List<ConstraintType> constraints,
            boolean runUp) {

        static Recipe of(RelationType... types) {
            return new Recipe(List.of(types), 0, 0, List.of(TimeUnit.HOURS), false, List.of(), false);
        }

        Recipe lags(int least, int most, TimeUnit... units) {
            return new Recipe(types, least, most, List.of(units), milestones, constraints, runUp);
        }

        Recipe withMilestones() {
            return new Recipe(types, leastLag, mostLag, lagUnits, true, constraints, runUp);
        }

        Recipe constraints(ConstraintType... some) {
            return new Recipe(types, leastLag, mostLag, lagUnits, milestones, List.of(some), runUp);
        }

        Recipe withRunUp() {
            return new Recipe(types, leastLag, mostLag, lagUnits, milestones, constraints, true);
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
        List<Task> tasks = new ArrayList<>();
        int size = 2 + random.nextInt(12);
        Task runUp = recipe.runUp() ? task(file, size, RUN_UP) : null;
        for (int i = 0; i < size; i++) {
            Task task = task(file, i, recipe.milestones() && random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(24));
            link(recipe, random, tasks, task);
            if (runUp != null) {
                task.addPredecessor(new Relation.Builder().predecessorTask(runUp));
            }
            if (!recipe.constraints().isEmpty() && random.nextInt(3) == 0) {
                task.setConstraintType(recipe.constraints()
                        .get(random.nextInt(recipe.constraints().size())));
                task.setConstraintDate(moment(random, (runUp == null ? 0 : RUN_UP) + 4 * size));
            }
            tasks.add(task);
        }
        return file;
    }

    static Task task(ProjectFile file, int number, int hours) {
        Task task = file.addTask();
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
            int lag = recipe.leastLag() + random.nextInt(recipe.mostLag() - recipe.leastLag() + 1);
            TimeUnit unit =
                    recipe.lagUnits().get(random.nextInt(recipe.lagUnits().size()));
            task.addPredecessor(new Relation.Builder()
                    .predecessorTask(before.get(last))
                    .type(recipe.types().get(random.nextInt(recipe.types().size())))
                    .lag(Duration.getInstance(lag, unit)));
        }
    }

    /** A full hour within working time, in the first so many hours of work. */
    private static LocalDateTime moment(Random random, int hours) {
        int hour = random.nextInt(hours);
        int ofDay = hour % 8;
        return START.plusDays(hour / 8 / 5 * 7 + hour / 8 % 5).plusHours(ofDay < 4 ? ofDay : ofDay + 1);
    }
}
