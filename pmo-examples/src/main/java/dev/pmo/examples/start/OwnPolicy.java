package dev.pmo.examples.start;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.tolerance.TolerancePolicy;
import java.time.LocalDate;
import java.util.List;

/** Thresholds of a host: one set everywhere, one for a programme and all below it. */
public final class OwnPolicy {

    private OwnPolicy() {}

    /**
     * Reviews one programme twice and prints what the threshold changes.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        ReviewEngine engine = ReviewEngine.of(StandardModules.all());
        ReviewRequest request = ReviewRequest.of(programme(), LocalDate.of(2026, 6, 30));
        print("by the defaults", engine.review(request).result());
        print("by our policy", engine.review(request.withPolicies(policies())).result());
    }

    static PolicySet policies() {
        TolerancePolicy earlyWarning = TolerancePolicy.DEFAULTS.withAmberShare(Ratio.ofPercent(60));
        ScopeRef digital = ScopeRef.of(ProgrammeId.of("PG-2"));
        return PolicySet.defaults()
                .with(PolicyOverride.at(TolerancePolicy.TYPE, digital, earlyWarning, "Digital programme mandate")
                        .settingOnly("amberShare")
                        .withOrigin("Digital board", LocalDate.of(2026, 4, 1)));
    }

    private static Programme programme() {
        Project booking = Project.builder(ProjectId.of("PJ-7"), "Booking online")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(Governance.of("J. Okafor", "Digital board")
                        .withTolerances(
                                List.of(Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(10)))))
                .position(Position.of(
                        CostPosition.of(Money.of("GBP", 400_000), Money.of("GBP", 428_000)), TimePosition.none()))
                .build();
        return Programme.builder(ProgrammeId.of("PG-2"), "Digital services")
                .projects(List.of(booking))
                .build();
    }

    private static void print(String heading, ReviewResult result) {
        System.out.println(heading + ": " + Wording.counted(result.findings().size(), "finding", "findings"));
        for (Finding finding : result.findings()) {
            System.out.println("  " + finding.severity() + " " + finding.text());
            result.explain(finding.id()).lines().stream()
                    .filter(line -> line.step().origin() != null)
                    .forEach(line -> System.out.println("    " + line.step().label() + " = "
                            + line.step().value() + ", from " + line.step().origin()));
        }
    }
}
