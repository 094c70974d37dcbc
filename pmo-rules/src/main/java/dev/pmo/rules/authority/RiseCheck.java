package dev.pmo.rules.authority;

import dev.pmo.rules.authority.LimitSorts.Limit;
import dev.pmo.rules.authority.LimitSorts.Sort;
import java.util.List;

/** Whether limits rise up the ladder: nobody may decide less than somebody below who takes the same decisions. */
final class RiseCheck {

    private final LadderCheck check;
    private final List<Rung> rungs;

    RiseCheck(LadderCheck check, AuthorityLadder ladder) {
        this.check = check;
        this.rungs = ladder.rungs();
    }

    void run() {
        for (Sort sort : LimitSorts.of(rungs)) {
            for (int i = 1; i < rungs.size(); i++) {
                rising(sort, i);
            }
        }
    }

    private void rising(Sort sort, int index) {
        Rung rung = rungs.get(index);
        Limit limit = sort.of().apply(rung);
        Rung highest = null;
        Limit highestLimit = limit;
        for (Rung lower : rungs.subList(0, index)) {
            Limit below = sort.of().apply(lower);
            if (sort.countsForBoth(lower, rung) && highestLimit.below(below)) {
                highest = lower;
                highestLimit = below;
            }
        }
        if (highest != null) {
            check.wrong(
                    LadderCheck.at(index) + "." + limit.path(),
                    "must not lie below that of '" + highest.name() + "', " + highestLimit.said() + ", but was: '"
                            + limit.said() + "'");
        }
    }
}
