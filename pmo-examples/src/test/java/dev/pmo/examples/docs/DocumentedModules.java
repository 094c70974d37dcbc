package dev.pmo.examples.docs;

import dev.pmo.rules.raid.RaidModule;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.tolerance.ToleranceModule;
import java.util.List;

/** The modules that the documentation may name. */
final class DocumentedModules {

    private DocumentedModules() {}

    static List<RuleModule> all() {
        return List.of(new ToleranceModule(), new RaidModule());
    }
}
