package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.DependencyId;
import dev.pmo.rules.planning.network.Driver;
import dev.pmo.rules.planning.network.DriverKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What sets the early dates of an activity among several plans.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param driver the driver in the activity's own plan; where it is a give/get agreement, the link of it is that from the
 *     guest which stands for the agreement there
 * @param from the activity that drives, in this plan or another; none where a date does
 * @param handover the give/get agreement that drives, if one does
 */
public record IntegratedDriver(
        Driver driver, @Nullable ActivityRef from, @Nullable DependencyId handover) {

    /** Checks the driver. */
    public IntegratedDriver {
        Objects.requireNonNull(driver, "driver");
    }

    /**
     * What sort of thing it is.
     *
     * @return the kind
     */
    public DriverKind kind() {
        return driver.kind();
    }
}
