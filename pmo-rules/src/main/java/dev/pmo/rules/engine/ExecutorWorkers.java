package dev.pmo.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Works on the host's executor, in chunks that idle threads take one after the other. */
final class ExecutorWorkers implements ReviewEngine.Workers {

    private static final int CHUNK = 16;

    private final Executor executor;
    private final int threads;

    ExecutorWorkers(Executor executor, int threads) {
        this.executor = executor;
        this.threads = threads;
    }

    /**
     * The calling thread works too, so that a busy, tiny or refusing executor delays but never blocks. When something
     * goes wrong, no thread works on by the time this throws.
     */
    @Override
    public void forEach(int from, int to, IntConsumer task) {
        Share share = new Share(from, to, task);
        int helpers = Math.min(threads - 1, (to - from - 1) / CHUNK);
        List<FutureTask<Boolean>> started = new ArrayList<>();
        for (int i = 0; i < helpers; i++) {
            FutureTask<Boolean> helper = new FutureTask<>(share, true);
            try {
                executor.execute(helper);
            } catch (RejectedExecutionException e) {
                break;
            }
            started.add(helper);
        }
        share.run();
        started.forEach(ExecutorWorkers::await);
        share.rethrow();
    }

    /** Runs a part that no thread has begun, so that a full executor cannot make us wait for ever. */
    private static void await(FutureTask<Boolean> helper) {
        helper.run();
        boolean interrupted = false;
        while (true) {
            try {
                helper.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                throw new IllegalStateException("A share of the work keeps its failure, but one was thrown.", e);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the threads of one depth share: the next chunk, and the first failure, which stops them all. */
    private static final class Share implements Runnable {

        private final AtomicInteger next;
        private final int to;
        private final IntConsumer task;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Share(int from, int to, IntConsumer task) {
            this.next = new AtomicInteger(from);
            this.to = to;
            this.task = task;
        }

        @Override
        public void run() {
            try {
                for (int begin = next.getAndAdd(CHUNK); begin < to; begin = next.getAndAdd(CHUNK)) {
                    for (int i = begin; i < Math.min(to, begin + CHUNK); i++) {
                        task.accept(i);
                    }
                }
            } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
                next.set(to);
            }
        }

        void rethrow() {
            Throwable thrown = failure.get();
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
        }
    }
}
