package dev.pmo.examples.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Shows on standard error that work goes on: only where a person watches, only after a second, and gone when the work
 * is done.
 */
final class Progress {

    private static final int WIDTH = 12;

    private final Terminal terminal;
    private final long firstMillis;
    private final long stepMillis;

    Progress(Terminal terminal) {
        this(terminal, 1000, 250);
    }

    Progress(Terminal terminal, long firstMillis, long stepMillis) {
        this.terminal = terminal;
        this.firstMillis = firstMillis;
        this.stepMillis = stepMillis;
    }

    <T> T during(String what, Supplier<T> work) {
        if (!terminal.errWatched()) {
            return work.get();
        }
        CountDownLatch done = new CountDownLatch(1);
        Thread shower = new Thread(() -> show(what, done), "progress");
        shower.setDaemon(true);
        shower.start();
        try {
            return work.get();
        } finally {
            done.countDown();
            join(shower);
        }
    }

    private void show(String what, CountDownLatch done) {
        PrintStream err = terminal.err();
        int step = 0;
        long wait = firstMillis;
        while (!over(done, wait)) {
            int place = step % WIDTH;
            String bar = ".".repeat(place) + "#" + ".".repeat(WIDTH - 1 - place);
            err.print("\rpmo: " + what + " [" + bar + "] " + (firstMillis + step * stepMillis) / 1000 + " s");
            err.flush();
            step++;
            wait = stepMillis;
        }
        if (step > 0) {
            err.print("\r" + " ".repeat(what.length() + WIDTH + 24) + "\r");
            err.flush();
        }
    }

    private static boolean over(CountDownLatch done, long millis) {
        try {
            return done.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void join(Thread shower) {
        try {
            shower.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
