package dev.pmo.rules.peer;

import dev.pmo.core.id.RiskId;
import dev.pmo.core.raid.Assumption;
import dev.pmo.core.raid.AssumptionStatus;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.raid.ConcentrationLimits;
import dev.pmo.rules.raid.ExposurePolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What has become of assumptions, and how much of the expected cost of threats hangs on one thing. */
final class HangingByHand {

    /** The rules that are worked out here. */
    static final Set<String> RULES = Set.of(
            "raid.assumption-falsified-without-issue",
            "raid.assumption-overdue",
            "raid.concentrated-on-cause",
            "raid.concentrated-on-owner",
            "raid.concentrated-on-supplier");

    /** A threat with its cost, of whichever log has the larger expected value of it. */
    record Threat(String cause, String supplier, String owner, double probability, Money cost) {

        BigDecimal expected() {
            return cost.amount().multiply(BigDecimal.valueOf(probability));
        }
    }

    private final Tree tree;
    private final LocalDate asOf;
    private final List<String> told = new ArrayList<>();

    HangingByHand(Tree tree, LocalDate asOf) {
        this.tree = tree;
        this.asOf = asOf;
        for (Scope scope : tree.upwards()) {
            if (!scope.profile().ended()) {
                assumptions(scope);
                ConcentrationLimits limits =
                        tree.policy(ExposurePolicy.TYPE, scope).concentration();
                hanging(scope, "cause", limits.cause());
                hanging(scope, "supplier", limits.supplier());
                hanging(scope, "owner", limits.owner());
            }
        }
    }

    List<String> told() {
        return told;
    }

    private void say(String rule, Scope scope, Object subject, String words) {
        told.add("raid." + rule + "@" + scope.ref() + "#" + subject + " " + words);
    }

    private void assumptions(Scope scope) {
        for (Assumption assumption : scope.raid().assumptions()) {
            if (overdue(assumption)) {
                boolean counts = tree.policy(ExposurePolicy.TYPE, scope).expiredAssumptionsCount();
                String where = stands(scope, assumption)
                        ? "it stands in the log as " + assumption.risk()
                        : counts ? "it counts in the exposure" : "it does not count in the exposure";
                say("assumption-overdue", scope, assumption.id(), where);
            }
            if (assumption.status() == AssumptionStatus.FALSIFIED && !followed(scope, assumption)) {
                say("assumption-falsified-without-issue", scope, assumption.id(), "");
            }
        }
    }

    private boolean overdue(Assumption assumption) {
        LocalDate by = assumption.validateBy();
        return assumption.status() == AssumptionStatus.OPEN && by != null && by.isBefore(asOf);
    }

    /** Whether its risk is live in the log. */
    private static boolean stands(Scope scope, Assumption assumption) {
        boolean stands = false;
        for (Risk risk : scope.raid().risks()) {
            stands |= risk.id().equals(assumption.risk()) && risk.status().live();
        }
        return stands;
    }

    private static boolean followed(Scope scope, Assumption assumption) {
        RiskId risk = assumption.risk();
        boolean followed = assumption.issue() != null;
        for (Issue issue : scope.raid().issues()) {
            followed |= risk != null && risk.equals(issue.cause());
        }
        return followed;
    }

    /** The threats of a scope and of all below it that have an expected cost in a currency. */
    List<Threat> threats(Scope scope, String currency) {
        Map<String, Threat> threats = new LinkedHashMap<>();
        collect(scope, currency, threats);
        return new ArrayList<>(threats.values());
    }

    private void collect(Scope scope, String currency, Map<String, Threat> threats) {
        if (!scope.profile().ended()) {
            for (Risk risk : scope.raid().risks()) {
                Threat threat = threat(risk);
                if (threat != null && threat.cost.currency().getCurrencyCode().equals(currency)) {
                    String name = (threat.cause.isEmpty() ? scope.ref() : threat.cause) + " " + risk.id();
                    Threat other = threats.get(name);
                    if (other == null || other.expected().compareTo(threat.expected()) < 0) {
                        threats.put(name, threat);
                    }
                }
            }
            for (Assumption assumption : scope.raid().assumptions()) {
                Threat threat = threat(assumption);
                boolean counts = tree.policy(ExposurePolicy.TYPE, scope).expiredAssumptionsCount()
                        && overdue(assumption)
                        && !stands(scope, assumption);
                if (counts && threat != null && currency.equals("GBP")) {
                    threats.put(scope.ref() + " assumption " + assumption.id(), threat);
                }
            }
        }
        for (Scope child : scope.children()) {
            collect(child, currency, threats);
        }
    }

    private static @Nullable Threat threat(Risk risk) {
        RiskAssessment inherent = Objects.requireNonNull(risk.inherent());
        if (risk.nature() != RiskNature.THREAT
                || !risk.status().live()
                || inherent.cost() == null
                || inherent.probability() == null) {
            return null;
        }
        return new Threat(
                text(risk.statement().cause()),
                text(risk.statement().supplier()),
                text(risk.owner()),
                inherent.probability().value().doubleValue(),
                inherent.cost());
    }

    /** As likely as one is not sure of it; a saving is no cost. */
    private static @Nullable Threat threat(Assumption assumption) {
        Money cost = assumption.ifFalse() == null ? null : assumption.ifFalse().cost();
        if (cost == null || cost.signum() < 0 || assumption.confidence() == null) {
            return null;
        }
        BigDecimal not = BigDecimal.ONE.subtract(assumption.confidence().value());
        return new Threat("", "", text(assumption.owner()), not.doubleValue(), cost);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** A name on which too much hangs in two currencies is told once, with the figures of both. */
    private void hanging(Scope scope, String kind, @Nullable Ratio limit) {
        Map<String, String> words = new TreeMap<>();
        for (String currency : List.of("EUR", "GBP")) {
            hanging(scope, kind, currency, limit, words);
        }
        words.forEach((name, figures) -> say("concentrated-on-" + kind, scope, name, figures));
    }

    private void hanging(Scope scope, String kind, String currency, @Nullable Ratio limit, Map<String, String> words) {
        List<Threat> threats = threats(scope, currency);
        BigDecimal total = BigDecimal.ZERO;
        Map<String, BigDecimal> sums = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (Threat threat : threats) {
            total = total.add(threat.expected());
            String name = kind.equals("cause") ? threat.cause : kind.equals("owner") ? threat.owner : threat.supplier;
            if (!name.isEmpty()) {
                sums.merge(name, threat.expected(), BigDecimal::add);
                counts.merge(name, 1, Integer::sum);
            }
        }
        int from = tree.policy(ExposurePolicy.TYPE, scope).concentration().fromThreats();
        for (Map.Entry<String, BigDecimal> one : sums.entrySet()) {
            if (limit != null
                    && threats.size() >= from
                    && one.getValue().compareTo(total.multiply(limit.value())) > 0) {
                String figures = Money.of(currency, one.getValue()) + " of " + Money.of(currency, total) + ", "
                        + counts.get(one.getKey()) + " of " + threats.size();
                words.merge(one.getKey(), figures, (euros, pounds) -> euros + "; " + pounds);
            }
        }
    }
}
