package dev.pmo.rules.peer;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.Rung;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much leeway an authority may give with a decision on an exception. */
record GrantsByHand(AuthorityLadder ladder, Scope scope, Reports reports) {

    /** The tolerances that come with a decision: none with a close, none for the benefits of a stage. */
    static List<Tolerance> set(ExceptionReport report) {
        List<Tolerance> set = new ArrayList<>();
        boolean ends = Reports.decision(report).outcome() == ExceptionOutcome.PREMATURE_CLOSE;
        for (Tolerance one : ends ? List.<Tolerance>of() : Reports.set(report)) {
            boolean says = one.above() != null || one.below() != null;
            if (says && (report.stage() == null || one.aspect() != ToleranceAspect.BENEFITS)) {
                set.add(one);
            }
        }
        return set;
    }

    /** Which of them is more than the authority may give; empty if none is. */
    String tooMuch(Rung rung, ExceptionReport report) {
        for (Tolerance one : set(report)) {
            if (one.aspect() == ToleranceAspect.BENEFITS && !ownsBenefits(rung)) {
                return "it may grant no tolerance for benefits";
            }
            Tolerance most = Reports.find(rung.tolerances(), one.aspect());
            if (most != null && tooMuch(report, one.aspect(), one.above(), most.above())) {
                return words(one.aspect(), one.above(), most.above(), " above");
            }
            if (most != null && tooMuch(report, one.aspect(), one.below(), most.below())) {
                return words(one.aspect(), one.below(), most.below(), " below");
            }
        }
        return "";
    }

    private static String words(
            ToleranceAspect aspect, @Nullable ToleranceLimit asked, @Nullable ToleranceLimit most, String side) {
        return "it may grant " + (most == null ? "nothing" : most) + side + " for " + Wording.of(aspect) + ", and not "
                + asked;
    }

    /** The owner of the business case, and who stands above. */
    private boolean ownsBenefits(Rung rung) {
        Rung owner = Deciders.find(ladder, ladder.businessCaseOwner());
        return owner != null && ladder.rungs().indexOf(rung) >= ladder.rungs().indexOf(owner);
    }

    private boolean tooMuch(
            ExceptionReport report,
            ToleranceAspect aspect,
            @Nullable ToleranceLimit asked,
            @Nullable ToleranceLimit most) {
        if (asked == null || most == null) {
            return asked != null;
        }
        if (asked.unit() == most.unit() && currency(asked).equals(currency(most))) {
            return asked.amount().compareTo(most.amount()) > 0;
        }
        BigDecimal one = comesTo(report, aspect, asked);
        BigDecimal other = comesTo(report, aspect, most);
        return one == null || other == null || one.compareTo(other) > 0;
    }

    /** A share is one of the cost or the days that are agreed with the decision, else of those agreed before. */
    private @Nullable BigDecimal comesTo(ExceptionReport report, ToleranceAspect aspect, ToleranceLimit limit) {
        boolean share = limit.unit() == ToleranceLimit.Unit.SHARE;
        if (aspect == ToleranceAspect.TIME) {
            BigDecimal days = days(report);
            if (share) {
                return days == null || days.signum() <= 0 ? null : days.multiply(limit.amount());
            }
            return inDays(limit);
        }
        Money cost = cost(report);
        if (cost == null || (share && cost.signum() <= 0)) {
            return null;
        }
        boolean same = currency(limit).equals(cost.currency().getCurrencyCode());
        return share ? cost.amount().multiply(limit.amount()) : same ? limit.amount() : null;
    }

    private static String currency(ToleranceLimit limit) {
        return limit.findMoney().isEmpty() ? "" : Colour.currencyOf(limit);
    }

    private static @Nullable BigDecimal inDays(ToleranceLimit limit) {
        return limit.unit() == ToleranceLimit.Unit.DAYS ? limit.amount() : null;
    }

    private @Nullable Money cost(ExceptionReport report) {
        Stage stage = reports.stage(report.stage());
        CostPosition cost = stage == null ? scope.position().cost() : stage.cost();
        AgreedFigures agreed = Reports.decision(report).agreed();
        return agreed == null || agreed.cost() == null ? cost.baseline() : agreed.cost();
    }

    private @Nullable BigDecimal days(ExceptionReport report) {
        Stage stage = reports.stage(report.stage());
        TimePosition time = stage == null ? scope.position().time() : stage.time();
        AgreedFigures agreed = Reports.decision(report).agreed();
        LocalDate finish = time.baselineFinish();
        LocalDate start = time.baselineStart();
        if (agreed != null && agreed.finish() != null) {
            finish = agreed.finish();
            start = agreed.start() == null ? start : agreed.start();
        }
        return start == null || finish == null ? null : BigDecimal.valueOf(ChronoUnit.DAYS.between(start, finish) + 1);
    }
}
