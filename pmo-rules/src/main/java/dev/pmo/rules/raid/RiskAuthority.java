package dev.pmo.rules.raid;

import static dev.pmo.rules.authority.DecisionKind.RISK_ACCEPTANCE;

import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.id.Level;
import dev.pmo.core.value.Money;
import dev.pmo.rules.authority.AppetiteLimit;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.Magnitude;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Premise;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the ladder says of risks at one level: who there may accept which, and who above. */
final class RiskAuthority {

    private final Fact<AuthorityLadder> fact;
    private final AuthorityLadder ladder;
    private final Level level;
    private final LocalDate asOf;

    RiskAuthority(Fact<AuthorityLadder> fact, Level level, LocalDate asOf) {
        this.fact = fact;
        this.ladder = fact.value();
        this.level = level;
        this.asOf = asOf;
    }

    static Magnitude magnitude(ScoredRisk scored) {
        return Magnitude.ofRisk(
                scored.score() == null ? null : scored.score().band(),
                scored.risk().statement().category(),
                scored.expected());
    }

    /** The lowest authority, of this level or above, that may accept a risk; empty if nobody on the ladder may. */
    Optional<Rung> route(ScoredRisk scored) {
        return ladder.route(RISK_ACCEPTANCE, magnitude(scored), level);
    }

    /** Who may accept what nobody on the ladder may, in words. */
    String beyond() {
        return ladder.beyond() == null ? "nobody on the ladder" : ladder.beyond();
    }

    /** Whether a risk is above the appetite of the level by its band or its expected cost. */
    boolean beyondLevel(ScoredRisk scored) {
        Rung rung = route(scored).orElse(null);
        return rung == null || rung.level() != level;
    }

    /** The authority of this level that may bear most; empty if nobody here accepts risks. */
    Optional<Rung> highest() {
        Rung highest = null;
        for (Rung rung : ladder.rungs()) {
            highest = isHere(rung) ? rung : highest;
        }
        return Optional.ofNullable(highest);
    }

    /** Whether it is an authority of the level that accepts risks. */
    private boolean isHere(Rung rung) {
        return rung.level() == level && rung.decides(RISK_ACCEPTANCE);
    }

    /**
     * Up to which expected cost an authority of this level may accept a risk, the limit included; {@code null} if that
     * is not limited.
     */
    @Nullable
    Money costLimit(ScoredRisk scored) {
        Money highest = null;
        for (Rung rung : ladder.rungs()) {
            if (!isHere(rung)) {
                continue;
            }
            Money limit = rung.findAppetite(scored.risk().statement().category())
                    .map(AppetiteLimit::expectedCost)
                    .orElse(null);
            if (limit == null) {
                return null;
            }
            highest =
                    highest == null || !highest.sameCurrencyAs(limit) || limit.compareTo(highest) > 0 ? limit : highest;
        }
        return highest;
    }

    /** Whether it was decided to live with a risk as it is today, by an authority that may, and that decision holds. */
    boolean accepted(ScoredRisk scored) {
        RecordedDecision acceptance = acceptance(scored);
        return acceptance != null
                && !expired(acceptance)
                && acceptance.authority() != null
                && ladder.mayDecide(acceptance.authority(), RISK_ACCEPTANCE, magnitude(scored));
    }

    /** The acceptance that is recorded; one of later is none yet. */
    @Nullable
    RecordedDecision acceptance(ScoredRisk scored) {
        RecordedDecision recorded = scored.risk().acceptance();
        return recorded == null || (recorded.on() != null && recorded.on().isAfter(asOf)) ? null : recorded;
    }

    boolean expired(RecordedDecision acceptance) {
        return acceptance.until() != null && acceptance.until().isBefore(asOf);
    }

    Optional<Rung> find(@Nullable String authority) {
        return ladder.find(authority);
    }

    /** Whether the ladder names an authority, be it as the one beyond it. */
    boolean knows(@Nullable String authority) {
        return find(authority).isPresent() || ladder.isBeyond(authority);
    }

    /** Something that the ladder says. */
    Premise says(String part, Object value) {
        return fact.part(part, value);
    }
}
