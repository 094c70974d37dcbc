package dev.pmo.examples.msproject;

import static dev.pmo.examples.msproject.PlanFileImporterTest.same;
import static dev.pmo.examples.msproject.PlanFileImporterTest.toldBesides;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.examples.input.common.ImportNote;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.rules.planning.network.Schedule;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files as Primavera exports them: with baselines beside the project, texts on several lines, and letters of its day. */
class PrimaveraExportsTest {

    private static final String EIGHT_HOURS = "(0||0(s|08:00|f|16:00)())";

    private static ImportedPortfolio read(String text, Charset charset) {
        return PlanFileImporter.read("plan", text.getBytes(charset));
    }

    private static List<Project> projects(ImportedPortfolio read) {
        return Stream.concat(
                        read.portfolio().projects().stream(),
                        read.portfolio().programmes().stream().flatMap(one -> one.projects().stream()))
                .toList();
    }

    private static List<String> told(ImportedPortfolio read) {
        return read.notes().stream().map(ImportNote::toString).toList();
    }

    private static String dates(ImportedPortfolio read) {
        return Schedule.of(projects(read).get(0).plan()).activities().stream()
                .filter(one -> !one.id().value().equals("100"))
                .map(one -> one.id() + " " + one.earlyStart() + " " + one.earlyFinish())
                .collect(Collectors.joining(", "));
    }

    private static String xer(String shifts, String... activities) {
        String week = "(0||CalendarData()((0||DaysOfWeek()("
                + IntStream.rangeClosed(1, 7)
                        .mapToObj(day -> "(0||" + day + "()(" + (day > 1 && day < 7 ? shifts : "") + "))")
                        .collect(Collectors.joining())
                + "))))";
        return String.join(
                "\r\n",
                "ERMHDR\t20.12\t2024-01-15\tProject\tadmin\tTest\tdb\tProject Management\tUSD",
                table("CALENDAR", "clndr_id default_flag clndr_name clndr_type clndr_data", "1;Y;Std;CA_Base;" + week),
                table(
                        "PROJECT",
                        "proj_id proj_short_name clndr_id plan_start_date last_recalc_date export_flag",
                        "1;P1;1;2024-01-15 08:00;2024-01-15 08:00;Y"),
                table("SCHEDOPTIONS", "schedoptions_id proj_id sched_use_expect_end_flag", "1;1;Y"),
                table(
                        "PROJWBS",
                        "wbs_id proj_id seq_num proj_node_flag wbs_short_name wbs_name parent_wbs_id",
                        "100;1;1;Y;P1;Quay;"),
                table(
                        "TASK",
                        "task_id proj_id wbs_id clndr_id duration_type status_code task_code task_name task_type"
                                + " target_drtn_hr_cnt remain_drtn_hr_cnt early_start_date early_end_date"
                                + " expect_end_date",
                        activities),
                "%E",
                "");
    }

    private static String table(String name, String fields, String... rows) {
        return "%T\t" + name + "\r\n%F\t" + fields.replace(' ', '\t')
                + Stream.of(rows)
                        .map(row -> "\r\n%R\t" + row.replace(';', '\t'))
                        .collect(Collectors.joining());
    }

    private static String activity(int id, String name, String type, int hours, String expected) {
        return id + ";1;100;1;DT_FixedDUR2;TK_NotStart;A" + id + ";" + name + ";" + type + ";" + hours + ";" + hours
                + ";2024-01-15 08:00;2024-01-19 16:00;" + expected;
    }

    private static String activity(int id, String name, int hours) {
        return activity(id, name, "TT_Task", hours, "");
    }

