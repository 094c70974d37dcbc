package dev.pmo.rules.result;

import java.util.Objects;

/**
 * A module that took part in a review.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id its identifier
 * @param version its version
 */
public record ModuleStamp(String id, String version) {

    /** Checks that both parts are given. */
    public ModuleStamp {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
    }
}
