package dev.pmo.rules.authority;

import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.value.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether each amount of a ladder is one that can be reckoned with: not negative, and all in one currency. */
final class AmountCheck {

    private final LadderCheck check;
    private final AuthorityLadder ladder;

    /** The first amount of the ladder, whose currency is that of the ladder. */
    private @Nullable Money first;

    private @Nullable String firstAt;

    AmountCheck(LadderCheck check, AuthorityLadder ladder) {
        this.check = check;
        this.ladder = ladder;
    }

    void run() {
        List<Rung> rungs = ladder.rungs();
        for (int i = 0; i < rungs.size(); i++) {
            Rung rung = rungs.get(i);
            String at = LadderCheck.at(i);
            money(at + ".costUpTo", rung.costUpTo());
            Integer days = rung.daysUpTo();
            if (days != null && days < 0) {
                check.wrong(at + ".daysUpTo", "must not be negative, but was: '" + days + "'");
            }
            money(at + ".changeBudgetUpTo", rung.changeBudgetUpTo());
            for (Tolerance tolerance : rung.tolerances()) {
                tolerance(at + ".tolerances[" + tolerance.aspect() + "]", tolerance);
            }
            appetites(at, rung);
        }
    }

    private void tolerance(String at, Tolerance tolerance) {
        limit(at + ".above", tolerance.above());
        limit(at + ".below", tolerance.below());
    }

    private void limit(String at, @Nullable ToleranceLimit limit) {
        if (limit != null) {
            limit.findMoney().ifPresent(money -> money(at, money));
        }
    }

    private void appetites(String at, Rung rung) {
        Set<String> seen = new HashSet<>();
        for (AppetiteLimit appetite : rung.appetites()) {
            String path = at + ".appetites[" + Appetites.key(appetite.category()) + "]";
            if (seen.add(path)) {
                money(path + ".expectedCost", appetite.expectedCost());
            } else {
                check.wrong(path, "must be given once, but was given twice");
            }
        }
    }

    private void money(String at, @Nullable Money money) {
        if (money == null) {
            return;
        }
        Money reference = first;
        if (money.signum() < 0) {
            check.wrong(at, "must not be negative, but was: '" + money + "'");
        } else if (reference == null) {
            first = money;
            firstAt = at;
        } else if (!reference.sameCurrencyAs(money)) {
            check.wrong(
                    at,
                    "must be in " + reference.currency() + " as " + firstAt + " is, since the limits of a ladder are"
                            + " compared, but was: '" + money + "'");
        }
    }
}
