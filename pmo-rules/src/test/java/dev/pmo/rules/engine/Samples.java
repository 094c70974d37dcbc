package dev.pmo.rules.engine;

import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.rule.Verdict;
import dev.pmo.rules.testkit.Variations.GivenModule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Small things that the tests of the engine are made of. */
final class Samples {

    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private Samples() {}

    static Project project(String id, String... risksWithoutOwner) {
        List<Risk> risks = Arrays.stream(risksWithoutOwner)
                .map(risk -> Risk.builder(RiskId.of(risk), "A risk").build())
                .toList();
        return Project.builder(ProjectId.of(id), "Project")
                .raid(RaidLog.ofRisks(risks))
                .build();
    }

    static Programme programme(String id, Project... projects) {
        return Programme.builder(ProgrammeId.of(id), "Programme")
                .projects(List.of(projects))
                .build();
    }

    static Portfolio portfolio(String id, Programme... programmes) {
        return Portfolio.builder(PortfolioId.of(id), "Portfolio")
                .programmes(List.of(programmes))
                .build();
    }

    /** {@code raid.risk-without-owner}: one breach for each risk, handed up. */
    static Rule riskWithoutOwner() {
        return Rule.of("raid.risk-without-owner", "A risk has no owner", Reads.nothing(), inputs -> {
            List<Breach> breaches = new ArrayList<>();
            for (Risk risk : inputs.scope().raid().risks()) {
                if (risk.owner() == null) {
                    breaches.add(Breach.of(Severity.MEDIUM, "Risk {risk} has no owner")
                            .subject(risk.id())
                            .with("risk", inputs.input("raid.risks[" + risk.id() + "].owner", risk.id()))
                            .escalate());
                }
            }
            return Verdict.of(breaches);
        });
    }

    /** A rule that finds the name of each scope worth knowing. */
    static Rule named(String id) {
        return Rule.of(
                id,
                "",
                Reads.nothing(),
                inputs -> Verdict.breached(Breach.of(Severity.INFO, "It is called {name}")
                        .with("name", inputs.input("name", inputs.scope().name()))));
    }

    static RuleModule module(String id, Rule... rules) {
        return GivenModule.ofRules(id, rules);
    }

    static RuleModule module(String id, List<Calculation<?>> calculations, Rule... rules) {
        return new GivenModule(id, "1", List.of(), calculations, List.of(rules));
    }

    static ReviewResult review(Scope root, RuleModule... modules) {
        return ReviewEngine.of(List.of(modules))
                .review(ReviewRequest.of(root, AS_OF))
                .result();
    }

    static List<String> ids(ReviewResult result) {
        return result.findings().stream().map(Finding::id).toList();
    }
}
