package dev.pmo.rules;

import dev.pmo.rules.authority.AuthorityModule;
import dev.pmo.rules.change.ChangeModule;
import dev.pmo.rules.change.baseline.BaselineModule;
import dev.pmo.rules.planning.PlanningModule;
import dev.pmo.rules.planning.integrated.IntegrationModule;
import dev.pmo.rules.raid.RaidModule;
import dev.pmo.rules.reporting.ReportingModule;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.tolerance.ToleranceModule;
import java.util.List;

/**
 * The service modules that the library brings.
 *
 * <p>A host that wants fewer, or its own in place of one, makes its own list. This class is immutable and thread-safe.
 */
public final class StandardModules {

    private StandardModules() {}

    /**
     * All standard modules, from the lowest storey to the highest.
     *
     * @return the modules
     */
    public static List<RuleModule> all() {
        return List.of(
                new AuthorityModule(),
                new PlanningModule(),
                new IntegrationModule(),
                new RaidModule(),
                new ToleranceModule(),
                new ChangeModule(),
                new BaselineModule(),
                new ReportingModule());
    }
}
