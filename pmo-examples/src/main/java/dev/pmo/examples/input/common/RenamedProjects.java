package dev.pmo.examples.input.common;

import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.structure.Project;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Gives the projects of one plan file other identifiers, so that several files have their place beside each other.
 *
 * <p>The agreements between them come along, with the new identifiers on both sides and one of their own. This class is
 * not to be instantiated.
 */
public final class RenamedProjects {

    private RenamedProjects() {}

    /**
     * The projects under other identifiers.
     *
     * @param projects all projects of one file
     * @param newId gives each its identifier; asked once for each, in order
     * @return the projects with their profiles, positions, plans and agreements
     */
    public static List<Project> of(List<Project> projects, UnaryOperator<ProjectId> newId) {
        List<ProjectId> ids = new ArrayList<>(projects.size());
        Map<ScopeRef, ScopeRef> refs = new LinkedHashMap<>();
        for (Project project : projects) {
            ProjectId id = newId.apply(project.id());
            ids.add(id);
            refs.put(project.ref(), ScopeRef.of(id));
        }
        List<Project> renamed = new ArrayList<>(projects.size());
        for (int i = 0; i < projects.size(); i++) {
            Project project = projects.get(i);
            renamed.add(Project.builder(ids.get(i), project.name())
                    .profile(project.profile())
                    .position(project.position())
                    .plan(project.plan())
                    .raid(RaidLog.none()
                            .withDependencies(project.raid().dependencies().stream()
                                    .map(one -> renamed(one, refs))
                                    .toList()))
                    .build());
        }
        return renamed;
    }

    private static GiveGet renamed(GiveGet one, Map<ScopeRef, ScopeRef> refs) {
        ScopeRef giver = refs.getOrDefault(one.giver(), one.giver());
        DependencyId id = giver.equals(one.giver()) ? one.id() : DependencyId.of(one.id() + "-" + giver.id());
        return new GiveGet(
                id,
                one.deliverable(),
                giver,
                refs.getOrDefault(one.receiver(), one.receiver()),
                one.neededBy(),
                one.promised(),
                one.delivered(),
                one.status(),
                one.giverActivity(),
                one.receiverActivity());
    }
}
