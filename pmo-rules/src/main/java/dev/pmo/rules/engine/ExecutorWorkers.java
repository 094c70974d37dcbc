package dev.pmo.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Works on the host's executor, in chunks that idle threads take one after the other. */
final class ExecutorWorkers implements Workers {

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
    public void bottomUp(TreeOfRuns tree, Task task) {
        for (int depth = tree.depths.size() - 2; depth >= 0; depth--) {
            forEach(tree.depths.get(depth), tree.depths.get(depth + 1), task);
        }
    }

    private void forEach(int from, int to, Task task) {
        Share share = new Share(from, to, task);
        List<Helper> helpers = start(share, Math.min(threads - 1, (to - from - 1) / BATCH));
        share.run();
        helpers.forEach(Helper::await);
        share.rethrow();
    }

    /** Lets the caller know, once the review is done, that somebody wanted its thread to stop. */
    static void stayInterrupted() {
        Thread.currentThread().interrupt();
    }

    private List<Helper> start(Share share, int wanted) {
        List<Helper> helpers = new ArrayList<>();
        try {
            for (int i = 0; i < wanted; i++) {
                Helper helper = new Helper(share);
                helpers.add(helper);
                executor.execute(helper);
            }
        } catch (RejectedExecutionException e) {
            // Then there are fewer helpers.
        } catch (RuntimeException | Error e) {
            share.fail(e);
        }
        return helpers;
    }

    /**
     * What the executor runs: once, even if it runs it twice, and not at all once nobody waits for it any more. It is no
     * {@link java.util.concurrent.Future}, since executors that shut down cancel those, and we would no longer wait.
     */
    private static final class Helper implements Runnable {

        private final Share share;
        private final AtomicBoolean begun = new AtomicBoolean();
        private final CountDownLatch done = new CountDownLatch(1);

        Helper(Share share) {
            this.share = share;
        }

        @Override
        public void run() {
            if (begun.compareAndSet(false, true)) {
                try {
                    share.run();
                } finally {
                    done.countDown();
                }
            }
        }

        /** A part that no thread has begun is called off, so that a full executor cannot make us wait for ever. */
        void await() {
            boolean interrupted = false;
            boolean waiting = !begun.compareAndSet(false, true);
            while (waiting) {
                try {
                    done.await();
                    waiting = false;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                stayInterrupted();
            }
        }
    }

    /** What the threads of one depth share: the next chunk, and the first failure, which stops them all. */
    private static final class Share {

        private final AtomicInteger next;
        private final int to;
        private final Task task;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Share(int from, int to, Task task) {
            this.next = new AtomicInteger(from);
            this.to = to;
            this.task = task;
        }

        void run() {
            try {
                for (int begin = next.getAndAdd(BATCH); begin < to; begin = next.getAndAdd(BATCH)) {
                    task.run(IntStream.range(begin, Math.min(to, begin + BATCH)).toArray());
                }
            } catch (RuntimeException | Error e) {
                fail(e);
            }
        }

        void fail(Throwable thrown) {
            failure.compareAndSet(null, thrown);
            next.set(to);
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
