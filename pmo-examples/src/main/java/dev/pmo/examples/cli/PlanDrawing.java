package dev.pmo.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.standards.CheckStatus;
import dev.pmo.rules.planning.standards.PlanningStandards;
import dev.pmo.rules.planning.standards.PlanningStandardsPolicy;
import dev.pmo.rules.planning.standards.StandardCheck;
import dev.pmo.rules.reporting.page.PlanPage;
import dev.pmo.rules.reporting.page.PlanPicture;
import dev.pmo.rules.reporting.picture.Gantt;
import dev.pmo.rules.reporting.picture.PlanChart;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A scheduled plan as a picture, with the checks of how it is built. */
final class PlanDrawing {

    private static final int MOST = 1_000;
    private static final int NAMED = 5;

    private final JoinedPlan joined;
    private final Plan plan;
    private final Schedule schedule;
    private final LocalDate asOf;
    private final Scope root;

    PlanDrawing(JoinedPlan joined, Schedule schedule, LocalDate asOf, Scope root) {
        this.joined = joined;
        this.plan = joined.plan();
        this.schedule = schedule;
        this.asOf = asOf;
        this.root = root;
    }

    String svg() {
        return PlanChart.of(plan, schedule, MOST)
                        .map(chart -> Gantt.of("Plan of " + root.name(), chart))
                        .orElseThrow(() -> new Refusal("A plan with dates was expected, but this one has none; 'pmo"
                                + " schedule' in text says why."))
                + "\n";
    }

    String html() {
        String svg = PlanChart.of(plan, schedule, MOST)
                .map(chart -> Gantt.of("Plan of " + root.name(), chart))
                .orElse("");
        return PlanPage.of(root.name(), asOf, List.of(new PlanPicture(root.ref(), "Plan", svg, checks())));
    }

    private List<StandardCheck> checks() {
        return PlanningStandards.of(plan, schedule, asOf, PlanningStandardsPolicy.DEFAULT)
                .checks();
    }

    /** The checks as lines of text. */
    String standards() {
        StringBuilder text = new StringBuilder("\nChecks of how the plan is built:\n");
        for (StandardCheck check : checks()) {
            text.append(String.format(Locale.ROOT, "  %-26s  %-14s  ", word(check.standard()), word(check.status())));
            boolean told = check.status() == CheckStatus.PASSED || check.status() == CheckStatus.FAILED;
            text.append(told ? measured(check) : check.reason()).append('\n');
        }
        return text.toString();
    }

    private String measured(StandardCheck check) {
        String measure = check.findMeasure()
                .map(share -> Ratio.of(share.value().setScale(3, RoundingMode.HALF_UP))
                        .toString())
                .orElse("");
        return measure + (check.standard().atLeast() ? ", at least " : ", at most ") + check.limit() + named(check);
    }

    private String named(StandardCheck check) {
        if (check.status() == CheckStatus.PASSED || check.activities().isEmpty()) {
            return "";
        }
        List<String> first =
                check.activities().stream().limit(NAMED).map(this::original).toList();
        int more = check.activities().size() - first.size();
        return ": " + String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
    }

    ObjectNode withStandards(ObjectNode json) {
        ArrayNode standards = json.putArray("standards");
        for (StandardCheck check : checks()) {
            ObjectNode one = standards.addObject();
            one.put("standard", check.standard().name());
            one.put("status", check.status().name());
            one.put("count", check.count());
            one.put("population", check.population());
            check.findMeasure().ifPresent(measure -> one.put("measure", measure.value()));
            one.put("limit", check.limit().value());
            one.put("reason", check.reason());
            ArrayNode activities = one.putArray("activities");
            check.activities().forEach(activity -> activities.add(original(activity)));
        }
        return json;
    }

    private String original(ActivityId id) {
        JoinedPlan.Origin origin = joined.originOf(id);
        return (origin == null ? id : origin.activity().id()).value();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