    @Test
    void aTextOnSeveralLinesKeepsTheRestOfItsRow() {
        ImportedPortfolio plan = read(
                xer(EIGHT_HOURS, activity(10, "Dredge\r\nthe basin", 40), activity(11, "Pave", 16)),
                StandardCharsets.UTF_8);

        assertThat(dates(plan)).isEqualTo("10 2024-01-15T08:00 2024-01-19T16:00, 11 2024-01-15T08:00 2024-01-16T16:00");
        assertThat(projects(plan).get(0).plan().activities())
                .extracting(Activity::name)
                .contains("Dredge the basin");
        String pave = "'Pave' (task 11): 2024-01-15 08:00 to 2024-01-16 16:00 instead of"
                + " 2024-01-15 08:00 to 2024-01-19 16:00";
        assertThat(toldBesides(plan, "plan", same("1 of 2 activities; the first that differs is " + pave)))
                .singleElement()
                .asString()
                .contains("line 17", "a line break within a text is read as a space");
    }

    @Test
    void lettersAreThoseOfTheFileInEitherEncoding() {
        String file = xer(EIGHT_HOURS, activity(10, "Démolir – côté été", 8));
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            assertThat(projects(read(file, charset)).get(0).plan().activities())
                    .extracting(Activity::name)
                    .contains("Démolir – côté été");
        }
    }

    @Test
    void aProjectHasItsNameAndNotThatWhichTheReaderGivesToAny() {
        assertThat(projects(read(xer(EIGHT_HOURS, activity(10, "Dig", 8)), StandardCharsets.UTF_8)))
                .extracting(Project::name)
                .containsExactly("Quay");
    }

    @Test
    void aShiftThatEndsWhenItStartsIsNoShiftButMidnightToMidnightIsADay() {
        String hour = "(0||1(s|17:00|f|17:00)())";
        String day = "(0||0(s|00:00|f|00:00)())";
        String[] sixteen = {activity(10, "Dig", 16)};

        assertThat(dates(read(xer(EIGHT_HOURS + hour, sixteen), StandardCharsets.UTF_8)))
                .isEqualTo("10 2024-01-15T08:00 2024-01-16T16:00");
        assertThat(dates(read(xer(day, sixteen), StandardCharsets.UTF_8)))
                .isEqualTo("10 2024-01-15T08:00 2024-01-16T00:00");
    }

    @Test
    void whatSpansItsHeadingDoesNotMakeThePlanLonger() {
        ImportedPortfolio plan = read(
                xer(EIGHT_HOURS, activity(10, "Dig", 40), activity(11, "All works", "TT_WBS", 80, "")),
                StandardCharsets.UTF_8);

        assertThat(Schedule.of(projects(plan).get(0).plan()).findFinish())
                .contains(LocalDateTime.of(2024, 1, 19, 16, 0));
        assertThat(toldBesides(plan, "plan", same("the 1 activity")))
                .singleElement()
                .asString()
                .contains("task 11: it spans what stands below");
    }

    @Test
    void anExpectedFinishIsToldWhereThePlanGoesByIt() {
        String expecting = activity(10, "Dig", "TT_Task", 40, "2024-01-31 16:00");

        assertThat(toldBesides(
                        read(xer(EIGHT_HOURS, expecting), StandardCharsets.UTF_8), "plan", same("the 1 activity")))
                .singleElement()
                .asString()
                .contains("task 10: an expected finish is not carried", "2024-01-31T16:00");
        assertThat(toldBesides(
                        read(xer(EIGHT_HOURS, expecting).replace("1\t1\tY\r", "1\t1\tN\r"), StandardCharsets.UTF_8),
                        "plan",
                        same("the 1 activity")))
                .isEmpty();
    }

    @Test
    void aDateInAnotherFormIsToldInBothFormats() {
        String asked = activity(10, "Dig", 40).replace("2024-01-15 08:00", "15-Jan-24");
        String xml = pmxml("", soil(20, "2025-04-08", "2025-04-14").replace("2025-04-08T08:00:00", "2025-04-08"));

        assertThat(told(read(xer(EIGHT_HOURS, asked), StandardCharsets.UTF_8)))
                .containsExactly(
                        "plan: the dates that the file states are not compared: the plan has no dates: Neither the plan"
                                + " nor an activity says when it may start",
                        "plan, early_start_date: dates that are written in another form are left out: 1"
                                + " ('15-Jan-24')");
        assertThat(told(read(xml, StandardCharsets.UTF_8)))
                .contains("plan, PlannedStartDate: dates that are written in another form are left out: 1"
                        + " ('2025-04-08')")
                .contains("plan, StartDate: dates that are written in another form are left out: 1 ('2025-04-08')");
    }

    @Test
    void aDateOfWorkOutsideThatCannotBeReadIsTold() {
        String xml = pmxml("", soil(20, "2025-04-08", "2025-04-14"))
                .replace(
                        "</Activity>",
                        "<ExternalEarlyStartDate>09/04/2025</ExternalEarlyStartDate>"
                                + "<ExternalLateFinishDate>30/04/2025</ExternalLateFinishDate></Activity>");

        assertThat(told(read(xml, StandardCharsets.UTF_8)))
                .contains("plan, ExternalEarlyStartDate: dates that are written in another form are left out: 1"
                        + " ('09/04/2025')")
                .contains("plan, ExternalLateFinishDate: dates that are written in another form are left out: 1"
                        + " ('30/04/2025')");
    }

    private static String pmxml(String inForce, String... activities) {
        return "<APIBusinessObjects xmlns=\"http://xmlns.oracle.com/Primavera/P6/V19.12/API/BusinessObjects\">"
                + "<Project><ObjectId>1</ObjectId><Id>P1</Id><Name>Silo</Name>" + inForce
                + "<PlannedStartDate>2025-04-01T08:00:00</PlannedStartDate>" + activities[0] + "</Project>"
                + Stream.of(activities)
                        .skip(1)
                        .map(one -> "<BaselineProject><ObjectId>900</ObjectId><Id>P1 - B1</Id><Name>Silo - B1</Name>"
                                + "<OriginalProjectObjectId>1</OriginalProjectObjectId>" + one + "</BaselineProject>")
                        .collect(Collectors.joining())
                + "</APIBusinessObjects>";
    }

    private static String soil(int id, String from, String to) {
        return "<Activity><ObjectId>" + id + "</ObjectId><Id>S1</Id><Name>Soil</Name><Type>Task Dependent</Type>"
                + "<Status>Not Started</Status><PlannedDuration>40</PlannedDuration>"
                + "<AtCompletionDuration>40</AtCompletionDuration><RemainingDuration>40</RemainingDuration>"
                + "<StartDate>" + from + "T08:00:00</StartDate><FinishDate>" + to + "T17:00:00</FinishDate>"
                + "<PlannedStartDate>" + from + "T08:00:00</PlannedStartDate><PlannedFinishDate>" + to
                + "T17:00:00</PlannedFinishDate></Activity>";
    }

    @Test
    void aBaselineIsWhatWasAgreedAndNoProjectOfItsOwn() {
        ImportedPortfolio plan = read(
                pmxml(
                        "<CurrentBaselineProjectObjectId>900</CurrentBaselineProjectObjectId>",
                        soil(20, "2025-04-08", "2025-04-14"),
                        soil(9020, "2025-04-01", "2025-04-07")),
                StandardCharsets.UTF_8);

        Project silo = projects(plan).get(0);
        assertThat(projects(plan)).extracting(Scope::name).containsExactly("Silo");
        assertThat(silo.plan().activities())
                .singleElement()
                .extracting(Activity::baselineFinish)
                .isEqualTo(LocalDateTime.of(2025, 4, 7, 17, 0));
        assertThat(toldBesides(plan, "plan", same("the 1 activity"))).isEmpty();
    }

    @Test
    void aBaselineThatIsNotInForceIsToldAndIsNoProjectEither() {
        ImportedPortfolio plan = read(
                pmxml("", soil(20, "2025-04-08", "2025-04-14"), soil(9020, "2025-04-01", "2025-04-07")),
                StandardCharsets.UTF_8);

        assertThat(projects(plan)).extracting(Scope::name).containsExactly("Silo");
        assertThat(toldBesides(plan, "plan", same("the 1 activity")))
                .singleElement()
                .asString()
                .contains("a baseline that its project does not name as the one in force is left out", "Silo - B1");
    }
}
