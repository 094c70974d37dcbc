package dev.pmo.examples.msproject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpxj.ConstraintType.AS_LATE_AS_POSSIBLE;
import static org.mpxj.ConstraintType.FINISH_NO_EARLIER_THAN;
import static org.mpxj.ConstraintType.FINISH_NO_LATER_THAN;
import static org.mpxj.ConstraintType.MUST_FINISH_ON;
import static org.mpxj.ConstraintType.MUST_START_ON;
import static org.mpxj.ConstraintType.START_NO_LATER_THAN;
import static org.mpxj.RelationType.FINISH_FINISH;
import static org.mpxj.RelationType.FINISH_START;
import static org.mpxj.RelationType.START_FINISH;
import static org.mpxj.RelationType.START_START;
import static org.mpxj.TimeUnit.HOURS;

import dev.pmo.core.plan.Plan;
import dev.pmo.examples.input.common.ImportNotes;
import dev.pmo.examples.msproject.RandomProjects.Recipe;
import dev.pmo.examples.msproject.RandomProjects.With;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mpxj.ActivityType;
import org.mpxj.ProjectFile;
import org.mpxj.RelationshipLagCalendar;
import org.mpxj.Task;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.PrimaveraScheduler;

/**
 * Random networks scheduled by MPXJ's imitation of Primavera P6 and by us, to the minute: planned and late dates and
 * total float. What is to come as late as possible has, for Primavera, no float left; for us the float that lies before
 * its planned dates, so float is not compared there. Of activities that depend on their resources the planned dates are
 * compared: late ones and float are told by the resource here, and by what follows the activity there.
 */
class PrimaveraAgreementTest {

    private static final int NETWORKS = 150;

    private static Map<String, Recipe> recipes() {
        Recipe all = Recipe.of(FINISH_START, START_START, FINISH_FINISH, START_FINISH)
                .lags(-8, 20, 1, HOURS)
                .with(With.RUN_UP);
        Recipe some =
                Recipe.of(FINISH_START, FINISH_FINISH).lags(0, 8, 1, HOURS).with(With.RUN_UP);
        Map<String, Recipe> recipes = new LinkedHashMap<>();
        recipes.put("links of all types with leads and lags", all);
        recipes.put("finish no earlier than", all.constraints(FINISH_NO_EARLIER_THAN));
        recipes.put("no later than", some.constraints(START_NO_LATER_THAN, FINISH_NO_LATER_THAN));
        recipes.put("mandatory", some.constraints(MUST_START_ON, MUST_FINISH_ON));
        recipes.put("as late as possible", some.constraints(AS_LATE_AS_POSSIBLE));
        recipes.put("calendars", Recipe.of(FINISH_START).lags(0, 20, 1, HOURS).with(With.CALENDARS));
        recipes.put(
                "working times of resources",
                Recipe.of(FINISH_START).lags(0, 20, 1, HOURS).with(With.RESOURCES));
        return recipes;
    }

    @TestFactory
    List<DynamicTest> datesAndFloatAgree() {
        List<DynamicTest> tests = new ArrayList<>();
        recipes().forEach((name, recipe) -> tests.add(DynamicTest.dynamicTest(name, () -> agree(recipe))));
        return tests;
    }

    private static void agree(Recipe recipe) throws CpmException {
        boolean late = recipe.constraints().contains(AS_LATE_AS_POSSIBLE);
        for (int seed = 0; seed < NETWORKS; seed++) {
            ProjectFile file = RandomProjects.of(recipe, new Random(seed));
            file.getProjectProperties().setRelationshipLagCalendar(RelationshipLagCalendar.SUCCESSOR);
            file.getTasks()
                    .forEach(task -> task.setActivityType(
                            task.getResourceAssignments().isEmpty()
                                    ? ActivityType.TASK_DEPENDENT
                                    : ActivityType.RESOURCE_DEPENDENT));
            Plan plan = new PlanMapping(file, new ImportNotes("x"), "P-1", "x", true)
                    .project()
                    .plan();
            new PrimaveraScheduler().schedule(file, RandomProjects.START);
            if (recipe.has(With.RESOURCES)) {
                assertThat(planned(file, Schedule.of(plan)))
                        .as("network " + seed)
                        .isEqualTo(planned(file));
            } else {
                assertThat(ours(file, Schedule.of(plan), late))
                        .as("network " + seed)
                        .isEqualTo(theirs(file, late));
            }
        }
    }

    private static List<String> planned(ProjectFile file, Schedule schedule) {
        return file.getTasks().stream()
                .map(task -> {
                    ScheduledActivity one = PeerAgreementTest.of(schedule, task);
                    return PeerAgreementTest.text(task, one.start(), one.finish());
                })
                .toList();
    }

    private static List<String> planned(ProjectFile file) {
        return file.getTasks().stream()
                .map(task -> PeerAgreementTest.text(task, task.getEarlyStart(), task.getEarlyFinish()))
                .toList();
    }

    private static List<String> ours(ProjectFile file, Schedule schedule, boolean late) {
        return file.getTasks().stream()
                .map(task -> {
                    ScheduledActivity one = PeerAgreementTest.of(schedule, task);
                    String dates =
                            PeerAgreementTest.text(task, one.start(), one.finish(), one.lateStart(), one.lateFinish());
                    return late ? dates : dates + one.totalFloat().minutes();
                })
                .toList();
    }

    private static List<String> theirs(ProjectFile file, boolean late) {
        return file.getTasks().stream()
                .map(task -> late ? dates(task) : dates(task) + PeerAgreementTest.minutes(task.getTotalSlack(), file))
                .toList();
    }

    private static String dates(Task task) {
        return PeerAgreementTest.text(
                task, task.getEarlyStart(), task.getEarlyFinish(), task.getLateStart(), task.getLateFinish());
    }
}
