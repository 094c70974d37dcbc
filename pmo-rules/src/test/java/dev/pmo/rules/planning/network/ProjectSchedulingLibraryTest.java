package dev.pmo.rules.planning.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The critical path lengths of the project scheduling problem library (Kolisch and Sprecher, 1996), as redistributed
 * under CC BY-SA 4.0; one period is one hour round the clock.
 */
class ProjectSchedulingLibraryTest {

    @Test
    void criticalPathLengthAgreesOnAllInstances() throws IOException {
        Path folder = oracle("rcpsp");
        List<String> differing = new ArrayList<>();
        List<String> lines = Files.readAllLines(folder.resolve("reference.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Path file = folder.resolve(cells[0]).resolve(cells[0] + "_" + cells[1] + "_" + cells[2] + ".rcp");
            long length = length(Schedule.of(read(file)));
            if (length != Long.parseLong(cells[3])) {
                differing.add(line + ": " + length);
            }
        }
        assertThat(lines).hasSize(781);
        assertThat(differing).isEmpty();
    }

    private static long length(Schedule schedule) {
        return Duration.between(
                        schedule.findStart().orElseThrow(),
                        schedule.findFinish().orElseThrow())
                .toHours();
    }

    /** Patterson format: jobs and resources, capacities, then per job duration, requests, successors. */
    private static Plan read(Path file) throws IOException {
        List<Activity> activities = new ArrayList<>();
        List<Dependency> links = new ArrayList<>();
        try (Scanner numbers = new Scanner(file, StandardCharsets.UTF_8)) {
            int jobs = numbers.nextInt();
            int resources = numbers.nextInt();
            skip(numbers, resources);
            for (int job = 1; job <= jobs; job++) {
                activities.add(Plans.task("J" + job, numbers.nextLong()));
                skip(numbers, resources);
                int successors = numbers.nextInt();
                for (int i = 0; i < successors; i++) {
                    links.add(Plans.link("J" + job, "J" + numbers.nextInt()));
                }
            }
        }
        return Plans.roundTheClock(activities, links);
    }

    private static void skip(Scanner numbers, int count) {
        for (int i = 0; i < count; i++) {
            numbers.nextInt();
        }
    }

    private static Path oracle(String name) {
        String oracles = System.getProperty("pmo.oracles");
        Assumptions.assumeTrue(oracles != null, "skipped: -Dpmo.oracles names no folder");
        Path root = Path.of(System.getProperty("pmo.root", "")).toAbsolutePath();
        Path folder = root.resolve(oracles).resolve(name).normalize();
        Assumptions.assumeTrue(Files.isDirectory(folder), "skipped: no folder " + folder);
        return folder;
    }
}
