package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Wording;
import java.util.List;

/**
 * What the integrated schedule says of the give/get agreements whose two sides meet at a scope.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param interfaces how they stand, those that are still to come, by identifier
 * @param cycles the circles of activities over several plans that close here
 * @param pushed the plans that end later because of them, in order
 * @param unsettled the scopes of which the plans wait for each other and the dates do not settle, in order
 */
public record IntegrationOutlook(
        List<InterfaceOutlook> interfaces,
        List<IntegratedCycle> cycles,
        List<PushedPlan> pushed,
        List<ScopeRef> unsettled) {

    private static final IntegrationOutlook NONE = new IntegrationOutlook(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public IntegrationOutlook {
        interfaces = Copies.copy(interfaces);
        cycles = Copies.copy(cycles);
        pushed = Copies.copy(pushed);
        unsettled = Copies.copy(unsettled);
    }

    /**
     * Nothing meets.
     *
     * @return the empty outlook
     */
    public static IntegrationOutlook none() {
        return NONE;
    }

    @Override
    public String toString() {
        return Wording.counted(interfaces.size(), "interface", "interfaces") + ", "
                + Wording.counted(cycles.size(), "cycle", "cycles") + ", "
                + Wording.counted(pushed.size(), "plan", "plans") + " pushed";
    }
}
