package dev.pmo.examples.msproject;

import static dev.pmo.examples.msproject.PlanFileImporterTest.same;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.examples.input.common.ImportNote;
import dev.pmo.examples.input.common.ImportNotes;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mpxj.ActivityType;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.ResourceType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/** Which dates an XER file states, and what of its logic lies outside the activities and their links. */
class PrimaveraDatesTest {

    private static final String WEEK = IntStream.rangeClosed(1, 7)
            .mapToObj(day -> "(0||" + day + "()(" + (day > 1 && day < 7 ? "(0||0(s|08:00|f|16:00)())" : "") + "))")
            .collect(Collectors.joining());

    private static final String FIELDS = "task_id proj_id wbs_id clndr_id duration_type task_type status_code task_name"
            + " target_drtn_hr_cnt remain_drtn_hr_cnt act_start_date act_end_date target_start_date target_end_date"
            + " early_start_date early_end_date restart_date reend_date cstr_type cstr_date external_early_start_date"
            + " external_late_end_date";

    /** An activity of a week, of which some fields are said: {@code field=value}. */
    private static String activity(int id, String... said) {
        return Stream.of(FIELDS.split(" "))
                .map(field -> Stream.of(said)
                        .filter(one -> one.startsWith(field + "="))
                        .map(one -> one.substring(field.length() + 1))
                        .findFirst()
                        .orElseGet(() -> switch (field) {
                            case "task_id" -> String.valueOf(id);
                            case "proj_id", "clndr_id" -> "1";
                            case "wbs_id" -> "100";
                            case "duration_type" -> "DT_FixedDUR2";
                            case "task_type" -> "TT_Task";
                            case "status_code" -> "TK_NotStart";
                            case "task_name" -> "Work " + id;
                            case "target_drtn_hr_cnt", "remain_drtn_hr_cnt" -> "40";
                            default -> "";
                        }))
                .collect(Collectors.joining(";"));
    }

    private static String early(String from, String to) {
        return "early_start_date=2024-01-" + from + " 08:00|early_end_date=2024-01-" + to + " 16:00";
    }

    private static ImportedPortfolio read(String options, List<String> activities, String... links) {
        String file = String.join(
                "\r\n",
                "ERMHDR\t20.12\t2024-01-15\tProject\tadmin\tTest\tdb\tProject Management\tUSD",
                table(
                        "CALENDAR",
                        "clndr_id default_flag clndr_name clndr_type clndr_data",
                        List.of("1;Y;Std;CA_Base;(0||CalendarData()((0||DaysOfWeek()(" + WEEK + "))))")),
                table(
                        "PROJECT",
                        "proj_id proj_short_name clndr_id plan_start_date last_recalc_date export_flag",
                        List.of("1;P1;1;2024-01-08 08:00;2024-01-15 08:00;Y")),
                table("SCHEDOPTIONS", "schedoptions_id proj_id sched_outer_depend_type", List.of("1;1;" + options)),
                table("PROJWBS", "wbs_id proj_id proj_node_flag wbs_short_name wbs_name", List.of("100;1;Y;P1;Quay")),
                table("TASK", FIELDS, activities),
                table(
                        "TASKPRED",
                        "task_pred_id task_id pred_task_id proj_id pred_proj_id pred_type lag_hr_cnt",
                        List.of(links)),
                "%E",
                "");
        return PlanFileImporter.read("plan", file.getBytes(StandardCharsets.UTF_8));
    }

    private static String table(String name, String fields, List<String> rows) {
        return "%T\t" + name + "\r\n%F\t" + fields.replace(' ', '\t')
                + rows.stream().map(row -> "\r\n%R\t" + row.replace(';', '\t')).collect(Collectors.joining());
    }

    private static List<String> told(ImportedPortfolio read) {
        return read.notes().stream().map(ImportNote::toString).toList();
    }

    private static List<String> told(List<String> activities, String... links) {
        return told(read("SD_Both", activities, links));
    }

    private static List<DateConstraint> constraints(ImportedPortfolio read) {
        return read.portfolio().projects().get(0).plan().activities().stream()
                .filter(one -> one.id().value().equals("1"))
                .map(Activity::constraint)
                .toList();
    }

    private static String[] fields(String... some) {
        return Stream.of(some).flatMap(one -> Stream.of(one.split("\\|"))).toArray(String[]::new);
    }

    private static final String PLANNED = "target_start_date=2024-01-08 08:00|target_end_date=2024-01-12 16:00";

    @Test
    void theEarlyDatesAreThoseThatPrimaveraWorkedOutAndThePlannedOnesAreNot() {
        assertThat(told(List.of(activity(1, fields(PLANNED, early("15", "19"))))))
                .containsExactly("plan: " + same("the 1 activity"));
        assertThat(told(List.of(activity(1, fields(early("15", "19"), PLANNED.replace("2024-01-08", "2024-01-15"))))))
                .containsExactly("plan: " + same("the 1 activity"));
    }

