package dev.pmo.examples.msproject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.plan.Plan;
import dev.pmo.core.structure.Project;
import dev.pmo.examples.input.common.ImportNote;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.rules.planning.network.Schedule;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** MPX files that state days without times: a finish is the end of its day, as in Microsoft Project. */
class MpxDaysTest {

    /** No times in dates; January 2003 begins on a Wednesday. */
    private static final String DAYS = "12,1,1,480,/,:,,,20\n";

    private static final String TIMES = "12,1,1,480,/,:,,,0\n";

    /** ID, unique ID, name, duration, outline level, start, finish, actual start, actual finish, predecessors. */
    private static final String FIELDS = "61,90,98,1,40,3,50,51,58,59,70,91,68\n";

    private static ImportedPortfolio read(String format, String project, String... tasks) {
        return PlanFileImporter.read(
                "plan",
                ("MPX,Microsoft Project for Windows,4.0,ANSI\n" + format + project + FIELDS + String.join("\n", tasks)
                                + "\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String dates(ImportedPortfolio read) {
        return Schedule.of(plan(read)).activities().stream()
                .map(one -> one.id() + " " + one.start() + " " + one.finish())
                .collect(Collectors.joining(", "));
    }

    private static Project project(ImportedPortfolio read) {
        return read.portfolio().projects().get(0);
    }

    private static Plan plan(ImportedPortfolio read) {
        return project(read).plan();
    }

    private static String told(ImportedPortfolio read) {
        return read.notes().stream().map(ImportNote::message).collect(Collectors.joining("; "));
    }

    private static final String AGREE =
            "the dates that follow from the logic are to the day those of the file for the 1" + " activity";

    @Test
    void whatFinishedOnADayLetsTheNextOneStartOnTheDayAfter() {
        ImportedPortfolio dug = read(
                DAYS,
                "",
                "70,1,1,Dig,2d,1,06/01/2003,07/01/2003,06/01/2003,07/01/2003",
                "70,2,2,Pave,1d,1,08/01/2003,08/01/2003,,,1");

        assertThat(dates(dug)).isEqualTo("1 2003-01-06T08:00 2003-01-07T17:00, 2 2003-01-08T08:00 2003-01-08T17:00");
        assertThat(told(dug)).isEqualTo(AGREE);
    }

    @Test
    void aDateToFinishOnIsTheEndOfItsDay() {
        for (String type : new String[] {"Must Finish On", "Finish No Earlier Than"}) {
            ImportedPortfolio bound = read(
                    DAYS, "", "70,1,1,Dig,2d,1,09/01/2003,10/01/2003,,,," + type + ",10/01/2003", "70,2,2,Plan,1d,1");

            assertThat(dates(bound)).as(type).startsWith("1 2003-01-09T08:00 2003-01-10T17:00");
        }
        assertThat(dates(read(DAYS, "", "70,1,1,Dig,2d,1,09/01/2003,10/01/2003,,,,Start No Earlier Than,09/01/2003")))
                .isEqualTo("1 2003-01-09T08:00 2003-01-10T17:00");
    }

    @Test
    void theProjectFinishesOnTheDayThatTheFileSays() {
        ImportedPortfolio dug = read(DAYS, "", "70,1,1,Dig,2d,1,06/01/2003,07/01/2003");

        assertThat(project(dug).position().time().forecastFinish()).isEqualTo(LocalDate.of(2003, 1, 7));
    }

    @Test
    void aFinishOnADayWithoutWorkIsTheEndOfThatDay() {
        assertThat(told(read(DAYS, "", "70,1,1,Dig,2ed,1,04/01/2003,05/01/2003")))
                .isEqualTo(AGREE);
    }

    @Test
    void aPlanThatIsToFinishOnADayIsScheduledFromItsEnd() {
        ImportedPortfolio back =
                read(DAYS, "30,Site,,,Standard,,10/01/2003,1\n", "70,1,1,Dig,2d,1,09/01/2003,10/01/2003");

        assertThat(dates(back)).isEqualTo("1 2003-01-09T08:00 2003-01-10T17:00");
    }

    @Test
    void whereTheFileStatesTimesMidnightIsMidnight() {
        ImportedPortfolio dug = read(
                TIMES,
                "",
                "70,1,1,Dig,2d,1,06/01/03 00:00,07/01/03 00:00,06/01/03 00:00,07/01/03 00:00",
                "70,2,2,Pave,1d,1,07/01/03 08:00,07/01/03 17:00,,,1");

        assertThat(dates(dug)).endsWith("2 2003-01-07T08:00 2003-01-07T17:00");
    }

    @Test
    void theDurationOfAHeadingIsNotToldToBeRounded() {
        ImportedPortfolio dug =
                read(DAYS, "", "70,1,1,Works,2.13d,1,06/01/2003,08/01/2003", "70,2,2,Dig,2d,2,06/01/2003,07/01/2003");

        assertThat(told(dug)).isEqualTo(AGREE);
    }
}
