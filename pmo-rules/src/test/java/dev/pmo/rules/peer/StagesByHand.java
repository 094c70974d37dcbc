package dev.pmo.rules.peer;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import dev.pmo.rules.peer.Colour.Reading;
import dev.pmo.rules.tolerance.TolerancePolicy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stages of a project that have not finished, against the tolerances that the board has set for them. */
final class StagesByHand {
    private final Tree tree;
    private final LocalDate asOf;

    StagesByHand(Tree tree, LocalDate asOf) {
        this.tree = tree;
        this.asOf = asOf;
    }

    /** Those that are judged: of a project that goes on, and not yet over. */
    static List<Stage> unfinished(Scope scope, LocalDate asOf) {
        List<Stage> stages = new ArrayList<>();
        if (scope instanceof Project project && Tree.judged(scope)) {
            for (Stage stage : project.stages()) {
                LocalDate last = stage.time().actualFinish();
                if (last == null || last.isAfter(asOf)) {
                    stages.add(stage);
                }
            }
        }
        return stages;
    }

    Map<ToleranceAspect, Colour> colours(Scope scope, Stage stage) {
        Map<ToleranceAspect, Colour> colours = new EnumMap<>(ToleranceAspect.class);
        for (Tolerance tolerance : stage.tolerances()) {
            Colour colour = Colour.of(
                    reading(scope, stage, tolerance.aspect()),
                    tolerance,
                    tree.policy(TolerancePolicy.TYPE, scope).amberShare());
            if (colour.rag() != Rag.UNKNOWN) {
                colours.put(tolerance.aspect(), colour);
            }
        }
        return colours;
    }

    /** Of a stage cost and time are known, and nothing else. */
    Reading reading(Scope scope, Stage stage, ToleranceAspect aspect) {
        return switch (aspect) {
            case COST -> cost(stage);
            case TIME -> time(scope, stage.time());
            default -> new Reading(null, null, null, null, true, false);
        };
    }

    private static Reading cost(Stage stage) {
        Money baseline = stage.cost().baseline();
        Money forecast = stage.cost().forecast();
        Money actual = stage.cost().actual();
        boolean overtaken = actual != null && forecast != null && actual.compareTo(forecast) > 0;
        Money least = overtaken ? actual : forecast;
        BigDecimal target = baseline == null ? null : baseline.amount();
        return new Reading(target, least == null ? null : least.amount(), "GBP", target, false, overtaken);
    }

    private Reading time(Scope scope, TimePosition time) {
        LocalDate target = time.baselineFinish();
        LocalDate forecast = time.forecastFinish();
        BigDecimal duration =
                time.baselineStart() == null || target == null ? null : days(time.baselineStart(), target.plusDays(1));
        if (target == null || forecast == null) {
            return new Reading(null, null, "days", duration, false, false);
        }
        boolean overtaken = Readings.goesOn(scope) && forecast.isBefore(asOf);
        return new Reading(
                BigDecimal.ZERO, days(target, overtaken ? asOf : forecast), "days", duration, false, overtaken);
    }

    private static BigDecimal days(LocalDate from, LocalDate to) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
    }

    static @Nullable Stage find(Scope scope, String id, LocalDate asOf) {
        for (Stage stage : unfinished(scope, asOf)) {
            if (stage.id().value().equals(id)) {
                return stage;
            }
        }
        return null;
    }
}
