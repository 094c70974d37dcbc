package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.DependencyId;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.planning.Agreement;
import dev.pmo.rules.planning.network.PlanRulers;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the integrated schedule says of the agreements that meet at a scope. Only the plans that they touch, and those
 * that these wait for, are scheduled: once with the agreements and once without. Used by one thread, once.
 */
final class OutlookReader {

    private final IntegratedPlan plan;
    private final Set<Agreement> met;

    private OutlookReader(IntegratedPlan plan, List<Agreement> met) {
        this.plan = plan;
        this.met = new HashSet<>(met);
    }

    static IntegrationOutlook read(Scope scope, List<Agreement> met, LocalDate asOf) {
        return met.isEmpty()
                ? IntegrationOutlook.none()
                : new OutlookReader(IntegratedPlan.of(scope, asOf), met).read();
    }

    private IntegrationOutlook read() {
        List<Joint> joints = plan.joints();
        List<Joint> others = new ArrayList<>();
        BitSet needed = new BitSet();
        for (Joint joint : joints) {
            boolean here = met.contains(joint.agreement());
            others.add(
                    here && joint.state().pushes() ? joint.withState(InterfaceState.NOT_JOINED, joint.note()) : joint);
            if (here && joint.from() != null) {
                needed.set(joint.giver());
            }
            if (here && joint.to() != null) {
                needed.set(joint.receiver());
            }
        }
        withWhatTheyWaitFor(needed);
        ForwardRounds with = new ForwardRounds(new Joined(plan.plans(), joints, null), needed).run();
        ForwardRounds without = new ForwardRounds(new Joined(plan.plans(), others, null), needed).run();
        with.unsettled.or(without.unsettled);
        return new IntegrationOutlook(
                new InterfaceReader(with).all(joint -> met.contains(joint.agreement())),
                closing(),
                pushed(joints, with, without),
                with.unsettledScopes());
    }

    /** Adds the plans that these wait for, and those that wait for what these plan late. */
    private void withWhatTheyWaitFor(BitSet needed) {
        Joined joined = new Joined(plan.plans(), plan.joints(), null);
        BitSet open = (BitSet) needed.clone();
        for (int next = open.nextSetBit(0); next >= 0; next = open.nextSetBit(0)) {
            open.clear(next);
            for (int joint : joined.plansLate(next) ? joined.out[next] : new int[0]) {
                add(joined.joints.get(joint).receiver(), needed, open);
            }
            for (int joint : joined.in[next]) {
                if (joined.joints.get(joint).state() == InterfaceState.JOINED) {
                    add(joined.joints.get(joint).giver(), needed, open);
                }
            }
        }
    }

    private static void add(int plan, BitSet needed, BitSet open) {
        if (!needed.get(plan)) {
            needed.set(plan);
            open.set(plan);
        }
    }

    private List<IntegratedCycle> closing() {
        Set<DependencyId> ids = new HashSet<>();
        met.forEach(agreement -> ids.add(agreement.id()));
        return plan.cycles().stream()
                .filter(cycle -> cycle.interfaces().stream().anyMatch(ids::contains))
                .toList();
    }

    private List<PushedPlan> pushed(List<Joint> joints, ForwardRounds with, ForwardRounds without) {
        Set<Integer> receivers = new TreeSet<>();
        for (Joint joint : joints) {
            if (met.contains(joint.agreement()) && joint.state().pushes()) {
                receivers.add(joint.receiver());
            }
        }
        List<PushedPlan> pushed = new ArrayList<>();
        for (int receiver : receivers) {
            LocalDateTime finish = finish(with, receiver);
            LocalDateTime otherwise = finish(without, receiver);
            DependencyId through = through(joints, receiver, with);
            if (finish != null && otherwise != null && through != null && finish.isAfter(otherwise)) {
                long days =
                        PlanRulers.of(plan.plans().plan(receiver)).rulerOf(null).workingDays(otherwise, finish);
                pushed.add(new PushedPlan(plan.plans().ref(receiver), through, otherwise, finish, days));
            }
        }
        pushed.sort((one, other) -> one.scope().compareTo(other.scope()));
        return pushed;
    }

    private static @Nullable LocalDateTime finish(ForwardRounds rounds, int receiver) {
        return Objects.requireNonNull(rounds.schedules[receiver]).findFinish().orElse(null);
    }

    /** The last agreement that meets here on the way to the end of a plan; if none is on it, the one that comes last. */
    private @Nullable DependencyId through(List<Joint> joints, int receiver, ForwardRounds with) {
        DependencyId through = new Drivers(with).lastBefore(receiver, this::meets);
        return through == null ? lastToCome(joints, receiver, with) : through;
    }

    private boolean meets(DependencyId handover) {
        return met.stream().anyMatch(agreement -> agreement.id().equals(handover));
    }

    private @Nullable DependencyId lastToCome(List<Joint> joints, int receiver, ForwardRounds with) {
        DependencyId through = null;
        LocalDateTime last = null;
        for (int i = 0; i < joints.size(); i++) {
            Joint joint = joints.get(i);
            LocalDateTime comes = with.comes[i];
            boolean pushes = joint.receiver() == receiver && joint.state().pushes() && met.contains(joint.agreement());
            if (pushes && comes != null && (last == null || comes.isAfter(last))) {
                last = comes;
                through = joint.agreement().id();
            }
        }
        return through;
    }
}
