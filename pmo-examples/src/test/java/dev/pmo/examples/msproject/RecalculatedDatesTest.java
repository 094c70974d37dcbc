package dev.pmo.examples.msproject;

import static dev.pmo.examples.msproject.PlanFileImporterTest.NO_DATES;
import static dev.pmo.examples.msproject.PlanFileImporterTest.same;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.examples.data.ExternalData;
import dev.pmo.examples.input.common.ImportNote;
import dev.pmo.examples.input.common.ImportedPortfolio;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An import tells, first of all, how the dates that follow from the logic compare with those that the file states. */
class RecalculatedDatesTest {

    private static final Pattern ALL = Pattern.compile(Pattern.quote(same("all ")) + "(\\d+) activities");

    private static final String DAY = "<Duration>PT8H0M0S</Duration>";

    private static List<String> told(byte[] plan) {
        ImportedPortfolio read = PlanFileImporter.read("plan", plan);
        return read.notes().stream().map(ImportNote::toString).toList();
    }

    private static List<String> xml(String... tasks) {
        return told(("<Project xmlns=\"http://schemas.microsoft.com/project\"><Name>Site</Name>"
                        + "<StartDate>2026-11-02T08:00:00</StartDate><Tasks>" + String.join("", tasks)
                        + "</Tasks></Project>")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String task(int id, String rest) {
        return "<Task><UID>" + id + "</UID><ID>" + id + "</ID><Name>Task " + id + "</Name>" + rest + "</Task>";
    }

    private static String dates(String start, String finish) {
        return "<Start>2026-11-" + start + ":00</Start><Finish>2026-11-" + finish + ":00</Finish>";
    }

    private static String after(int id) {
        return "<PredecessorLink><PredecessorUID>" + id + "</PredecessorUID><Type>1</Type></PredecessorLink>";
    }

    private static final String FIRST = task(1, DAY + dates("02T08:00", "02T17:00"));

    @Test
    void everyDateThatMicrosoftProjectStoredIsTheOneThatFollows() {
        List<Path> plans = ExternalData.list(ExternalData.oracle("msproject"));
        int activities = 0;
        for (Path plan : plans) {
            List<ImportNote> notes =
                    PlanFileImporter.read("plan", ExternalData.bytes(plan)).notes();
            Matcher all = ALL.matcher(notes.get(0).message());
            assertThat(all.matches()).as(plan + ": " + notes).isTrue();
            activities += Integer.parseInt(all.group(1));
        }

        // As many as the test against Microsoft Project compares without the importer.
        assertThat(activities).isEqualTo(5410);
    }

    @Test
    void whatDiffersIsCountedAndTheFirstByTheFileIsShown() {
        assertThat(xml(
                        FIRST,
                        task(2, DAY + dates("10T08:00", "10T17:00") + after(1)),
                        task(3, DAY + dates("09T08:00", "09T17:00") + after(1)),
                        task(4, DAY + dates("02T08:00", "02T17:00"))))
                .containsExactly("plan: "
                        + same("2 of 4 activities; the first that differs is 'Task 3' (task 3): 2026-11-03 08:00 to"
                                + " 2026-11-03 17:00 instead of 2026-11-09 08:00 to 2026-11-09 17:00"));
    }

    @Test
    void aMinuteIsADifference() {
        assertThat(xml(task(1, DAY + dates("02T08:00", "02T16:59"))))
                .containsExactly("plan: "
                        + same("0 of 1 activity; the first that differs is 'Task 1' (task 1): 2026-11-02 08:00 to"
                                + " 2026-11-02 17:00 instead of 2026-11-02 08:00 to 2026-11-02 16:59"));
    }

    @Test
    void whatIsNotCarriedShowsInTheDates() {
        List<String> told = xml(
                task(1, DAY + dates("04T08:00", "04T17:00") + "<LevelingDelay>9600</LevelingDelay>"),
                task(2, DAY + dates("05T08:00", "05T17:00") + after(1)));

        assertThat(told).hasSize(2);
        assertThat(told.get(0)).startsWith("plan: " + same("0 of 2 activities; the first that differs is 'Task 1'"));
        assertThat(told.get(1)).contains("a delay by levelling is not carried");
    }

    @Test
    void whatDoesNotTakeItsDatesFromTheLogicIsNotCompared() {
        String odd = DAY + dates("20T08:00", "20T17:00");
        String finished = "<PercentComplete>100</PercentComplete><ActualStart>2026-11-20T08:00:00</ActualStart>"
                + "<ActualFinish>2026-11-20T17:00:00</ActualFinish>";
        String byHand = task(2, "<Active>1</Active><Manual>1</Manual>" + odd);
        String inactive = task(3, "<Active>0</Active><Manual>0</Manual>" + odd);
        String heading = task(4, "<OutlineLevel>1</OutlineLevel><Summary>1</Summary>" + odd);
        String below = task(5, "<OutlineLevel>2</OutlineLevel>" + DAY + dates("02T08:00", "02T17:00"));

        assertThat(xml(task(1, odd + finished), byHand, inactive, heading, below))
                .containsExactly("plan: " + same("the 1 activity"));
    }

    @Test
    void whatTheFileDoesNotStateIsNotComparedAndIsSaid() {
        assertThat(xml(task(1, DAY), task(2, DAY + after(1)))).containsExactly("plan: " + NO_DATES);
        assertThat(xml(FIRST, task(2, DAY + after(1))))
                .containsExactly("plan: " + same("the 1 activity; for 1 more the file states none"));
        assertThat(xml(FIRST, task(2, DAY + "<Start>2026-11-03T08:00:00</Start>" + after(1))))
                .containsExactly("plan: " + same("all 2 activities"));
    }

    @Test
    void openWorkThatTheFileLeavesBeforeTheStatusDateIsTold() {
        String begun = "<PercentComplete>50</PercentComplete><ActualStart>2026-11-03T08:00:00</ActualStart>"
                + "<RemainingDuration>PT4H0M0S</RemainingDuration><Resume>2026-11-03T13:00:00</Resume>";
        String file = "<Project xmlns=\"http://schemas.microsoft.com/project\"><Name>Site</Name>"
                + "<StartDate>2026-11-02T08:00:00</StartDate><StatusDate>2026-11-04T17:00:00</StatusDate><Tasks>"
                + FIRST + task(2, DAY + dates("03T08:00", "03T17:00") + begun)
                + task(3, DAY + dates("05T08:00", "05T17:00") + after(1)) + "</Tasks></Project>";

        assertThat(told(file.getBytes(StandardCharsets.UTF_8)))
                .element(1)
                .isEqualTo("plan: the file leaves open work before its status date, which is planned after it here: 2"
                        + " activities ('the first is task 1')");
        assertThat(told(file.replace("2026-11-04T17", "2026-11-02T07").getBytes(StandardCharsets.UTF_8)))
                .allSatisfy(note -> assertThat(note).doesNotContain("status date"));
    }

    @Test
    void aPlanWithACircleHasNoDatesToCompare() {
        assertThat(xml(
                        task(1, DAY + dates("02T08:00", "02T17:00") + after(2)),
                        task(2, DAY + dates("03T08:00", "03T17:00") + after(1))))
                .containsExactly("plan: the dates that the file states are not compared: the plan has no dates:"
                        + " activities wait for each other");
    }

    @Test
    void aPointInTimeMayStandAtEitherEndOfTheTimeWithoutWork() {
        String fiveDays = "<Duration>PT40H0M0S</Duration>" + dates("02T08:00", "06T17:00");
        String point = "<Duration>PT0H0M0S</Duration><Milestone>1</Milestone>" + after(1);

        for (String moment : List.of("06T17:00", "07T12:00", "09T08:00")) {
            assertThat(xml(task(1, fiveDays), task(2, point + dates(moment, moment))))
                    .containsExactly("plan: " + same("all 2 activities"));
        }
        for (String moment : List.of("06T16:59", "09T08:01")) {
            assertThat(xml(task(1, fiveDays), task(2, point + dates(moment, moment))))
                    .singleElement()
                    .asString()
                    .startsWith("plan: " + same("1 of 2 activities; the first that differs is 'Task 2'"));
        }
    }

    @Test
    void whatALinkHoldsFromAStartMayFinishWhenThatStarts() {
        String later = "<ConstraintType>4</ConstraintType><ConstraintDate>2026-11-04T08:00:00</ConstraintDate>";
        String shift = "<PredecessorLink><PredecessorUID>1</PredecessorUID><Type>2</Type></PredecessorLink>";
        String before = task(1, DAY + dates("04T08:00", "04T17:00") + later);

        assertThat(xml(before, task(2, DAY + dates("03T08:00", "04T08:00") + shift)))
                .containsExactly("plan: " + same("all 2 activities"));
        assertThat(xml(before, task(2, DAY + dates("03T08:00", "03T17:00") + shift)))
                .containsExactly("plan: " + same("all 2 activities"));
        assertThat(xml(before, task(2, DAY + dates("03T08:00", "04T09:00") + shift)))
                .singleElement()
                .asString()
                .startsWith("plan: " + same("1 of 2 activities"));
        assertThat(xml(FIRST, task(2, DAY + dates("03T08:00", "04T08:00") + after(1))))
                .singleElement()
                .asString()
                .startsWith("plan: " + same("1 of 2 activities"));
    }

    @Test
    void daysAreComparedWhereTheFileStatesNoTimes() {
        String days = "MPX,Microsoft Project for Windows,4.0,ANSI\n61,90,98,1,40,3,50,51\n70,1,1,Dig,2d,1,06/01/2003,";

        assertThat(told((days + "07/01/2003\n").getBytes(StandardCharsets.UTF_8)))
                .containsExactly("plan: the dates that follow from the logic are to the day those of the file for the 1"
                        + " activity");
        assertThat(told((days + "08/01/2003\n").getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .startsWith("plan: the dates that follow from the logic are to the day those of the file for 0 of 1"
                        + " activity; the first that differs is 'Dig' (task 1): 2003-01-06 to 2003-01-07 instead of"
                        + " 2003-01-06 to 2003-01-08");
    }

    /** Projects of one file, each with an activity of a week; each waits for the one before it. */
    private static byte[] projects(String... mondays) {
        return ("<APIBusinessObjects xmlns=\"http://xmlns.oracle.com/Primavera/P6/V19.12/API/BusinessObjects\">"
                        + IntStream.range(0, mondays.length)
                                .mapToObj(i -> project(i + 1, mondays[i]))
                                .collect(Collectors.joining())
                        + "</APIBusinessObjects>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String project(int id, String monday) {
        String friday = "2026-11-%02d".formatted(Integer.parseInt(monday) + 4);
        String activity = "<Activity><ObjectId>" + id * 10 + "</ObjectId><Id>A" + id + "</Id><Name>Week " + id
                + "</Name><Type>Task Dependent</Type><Status>Not Started</Status>"
                + Stream.of("PlannedDuration", "AtCompletionDuration", "RemainingDuration")
                        .map(name -> "<" + name + ">40</" + name + ">")
                        .collect(Collectors.joining())
                + "<StartDate>2026-11-" + monday + "T08:00:00</StartDate><FinishDate>" + friday
                + "T17:00:00</FinishDate></Activity>";
        String link = "<Relationship><ObjectId>" + id + "</ObjectId><PredecessorActivityObjectId>" + (id - 1) * 10
                + "</PredecessorActivityObjectId><SuccessorActivityObjectId>" + id * 10
                + "</SuccessorActivityObjectId><Type>Finish to Start</Type><Lag>0</Lag></Relationship>";
        return "<Project><ObjectId>" + id + "</ObjectId><Id>P" + id + "</Id><Name>Project " + id + "</Name>"
                + "<StartDate>2026-11-02T08:00:00</StartDate>" + activity + (id == 1 ? "" : link)
                + "</Project>";
    }

    @Test
    void projectsOfOneFileWaitForEachOtherAndAgreeInOneNote() {
        assertThat(told(projects("02", "09", "16"))).containsExactly("plan: " + same("all 3 activities of 3 projects"));
    }

    @Test
    void aProjectThatDiffersIsToldByItselfBesideThoseThatAgree() {
        assertThat(told(projects("02", "09", "23")))
                .containsExactly(
                        "plan, project 3, 'Project 3': "
                                + same("0 of 1 activity; the first that differs is 'Week 3' (task 30): 2026-11-16 08:00"
                                        + " to 2026-11-20 17:00 instead of 2026-11-23 08:00 to 2026-11-27 17:00"),
                        "plan: " + same("all 2 activities of 2 of 3 projects"));
    }
}
