package dev.pmo.rules.planning.integrated;

/** What a give/get agreement does to the plans of its two sides. */
public enum InterfaceState {
    /** Agreed, with an activity on both sides: the giver's finish pushes what waits for it. */
    JOINED(true),
    /** Agreed, without an activity of the giver that has dates: the date it is promised for pushes what waits for it. */
    DATED(true),
    /** Agreed, but no activity of the receiver is known to wait, or nothing is known to wait for: nothing is pushed. */
    NOT_JOINED(false),
    /** Proposed or disputed: nothing is pushed. */
    UNAGREED(false),
    /** Only one of the two sides lists it: nothing is pushed. */
    ONE_SIDED(false),
    /** It closes a circle of activities that wait for each other: nothing is pushed, or there would be no dates. */
    CIRCULAR(false),
    /** Handed over: nothing is held back any more. */
    DELIVERED(false);

    private final boolean pushes;

    InterfaceState(boolean pushes) {
        this.pushes = pushes;
    }

    /**
     * Whether it moves dates.
     *
     * @return whether something is pushed
     */
    public boolean pushes() {
        return pushes;
    }
}