    @Test
    void whatRemainsOfStartedWorkFinishesWhenTheFileSaysSo() {
        String started = "status_code=TK_Active|act_start_date=2024-01-10 08:00|remain_drtn_hr_cnt=16";

        assertThat(told(List.of(activity(1, fields(started, PLANNED, early("15", "16"))))))
                .containsExactly("plan: " + same("the 1 activity"));
    }

    @Test
    void aProjectThatWasNeverScheduledIsTold() {
        assertThat(told(List.of(activity(1, fields(PLANNED)))))
                .containsExactly(
                        "plan: "
                                + same("0 of 1 activity; the first that differs is 'Work 1' (task 1): 2024-01-15 08:00"
                                        + " to 2024-01-19 16:00 instead of 2024-01-08 08:00 to 2024-01-12 16:00"),
                        "plan: its tool had not worked out any dates; the planned ones stand in their place ('Quay')");
    }

    @Test
    void workOutsideTheFileHoldsAnActivityBack() {
        String outside = "external_early_start_date=2024-01-22 08:00";
        String carried = "plan, task 1: the earliest start that work outside the file allows is carried as 'no earlier"
                + " than' ('2024-01-22T08:00')";

        assertThat(told(List.of(activity(1, fields(outside, early("22", "26"))))))
                .containsExactly("plan: " + same("the 1 activity"), carried);
        assertThat(told(List.of(activity(
                        1, fields(outside, early("22", "26"), "cstr_type=CS_MSOA|cstr_date=2024-01-17 08:00")))))
                .containsExactly("plan: " + same("the 1 activity"), carried);
        assertThat(told(List.of(activity(
                        1, fields(outside, early("23", "29"), "cstr_type=CS_MSOA|cstr_date=2024-01-23 08:00")))))
                .containsExactly("plan: " + same("the 1 activity"));
    }

    @Test
    void workOutsideTheFileDoesNotHoldWhatHasStartedNorAProjectThatIgnoresIt() {
        String outside = "external_early_start_date=2024-01-22 08:00";
        String started = "status_code=TK_Active|act_start_date=2024-01-10 08:00|remain_drtn_hr_cnt=16";

        assertThat(told(List.of(activity(1, fields(outside, started, early("15", "16"))))))
                .containsExactly("plan: " + same("the 1 activity"));
        assertThat(told(read("SD_None", List.of(activity(1, fields(outside, early("15", "19")))))))
                .containsExactly("plan: " + same("the 1 activity"));
    }

    @Test
    void aDateFromOutsideThatHasNoPlaceBesideAConstraintIsTold() {
        ImportedPortfolio bound = read(
                "SD_Both",
                List.of(activity(
                        1,
                        fields(
                                "external_early_start_date=2024-01-22 08:00|external_late_end_date=2024-02-02 16:00",
                                early("17", "23"),
                                "cstr_type=CS_MANDSTART|cstr_date=2024-01-17 08:00"))));

        assertThat(constraints(bound))
                .containsExactly(
                        DateConstraint.of(ConstraintType.MANDATORY_START, LocalDateTime.of(2024, 1, 17, 8, 0)));
        assertThat(told(bound))
                .containsExactly(
                        "plan: " + same("the 1 activity"),
                        "plan, task 1: the earliest start that work outside the file allows is not carried"
                                + " ('2024-01-22T08:00')",
                        "plan, task 1: the latest finish that work outside the file asks for is not carried; the float"
                                + " may be less ('2024-02-02T16:00')");
    }

    @Test
    void whatWorkOutsideTheFileWaitsForBindsTheLateDates() {
        ImportedPortfolio awaited = read(
                "SD_Both", List.of(activity(1, fields("external_late_end_date=2024-01-26 16:00", early("15", "19")))));

        assertThat(constraints(awaited))
                .containsExactly(
                        DateConstraint.of(ConstraintType.FINISH_NO_LATER_THAN, LocalDateTime.of(2024, 1, 26, 16, 0)));
        assertThat(told(awaited))
                .containsExactly(
                        "plan: " + same("the 1 activity"),
                        "plan, task 1: the latest finish that work outside the file asks for is carried as 'no later"
                                + " than' ('2024-01-26T16:00')");
    }

