package dev.pmo.rules.reporting;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.tolerance.AspectStatus;
import dev.pmo.rules.tolerance.ToleranceFacts;
import dev.pmo.rules.tolerance.ToleranceStatus;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Stands in for the tolerance module: ten days and ten per cent are tolerated, amber from 80% of that. */
final class StubTolerance implements RuleModule {

    @Override
    public String id() {
        return "tolerance";
    }

    @Override
    public String version() {
        return "stub";
    }

    @Override
    public List<Calculation<?>> calculations() {
        return List.of(Calculation.of(ToleranceFacts.STATUS, Reads.nothing(), StubTolerance::status));
    }

    private static Outcome<ToleranceStatus> status(Inputs inputs) {
        List<AspectStatus> aspects = new ArrayList<>();
        if (Rags.reports(inputs.scope(), inputs.asOf())) {
            aspects.add(time(inputs.scope().position().time()));
            aspects.add(cost(inputs.scope().position().cost()));
        }
        return Outcome.of(new ToleranceStatus(aspects), inputs.input("position.time", "dates"));
    }

    private static AspectStatus time(TimePosition time) {
        if (time.baselineFinish() == null || time.forecastFinish() == null) {
            return unknown(ToleranceAspect.TIME, "no agreed and expected finish");
        }
        long days = ChronoUnit.DAYS.between(time.baselineFinish(), time.forecastFinish());
        return new AspectStatus(
                ToleranceAspect.TIME,
                days > 10 ? Rag.RED : days >= 8 ? Rag.AMBER : Rag.GREEN,
                time.baselineFinish().toString(),
                time.forecastFinish().toString(),
                "+" + days + " days",
                null,
                "10 days above",
                Ratio.of(BigDecimal.valueOf(Math.max(0, days), 1)),
                null,
                null,
                time.baselineFinish(),
                time.forecastFinish());
    }

    private static AspectStatus cost(CostPosition cost) {
        if (cost.baseline() == null || cost.forecast() == null) {
            return unknown(ToleranceAspect.COST, "no agreed and expected cost");
        }
        BigDecimal over = cost.forecast().minus(cost.baseline()).amount();
        BigDecimal used = over.multiply(BigDecimal.TEN)
                .divide(cost.baseline().amount(), MathContext.DECIMAL128)
                .max(BigDecimal.ZERO);
        int worse = used.compareTo(BigDecimal.ONE);
        return new AspectStatus(
                ToleranceAspect.COST,
                worse > 0 ? Rag.RED : used.compareTo(new BigDecimal("0.8")) >= 0 ? Rag.AMBER : Rag.GREEN,
                cost.baseline().toString(),
                cost.forecast().toString(),
                "+GBP " + over.toPlainString(),
                null,
                "10% above",
                Ratio.of(used),
                null,
                null);
    }

    private static AspectStatus unknown(ToleranceAspect aspect, String reason) {
        return new AspectStatus(aspect, Rag.UNKNOWN, null, null, null, null, null, null, null, reason);
    }
}
