package dev.pmo.rules.peer;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.RecordedRating;
import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.reporting.ReportingPolicy;
import dev.pmo.rules.reporting.RollUp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The colours of levels, by their tolerances and by those below, beside those that were reported. */
final class RatingsByHand {

    /** The rules that are worked out here. */
    static final Set<String> RULES = Set.of(
            "reporting.greener-than-children",
            "reporting.rating-contradicted",
            "reporting.rating-redder",
            "reporting.rating-unexplained",
            "reporting.report-stale");

    /**
     * The colours of a scope.
     *
     * @param own the worst of its aspects; green only if that can be said of all of them
     * @param rolledUp that of its active children
     * @param judged whether anything is known of its own aspects, so that its children do not stand in
     */
    record Colours(Rag own, Rag rolledUp, boolean judged) {

        static final Colours UNKNOWN = new Colours(Rag.UNKNOWN, Rag.UNKNOWN, false);

        Rag overall() {
            return judged ? own : rolledUp;
        }
    }

    private final Tree tree;
    private final ToleranceByHand tolerances;
    private final LocalDate asOf;
    private final Map<ScopeRef, Colours> colours = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    RatingsByHand(Tree tree, ToleranceByHand tolerances, LocalDate asOf) {
        this.tree = tree;
        this.tolerances = tolerances;
        this.asOf = asOf;
        for (Scope scope : tree.upwards()) {
            colours.put(scope.ref(), coloursOf(scope));
            compare(scope);
        }
    }

    /** The findings, in no order. */
    List<Line> lines() {
        return lines;
    }

    Colours colours(Scope scope) {
        return colours.getOrDefault(scope.ref(), Colours.UNKNOWN);
    }

    private Colours coloursOf(Scope scope) {
        Rag worst = Rag.UNKNOWN;
        boolean all = true;
        for (Colour colour : tolerances.colours(scope).values()) {
            worst = worse(worst, colour.rag());
            all &= colour.rag() != Rag.UNKNOWN;
        }
        boolean needsAll = tree.policy(ReportingPolicy.TYPE, scope).greenNeedsAllAspects();
        Rag own = worst == Rag.GREEN && needsAll && !all ? Rag.UNKNOWN : worst;
        return new Colours(own, rolledUp(scope), worst != Rag.UNKNOWN);
    }

    private static Rag worse(Rag one, Rag other) {
        if (one == Rag.UNKNOWN || other == Rag.UNKNOWN) {
            return one == Rag.UNKNOWN ? other : one;
        }
        return one.compareTo(other) > 0 ? one : other;
    }

    /** What has no state is active as long as it has not finished. */
    static boolean active(Scope scope) {
        return Tree.judged(scope)
                && (scope.profile().state() != null || scope.position().time().actualFinish() == null);
    }

    private Rag rolledUp(Scope scope) {
        ReportingPolicy policy = tree.policy(ReportingPolicy.TYPE, scope);
        List<Rag> rags = new ArrayList<>();
        List<Scope> rated = new ArrayList<>();
        for (Scope child : scope.children()) {
            if (active(child)) {
                Rag rag = shown(child, policy);
                rags.add(rag);
                if (rag != Rag.UNKNOWN) {
                    rated.add(child);
                }
            }
        }
        Rag rag = switch (policy.rollUp()) {
            case WORST_OF -> rags.stream().reduce(Rag.UNKNOWN, RatingsByHand::worse);
            case COUNT_THRESHOLD, WEIGHTED -> byShares(rated, policy);
        };
        return rag == Rag.GREEN && rags.contains(Rag.UNKNOWN) ? Rag.UNKNOWN : rag;
    }

    /** The computed colour of a child, else the one that it reported; an old green is not green. */
    private Rag shown(Scope child, ReportingPolicy policy) {
        Rag computed = colours(child).overall();
        StatusReport report = latest(child);
        if (computed != Rag.UNKNOWN || report == null) {
            return computed;
        }
        Rag recorded = rating(report, null);
        boolean old = report.date().plusDays(policy.staleDays()).isBefore(asOf);
        return recorded == Rag.GREEN && old ? Rag.UNKNOWN : recorded;
    }

