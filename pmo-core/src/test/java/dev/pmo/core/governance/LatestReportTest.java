package dev.pmo.core.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Which status report speaks for a scope on a day. */
class LatestReportTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);

    private static StatusReport report(LocalDate date, String summary) {
        return new StatusReport(date, null, null, summary);
    }

    private static Governance reported(StatusReport... reports) {
        return Governance.of("A. Owner", "Board").withStatusReports(Arrays.asList(reports));
    }

    @Test
    void theReportOfTheLatestDayCountsInWhateverOrderTheyStand() {
        StatusReport march = report(MARCH, "on course");
        StatusReport april = report(APRIL, "late");

        assertThat(reported(march, april).findLatestReport(APRIL)).contains(april);
        assertThat(reported(april, march).findLatestReport(APRIL)).contains(april);
    }

    @Test
    void aReportOfTheDayItselfIsKnownAndOneOfTheDayAfterIsNot() {
        StatusReport march = report(MARCH, "on course");
        Governance governance = reported(march, report(APRIL, "late"));

        assertThat(governance.findLatestReport(APRIL.minusDays(1))).contains(march);
        assertThat(governance.findLatestReport(MARCH)).contains(march);
        assertThat(governance.findLatestReport(MARCH.minusDays(1))).isEmpty();
    }

    @Test
    void ofTwoReportsOfOneDayTheOneRecordedLastCorrectsTheOther() {
        StatusReport corrected = report(MARCH, "late after all");

        assertThat(reported(report(MARCH, "on course"), corrected).findLatestReport(APRIL))
                .contains(corrected);
    }

    @Test
    void whatIsSaidOfAnythingElseStays() {
        Governance governance = reported(report(MARCH, "on course"));

        assertThat(governance.withStatusReports(governance.statusReports())).isEqualTo(governance);
        assertThat(governance.findDecider()).contains("Board");
    }
}
