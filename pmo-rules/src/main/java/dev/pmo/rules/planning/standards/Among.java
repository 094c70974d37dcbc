package dev.pmo.rules.planning.standards;

/** Which activities a check looks at. */
enum Among {
    /** Work and points in time of this plan. */
    COUNTED(Traits.COUNTED, 0),
    /** Those without actual finish. */
    UNFINISHED(Traits.COUNTED, Traits.FINISHED),
    /** Unfinished work that takes time. */
    UNFINISHED_TASKS(Traits.COUNTED | Traits.WORK, Traits.FINISHED),
    /** Those with an actual start or finish. */
    STARTED(Traits.COUNTED | Traits.STARTED, 0),
    /** Those with an actual finish. */
    FINISHED(Traits.COUNTED | Traits.FINISHED, 0),
    /** Those that were agreed to finish by the data date. */
    DUE(Traits.DUE, 0);

    private final int asked;
    private final int all;

    Among(int wanted, int unwanted) {
        this.asked = wanted;
        this.all = wanted | unwanted;
    }

    /** Whether it looks at an activity with certain traits. */
    boolean holds(int traits) {
        return (traits & all) == asked;
    }
}
