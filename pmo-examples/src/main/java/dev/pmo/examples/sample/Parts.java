package dev.pmo.examples.sample;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.core.governance.DeliveryConfidence;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.RecordedRating;
import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ObjectiveId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.StageId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Short words for the parts that every scope of the sample has. */
final class Parts {

    static final String DIGITAL = "PROGRAMME:PG-DIGITAL";
    static final String ESTATE = "PROGRAMME:PG-ESTATE";
    static final String CARE = "PROGRAMME:PG-CARE";

    private Parts() {}

    static LocalDate on(String date) {
        return LocalDate.parse(date);
    }

    static Money gbp(long pounds) {
        return Money.of("GBP", pounds);
    }

    static ScopeRef project(String id) {
        return ScopeRef.of(ProjectId.of(id));
    }

    static Project.Builder newProject(String id, String name) {
        return Project.builder(ProjectId.of(id), name);
    }

    static Programme.Builder newProgramme(String id, String name) {
        return Programme.builder(ProgrammeId.of(id), name);
    }

    static Profile profile(LifecycleState state, String category, String description, String... objectives) {
        return new Profile(
                description,
                category,
                "Wexmoor County Council",
                state,
                Arrays.stream(objectives).map(ObjectiveId::of).toList(),
                Map.of());
    }

    /** Days late or early for time, percentages for cost: set in a document by a board. */
    static List<Tolerance> tolerances(String setBy, String setIn, String setOn, long days, long costPercent) {
        return List.of(
                Tolerance.ofBothSides(ToleranceAspect.TIME, ToleranceLimit.days(days))
                        .withOrigin(setBy, setIn, on(setOn)),
                Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(costPercent))
                        .withOrigin(setBy, setIn, on(setOn)));
    }

    static Tolerance share(ToleranceAspect aspect, long above, long below) {
        return Tolerance.of(aspect, ToleranceLimit.ofPercent(above), ToleranceLimit.ofPercent(below));
    }

    static Tolerance number(ToleranceAspect aspect, long above, long below) {
        return Tolerance.of(
                aspect,
                ToleranceLimit.number(BigDecimal.valueOf(above)),
                ToleranceLimit.number(BigDecimal.valueOf(below)));
    }

    static Tolerance exposure(long pounds) {
        return Tolerance.of(ToleranceAspect.RISK, ToleranceLimit.money(gbp(pounds)), ToleranceLimit.money(gbp(pounds)));
    }

    static List<Tolerance> plus(List<Tolerance> list, Tolerance... more) {
        List<Tolerance> all = new ArrayList<>(list);
        all.addAll(List.of(more));
        return all;
    }

    static Governance governance(String sro, String manager, String board, List<Tolerance> tolerances) {
        return new Governance(sro, manager, board, tolerances, List.of(), List.of(), null);
    }

    /** Overall, then time, cost and benefits. */
    static StatusReport report(String date, String author, String ratings, String summary) {
        ToleranceAspect[] aspects = {ToleranceAspect.TIME, ToleranceAspect.COST, ToleranceAspect.BENEFITS};
        List<RecordedRating> recorded = new ArrayList<>();
        for (int i = 0; i < ratings.length(); i++) {
            Rag rag = colour(ratings.charAt(i));
            recorded.add(i == 0 ? RecordedRating.overall(rag) : RecordedRating.of(aspects[i - 1], rag));
        }
        return new StatusReport(on(date), author, recorded, summary);
    }

    /** The report with the reason for its first rating. */
    static StatusReport explained(StatusReport report, String rationale) {
        List<RecordedRating> ratings = new ArrayList<>(report.ratings());
        RecordedRating first = ratings.get(0);
        ratings.set(0, new RecordedRating(first.aspect(), first.rating(), rationale));
        return new StatusReport(report.date(), report.author(), ratings, report.summary());
    }

    private static Rag colour(char letter) {
        return switch (letter) {
            case 'G' -> Rag.GREEN;
            case 'A' -> Rag.AMBER;
            case 'R' -> Rag.RED;
            default -> Rag.UNKNOWN;
        };
    }

    static DeliveryConfidence confidence(
            ConfidenceScale scale, ConfidenceRating rating, String assessor, String date, String rationale) {
        return new DeliveryConfidence(scale, rating, assessor, on(date), rationale);
    }

    static CostPosition cost(long baseline, long forecast, long actual) {
        return new CostPosition(gbp(baseline), gbp(forecast), gbp(actual));
    }

    /** Work that has started on the agreed day. */
    static TimePosition running(String start, String baselineFinish, String forecastFinish) {
        return new TimePosition(on(start), on(baselineFinish), on(start), on(forecastFinish), on(start), null);
    }

    static TimePosition planned(String start, String finish) {
        return TimePosition.of(on(start), on(finish), on(finish));
    }

    static TimePosition finished(String start, String baselineFinish, String actualFinish) {
        return new TimePosition(
                on(start), on(baselineFinish), on(start), on(actualFinish), on(start), on(actualFinish));
    }

    static AspectPosition aspect(ToleranceAspect aspect, String target, String forecast, String unit) {
        return new AspectPosition(aspect, new BigDecimal(target), new BigDecimal(forecast), unit);
    }

    static Position position(CostPosition cost, TimePosition time, AspectPosition... aspects) {
        return new Position(cost, time, List.of(aspects), null);
    }

    static Stage stage(String id, String name, CostPosition cost, TimePosition time, long days, long costPercent) {
        return new Stage(
                StageId.of(id),
                name,
                cost,
                time,
                tolerances(
                        "Project board",
                        "plan of stage " + id,
                        String.valueOf(time.baselineStart()),
                        days,
                        costPercent));
    }
}
