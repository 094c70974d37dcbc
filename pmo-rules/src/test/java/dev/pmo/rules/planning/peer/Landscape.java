package dev.pmo.rules.planning.peer;

import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio of two programmes, one maybe within the other, and five projects, with milestones around the day of the
 * review and agreements that are listed by both sides, by one, or by somebody else, in words that may contradict.
 */
final class Landscape {

    static final LocalDate AS_OF = LocalDate.of(2028, 2, 29);
    static final List<ScopeRef> PROJECTS = projects();
    static final ScopeRef UPPER = ScopeRef.of(ProgrammeId.of("PG-0"));
    static final ScopeRef LOWER = ScopeRef.of(ProgrammeId.of("PG-1"));

    private static final List<AgreementStatus> STATUSES = List.of(AgreementStatus.values());
    private static final List<LifecycleState> STATES = List.of(LifecycleState.values());

    private final Random random;
    private final Map<ScopeRef, List<GiveGet>> logs = new HashMap<>();

    private Landscape(Random random) {
        this.random = random;
    }

    private static List<ScopeRef> projects() {
        List<ScopeRef> refs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            refs.add(ScopeRef.of(ProjectId.of("P-" + i)));
        }
        return List.copyOf(refs);
    }

    static Portfolio of(Random random) {
        return new Landscape(random).portfolio();
    }

    private Portfolio portfolio() {
        ScopeRef top = ScopeRef.of(PortfolioId.of("PF"));
        List<ScopeRef> sides = new ArrayList<>(PROJECTS);
        sides.add(UPPER);
        sides.add(LOWER);
        sides.add(ScopeRef.of(ProjectId.of("ELSEWHERE")));
        for (int i = random.nextInt(8); i > 0; i--) {
            list("D-" + i, sides, top);
        }
        Programme lower = Programme.builder(ProgrammeId.of("PG-1"), "Lower")
                .profile(state())
                .plan(plan())
                .raid(log(LOWER))
                .projects(List.of(project(2), project(3)))
                .build();
        boolean nested = random.nextBoolean();
        Programme upper = Programme.builder(ProgrammeId.of("PG-0"), "Upper")
                .profile(state())
                .raid(log(UPPER))
                .projects(List.of(project(0), project(1)))
                .programmes(nested ? List.of(lower) : List.of())
                .build();
        return Portfolio.builder(PortfolioId.of("PF"), "All")
                .raid(log(top))
                .programmes(nested ? List.of(upper) : List.of(upper, lower))
                .projects(List.of(project(4)))
                .build();
    }

    /** Written down by both sides, by one, or by somebody further up or aside, alone or beside them. */
    private void list(String id, List<ScopeRef> sides, ScopeRef top) {
        ScopeRef giver = sides.get(random.nextInt(sides.size()));
        ScopeRef receiver = sides.get(random.nextInt(sides.size()));
        GiveGet one = entry(id, giver, receiver);
        GiveGet other = random.nextBoolean() ? one : entry(id, giver, receiver);
        int who = random.nextInt(6);
        if (who < 5) {
            add(giver, one);
        }
        if (who < 4 && !giver.equals(receiver)) {
            add(receiver, other);
        }
        List<ScopeRef> others = List.of(top, UPPER, LOWER);
        for (int i = who == 5 ? 1 + random.nextInt(2) : random.nextInt(8) == 0 ? 1 : 0; i > 0; i--) {
            ScopeRef by = others.get(random.nextInt(others.size()));
            if (logs.getOrDefault(by, List.of()).stream()
                    .noneMatch(known -> known.id().equals(one.id()))) {
                add(by, one);
            }
        }
    }

    private void add(ScopeRef by, GiveGet one) {
        logs.computeIfAbsent(by, key -> new ArrayList<>()).add(one);
    }

    private GiveGet entry(String id, ScopeRef giver, ScopeRef receiver) {
        AgreementStatus status = STATUSES.get(random.nextInt(STATUSES.size()));
        return new GiveGet(
                DependencyId.of(id),
                random.nextInt(4) == 0 ? "" : "Deliverable " + random.nextInt(2),
                giver,
                receiver,
                day(),
                day(),
                random.nextInt(3) == 0 ? day() : null,
                status,
                null,
                null);
    }

    /** Within some weeks of the review, on its day, or unknown. */
    private @Nullable LocalDate day() {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> AS_OF;
            case 2 -> AS_OF.plusDays(28);
            default -> AS_OF.plusDays(random.nextInt(60) - 25L);
        };
    }

    private RaidLog log(ScopeRef ref) {
        return RaidLog.none().withDependencies(logs.getOrDefault(ref, List.of()));
    }

    private Profile state() {
        return random.nextInt(3) == 0
                ? Profile.of(STATES.get(random.nextInt(STATES.size())))
                : Profile.of(LifecycleState.DELIVERING);
    }

    private Project project(int number) {
        return Project.builder(ProjectId.of("P-" + number), "P-" + number)
                .profile(state())
                .plan(plan())
                .raid(log(PROJECTS.get(number)))
                .build();
    }

    private Plan plan() {
        List<Milestone> milestones = new ArrayList<>();
        List<MilestoneBaseline> agreed = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            MilestoneId id = MilestoneId.of("M-" + i);
            milestones.add(Milestone.of(id, "M", day(), day())
                    .withKey(random.nextBoolean())
                    .withActual(random.nextInt(3) == 0 ? day() : null));
            if (random.nextInt(3) > 0) {
                agreed.add(new MilestoneBaseline(id, day()));
            }
        }
        Baseline first = new Baseline("First", null, null, null, agreed);
        Baseline second = new Baseline("Second", null, null, null, agreed.subList(0, agreed.size() / 2));
        return Plan.builder()
                .milestones(milestones)
                .baselines(random.nextBoolean() ? List.of(first, second) : List.of(second))
                .build();
    }
}
