package dev.pmo.rules.change.baseline;

import static dev.pmo.rules.change.baseline.Requests.approved;
import static dev.pmo.rules.change.baseline.Requests.effective;
import static dev.pmo.rules.change.baseline.Requests.undated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeDates;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Project;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnappliedChangeTest {

    private static final int DAYS = 30;
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private static List<String> unapplied(ChangeRequest... requests) {
        Project project = Draft.sample().project(List.of(requests));
        LoggedChanges changes = Requests.logged(project, List.of());
        return UnappliedChange.of(project, changes, DAYS, Draft.AS_OF).stream()
                .map(one -> one.change().request().id() + " " + one.field() + " " + one.item() + " " + one.from()
                        + " -> " + one.to() + " since " + one.due())
                .toList();
    }

    private static BaselineChange cost(@Nullable String from, @Nullable String to) {
        return Requests.of(BaselineField.COST, from, to);
    }

    private static ChangeRequest implemented(ChangeRequest request, @Nullable LocalDate on) {
        return request.toBuilder()
                .state(ChangeState.IMPLEMENTED)
                .dates(new ChangeDates(null, null, null, null, on))
                .build();
    }

    @Test
    void aChangeIsDueOnItsDayOrElseWhenItIsDoneOrElseSomeDaysAfterItsDecision() {
        ChangeRequest change = approved("CR-1", APRIL, cost("GBP 1000", "GBP 1010"));

        assertThat(unapplied(effective(change, APRIL.plusDays(7))))
                .containsExactly("CR-1 COST null GBP 1000 -> GBP 1010 since 2026-04-08");
        assertThat(unapplied(implemented(change, APRIL.plusDays(9))))
                .containsExactly("CR-1 COST null GBP 1000 -> GBP 1010 since 2026-04-10");
        assertThat(unapplied(implemented(change, null)))
                .containsExactly("CR-1 COST null GBP 1000 -> GBP 1010 since 2026-05-01");
        assertThat(unapplied(change)).containsExactly("CR-1 COST null GBP 1000 -> GBP 1010 since 2026-05-01");
    }

    @Test
    void aChangeWithoutAnyDayIsNeverDue() {
        assertThat(unapplied(undated("CR-1", cost("GBP 1000", "GBP 1010")))).isEmpty();
    }

    @Test
    void ofSeveralChangesOfOnePartTheLastDecidedCountsAndOfTwoOfOneDayTheLastIdentifier() {
        ChangeRequest first = approved("CR-2", APRIL, cost("GBP 1000", "GBP 1010"));
        ChangeRequest later = approved("CR-1", APRIL.plusDays(1), cost("GBP 1000", "GBP 1020"));
        ChangeRequest sameDay = approved("CR-3", APRIL, cost("GBP 1000", "GBP 1030"));
        ChangeRequest withoutDay = undated("CR-9", cost("GBP 1000", "GBP 1040"));

        assertThat(unapplied(first, later, withoutDay))
                .singleElement()
                .asString()
                .startsWith("CR-1");
        assertThat(unapplied(later, first)).singleElement().asString().startsWith("CR-1");
        assertThat(unapplied(sameDay, first)).singleElement().asString().startsWith("CR-3");
    }

    @Test
    void whatLeadsNowhereOrDoesNotNameItsItemOrIsOfAnotherScopeIsNotExpectedToShow() {
        ScopeRef other = ScopeRef.parse("PROJECT:Q");

        assertThat(unapplied(approved("CR-1", APRIL, cost("GBP 1000", "GBP 1000.00"))))
                .isEmpty();
        assertThat(unapplied(approved(
                        "CR-1",
                        APRIL,
                        new BaselineChange(Requests.PROJECT, BaselineField.MILESTONE, null, null, "2026-04-01"))))
                .isEmpty();
        assertThat(unapplied(
                        approved("CR-1", APRIL, BaselineChange.of(other, BaselineField.COST, "GBP 1000", "GBP 1010"))))
                .isEmpty();
    }

    @Test
    void theChangesAreToldByFieldAndItemAndMayTakeAPartAway() {
        assertThat(unapplied(approved(
                        "CR-1",
                        APRIL,
                        Requests.of(BaselineField.OBJECTIVE, "O1", "served", null),
                        Requests.of(BaselineField.STAGE_FINISH, "S1", "2026-04-11", "2026-05-01"),
                        Requests.of(BaselineField.STAGE_COST, "S1", "GBP 100", "GBP 110"),
                        Requests.of(BaselineField.ACTIVITY_FINISH, "A1", "2026-01-14", null),
                        Requests.of(BaselineField.ACTIVITY_START, "A1", "2026-01-11", "2026-01-12"),
                        Requests.of(BaselineField.START, "2026-01-01", "2026-01-02"),
                        Requests.of(BaselineField.MILESTONE, "M9", null, "2026-01-02"))))
                .containsExactly(
                        "CR-1 START null 2026-01-01 -> 2026-01-02 since 2026-05-01",
                        "CR-1 STAGE_COST S1 GBP 100 -> GBP 110 since 2026-05-01",
                        "CR-1 STAGE_FINISH S1 2026-04-11 -> 2026-05-01 since 2026-05-01",
                        "CR-1 MILESTONE M9 null -> 2026-01-02 since 2026-05-01",
                        "CR-1 ACTIVITY_START A1 2026-01-11 -> 2026-01-12 since 2026-05-01",
                        "CR-1 ACTIVITY_FINISH A1 2026-01-14 -> null since 2026-05-01",
                        "CR-1 OBJECTIVE O1 served -> null since 2026-05-01");
    }

    @Test
    void theRequestsOfALogAreReadInOneOrder() {
        Project project = Draft.sample()
                .project(List.of(approved("CR-2", APRIL), Requests.rejected("CR-1"), approved("CR-0", APRIL)));
        LoggedChanges changes = Requests.logged(project, List.of());

        assertThat(changes.changes())
                .extracting(change -> change.request().id().value())
                .containsExactly("CR-0", "CR-1", "CR-2");
        assertThat(changes).hasToString("3 requests, 2 of them approved");
    }
}
