package dev.pmo.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Works on the host's executor, in chunks that idle threads take one after the other. */
final class ExecutorWorkers implements ReviewEngine.Workers {

    private static final int CHUNK = 16;

    private final Executor executor;
    private final int threads;

    ExecutorWorkers(Executor executor, int threads) {
        this.executor = executor;
        this.threads = threads;
    }

    /** The calling thread works too, so that a busy or tiny executor delays but never blocks. */
    @Override
    public void forEach(int from, int to, IntConsumer task) {
        AtomicInteger next = new AtomicInteger(from);
        Runnable work = () -> {
            for (int begin = next.getAndAdd(CHUNK); begin < to; begin = next.getAndAdd(CHUNK)) {
                for (int i = begin; i < Math.min(to, begin + CHUNK); i++) {
                    task.accept(i);
                }
            }
        };
        int helpers = Math.min(threads - 1, (to - from - 1) / CHUNK);
        List<FutureTask<Boolean>> started = new ArrayList<>();
        for (int i = 0; i < helpers; i++) {
            FutureTask<Boolean> helper = new FutureTask<>(work, true);
            started.add(helper);
            executor.execute(helper);
        }
        work.run();
        for (FutureTask<Boolean> helper : started) {
            await(helper);
        }
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
                throw unwrapped(e);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }
}