    @Test
    void aLagThatStillHoldsStartedWorkIsTold() {
        String finished = activity(
                1,
                "status_code=TK_Complete",
                "act_start_date=2024-01-08 08:00",
                "act_end_date=2024-01-12 16:00",
                "remain_drtn_hr_cnt=0");
        String started = "status_code=TK_Active|act_start_date=2024-01-12 08:00|remain_drtn_hr_cnt=16";

        assertThat(told(List.of(finished, activity(2, fields(started, early("15", "16")))), "1;2;1;1;1;PR_FS;8"))
                .hasSize(2)
                .element(1)
                .isEqualTo(
                        "plan, task 2, link from 1: the lag after finished work has not passed and holds what remains"
                                + " of this one; Primavera may let it go on at the data date ('8.0h, of which 0.0h had passed')");
        assertThat(told(List.of(finished, activity(2, fields(started, early("15", "16")))), "1;2;1;1;1;PR_FS;0"))
                .containsExactly("plan: " + same("the 1 activity"));
        assertThat(told(List.of(finished, activity(2, early("16", "22").split("\\|"))), "1;2;1;1;1;PR_FS;8"))
                .containsExactly("plan: " + same("the 1 activity"));
    }

    @Test
    void aLagBeyondAllDatesIsToldAsSoonAsAnyOther() {
        String finished = activity(
                1,
                "status_code=TK_Complete",
                "act_start_date=2024-01-08 08:00",
                "act_end_date=2024-01-12 12:00",
                "remain_drtn_hr_cnt=0");
        String started = "status_code=TK_Active|act_start_date=2024-01-12 12:00|remain_drtn_hr_cnt=16";
        List<String> plan = List.of(finished, activity(2, fields(started, early("15", "16"))));

        assertTimeoutPreemptively(
                java.time.Duration.ofSeconds(20),
                () -> assertThat(told(plan, "1;2;1;1;1;PR_FS;1000000000"))
                        .last()
                        .asString()
                        .contains("has not passed", "('1.0E9h, of which 4.0h had passed')"));
    }

    /** Eight hours of work by somebody who works in the evening, on an activity that depends on its resources. */
    private static Task evening(ProjectFile file) {
        Resource resource = file.addResource();
        resource.setName("Diver");
        resource.setType(ResourceType.WORK);
        resource.setCalendar(RandomProjects.calendars(file).get(1));
        Task task = RandomProjects.task(file, 1, 8);
        task.setActivityType(ActivityType.RESOURCE_DEPENDENT);
        task.setCalendar(file.getDefaultCalendar());
        ResourceAssignment assignment = task.addResourceAssignment(resource);
        assignment.setUnits(100);
        assignment.setWork(Duration.getInstance(8, TimeUnit.HOURS));
        return task;
    }

    private static String planned(ProjectFile file, ImportNotes notes) {
        ScheduledActivity one = Schedule.of(
                        new PlanMapping(file, notes, "P-1", "x", true).project().plan())
                .activities()
                .get(0);
        return one.start() + " to " + one.finish() + told(notes);
    }

    private static List<String> told(ImportNotes notes) {
        return notes.toList().stream().map(ImportNote::message).toList();
    }

    @Test
    void anActivityThatDependsOnItsResourcesIsWorkedOnWhenTheyWork() {
        ProjectFile file = RandomProjects.empty();
        Task task = evening(file);

        assertThat(planned(file, new ImportNotes("x"))).isEqualTo("2026-01-05T14:00 to 2026-01-05T22:00[]");
        task.setActivityType(ActivityType.TASK_DEPENDENT);
        assertThat(planned(file, new ImportNotes("x"))).isEqualTo("2026-01-05T08:00 to 2026-01-05T17:00[]");
    }

    @Test
    void whatHasBegunOrHasNoWorkKeepsTheCalendarOfTheActivityAndIsTold() {
        String kept = "its dates follow the working times of its resources, which the plan does not carry";
        ProjectFile begun = RandomProjects.empty();
        evening(begun).setActualStart(RandomProjects.START);
        ProjectFile idle = RandomProjects.empty();
        evening(idle).getResourceAssignments().get(0).setWork(Duration.getInstance(0, TimeUnit.HOURS));

        for (ProjectFile file : List.of(begun, idle)) {
            assertThat(planned(file, new ImportNotes("x")))
                    .isEqualTo("2026-01-05T08:00 to 2026-01-05T17:00[" + kept + "]");
        }
    }

    @Test
    void lagsOfAnActivityThatDependsOnItsResourcesCountOnTheCalendarOfThePlanWhichIsToldWhereItIsAnother() {
        ProjectFile file = RandomProjects.empty();
        Task task = evening(file);
        Task after = RandomProjects.task(file, 2, 8);
        after.addPredecessor(new Relation.Builder()
                .predecessorTask(task)
                .type(RelationType.FINISH_START)
                .lag(Duration.getInstance(4, TimeUnit.HOURS)));
        ImportNotes usual = new ImportNotes("x");
        planned(file, usual);
        task.setCalendar(task.getResourceAssignments().get(0).getResource().getCalendar());
        ImportNotes own = new ImportNotes("x");
        planned(file, own);

        assertThat(told(usual)).isEmpty();
        assertThat(told(own))
                .containsExactly("it depends on its resources, so its lags count on the calendar of the plan");
    }
}
