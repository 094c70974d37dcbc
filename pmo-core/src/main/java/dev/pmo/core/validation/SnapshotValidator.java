package dev.pmo.core.validation;

/** Placeholder. */
public final class SnapshotValidator {
    private SnapshotValidator() {}
}
