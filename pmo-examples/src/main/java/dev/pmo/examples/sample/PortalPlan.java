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

/** The plan of the resident portal: one of its activities waits for single sign-on, in another project. */
final class PortalPlan {

    private PortalPlan() {}

    static Plan plan() {
        return Plans.plan(
                "2026-02-23",
                List.of(
                        done("PO-10", "Design the portal", 88, "2026-02-23", "2026-06-30"),
                        task("PO-20", "Build the pages", 105, "2026-07-01", "2026-11-26")
                                .progress(begun("2026-07-01", 75, 27))
                                .owner("Portal team")
                                .build(),
                        task("PO-30", "Join sign-on and pages", 20, "2026-11-16", "2026-12-11")
                                .owner("Portal team")
                                .build(),
                        task("PO-40", "Private beta", 40, "2026-12-14", "2027-02-17")
                                .owner("Product owner")
                                .build(),
                        point("PO-50", "Public launch", "2027-03-31")),
                List.of(
                        link("PO-10", "PO-20"),
                        link("PO-20", "PO-30"),
                        link("PO-20", "PO-40"),
                        link("PO-30", "PO-40"),
                        link("PO-40", "PO-50")),
                List.of(
                        reached("MS-PO-1", "Design approved", "2026-06-26", "2026-06-30", "Lead designer"),
                        key("MS-PO-2", "Private beta", "2026-12-11", "2027-01-22", "Product owner", "PO-40"),
                        key("MS-PO-3", "Public launch", "2027-03-31", "2027-04-26", "Product owner", "PO-50")));
    }
}
