package dev.pmo.examples.sample;

import static dev.pmo.examples.sample.Parts.on;
import static dev.pmo.examples.sample.Plans.at;
import static dev.pmo.examples.sample.Plans.begun;
import static dev.pmo.examples.sample.Plans.done;
import static dev.pmo.examples.sample.Plans.key;
import static dev.pmo.examples.sample.Plans.link;
import static dev.pmo.examples.sample.Plans.task;

import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import java.util.List;

/** The plan of the telecare project, as a planner finds it: two months old, loose ends, work ahead of its links. */
final class TelecarePlan {

    private TelecarePlan() {}

    static Plan plan() {
        return new Plan(
                at("2026-04-07", 8),
                on("2026-08-31"),
                null,
                List.of(),
                List.of(
                        done("TE-10", "Survey the homes", 58, "2026-04-07", "2026-06-26"),
                        task("TE-20", "Order the devices", 40, "2026-06-29", "2026-08-21")
                                .progress(begun("2026-06-29", 80, 12))
                                .owner("Head of procurement")
                                .build(),
                        task("TE-30", "Move the first 2,000 alarms", 45, "2026-08-24", "2026-10-23")
                                .progress(begun("2026-09-07", 30, 38))
                                .build(),
                        task("TE-40", "Move the remaining 4,200 alarms", 120, "2026-10-26", "2027-01-29")
                                .constraint(DateConstraint.of(ConstraintType.MUST_START_ON, at("2026-10-12", 8)))
                                .build(),
                        task("TE-50", "Train the care alarm team", 5, "2026-09-07", "2026-09-11")
                                .build(),
                        task("TE-60", "Send out the leaflets", 3, "2026-09-14", "2026-09-16")
                                .progress(begun("2026-09-14", 50, 2))
                                .build()),
                List.of(
                        link("TE-10", "TE-20"),
                        link("TE-20", "TE-30"),
                        link("TE-30", "TE-40"),
                        link("TE-50", "TE-60", LinkType.FS, -1)),
                List.of(
                        key("MS-TE-1", "Last alarm moved", "2027-01-29", "2027-02-19", "Care alarm team", "TE-40"),
                        new Milestone(
                                MilestoneId.of("MS-TE-2"),
                                "Half of the alarms moved",
                                null,
                                on("2026-12-04"),
                                null,
                                "Care alarm team",
                                null,
                                true),
                        new Milestone(
                                MilestoneId.of("MS-TE-3"),
                                "Analogue contract ended",
                                on("2027-03-31"),
                                null,
                                null,
                                "Head of procurement",
                                null,
                                true)));
    }
}
