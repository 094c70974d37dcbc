package dev.pmo.examples.psplib;

import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the format of Patterson: jobs and resources, the capacities, then for each job its duration, its requests, the
 * number of its successors and the successors.
 */
final class PattersonReader {

    static final int MOST_JOBS = 100_000;
    static final int MOST_RESOURCES = 1_000;
    static final int LARGEST = 1_000_000;

    private final String source;
    private final String text;
    private int position;
    private int line = 1;

    private PattersonReader(String source, String text) {
        this.source = source;
        this.text = text;
    }

    static BenchmarkInstance read(String source, String text) {
        return new PattersonReader(source, text).instance();
    }

    private BenchmarkInstance instance() {
        int jobs = next("the number of jobs", MOST_JOBS);
        int resources = next("the number of resources", MOST_RESOURCES);
        List<Integer> capacities = several(resources, "a capacity", LARGEST);
        List<BenchmarkInstance.Job> list = new ArrayList<>();
        for (int i = 1; i <= jobs; i++) {
            int duration = next("the duration of job " + i, LARGEST);
            List<Integer> requests = several(resources, "a request of job " + i, LARGEST);
            int successors = next("the number of successors of job " + i, jobs);
            List<Integer> following = several(successors, "a successor of job " + i, jobs);
            if (following.contains(0)) {
                throw refused("job 0 as a successor of job " + i, "a number from 1 to " + jobs);
            }
            list.add(new BenchmarkInstance.Job(duration, requests, following));
        }
        skipSpace();
        if (position < text.length()) {
            throw refused("'" + SourceText.shortened(text.substring(position)) + "' after the last job", "the end");
        }
        return new BenchmarkInstance(capacities, list);
    }

    private List<Integer> several(int count, String what, int most) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(next(what, most));
        }
        return numbers;
    }

    private int next(String what, int most) {
        skipSpace();
        int begin = position;
        while (position < text.length() && !Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        String word = text.substring(begin, position);
        if (word.matches("\\d{1,9}") && Integer.parseInt(word) <= most) {
            return Integer.parseInt(word);
        }
        throw refused(
                word.isEmpty() ? "the file ends" : "'" + SourceText.shortened(word) + "'",
                what + ", a whole number up to " + most);
    }

    private void skipSpace() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            if (text.charAt(position) == '\n') {
                line++;
            }
            position++;
        }
    }

    private InputException refused(String found, String expected) {
        return InputException.of(source, "line " + line, found, expected);
    }
}
