package dev.pmo.rules.authority;

import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether tolerances fit into those of the authority above, and those for benefits stay with the business case. */
final class ToleranceFit {

    private final LadderCheck check;
    private final AuthorityLadder ladder;
    private final List<Rung> rungs;

    ToleranceFit(LadderCheck check, AuthorityLadder ladder) {
        this.check = check;
        this.ladder = ladder;
        this.rungs = ladder.rungs();
    }

    void run() {
        for (int i = 0; i < rungs.size(); i++) {
            Set<ToleranceAspect> seen = EnumSet.noneOf(ToleranceAspect.class);
            for (Tolerance tolerance : rungs.get(i).tolerances()) {
                ToleranceAspect aspect = tolerance.aspect();
                String path = LadderCheck.at(i) + ".tolerances[" + aspect + "]";
                if (!seen.add(aspect)) {
                    check.wrong(path, "must be given once, but was given twice");
                } else if (!tolerance.hasLimit()) {
                    check.wrong(path, "must have a limit above or below the target, but has none");
                } else if (aspect == ToleranceAspect.BENEFITS && !mayNameBenefits(i)) {
                    check.wrong(
                            path,
                            "must not be given below the business case, which belongs to " + owner() + ", but was: '"
                                    + Grants.words(tolerance) + "'");
                } else {
                    fit(i, tolerance, path);
                }
            }
        }
    }

    private boolean mayNameBenefits(int index) {
        return ladder.mayGrantBenefits(rungs.get(index).name());
    }

    private String owner() {
        String owner = ladder.businessCaseOwner();
        return owner == null ? "nobody" : "'" + owner + "'";
    }

    private void fit(int index, Tolerance tolerance, String path) {
        OptionalInt above = IntStream.range(index + 1, rungs.size())
                .filter(i -> rungs.get(i).findTolerance(tolerance.aspect()).isPresent())
                .findFirst();
        if (above.isPresent()) {
            Rung upper = rungs.get(above.getAsInt());
            Tolerance outer = upper.findTolerance(tolerance.aspect()).orElseThrow();
            side(path + ".above", tolerance.above(), outer.above(), upper);
            side(path + ".below", tolerance.below(), outer.below(), upper);
        }
    }

    private void side(String path, @Nullable ToleranceLimit inner, @Nullable ToleranceLimit outer, Rung upper) {
        if (inner == null) {
            return;
        }
        if (outer == null) {
            check.wrong(path, "must fit in that of '" + upper.name() + "', which sets none, but was: '" + inner + "'");
            return;
        }
        Optional<Boolean> fits = inner.findWithin(outer);
        if (fits.isEmpty()) {
            check.wrong(
                    path,
                    "must be comparable with that of '" + upper.name() + "', " + outer + ", but was: '" + inner + "'");
        } else if (!fits.get()) {
            check.wrong(path, "must fit in that of '" + upper.name() + "', " + outer + ", but was: '" + inner + "'");
        }
    }
}
