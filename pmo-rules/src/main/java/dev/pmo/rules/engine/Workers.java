package dev.pmo.rules.engine;

import java.util.Arrays;

/** Who does what has to be done for each scope, and in which order. */
interface Workers {

    /** How many scopes are taken side by side at most. */
    int BATCH = 16;

    /** What has to be done for some scopes, none of which contains another. */
    interface Task {
        void run(int[] places);
    }

    /** Runs a task for the places of all scopes, for each after it has run for all scopes below it. */
    void bottomUp(TreeOfRuns tree, Task task);

    /** All in the calling thread: neighbours that contain nothing side by side, and every other scope by itself. */
    static void inTurn(TreeOfRuns tree, Task task) {
        int[] order = tree.bottomUp();
        int begin = 0;
        for (int end = 1; end <= order.length; end++) {
            boolean together = end < order.length
                    && end - begin < BATCH
                    && tree.childCount(order[end - 1]) == 0
                    && tree.childCount(order[end]) == 0;
            if (!together) {
                task.run(Arrays.copyOfRange(order, begin, end));
                begin = end;
            }
        }
    }
}
