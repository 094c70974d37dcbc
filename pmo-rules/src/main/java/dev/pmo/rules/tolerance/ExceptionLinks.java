package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.planning.MilestoneStatus;
import dev.pmo.rules.planning.Milestones;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What in the data goes with an exception; of each sort the weightiest. */
final class ExceptionLinks {

    private static final int MOST_OF_A_SORT = 10;

    private ExceptionLinks() {}

    static List<ExceptionLink> of(ExceptionContext context, ExceptionSubject subject) {
        List<ExceptionLink> links = new ArrayList<>();
        for (AspectStatus status : subject.outside()) {
            if (subject.stage() == null) {
                links.addAll(children(context, subject, status));
            }
            if (status.aspect() == ToleranceAspect.TIME && status.side() == ToleranceSide.ABOVE) {
                links.addAll(milestones(context, subject));
            }
        }
        links.addAll(issues(context));
        links.addAll(threats(context));
        return links;
    }

    /** A child with how far it drives the deviation. */
    private record Driver(ChildFigures child, BigDecimal size, String text) {}

    private static List<ExceptionLink> children(
            ExceptionContext context, ExceptionSubject subject, AspectStatus status) {
        List<Driver> drivers = new ArrayList<>();
        for (ChildFigures child : context.children()) {
            Driver driver = switch (status.aspect()) {
                case COST -> cost(child, status);
                case TIME -> time(child, subject, status);
                default -> other(child, status);
            };
            if (driver != null) {
                drivers.add(driver);
            }
        }
        drivers.sort(Comparator.comparing(Driver::size)
                .reversed()
                .thenComparing(driver -> driver.child().scope()));
        return drivers.stream()
                .limit(MOST_OF_A_SORT)
                .map(driver -> new ExceptionLink(
                        LinkKind.CHILD,
                        driver.child().scope(),
                        driver.child().scope().id(),
                        status.aspect(),
                        driver.text()))
                .toList();
    }

    private static @Nullable Driver cost(ChildFigures child, AspectStatus status) {
        Money baseline = child.standing().onlyCost(Figure.BASELINE_COST);
        Money forecast = child.standing().onlyCost(Figure.FORECAST_COST);
        if (baseline == null || forecast == null || !baseline.sameCurrencyAs(forecast)) {
            return null;
        }
        Quantity deviation = Quantity.of(forecast).minus(Quantity.of(baseline));
        boolean same = deviation.amount().signum() == (status.side() == ToleranceSide.ABOVE ? 1 : -1);
        return same
                ? new Driver(
                        child,
                        deviation.amount().abs(),
                        "cost " + deviation.signed() + " against " + Quantity.of(baseline))
                : null;
    }

    /** Later than agreed for the whole; or, where the whole is early, earlier than agreed for itself. */
    private static @Nullable Driver time(ChildFigures child, ExceptionSubject subject, AspectStatus status) {
        LocalDate agreed = status.side() == ToleranceSide.ABOVE
                ? subject.judged().time().baselineFinish()
                : child.standing().baselineFinish();
        LocalDate finish = child.standing().forecastFinish();
        if (agreed == null
                || finish == null
                || child.standing().findMissing(Figure.FORECAST_FINISH).isPresent()) {
            return null;
        }
        Quantity deviation = Quantity.days(finish.toEpochDay() - agreed.toEpochDay());
        boolean same = deviation.amount().signum() == (status.side() == ToleranceSide.ABOVE ? 1 : -1);
        return same
                ? new Driver(
                        child,
                        deviation.amount().abs(),
                        "finishes on " + finish + ", " + deviation.signed() + " against " + agreed)
                : null;
    }

    private static @Nullable Driver other(ChildFigures child, AspectStatus status) {
        AspectStatus there = child.status().findAspect(status.aspect()).orElse(null);
        if (there == null || there.side() != status.side() || there.rag() != Rag.RED) {
            return null;
        }
        return new Driver(
                child,
                BigDecimal.ZERO,
                Scene.word(status.aspect()) + " " + there.forecast() + " against " + there.target());
    }

    private static List<ExceptionLink> milestones(ExceptionContext context, ExceptionSubject subject) {
        LocalDate from =
                subject.stage() == null ? null : subject.judged().time().baselineStart();
        LocalDate until =
                subject.stage() == null ? null : subject.judged().time().baselineFinish();
        return Milestones.of(context.scope().plan(), context.asOf()).statuses().stream()
                .filter(MilestoneStatus::late)
                .filter(status -> between(from, status.milestone().baseline(), until))
                .sorted(Comparator.comparing((MilestoneStatus status) ->
                                status.findSlipDays().orElse(0L))
                        .reversed()
                        .thenComparing(status -> status.milestone().id()))
                .limit(MOST_OF_A_SORT)
                .map(status -> new ExceptionLink(
                        LinkKind.MILESTONE,
                        context.scope().ref(),
                        status.milestone().id().toString(),
                        ToleranceAspect.TIME,
                        status.milestone().name() + ": "
                                + Quantity.days(status.findSlipDays().orElse(0L))
                                        .signed()))
                .toList();
    }

    private static boolean between(@Nullable LocalDate from, @Nullable LocalDate date, @Nullable LocalDate until) {
        return (from == null || date == null || !date.isBefore(from))
                && (until == null || date == null || !date.isAfter(until));
    }

    private static List<ExceptionLink> issues(ExceptionContext context) {
        return context.scope().raid().issues().stream()
                .filter(issue -> issue.status().live())
                .sorted(Comparator.comparing(Issue::severity, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed()
                        .thenComparing(Issue::id))
                .limit(MOST_OF_A_SORT)
                .map(issue -> new ExceptionLink(
                        LinkKind.ISSUE,
                        context.scope().ref(),
                        issue.id().toString(),
                        null,
                        issue.title() + (issue.severity() == null ? "" : " (" + word(issue.severity()) + ")")))
                .toList();
    }

    private static String word(Enum<?> value) {
        return Wording.of(value);
    }

    private static List<ExceptionLink> threats(ExceptionContext context) {
        return context.scope().raid().risks().stream()
                .filter(risk -> risk.status().live() && risk.nature() == RiskNature.THREAT)
                .sorted(Comparator.comparing(ExceptionLinks::expectedAmount)
                        .reversed()
                        .thenComparing(Risk::id))
                .limit(MOST_OF_A_SORT)
                .map(risk -> new ExceptionLink(
                        LinkKind.RISK,
                        context.scope().ref(),
                        risk.id().toString(),
                        ToleranceAspect.RISK,
                        risk.title() + expected(risk)))
                .toList();
    }

    private static @Nullable Money expectedOrNull(Risk risk) {
        RiskAssessment current = risk.findCurrent().orElse(null);
        Money cost = current == null ? null : current.cost();
        if (current == null || cost == null || current.probability() == null) {
            return null;
        }
        return OptionEffects.money(
                cost.currency(), cost.amount().multiply(current.probability().value()));
    }

    private static BigDecimal expectedAmount(Risk risk) {
        Money expected = expectedOrNull(risk);
        return expected == null ? BigDecimal.ZERO : expected.amount();
    }

    private static String expected(Risk risk) {
        Money expected = expectedOrNull(risk);
        return expected == null ? "" : ", expected cost " + expected;
    }
}
