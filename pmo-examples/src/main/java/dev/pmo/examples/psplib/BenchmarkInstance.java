package dev.pmo.examples.psplib;

import java.util.List;

/**
 * A resource-constrained scheduling problem: jobs with durations in periods, renewable resources, and which job comes
 * before which. The first and the last job are usually dummies without duration.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param capacities how much of each resource there is in every period
 * @param jobs the jobs in the order of their numbers, which begin at 1
 */
public record BenchmarkInstance(List<Integer> capacities, List<Job> jobs) {

    /**
     * A job.
     *
     * @param duration the periods that it takes
     * @param requests how much it needs of each resource while it runs
     * @param successors the numbers of the jobs that follow it
     */
    public record Job(int duration, List<Integer> requests, List<Integer> successors) {

        /** Copies the lists. */
        public Job {
            requests = List.copyOf(requests);
            successors = List.copyOf(successors);
        }
    }

    /** Copies the lists. */
    public BenchmarkInstance {
        capacities = List.copyOf(capacities);
        jobs = List.copyOf(jobs);
    }
}
