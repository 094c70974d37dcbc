package dev.pmo.examples.start;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.validation.Assembly;
import dev.pmo.core.validation.PortfolioAssembler;
import dev.pmo.core.value.Money;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.reporting.ReportByException;
import dev.pmo.rules.reporting.page.HtmlReport;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ten-minute start: rows of a host become a portfolio, are reviewed, shown and stored. */
public final class EmbeddedReview {

    private EmbeddedReview() {}

    /**
     * Maps, reviews, prints, stores and reads back.
     *
     * @param arguments none
     * @throws JsonProcessingException if the result cannot be written
     */
    public static void main(String[] arguments) throws JsonProcessingException {
        Portfolio portfolio = portfolioOf(rows());
        Review review = reviewed(portfolio, LocalDate.of(2026, 6, 30));
        show(review.result());
        report(review);
        String stored = stored(review.result());
        System.out.println("read back as it was: " + review.result().equals(restored(stored)));
    }

    static List<ProjectRow> rows() {
        return List.of(
                row("PJ-7", "PG-2", "Booking online", "GBP", "400000", "455000", "2026-09-30"),
                row("PJ-8", "PG-2", "Records moved", "GBP", "250000", "251000", "2026-11-20"),
                row("PJ-9", "PG-9", "Orphan", "GBP", "100000", null, "2026-09-30"));
    }

    private static ProjectRow row(
            String id,
            String programme,
            String name,
            String currency,
            String budget,
            @Nullable String forecast,
            String expected) {
        return new ProjectRow(
                id,
                programme,
                name,
                "J. Okafor",
                currency,
                new BigDecimal(budget),
                forecast == null ? null : new BigDecimal(forecast),
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2026, 9, 30),
                LocalDate.parse(expected));
    }

    static Project project(ProjectRow row) {
        return Project.builder(ProjectId.of(row.id()), row.name())
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(Governance.of(row.sro(), null).withTolerances(tolerances()))
                .position(Position.of(
                        CostPosition.of(money(row.currency(), row.budget()), money(row.currency(), row.forecast())),
                        TimePosition.of(row.start(), row.due(), row.expected())))
                .build();
    }

    private static @Nullable Money money(String currency, @Nullable BigDecimal amount) {
        return amount == null ? null : Money.of(currency, amount);
    }

    private static List<Tolerance> tolerances() {
        return List.of(
                Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(10)),
                Tolerance.ofBothSides(ToleranceAspect.TIME, ToleranceLimit.days(30)));
    }

    static Portfolio portfolioOf(List<ProjectRow> rows) {
        Portfolio root =
                Portfolio.builder(PortfolioId.of("PF-1"), "Change portfolio").build();
        Programme digital =
                Programme.builder(ProgrammeId.of("PG-2"), "Digital services").build();
        PortfolioAssembler assembler = PortfolioAssembler.of(root).add(digital, root.ref());
        for (ProjectRow row : rows) {
            assembler.add(project(row), ScopeRef.of(ProgrammeId.of(row.programme())));
        }
        Assembly assembly = assembler.assemble();
        assembly.violations().forEach(System.out::println);
        return assembly.portfolio();
    }

    static Review reviewed(Portfolio portfolio, LocalDate asOf) {
        ReviewEngine engine = ReviewEngine.of(StandardModules.all());
        return engine.review(ReviewRequest.of(portfolio, asOf));
    }

    static void show(ReviewResult result) {
        for (Finding finding : result.findings()) {
            System.out.println(finding.severity() + " " + finding.scope() + ": " + finding.text());
        }
        System.out.println(result.gaps().size() + " gaps");
    }

    static String report(Review review) {
        ReportByException report = ReportByException.of(review);
        report.headline().forEach(System.out::println);
        return HtmlReport.of(report);
    }

    static String stored(ReviewResult result) throws JsonProcessingException {
        return mapper().writeValueAsString(result);
    }

    static ReviewResult restored(String json) throws JsonProcessingException {
        return mapper().readValue(json, ReviewResult.class);
    }

    static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
    }
}
