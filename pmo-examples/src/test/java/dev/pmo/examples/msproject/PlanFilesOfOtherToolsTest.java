package dev.pmo.examples.msproject;

import static dev.pmo.examples.msproject.PlanFileImporterTest.NO_DATES;
import static dev.pmo.examples.msproject.PlanFileImporterTest.same;
import static dev.pmo.examples.msproject.PlanFileImporterTest.toldBesides;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.examples.input.common.ImportNote;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.rules.planning.integrated.IntegratedPlan;
import dev.pmo.rules.planning.network.Schedule;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Plan files as other tools write them: what they leave out is read as their authors meant it, or told. */
class PlanFilesOfOtherToolsTest {

    private static final String TABLE = "%%T\t%s\n%%F\t%s\n%s";

    private static final String SHIFTS = "()((0||0(s|08:00|f|12:00)())(0||1(s|13:00|f|17:00)())))";

    private static final String WEEK = "(0||CalendarData()((0||DaysOfWeek()((0||1()())"
            + Stream.of("2", "3", "4", "5", "6")
                    .map(day -> "(0||" + day + SHIFTS)
                    .collect(Collectors.joining())
            + "(0||7()())))))";

    private static ImportedPortfolio read(String text) {
        return PlanFileImporter.read("plan", text.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportedPortfolio xml(String... tasks) {
        return read("<Project xmlns=\"http://schemas.microsoft.com/project\"><Name>Site</Name><Tasks>"
                + String.join("", tasks) + "</Tasks></Project>");
    }

    private static String task(int id, String rest) {
        return "<Task><UID>" + id + "</UID><ID>" + id + "</ID><Name>Task " + id + "</Name>" + rest + "</Task>";
    }

    private static String after(int id) {
        return "<PredecessorLink><PredecessorUID>" + id + "</PredecessorUID><Type>1</Type></PredecessorLink>";
    }

    private static List<Project> projects(ImportedPortfolio portfolio) {
        return Stream.concat(
                        portfolio.portfolio().projects().stream(),
                        portfolio.portfolio().programmes().stream().flatMap(one -> one.projects().stream()))
                .toList();
    }

    private static List<String> dates(ImportedPortfolio portfolio) {
        return Schedule.of(projects(portfolio).get(0).plan()).activities().stream()
                .map(one -> one.id() + " " + one.earlyStart() + " " + one.earlyFinish())
                .toList();
    }

    private static List<String> told(ImportedPortfolio portfolio) {
        return portfolio.notes().stream().map(ImportNote::toString).toList();
    }

    @Test
    void aPlanThatSaysOnlyFromWhenToWhenTakesTheWorkingTimeBetween() {
        ImportedPortfolio plan = xml(
                task(1, "<Start>2026-11-02T08:00:00</Start><Finish>2026-11-13T17:00:00</Finish>"),
                task(2, "<Start>2026-11-16T08:00:00</Start><Finish>2026-11-20T17:00:00</Finish>" + after(1)));

        assertThat(dates(plan))
                .containsExactly("1 2026-11-02T08:00 2026-11-13T17:00", "2 2026-11-16T08:00 2026-11-20T17:00");
        assertThat(toldBesides(plan, "plan", same("all 2 activities")))
                .hasSize(2)
                .allMatch(note -> note.contains("has no duration; the working time between its dates is taken"));
    }

    @Test
    void workWithoutDurationAndDatesIsToldAndAMilestoneIsNot() {
        ImportedPortfolio plan = xml(
                task(1, "<Start>2026-11-02T08:00:00</Start><Duration>PT16H0M0S</Duration>"),
                task(2, after(1)),
                task(3, "<Milestone>1</Milestone>" + after(1)));

        assertThat(toldBesides(plan, "plan", same("the 1 activity; for 2 more the file states none")))
                .singleElement()
                .asString()
                .contains("task 2", "has no duration, and is read as one that takes no time");
    }

    @Test
    void aPlanThatDoesNotSayFromWhichEndIsScheduledFromItsStart() {
        String long1 = task(1, "<Start>2026-11-02T08:00:00</Start><Duration>PT40H0M0S</Duration>");
        String short1 = task(2, "<Start>2026-11-02T08:00:00</Start><Duration>PT8H0M0S</Duration>");

        assertThat(dates(xml(long1, short1)))
                .containsExactly("1 2026-11-02T08:00 2026-11-06T17:00", "2 2026-11-02T08:00 2026-11-02T17:00");
    }

    @Test
    void aLinkToATaskThatIsNotThereIsTold() {
        ImportedPortfolio plan = xml(
                task(1, "<Start>2026-11-02T08:00:00</Start><Duration>PT8H0M0S</Duration>"),
                task(2, "<Duration>PT8H0M0S</Duration>" + after(1) + after(77)));

        assertThat(projects(plan).get(0).plan().dependencies()).hasSize(1);
        assertThat(toldBesides(plan, "plan", same("the 1 activity; for 1 more the file states none")))
                .singleElement()
                .asString()
                .contains("links left out, because they lead to what is not in the file, or stand twice: 1 of 2");
    }

    @Test
    void workThatIsDoneWithoutADateIsToldAndStaysUnfinished() {
        ImportedPortfolio plan = xml(
                task(1, "<Duration>PT8H0M0S</Duration><PercentComplete>100</PercentComplete>"),
                task(
                        2,
                        "<Duration>PT8H0M0S</Duration><PercentComplete>100</PercentComplete>"
                                + "<ActualStart>2026-11-02T08:00:00</ActualStart>"),
                task(
                        3,
                        "<Duration>PT8H0M0S</Duration><PercentComplete>100</PercentComplete>"
                                + "<ActualStart>2026-11-02T08:00:00</ActualStart>"
                                + "<ActualFinish>2026-11-02T17:00:00</ActualFinish>"),
                task(4, "<Duration>PT8H0M0S</Duration><PercentComplete>99</PercentComplete>"));

        assertThat(toldBesides(plan, "plan", NO_DATES))
                .hasSize(2)
                .allMatch(note -> note.contains("all of its work is done, and no date says when it finished"));
        assertThat(projects(plan).get(0).plan().activities())
                .filteredOn(activity -> activity.progress().actualFinish() != null)
                .extracting(activity -> activity.id().value())
                .containsExactly("3");
    }

    @Test
    void aDateInAnotherFormIsLeftOutButNotWithoutAWord() {
        String begun = "<Duration>PT8H0M0S</Duration><PercentComplete>50</PercentComplete><ActualStart>";
        ImportedPortfolio plan = xml(
                task(1, begun + "2026-11-02</ActualStart>"),
                task(2, begun + "02/11/2026</ActualStart>"),
                task(3, begun + "2026-11-02T08:00:00.000Z</ActualStart>"),
                task(4, begun + "NA</ActualStart>"));

        assertThat(projects(plan).get(0).plan().activities())
                .filteredOn(activity -> activity.progress().actualStart() != null)
                .extracting(activity -> activity.id().value())
                .containsExactly("3");
        assertThat(toldBesides(plan, "plan", NO_DATES))
                .containsExactly("plan, ActualStart: dates that are written in another form are left out: 2"
                        + " ('2026-11-02')");
    }

    private static String worked(String from, String to, int hours) {
        return "<TimephasedData><Type>1</Type><UID>1</UID><Start>2026-11-" + from + ":00</Start><Finish>2026-11-" + to
                + ":00</Finish><Unit>2</Unit><Value>PT" + hours + "H0M0S</Value></TimephasedData>";
    }

    @Test
    void anInterruptionIsToldWhereverAFileSaysIt() {
        String split = task(
                1,
                "<Start>2026-11-02T08:00:00</Start><Finish>2026-11-05T17:00:00</Finish>"
                        + "<Duration>PT16H0M0S</Duration>");
        String stopped = task(
                2,
                "<Start>2026-11-02T08:00:00</Start><Finish>2026-11-11T17:00:00</Finish>"
                        + "<Duration>PT16H0M0S</Duration><PercentComplete>50</PercentComplete>"
                        + "<ActualStart>2026-11-02T08:00:00</ActualStart><Stop>2026-11-02T17:00:00</Stop>"
                        + "<Resume>2026-11-11T08:00:00</Resume>");
        String goesOn = stopped.replace("Task 2", "Task 3")
                .replace("<UID>2</UID><ID>2</ID>", "<UID>3</UID><ID>3</ID>")
                .replace("2026-11-11", "2026-11-03");
        String assignment = "<Assignments><Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID>"
                + "<Start>2026-11-02T08:00:00</Start><Finish>2026-11-05T17:00:00</Finish><Units>1</Units>"
                + "<Work>PT16H0M0S</Work><RemainingWork>PT16H0M0S</RemainingWork><WorkContour>8</WorkContour>"
                + worked("02T08:00", "02T17:00", 8)
                + worked("02T17:00", "05T08:00", 0)
                + worked("05T08:00", "05T17:00", 8)
                + "</Assignment></Assignments>";
        ImportedPortfolio plan = read("<Project xmlns=\"http://schemas.microsoft.com/project\"><Name>Site</Name><Tasks>"
                + split + stopped + goesOn + "</Tasks><Resources><Resource><UID>1</UID><ID>1</ID><Name>Ann</Name>"
                + "<Type>1</Type></Resource></Resources>" + assignment + "</Project>");

        assertThat(told(plan))
                .filteredOn(note -> note.contains("an interruption of the work is not carried"))
                .satisfiesExactly(
                        one -> assertThat(one).contains("task 1", "2026-11-03T08:00 to 2026-11-04T17:00"),
                        two -> assertThat(two).contains("task 2", "2026-11-02T17:00 to 2026-11-11T08:00"));
    }

    private static String table(String name, String fields, String... rows) {
        return TABLE.formatted(
                name,
                fields.replace(' ', '\t'),
                Stream.of(rows)
                        .map(row -> "%R\t" + row.replace(";", "\t") + "\n")
                        .collect(Collectors.joining()));
    }

    private static String activity(int id, int project, String name, int hours, String from, String to) {
        return id + ";" + project + ";" + project * 100 + ";1;TT_Task;DT_FixedDUR2;TK_NotStart;A" + id + ";" + name
                + ";" + hours + ";" + hours + ";" + from + " 08:00;" + to + " 17:00;" + from + " 08:00;" + to
                + " 17:00";
    }

    private static ImportedPortfolio twoProjects(String... links) {
        return read("ERMHDR\t20.12\t2024-01-15\tProject\tadmin\tTest\tdb\tProject Management\tUSD\n"
                + table("CALENDAR", "clndr_id default_flag clndr_name clndr_type clndr_data", "1;Y;Std;CA_Base;" + WEEK)
                + table(
                        "PROJECT",
                        "proj_id proj_short_name clndr_id plan_start_date last_recalc_date export_flag",
                        "1;P1;1;2024-01-15 08:00;2024-01-15 08:00;Y",
                        "2;P2;1;2024-01-15 08:00;2024-01-15 08:00;Y")
                + table(
                        "PROJWBS",
                        "wbs_id proj_id seq_num proj_node_flag wbs_short_name wbs_name parent_wbs_id",
                        "100;1;1;Y;P1;Project one;",
                        "200;2;1;Y;P2;Project two;")
                + table(
                        "TASK",
                        "task_id proj_id wbs_id clndr_id task_type duration_type status_code task_code task_name"
                                + " target_drtn_hr_cnt remain_drtn_hr_cnt target_start_date target_end_date"
                                + " early_start_date early_end_date",
                        activity(10, 1, "Dig", 40, "2024-01-15", "2024-01-19"),
                        activity(11, 1, "Build", 120, "2024-01-22", "2024-02-09"),
                        activity(20, 2, "Fit", 40, "2024-02-05", "2024-02-09"))
                + table(
                        "TASKPRED",
                        "task_pred_id task_id pred_task_id proj_id pred_proj_id pred_type lag_hr_cnt",
                        links)
                + "%E\n");
    }

    @Test
    void linksBetweenTheProjectsOfOneFileAreAgreementsInTheLogsOfBoth() {
        ImportedPortfolio both = twoProjects("1;11;10;1;1;PR_FS;0", "2;20;11;2;1;PR_FS;0");

        GiveGet agreement = projects(both).get(0).raid().dependencies().get(0);
        assertThat(projects(both))
                .allSatisfy(project -> assertThat(project.raid().dependencies()).containsExactly(agreement));
        assertThat(agreement)
                .hasToString("LINK-11-20 'Build' from PROJECT:P-1, activity 11 to PROJECT:P-2, activity 20, needed by"
                        + " 2024-02-05, promised 2024-02-09, agreed");
        assertThat(agreement.status()).isEqualTo(AgreementStatus.AGREED);
        String fit = "'Fit' (task 20): 2024-02-12 08:00 to 2024-02-16 17:00 instead of 2024-02-05 08:00 to"
                + " 2024-02-09 17:00";
        assertThat(toldBesides(
                        both,
                        "plan, project 2, 'Project two'",
                        same("0 of 1 activity; the first that differs is " + fit)))
                .containsExactly("plan, project 1, 'Project one': " + same("all 2 activities"));
    }

    @Test
    void theReceiverWaitsForTheGiverInTheJoinedPlans() {
        List<LocalDate> finishes = Stream.of(
                        twoProjects("1;11;10;1;1;PR_FS;0"), twoProjects("1;11;10;1;1;PR_FS;0", "2;20;11;2;1;PR_FS;0"))
                .map(ImportedPortfolio::portfolio)
                .map(portfolio -> finish(portfolio, projectTwo(portfolio)))
                .toList();

        assertThat(finishes).containsExactly(LocalDate.of(2024, 2, 9), LocalDate.of(2024, 2, 16));
    }

    private static Project projectTwo(Scope root) {
        return (Project) root.children().get(0).children().get(1);
    }

    private static LocalDate finish(Scope root, Project project) {
        return IntegratedPlan.of(root)
                .schedule()
                .findSchedule(project.ref())
                .flatMap(Schedule::findFinish)
                .orElseThrow()
                .toLocalDate();
    }

    @Test
    void whatAnAgreementCannotSayIsTold() {
        ImportedPortfolio both = twoProjects("1;20;10;2;1;PR_SS;0", "2;20;11;2;1;PR_FS;16", "3;11;99;1;9;PR_FS;0");

        assertThat(projects(both).get(1).raid().dependencies()).hasSize(1);
        String build = "'Build' (task 11): 2024-01-15 08:00 to 2024-02-02 17:00 instead of 2024-01-22 08:00 to"
                + " 2024-02-09 17:00";
        assertThat(toldBesides(
                        both,
                        "plan, project 1, 'Project one'",
                        same("1 of 2 activities; the first that differs is " + build)))
                .contains("plan, project 2, 'Project two': " + same("the 1 activity"))
                .anyMatch(note -> note.contains(
                        "link from 10: a link between projects that is not from finish to start" + " is left out"))
                .anyMatch(note -> note.contains("link from 11: the lag of a link between projects is not carried"))
                .anyMatch(note -> note.contains("stand twice: 1 of 3"))
                .hasSize(4);
    }
}
