package dev.pmo.rules.authority;

import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.rules.authority.LimitSorts.Limit;
import dev.pmo.rules.authority.LimitSorts.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A ladder against the one of the level above: authority is delegated from above, so that nobody may have more. */
final class LadderComparison {

    private final AuthorityLadder ladder;
    private final AuthorityLadder above;
    private final List<WiderLimit> wider = new ArrayList<>();

    private LadderComparison(AuthorityLadder ladder, AuthorityLadder above) {
        this.ladder = ladder;
        this.above = above;
    }

    /** Each limit that is wider, by rung. */
    static List<WiderLimit> wider(AuthorityLadder ladder, AuthorityLadder above) {
        if (ladder.equals(above)) {
            return List.of();
        }
        LadderComparison comparison = new LadderComparison(ladder, above);
        comparison.owner();
        List<Rung> both = new ArrayList<>(ladder.rungs());
        both.addAll(above.rungs());
        List<Sort> sorts = LimitSorts.of(both);
        for (Rung rung : ladder.rungs()) {
            comparison.rung(rung, comparison.counterpart(rung), sorts);
        }
        return List.copyOf(comparison.wider);
    }

    /** The business case may be owned higher up, but not by somebody lower, nor where nobody was to own it. */
    private void owner() {
        String owner = ladder.businessCaseOwner();
        Rung rung = ladder.find(owner).orElse(null);
        Rung counterpart = rung == null ? null : counterpart(rung);
        boolean fits = rung == null || (counterpart != null && above.mayGrantBenefits(counterpart.name()));
        if (owner != null && !fits) {
            String there = above.businessCaseOwner();
            wider.add(new WiderLimit("", "businessCaseOwner", owner, there == null ? "nobody" : there));
        }
    }

    /** The authority of the same name, else the highest of its level, since more than that one may do none of them. */
    private @Nullable Rung counterpart(Rung rung) {
        Rung named = above.find(rung.name()).orElse(null);
        if (named != null) {
            return named;
        }
        Rung highest = null;
        for (Rung candidate : above.rungs()) {
            highest = candidate.level().compareTo(rung.level()) <= 0 ? candidate : highest;
        }
        return highest;
    }

    private void rung(Rung rung, @Nullable Rung counterpart, List<Sort> sorts) {
        List<DecisionKind> more = rung.decides().stream()
                .filter(kind -> counterpart == null || !counterpart.decides(kind))
                .toList();
        if (!more.isEmpty()) {
            wider.add(new WiderLimit(
                    rung.name(),
                    "decides",
                    words(more),
                    counterpart == null ? "nothing" : words(counterpart.decides())));
        }
        if (counterpart == null) {
            return;
        }
        for (Sort sort : sorts) {
            limit(rung, counterpart, sort);
        }
        for (Tolerance outer : counterpart.tolerances()) {
            tolerance(rung, outer);
        }
    }

    private void limit(Rung rung, Rung counterpart, Sort sort) {
        Limit here = sort.of().apply(rung);
        Limit there = sort.of().apply(counterpart);
        if (sort.countsForBoth(rung, counterpart) && (there.below(here) || there.incomparable(here))) {
            String path = here.path().isEmpty() ? there.path() : here.path();
            add(new WiderLimit(rung.name(), path, here.inWords(), there.inWords()));
        }
    }

    private void tolerance(Rung rung, Tolerance outer) {
        Tolerance inner = rung.findTolerance(outer.aspect()).orElse(null);
        String path = "tolerances[" + outer.aspect() + "]";
        if (inner == null) {
            if (rung.decides(DecisionKind.TOLERANCE)) {
                add(new WiderLimit(rung.name(), path, "no limit", Grants.words(outer)));
            }
            return;
        }
        side(rung, path + ".above", inner.above(), outer.above());
        side(rung, path + ".below", inner.below(), outer.below());
    }

    private void side(Rung rung, String path, @Nullable ToleranceLimit inner, @Nullable ToleranceLimit outer) {
        if (inner == null) {
            return;
        }
        boolean fits = outer != null && inner.findWithin(outer).orElse(false);
        if (!fits) {
            add(new WiderLimit(rung.name(), path, inner.toString(), outer == null ? "none" : outer.toString()));
        }
    }

    private void add(WiderLimit limit) {
        boolean told = wider.stream()
                .anyMatch(other ->
                        other.rung().equals(limit.rung()) && other.limit().equals(limit.limit()));
        if (!told) {
            wider.add(limit);
        }
    }

    private static String words(List<DecisionKind> kinds) {
        return kinds.isEmpty() ? "nothing" : kinds.stream().map(Limits::words).collect(Collectors.joining(", "));
    }
}
