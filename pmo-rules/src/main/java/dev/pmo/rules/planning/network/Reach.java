package dev.pmo.rules.planning.network;

/** Sums up the working time of a plan, so that no sum of the passes can overflow. */
final class Reach {

    /** More working time than this in one plan is beyond any date. */
    private static final long MOST_WORK = 1L << 48;

    private long work;

    /** A duration or lag as the passes can add it; what is longer than they can is noted, and nothing is used. */
    int bounded(long minutes) {
        if (minutes > Network.LONGEST || minutes < -Network.LONGEST) {
            work = MOST_WORK;
            return 0;
        }
        work = Math.min(MOST_WORK, work + Math.abs(minutes));
        return (int) minutes;
    }

    boolean exceeded() {
        return work >= MOST_WORK;
    }
}
