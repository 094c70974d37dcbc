package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.id.Level;
import dev.pmo.rules.authority.AuthorityRoute;
import dev.pmo.rules.authority.Magnitude;
import dev.pmo.rules.authority.TooLow;
import java.util.List;
import java.util.Objects;

/**
 * Who decides a change, and why nobody below does. This class is immutable and thread-safe.
 *
 * @param request the request
 * @param route the way up the ladder
 */
public record ChangeRoute(ChangeRequest request, AuthorityRoute route) {

    /** Checks that both are given. */
    public ChangeRoute {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(route, "route");
    }

    /**
     * Whether it is decided above a level.
     *
     * @param level the level
     * @return whether the authority that decides belongs to a higher level, or lies beyond the ladder
     */
    public boolean above(Level level) {
        return route.rung() == null || route.rung().level().compareTo(level) > 0;
    }

    /**
     * The authority in words.
     *
     * @return its name, or who decides beyond the ladder
     */
    public String authority() {
        return route.authority();
    }

    /**
     * The last limit that was too low, in words.
     *
     * @return such as {@code project board: severity up to MAJOR, but CRITICAL}; that nobody below decides such changes
     *     if no limit was too low
     */
    public String limit() {
        List<TooLow> limits = route.limitsTooLow();
        return limits.isEmpty()
                ? "nobody below decides such changes"
                : limits.get(limits.size() - 1).toString();
    }

    /**
     * How much is to be decided, in words.
     *
     * @return such as {@code severity MAJOR, cost GBP 20000, 12 days}
     */
    public String magnitude() {
        return ChangeAuthority.words(route.magnitude());
    }

    /** The same request without any known magnitude is not routed. */
    static boolean known(Magnitude magnitude) {
        return !magnitude.equals(Magnitude.unknown());
    }
}
