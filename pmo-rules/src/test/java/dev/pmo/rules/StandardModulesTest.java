package dev.pmo.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.rule.RuleModule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A host that wants one service takes its module, and gets what that builds on. */
class StandardModulesTest {

    private static List<String> ids(String... wanted) {
        return StandardModules.of(wanted).stream().map(RuleModule::id).toList();
    }

    @Test
    void aModuleBringsThoseAlongThatItReads() {
        assertThat(ids("tolerance")).containsExactly("authority", "raid", "tolerance");
        assertThat(ids("planning", "planning")).containsExactly("planning");
        assertThat(ids()).isEmpty();
    }

    @Test
    void eachStandardModuleCanBeTakenAlone() {
        for (RuleModule module : StandardModules.all()) {
            assertThatCode(() -> ReviewEngine.of(StandardModules.of(module.id())))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aModuleThatIsNotThereIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> StandardModules.of("risk"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was: 'risk'.\nMaybe one of [authority, planning, integration, raid, tolerance,");
    }
}
