package dev.pmo.rules.peer;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.value.Money;
import dev.pmo.rules.authority.AppetiteLimit;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where a ladder gives an authority more than the ladder above it does. */
final class LaddersByHand {
    private final AuthorityLadder here;
    private final AuthorityLadder above;
    private final Set<String> wider = new TreeSet<>();

    private LaddersByHand(AuthorityLadder here, AuthorityLadder above) {
        this.here = here;
        this.above = above;
        for (Rung rung : here.rungs()) {
            Rung other = counterpart(rung);
            if (other != null) {
                limits(rung, other);
                tolerances(rung, other);
            } else if (!rung.decides().isEmpty()) {
                say(rung, "decides");
            }
        }
        owner();
    }

    /** The paths of the limits that are wider. */
    static Set<String> wider(AuthorityLadder here, AuthorityLadder above) {
        return new LaddersByHand(here, above).wider;
    }

    private void say(Rung rung, String limit) {
        wider.add("rungs[" + rung.name() + "]." + limit);
    }

    /** That of the same name, else the highest of the level, or of one below it. */
    private @Nullable Rung counterpart(Rung rung) {
        Rung same = Deciders.find(above, rung.name());
        Rung highest = null;
        for (Rung other : above.rungs()) {
            highest = other.level().compareTo(rung.level()) <= 0 ? other : highest;
        }
        return same == null ? highest : same;
    }

    /** Without a limit there is no end to it; one says nothing of decisions that only one of the two takes. */
    private void limits(Rung rung, Rung other) {
        Set<DecisionKind> both = EnumSet.noneOf(DecisionKind.class);
        for (DecisionKind kind : rung.decides()) {
            if (other.decides().contains(kind)) {
                both.add(kind);
            } else {
                say(rung, "decides");
            }
        }
        boolean draws = both.contains(DecisionKind.CHANGE) || both.contains(DecisionKind.CONCESSION);
        boolean bears = both.remove(DecisionKind.RISK_ACCEPTANCE);
        if ((bears || !both.isEmpty()) && graver(rung.severityUpTo(), other.severityUpTo())) {
            say(rung, "severityUpTo");
        }
        if ((bears || !both.isEmpty())
                && other.daysUpTo() != null
                && (rung.daysUpTo() == null || rung.daysUpTo() > other.daysUpTo())) {
            say(rung, "daysUpTo");
        }
        if (!both.isEmpty() && more(rung.costUpTo(), other.costUpTo())) {
            say(rung, "costUpTo");
        }
        if (draws && more(rung.changeBudgetUpTo(), other.changeBudgetUpTo())) {
            say(rung, "changeBudgetUpTo");
        }
        if (bears) {
            appetites(rung, other);
        }
    }

    /** Up to the gravest is no limit. */
    private static boolean graver(@Nullable IssueSeverity limit, @Nullable IssueSeverity most) {
        return most != null && most != IssueSeverity.CRITICAL && (limit == null || limit.compareTo(most) > 0);
    }

    private static boolean more(@Nullable Money limit, @Nullable Money most) {
        return most != null && (limit == null || Deciders.more(limit, most));
    }

    /** An aspect without a tolerance is not limited; a side that is left out of one is none. */
    private void tolerances(Rung rung, Rung other) {
        for (ToleranceAspect aspect : ToleranceAspect.values()) {
            Tolerance most = Reports.find(other.tolerances(), aspect);
            Tolerance one = Reports.find(rung.tolerances(), aspect);
            if (most != null && one == null && rung.decides().contains(DecisionKind.TOLERANCE)) {
                say(rung, "tolerances[" + aspect + "]");
            } else if (most != null && one != null) {
                if (more(one.above(), most.above())) {
                    say(rung, "tolerances[" + aspect + "].above");
                }
                if (more(one.below(), most.below())) {
                    say(rung, "tolerances[" + aspect + "].below");
                }
            }
        }
    }

    /** A share cannot be compared with an amount, and counts as more. */
    private static boolean more(@Nullable ToleranceLimit limit, @Nullable ToleranceLimit most) {
        if (limit == null || most == null) {
            return limit != null;
        }
        boolean same = limit.unit() == most.unit()
                && (limit.unit() != ToleranceLimit.Unit.MONEY
                        || Colour.currencyOf(limit).equals(Colour.currencyOf(most)));
        return !same || limit.amount().compareTo(most.amount()) > 0;
    }

    /** For each category that one of the two ladders speaks of, and for any other. */
    private void appetites(Rung rung, Rung other) {
        Set<String> categories = new TreeSet<>(Set.of("any"));
        for (AuthorityLadder ladder : List.of(here, above)) {
            for (Rung one : ladder.rungs()) {
                one.appetites().forEach(limit -> categories.add(category(limit)));
            }
        }
        for (String category : categories) {
            AppetiteLimit most = appetite(other, category);
            AppetiteLimit one = appetite(rung, category);
            if (most != null) {
                String path = "appetites[" + category(one == null ? most : one) + "]";
                boolean limited = most.upTo() != RiskBand.VERY_HIGH;
                if (limited && (one == null || !most.upTo().atLeast(one.upTo()))) {
                    say(rung, path + ".upTo");
                }
                if (more(one == null ? null : one.expectedCost(), most.expectedCost())) {
                    say(rung, path + ".expectedCost");
                }
            }
        }
    }

    private static String category(AppetiteLimit limit) {
        return limit.category() == null ? "any" : limit.category();
    }

    private static @Nullable AppetiteLimit appetite(Rung rung, String category) {
        AppetiteLimit any = null;
        for (AppetiteLimit limit : rung.appetites()) {
            if (category(limit).equals(category)) {
                return limit;
            }
            any = limit.category() == null ? limit : any;
        }
        return any;
    }

    /** The business case is owned by nobody lower than above, and by nobody where nobody was to own it. */
    private void owner() {
        Rung owner = Deciders.find(here, here.businessCaseOwner());
        if (owner == null) {
            return;
        }
        Rung most = Deciders.find(above, above.businessCaseOwner());
        Rung same = counterpart(owner);
        if (most == null
                || same == null
                || above.rungs().indexOf(same) < above.rungs().indexOf(most)) {
            wider.add("businessCaseOwner");
        }
    }
}
