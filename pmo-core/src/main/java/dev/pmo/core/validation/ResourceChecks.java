package dev.pmo.core.validation;

import dev.pmo.core.id.ResourceId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Assignment;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Resource;
import java.util.HashSet;
import java.util.Set;

/** What can be said of the resources of a plan and their assignments. */
final class ResourceChecks {

    private ResourceChecks() {}

    static void check(Plan plan, Violations violations) {
        Repeats.report(violations, "plan.resources", "a resource", true, plan.resources(), Resource::id);
        Set<ResourceId> known = new HashSet<>();
        for (Resource resource : plan.resources()) {
            known.add(resource.id());
            if (resource.name().isBlank()) {
                violations.add(
                        ViolationKind.MISSING_NAME,
                        "plan.resources[" + resource.id() + "].name",
                        "a resource has no name",
                        "");
            }
        }
        for (Activity activity : plan.activities()) {
            assignments(activity, known, violations);
        }
    }

    private static void assignments(Activity activity, Set<ResourceId> known, Violations violations) {
        if (activity.assignments().isEmpty()) {
            return;
        }
        String list = "plan.activities[" + activity.id() + "].assignments";
        Repeats.of(activity.assignments(), Assignment::resource)
                .forEach((resource, count) -> violations.addStructural(
                        ViolationKind.DUPLICATE_ID,
                        list + "[" + resource + "].resource",
                        "the resource is assigned to the activity " + count + " times",
                        resource));
        for (Assignment assignment : activity.assignments()) {
            String path = list + "[" + assignment.resource() + "]";
            if (!known.contains(assignment.resource())) {
                violations.addStructural(
                        ViolationKind.DANGLING_REFERENCE,
                        path + ".resource",
                        "the plan has no such resource",
                        assignment.resource());
            }
            if (assignment.units().signum() < 0) {
                violations.addStructural(
                        ViolationKind.NEGATIVE_VALUE,
                        path + ".units",
                        "the units of an assignment are negative",
                        assignment.units());
            }
            if (assignment.work() != null && assignment.work().signum() < 0) {
                violations.addStructural(
                        ViolationKind.NEGATIVE_VALUE,
                        path + ".work",
                        "the work of an assignment is negative",
                        assignment.work());
            }
        }
    }
}
