package dev.pmo.rules.authority;

import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * How much is to be decided. A part that is not known is not compared with any limit, and never counts as zero. This
 * class is immutable and thread-safe.
 *
 * @param severity how much authority the item needs by its own account
 * @param cost the money at stake, compared without its sign; of a risk to be accepted, its expected cost
 * @param days the calendar days at stake, compared without their sign
 * @param band how serious the risk is, where a risk is to be accepted
 * @param category the category of the risk, which chooses the appetite
 * @param changeBudget what the change budget will have given away in all with this change, where it is paid from there
 */
public record Magnitude(
        @Nullable IssueSeverity severity,
        @Nullable Money cost,
        @Nullable Integer days,
        @Nullable RiskBand band,
        @Nullable String category,
        @Nullable Money changeBudget) {

    private static final Magnitude UNKNOWN = new Magnitude(null, null, null, null, null);

    /** Strips the category; one without letters is none. */
    public Magnitude {
        category = category == null || category.isBlank() ? null : category.strip();
    }

    /**
     * The same without anything paid from the change budget.
     *
     * @param severity how much authority the item needs by its own account
     * @param cost the money at stake
     * @param days the calendar days at stake
     * @param band how serious the risk is
     * @param category the category of the risk
     */
    public Magnitude(
            @Nullable IssueSeverity severity,
            @Nullable Money cost,
            @Nullable Integer days,
            @Nullable RiskBand band,
            @Nullable String category) {
        this(severity, cost, days, band, category, null);
    }

    /**
     * The same change, paid from the change budget.
     *
     * @param givenAway what the change budget will have given away in all with it, or {@code null} if that is not asked
     * @return the changed magnitude
     */
    public Magnitude withChangeBudget(@Nullable Money givenAway) {
        return new Magnitude(severity, cost, days, band, category, givenAway);
    }

    /**
     * Nothing known.
     *
     * @return the magnitude of which nothing is known
     */
    public static Magnitude unknown() {
        return UNKNOWN;
    }

    /**
     * A severity alone.
     *
     * @param severity the severity
     * @return the magnitude
     */
    public static Magnitude of(IssueSeverity severity) {
        return new Magnitude(severity, null, null, null, null);
    }

    /**
     * A change or an issue by its severity and its effect.
     *
     * @param severity the severity, or {@code null} if it is not known
     * @param cost the money at stake, or {@code null} if it is not known
     * @param days the calendar days at stake, or {@code null} if they are not known
     * @return the magnitude
     */
    public static Magnitude of(@Nullable IssueSeverity severity, @Nullable Money cost, @Nullable Integer days) {
        return new Magnitude(severity, cost, days, null, null);
    }

    /**
     * A change to be decided, by what is recorded of it alone.
     *
     * @param request the request
     * @return its severity, and the cost and days of its assessment
     */
    public static Magnitude of(ChangeRequest request) {
        ChangeAssessment assessment = request.assessment();
        Impact impact = assessment == null ? Impact.none() : assessment.impact();
        return of(request.severity(), impact.cost(), impact.finishDays());
    }

    /**
     * A risk to be accepted.
     *
     * @param band how serious it is, or {@code null} if it is not known
     * @param category its category, or {@code null} if it has none
     * @param expectedCost its expected cost, or {@code null} if it is not known
     * @return the magnitude
     */
    public static Magnitude ofRisk(@Nullable RiskBand band, @Nullable String category, @Nullable Money expectedCost) {
        return new Magnitude(null, expectedCost, null, band, category);
    }
}
