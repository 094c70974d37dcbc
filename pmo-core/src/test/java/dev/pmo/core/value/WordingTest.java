package dev.pmo.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.change.ChangePriority;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.LinkType;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void oneThingIsNotSeveral() {
        assertThat(Wording.counted(1, "activity", "activities")).isEqualTo("1 activity");
        assertThat(Wording.counted(0, "activity", "activities")).isEqualTo("0 activities");
        assertThat(Wording.counted(2, "activity", "activities")).isEqualTo("2 activities");
    }

    @Test
    void oneDayIsADayBeforeZeroToo() {
        assertThat(Wording.days(1)).isEqualTo("1 day");
        assertThat(Wording.days(-1)).isEqualTo("-1 day");
        assertThat(Wording.days(0)).isEqualTo("0 days");
        assertThat(Wording.days(-2)).isEqualTo("-2 days");
    }

    @Test
    void aConstantReadsAsItsNameInSmallLettersWithSpaces() {
        assertThat(Wording.of(ConstraintType.MUST_START_ON)).isEqualTo("must start on");
        assertThat(Wording.of("NO_DATA")).isEqualTo("no data");
    }

    @Test
    void whatIsNotForThisTimeReadsWithItsApostrophe() {
        assertThat(Wording.of(ChangePriority.WONT)).isEqualTo("won't");
        assertThat(Wording.of("WONT")).isEqualTo("won't");
        assertThat(ChangePriority.WONT).hasToString("WONT");
    }

    @Test
    void aCodeInAnyLettersIsReadAsTheConstantOfItsWordsOrItsName() {
        assertThat(Wording.parse(ConstraintType.values(), "Must start on")).isEqualTo(ConstraintType.MUST_START_ON);
        assertThat(Wording.parse(ConstraintType.values(), " must_start_on ")).isEqualTo(ConstraintType.MUST_START_ON);
        assertThat(Wording.parse(ConfidenceRating.values(), "Amber/Red")).isEqualTo(ConfidenceRating.AMBER_RED);
        assertThat(Wording.parse(ChangePriority.values(), "Won't")).isEqualTo(ChangePriority.WONT);
        assertThat(Wording.parse(LinkType.values(), "fs")).isEqualTo(LinkType.FS);
    }

    @Test
    void aCodeThatNobodyKnowsIsRefusedWithAllThatAreKnown() {
        assertThatThrownBy(() -> Wording.parse(ChangePriority.values(), "nice"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("One of 'must', 'should', 'could', 'won't' was expected, but was: 'nice'.\n"
                        + "Maybe a code of another system has to be mapped to one of them first.");
        assertThatThrownBy(() -> Wording.parse(ChangePriority.values(), " ")).hasMessageContaining("but was: ' '");
    }

    @Test
    void anAbbreviationOfTwoLettersStaysAsItIs() {
        assertThat(Wording.of(LinkType.FS)).isEqualTo("FS");
        assertThat(Wording.of("SF")).isEqualTo("SF");
        assertThat(Wording.of(IssueSeverity.MAJOR)).isEqualTo("major");
    }

    @Test
    void aFieldReadsAsItsNameInSmallLettersWithSpaces() {
        assertThat(Wording.ofField("neededBy")).isEqualTo("needed by");
        assertThat(Wording.ofField("status")).isEqualTo("status");
        assertThat(Wording.ofField("dates.closedOn")).isEqualTo("dates.closed on");
    }

    @Test
    void aRatingReadsAsItsScaleWritesIt() {
        assertThat(Wording.of(ConfidenceRating.AMBER_RED)).isEqualTo("amber/red");
        assertThat(Wording.of(ConfidenceRating.GREEN)).isEqualTo("green");
        assertThat(Wording.of(ConfidenceScale.FIVE_POINT)).isEqualTo("five-point");
    }
}
