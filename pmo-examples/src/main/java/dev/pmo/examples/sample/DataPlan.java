package dev.pmo.examples.sample;

import static dev.pmo.examples.sample.Plans.begun;
import static dev.pmo.examples.sample.Plans.done;
import static dev.pmo.examples.sample.Plans.key;
import static dev.pmo.examples.sample.Plans.link;
import static dev.pmo.examples.sample.Plans.point;
import static dev.pmo.examples.sample.Plans.reached;
import static dev.pmo.examples.sample.Plans.task;

import dev.pmo.core.plan.Plan;
import java.util.List;

/** The plan of the data platform: on time, complete, without anything that a planner would object to. */
final class DataPlan {

    private DataPlan() {}

    static Plan plan() {
        return Plans.plan(
                "2026-03-16",
                List.of(
                        done("DA-10", "Choose the platform", 30, "2026-03-16", "2026-04-24"),
                        done("DA-20", "Build the pipelines", 98, "2026-04-27", "2026-09-11"),
                        task("DA-30", "Match the records of people", 80, "2026-09-14", "2027-01-12")
                                .progress(begun("2026-09-14", 45, 44))
                                .owner("Data team")
                                .build(),
                        task("DA-40", "Hand over to the service", 15, "2027-01-13", "2027-02-02")
                                .owner("Data team")
                                .build(),
                        point("DA-50", "Matched list accepted", "2027-02-12")),
                List.of(link("DA-10", "DA-20"), link("DA-20", "DA-30"), link("DA-30", "DA-40"), link("DA-40", "DA-50")),
                List.of(
                        reached("MS-DA-1", "Pipelines live", "2026-09-11", "2026-09-11", "Data engineer"),
                        key("MS-DA-2", "Matched list accepted", "2027-02-12", "2027-02-12", "Data engineer", "DA-50")));
    }
}
