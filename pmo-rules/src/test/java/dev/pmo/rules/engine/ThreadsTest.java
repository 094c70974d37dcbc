package dev.pmo.rules.engine;

import static dev.pmo.rules.engine.Samples.AS_OF;
import static dev.pmo.rules.engine.Samples.module;
import static dev.pmo.rules.engine.Samples.named;
import static dev.pmo.rules.engine.Samples.programme;
import static dev.pmo.rules.engine.Samples.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import dev.pmo.rules.testkit.Json;
import dev.pmo.rules.testkit.Variations;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The threads of the host change how long a review takes, and nothing else. */
@Timeout(30)
class ThreadsTest {

    private static final ReviewEngine ENGINE =
            ReviewEngine.of(List.of(module("m", named("m.rule")), module("raid", Samples.riskWithoutOwner())));
    private static final ReviewRequest REQUEST = ReviewRequest.of(wide(300), AS_OF);
    private static final String EXPECTED = Json.of(ENGINE.review(REQUEST).result());

    private static Programme wide(int size) {
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            projects.add(project("P-" + i, "R-" + i % 3));
        }
        return programme("PG", projects.toArray(Project[]::new));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void any_number_of_threads_gives_the_same(int threads) {
        Variations.onThreads(EXPECTED, ENGINE, REQUEST, threads);
    }

    @Test
    void an_executor_that_runs_in_the_calling_thread_gives_the_same() {
        assertThat(Json.of(ENGINE.withExecutor(Runnable::run, 4).review(REQUEST).result()))
                .isEqualTo(EXPECTED);
    }

    @Test
    void an_executor_whose_only_thread_is_busy_does_not_block() throws InterruptedException {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        CountDownLatch done = new CountDownLatch(1);
        try {
            executor.execute(() -> waitFor(done));
            assertThat(Json.of(ENGINE.withExecutor(executor, 4).review(REQUEST).result()))
                    .isEqualTo(EXPECTED);
        } finally {
            done.countDown();
            executor.shutdownNow();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_review_from_within_the_only_thread_of_the_executor_does_not_block() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Callable<String> within = () ->
                    Json.of(ENGINE.withExecutor(executor, 3).review(REQUEST).result());
            assertThat(executor.submit(within).get()).isEqualTo(EXPECTED);
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void an_executor_that_refuses_work_leaves_it_to_the_calling_thread() {
        ReviewEngine refused = ENGINE.withExecutor(
                task -> {
                    throw new RejectedExecutionException("full");
                },
                4);

        assertThat(Json.of(refused.review(REQUEST).result())).isEqualTo(EXPECTED);
    }

    static List<Executor> careless() {
        Executor lazy = task -> {};
        Executor eager = task -> {
            task.run();
            task.run();
        };
        Executor cancelling = task -> {
            new Thread(task).start();
            if (task instanceof Future<?> future) {
                future.cancel(true);
            }
        };
        ExecutorService closed = Executors.newFixedThreadPool(2);
        closed.shutdown();
        return List.of(lazy, eager, cancelling, closed);
    }

    @ParameterizedTest
    @MethodSource("careless")
    void an_executor_that_drops_repeats_cancels_or_refuses_work_changes_nothing(Executor executor) {
        assertThat(Json.of(ENGINE.withExecutor(executor, 4).review(REQUEST).result()))
                .isEqualTo(EXPECTED);
    }

    @Test
    void an_executor_that_is_shut_down_meanwhile_changes_nothing() {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        Rule shuts = Rule.of("m.shuts", "", Reads.nothing(), inputs -> {
            executor.shutdownNow().forEach(task -> {
                if (task instanceof Future<?> future) {
                    future.cancel(true);
                }
            });
            return Verdict.satisfied();
        });

        ReviewEngine engine = ReviewEngine.of(List.of(module("m", named("m.rule"), shuts)));

        assertThat(engine.withExecutor(executor, 3).review(REQUEST).result())
                .isEqualTo(engine.review(REQUEST).result());
    }

    @Test
    void an_executor_that_breaks_down_ends_the_review_and_leaves_no_thread_at_work() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger evaluated = new AtomicInteger();
        Rule slow = Rule.of("m.slow", "", Reads.nothing(), inputs -> {
            evaluated.incrementAndGet();
            begun.countDown();
            LockSupport.parkNanos(1_000_000);
            return Verdict.satisfied();
        });
        AtomicInteger asked = new AtomicInteger();
        Executor breaking = task -> {
            if (asked.incrementAndGet() > 1) {
                waitFor(begun);
                throw new OutOfMemoryError("unable to create native thread");
            }
            new Thread(task).start();
        };
        ReviewEngine engine = ReviewEngine.of(List.of(module("m", slow))).withExecutor(breaking, 3);

        assertThatThrownBy(() -> engine.review(REQUEST)).isInstanceOf(OutOfMemoryError.class);

        int atTheEnd = evaluated.get();
        Thread.sleep(50);
        assertThat(evaluated.get()).isEqualTo(atTheEnd).isLessThan(300);
    }

    @Test
    void a_caller_that_is_interrupted_gets_its_result_and_stays_interrupted() {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            Thread.currentThread().interrupt();
            ReviewResult result =
                    ENGINE.withExecutor(executor, 3).review(REQUEST).result();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(Json.of(result)).isEqualTo(EXPECTED);
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void an_error_in_any_thread_reaches_the_caller_and_stops_the_others() {
        AtomicInteger evaluated = new AtomicInteger();
        Rule fatal = Rule.of("m.fatal", "", Reads.nothing(), inputs -> {
            if (evaluated.incrementAndGet() == 20) {
                throw new StackOverflowError("on purpose");
            }
            return Verdict.satisfied();
        });
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            ReviewEngine engine = ReviewEngine.of(List.of(module("m", fatal))).withExecutor(executor, 2);
            assertThatThrownBy(() -> engine.review(ReviewRequest.of(wide(5_000), AS_OF)))
                    .isInstanceOf(StackOverflowError.class)
                    .hasMessage("on purpose");
            assertThat(evaluated.get()).isLessThan(5_000);
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void one_engine_serves_several_threads_at_once() throws Exception {
        ExecutorService hosts = Executors.newFixedThreadPool(3);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            Review first = ENGINE.review(REQUEST);
            for (int i = 0; i < 6; i++) {
                boolean again = i % 2 == 0;
                calls.add(
                        () -> Json.of((again ? ENGINE.reviewAgain(REQUEST, first) : ENGINE.review(REQUEST)).result()));
            }
            for (Future<String> result : hosts.invokeAll(calls)) {
                assertThat(result.get()).isEqualTo(EXPECTED);
            }
        } finally {
            hosts.shutdownNow();
        }
    }

    @Test
    void no_threads_at_all_are_refused() {
        assertThatThrownBy(() -> ENGINE.withExecutor(Runnable::run, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'0'");
    }
}
