package dev.pmo.rules.rule;

/** A part of the snapshot of a scope that validation may have found unusable; see {@link Reads#sound(Part)}. */
public enum Part {
    /** Cost, time and the other aspects. */
    POSITION("position"),
    /** Tolerances, judgements and reports. */
    GOVERNANCE("governance"),
    /** The RAID log. */
    RAID("raid"),
    /** The change log. */
    CHANGES("changes"),
    /** The plan. */
    PLAN("plan");

    private final String path;

    Part(String path) {
        this.path = path;
    }

    /**
     * The first step of the paths of its fields.
     *
     * @return the name of the component of the scope
     */
    public String path() {
        return path;
    }
}
