package dev.pmo.core.decision;

import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What something would do, or does, to the aspects of a plan; what is not said is not known, and never zero.
 *
 * <p>The signs are those of the figures: more cost, later days and more exposure are positive; benefits and scope
 * that are lost are negative. This class is immutable and thread-safe.
 *
 * @param cost by how much the cost at completion rises
 * @param finishDays by how many calendar days the finish moves to the right
 * @param scope by how much the figure of scope changes, in its unit
 * @param quality by how much the figure of quality changes, in its unit
 * @param benefits by how much the benefits rise
 * @param exposure by how much the expected cost of threats rises
 * @param words the impact in words
 */
public record Impact(
        @Nullable Money cost,
        @Nullable Integer finishDays,
        @Nullable BigDecimal scope,
        @Nullable BigDecimal quality,
        @Nullable Money benefits,
        @Nullable Money exposure,
        @Nullable String words) {

    private static final Impact NONE = new Impact(null, null, null, null, null, null, null);

    /** Checks that the figures are of a size that can be reckoned with. */
    public Impact {
        scope = scope == null ? null : Ratio.of(scope).value();
        quality = quality == null ? null : Ratio.of(quality).value();
    }

    /**
     * Nothing known.
     *
     * @return no impact known
     */
    public static Impact none() {
        return NONE;
    }

    /**
     * An impact on cost and time.
     *
     * @param cost by how much the cost at completion rises, or {@code null} if that is not known
     * @param finishDays by how many calendar days the finish moves to the right, or {@code null} if that is not known
     * @return the impact
     */
    public static Impact of(@Nullable Money cost, @Nullable Integer finishDays) {
        return new Impact(cost, finishDays, null, null, null, null, null);
    }
}
