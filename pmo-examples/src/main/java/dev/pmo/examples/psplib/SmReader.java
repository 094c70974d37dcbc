package dev.pmo.examples.psplib;

import dev.pmo.examples.input.common.InputException;
import dev.pmo.examples.input.common.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads a single-mode instance of PSPLIB: headed sections for precedence, requests with durations, and capacities. */
final class SmReader {

    private enum Section {
        NONE,
        PRECEDENCE,
        REQUESTS,
        CAPACITIES
    }

    private final String source;
    private final Map<Integer, List<Integer>> successors = new TreeMap<>();
    private final Map<Integer, List<Integer>> requests = new TreeMap<>();
    private List<Integer> capacities = List.of();

    private SmReader(String source) {
        this.source = source;
    }

    static BenchmarkInstance read(String source, String text) {
        SmReader reader = new SmReader(source);
        reader.sections(text.lines().toList());
        return reader.instance();
    }

    private void sections(List<String> lines) {
        Section section = Section.NONE;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip().toUpperCase(Locale.ROOT);
            if (line.startsWith("PRECEDENCE RELATIONS")) {
                section = Section.PRECEDENCE;
            } else if (line.startsWith("REQUESTS/DURATIONS")) {
                section = Section.REQUESTS;
            } else if (line.startsWith("RESOURCEAVAILABILITIES")) {
                section = Section.CAPACITIES;
            } else if (line.startsWith("*")) {
                section = Section.NONE;
            } else if (section != Section.NONE && !line.isEmpty() && Character.isDigit(line.charAt(0))) {
                take(section, numbers(line, i + 1), i + 1);
            }
        }
    }

    private void take(Section section, List<Integer> numbers, int line) {
        switch (section) {
            case PRECEDENCE -> {
                if (numbers.size() < 3 || numbers.size() != 3 + numbers.get(2)) {
                    throw refused(
                            line, "does not count its successors", "job, modes, number of successors, successors");
                }
                once(successors.put(numbers.get(0), numbers.subList(3, numbers.size())) == null, line);
            }
            case REQUESTS -> {
                if (numbers.size() < 3 || numbers.get(1) != 1) {
                    throw refused(line, "is not a job with one mode", "job, mode 1, duration, requests");
                }
                once(requests.put(numbers.get(0), numbers.subList(2, numbers.size())) == null, line);
            }
            case CAPACITIES -> capacities = numbers;
            case NONE -> throw new IllegalStateException("no section");
        }
    }

    private void once(boolean first, int line) {
        if (!first) {
            throw refused(line, "the job is there twice", "each job once");
        }
    }

    private BenchmarkInstance instance() {
        List<BenchmarkInstance.Job> jobs = new ArrayList<>();
        if (requests.isEmpty() || !requests.keySet().equals(successors.keySet()) || capacities.isEmpty()) {
            throw InputException.of(
                    source, "", "jobs, requests and capacities do not match", "a whole single-mode PSPLIB file");
        }
        for (Map.Entry<Integer, List<Integer>> entry : requests.entrySet()) {
            List<Integer> request = entry.getValue();
            List<Integer> following = successors.getOrDefault(entry.getKey(), List.of());
            if (entry.getKey() != jobs.size() + 1
                    || request.size() != capacities.size() + 1
                    || following.stream().anyMatch(next -> next < 1 || next > requests.size())) {
                throw InputException.of(
                        source,
                        "job " + entry.getKey(),
                        "the number, the requests or the successors do not fit",
                        "jobs from 1 without a gap, a request for each resource, successors that exist");
            }
            jobs.add(new BenchmarkInstance.Job(request.get(0), request.subList(1, request.size()), following));
        }
        return new BenchmarkInstance(capacities, jobs);
    }

    private List<Integer> numbers(String line, int number) {
        List<Integer> numbers = new ArrayList<>();
        for (String word : line.split("\\s+", -1)) {
            if (!word.matches("\\d{1,9}") || Integer.parseInt(word) > PattersonReader.LARGEST) {
                throw refused(
                        number,
                        "'" + SourceText.shortened(word) + "'",
                        "whole numbers up to " + PattersonReader.LARGEST);
            }
            numbers.add(Integer.parseInt(word));
        }
        return numbers;
    }

    private InputException refused(int line, String found, String expected) {
        return InputException.of(source, "line " + line, found, expected);
    }
}
