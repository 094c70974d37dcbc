package dev.pmo.examples.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Standard output, UTF-8, that knows what became of it: a reader that has seen enough, as {@code head} has, is no
 * failure; a disk that is full is one. Used by one thread.
 */
final class StandardOutput extends PrintStream {

    private final Sink sink;

    private StandardOutput(Sink sink) {
        super(new BufferedOutputStream(sink), false, StandardCharsets.UTF_8);
        this.sink = sink;
    }

    static StandardOutput to(OutputStream stream) {
        return new StandardOutput(new Sink(stream));
    }

    /** Whether something could not be written that somebody waits for. */
    @Override
    public boolean checkError() {
        return super.checkError() && !sink.readerLeft();
    }

    /** Remembers the failure that a print stream keeps to itself. */
    private static final class Sink extends FilterOutputStream {

        private @Nullable IOException failure;

        Sink(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        boolean readerLeft() {
            String message = failure == null ? null : failure.getMessage();
            return message != null && message.toLowerCase(Locale.ROOT).contains("pipe");
        }
    }
}
