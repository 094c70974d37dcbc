package dev.pmo.rules.tolerance;

import static dev.pmo.rules.tolerance.Given.AS_OF;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.governance.AgreedFigures;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOption;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.ExceptionId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.StageId;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exception reports for tests: complete, handed to the programme, and then changed in one respect. */
final class Reported {

    static final ScopeRef PROGRAMME = ScopeRef.parse("PROGRAMME:PG");
    static final ExceptionOption NOTHING = option("carry on", ExceptionOutcome.CONTINUE, Impact.none());
    static final ExceptionOption CHEAPER =
            option("cheaper cladding", ExceptionOutcome.OPTION, Impact.of(Money.of("GBP", -5_000), 0));

    private @Nullable StageId stage;
    private @Nullable LocalDate raised = AS_OF.minusDays(10);
    private @Nullable String cause = "The supplier went out of business";
    private List<String> consequences = List.of("The opening is put off");
    private List<ExceptionOption> options = List.of(NOTHING, CHEAPER);
    private @Nullable String recommended = "cheaper cladding";
    private @Nullable RecordedEscalation escalation = handedUp(AS_OF.plusDays(1), null);
    private @Nullable ExceptionDecision decision;
    private String id;
    private final List<ToleranceAspect> aspects;

    private Reported(String id, List<ToleranceAspect> aspects) {
        this.id = id;
        this.aspects = aspects;
    }

    static Reported report(String id, ToleranceAspect... aspects) {
        return new Reported(id, List.of(aspects));
    }

    static ExceptionOption option(String name, ExceptionOutcome outcome, Impact impact, Tolerance... tolerances) {
        return new ExceptionOption(name, "as named", outcome, impact, "The business case holds", List.of(tolerances));
    }

    static RecordedEscalation handedUp(LocalDate due, @Nullable LocalDate answered) {
        return new RecordedEscalation(
                PROGRAMME, AS_OF.minusDays(9), "outside tolerance", "an option", due, answered, null);
    }

    Reported numbered(String newId) {
        id = newId;
        return this;
    }

    Reported stage(String newStage) {
        stage = StageId.of(newStage);
        return this;
    }

    Reported raised(@Nullable LocalDate date) {
        raised = date;
        return this;
    }

    Reported without(String part) {
        switch (part) {
            case "cause" -> cause = null;
            case "consequences" -> consequences = List.of();
            case "options" -> options = List.of();
            case "recommendation" -> recommended = null;
            case "escalation" -> escalation = null;
            default -> throw new IllegalArgumentException(part);
        }
        return this;
    }

    Reported options(ExceptionOption... newOptions) {
        options = List.of(newOptions);
        return this;
    }

    Reported recommended(@Nullable String option) {
        recommended = option;
        return this;
    }

    Reported escalation(@Nullable RecordedEscalation newEscalation) {
        escalation = newEscalation;
        return this;
    }

    /** Decided by the programme board, with its answer. */
    Reported decided(ExceptionOutcome outcome, LocalDate on, @Nullable AgreedFigures agreed, Tolerance... tolerances) {
        return decided(new ExceptionDecision(
                outcome, RecordedDecision.of("J. Okafor", "programme board", on), null, List.of(tolerances), agreed));
    }

    Reported decided(ExceptionDecision newDecision) {
        decision = newDecision;
        escalation = handedUp(AS_OF.plusDays(1), newDecision.decision().on());
        return this;
    }

    ExceptionReport build() {
        return new ExceptionReport(
                ExceptionId.of(id),
                "Cladding dearer than planned",
                aspects,
                stage,
                raised,
                "Ann",
                cause,
                consequences,
                options,
                recommended,
                null,
                escalation,
                decision);
    }

    static Project with(Project project, Reported... reports) {
        List<ExceptionReport> all = new ArrayList<>();
        for (Reported report : reports) {
            all.add(report.build());
        }
        return with(project, all);
    }

    static Project with(Project project, List<ExceptionReport> reports) {
        return project.toBuilder()
                .governance(project.governance().withExceptions(reports))
                .build();
    }

    /** The project with a status report of a day. */
    static Project statedOn(Project project, LocalDate day) {
        return project.toBuilder()
                .governance(project.governance().withStatusReports(List.of(new StatusReport(day, "Ann", null, null))))
                .build();
    }

    static AgreedFigures cost(long pounds) {
        return new AgreedFigures(Money.of("GBP", pounds), null, null, null);
    }
}
