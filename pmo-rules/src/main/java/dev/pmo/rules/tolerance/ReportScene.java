package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.StageId;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Dates;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.authority.AuthorityFacts;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the rules about exception reports look at: one report of a scope, on a date.
 *
 * @param inputs the inputs of the rule
 * @param register all reports of the scope
 * @param report the report
 */
record ReportScene(Inputs inputs, ExceptionRegister register, ExceptionReport report) {

    static final Reads READS = Reads.nothing()
            .fact(AuthorityFacts.LADDER)
            .policy(TolerancePolicy.TYPE)
            .scopeAbove();

    /** A breach for each report that has something to say, in the order in which they were raised. */
    static List<Breach> each(Inputs inputs, BiFunction<Inputs, ReportScene, @Nullable Breach> judge) {
        if (inputs.scope().governance().exceptions().isEmpty()
                || !inputs.scope().profile().mayBeActive()) {
            return List.of();
        }
        ExceptionRegister register = Scene.register(inputs);
        List<Breach> all = new ArrayList<>(0);
        for (ExceptionReport report : register.all()) {
            Breach said = judge.apply(inputs, new ReportScene(inputs, register, report));
            if (said != null) {
                all.add(said);
            }
        }
        return all;
    }

    /** Whether a decision is recorded, by whomever. */
    boolean decided() {
        return register.decided(report);
    }

    /** Whether it still waits for a decision by somebody who may take it. */
    boolean open() {
        return register.open(report);
    }

    ExceptionDecision decision() {
        return Objects.requireNonNull(report.decision());
    }

    /** Why a decision that was taken was not for those who took it; nothing if it was, or if there is none. */
    Entitlement.@Nullable Lack lack() {
        return decided() ? Scene.entitlement(inputs).lacking(report) : null;
    }

    /**
     * For whom it waits: for whom it was handed to, else a stage for its own scope and the scope as a whole for the one
     * above; where they may not decide, for the nearest above them who may.
     */
    Breach.Receiver receiver() {
        ScopeRef own = inputs.scope().ref();
        ScopeRef unwritten = report.stage() == null ? inputs.findScopeAbove().orElse(own) : own;
        Entitlement.Lack lack = lack();
        return new Breach.Receiver(
                report.escalation() == null ? unwritten : report.escalation().to(), lack == null ? null : lack.level());
    }

    TolerancePolicy policy() {
        return inputs.policy(TolerancePolicy.TYPE).value();
    }

    String path() {
        return "governance.exceptions[" + report.id() + "].";
    }

    Premise id() {
        return inputs.input(path() + "id", report.id());
    }

    Premise input(String component, Object value) {
        return inputs.input(path() + component, value);
    }

    /** Something that follows from parts of the report. */
    Premise derived(String name, Object value, Premise... causes) {
        return Premise.derived(
                ProofKind.FACT,
                "tolerance.exceptions." + report.id() + "." + name,
                value,
                inputs.scope().ref(),
                List.of(causes));
    }

    Premise outcome() {
        return input("decision.outcome", word(decision().outcome()));
    }

    static String word(Enum<?> value) {
        return Wording.of(value);
    }

    /** Whether the days to put a decision into force have passed; not where it has no date. */
    boolean toBeApplied() {
        LocalDate on = decision().decision().on();
        return on != null
                && Dates.plusDays(on, policy().exceptionDays().apply()).isBefore(inputs.asOf());
    }

    @Nullable
    Stage stage() {
        return report.stage() == null ? null : stage(inputs.scope(), report.stage());
    }

    static @Nullable Stage stage(Scope scope, StageId id) {
        if (!(scope instanceof Project project)) {
            return null;
        }
        return project.stages().stream()
                .filter(stage -> stage.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