    /** Of the rated children, each counts once, or by its cost. */
    private Rag byShares(List<Scope> rated, ReportingPolicy policy) {
        BigDecimal red = BigDecimal.ZERO;
        BigDecimal redOrAmber = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        String currency = null;
        for (Scope child : rated) {
            BigDecimal weight = BigDecimal.ONE;
            if (policy.rollUp() == RollUp.WEIGHTED) {
                Money forecast = child.position().cost().forecast();
                Money cost = forecast == null ? child.position().cost().baseline() : forecast;
                if (cost == null || cost.signum() < 0) {
                    return Rag.UNKNOWN;
                }
                if (currency != null && !currency.equals(cost.currency().getCurrencyCode())) {
                    return Rag.UNKNOWN;
                }
                currency = cost.currency().getCurrencyCode();
                weight = cost.amount();
            }
            Rag rag = shown(child, policy);
            all = all.add(weight);
            red = rag == Rag.RED ? red.add(weight) : red;
            redOrAmber = rag == Rag.GREEN ? redOrAmber : redOrAmber.add(weight);
        }
        if (all.signum() == 0) {
            return Rag.UNKNOWN;
        }
        Rag amber = reaches(redOrAmber, all, policy.amberShare()) ? Rag.AMBER : Rag.GREEN;
        return reaches(red, all, policy.redShare()) ? Rag.RED : amber;
    }

    private static boolean reaches(BigDecimal part, BigDecimal all, Ratio share) {
        return part.signum() > 0 && part.compareTo(all.multiply(share.value())) >= 0;
    }

    private @Nullable StatusReport latest(Scope scope) {
        StatusReport latest = null;
        for (StatusReport report : scope.governance().statusReports()) {
            boolean later = latest == null || !latest.date().isAfter(report.date());
            latest = later && !report.date().isAfter(asOf) ? report : latest;
        }
        return latest;
    }

    private static Rag rating(StatusReport report, @Nullable ToleranceAspect aspect) {
        for (RecordedRating rating : report.ratings()) {
            if (rating.aspect() == aspect) {
                return rating.rating();
            }
        }
        return Rag.UNKNOWN;
    }

    private void compare(Scope scope) {
        StatusReport report = latest(scope);
        Rag shown = report == null ? Rag.UNKNOWN : rating(report, null);
        Rag better = shown == Rag.UNKNOWN ? colours(scope).own() : shown;
        if (greener(better, colours(scope).rolledUp())) {
            lines.add(Line.of("reporting.greener-than-children", scope, ""));
        }
        if (report != null) {
            report.ratings().forEach(recorded -> compare(scope, recorded));
            int staleDays = tree.policy(ReportingPolicy.TYPE, scope).staleDays();
            if (active(scope) && report.date().plusDays(staleDays).isBefore(asOf)) {
                lines.add(Line.of("reporting.report-stale", scope, ""));
            }
        }
    }

    /** What was reported beside what the tolerances say. */
    private void compare(Scope scope, RecordedRating recorded) {
        ToleranceAspect aspect = recorded.aspect();
        Colour colour = aspect == null ? null : tolerances.colours(scope).get(aspect);
        Rag computed = aspect == null ? colours(scope).own() : colour == null ? Rag.UNKNOWN : colour.rag();
        String subject = aspect == null ? "overall" : Wording.of(aspect);
        if (greener(recorded.rating(), computed)) {
            lines.add(Line.of("reporting.rating-contradicted", scope, subject));
        } else if (greener(computed, recorded.rating())) {
            boolean explained =
                    recorded.rationale() != null && !recorded.rationale().isBlank();
            String rule = explained ? "reporting.rating-redder" : "reporting.rating-unexplained";
            lines.add(Line.of(rule, scope, subject));
        }
    }

    private static boolean greener(Rag one, Rag other) {
        return one != Rag.UNKNOWN && other != Rag.UNKNOWN && one.compareTo(other) < 0;
    }
}
