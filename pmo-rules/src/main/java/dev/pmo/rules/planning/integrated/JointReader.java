package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ActivityMode;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.planning.Agreement;
import dev.pmo.rules.planning.GiveGetListing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds out what a give/get agreement joins. Each side's own word counts about its own activity. */
final class JointReader {

    private final PlanSet plans;
    private final List<String> notes = new ArrayList<>();

    JointReader(PlanSet plans) {
        this.plans = plans;
    }

    Joint read(Agreement agreement, boolean meets) {
        notes.clear();
        int giver = plans.find(agreement.giver());
        int receiver = plans.find(agreement.receiver());
        ActivityId from = end(agreement.giver(), giver, named(agreement.findGiverEntry(), agreement, true), true);
        ActivityId to =
                end(agreement.receiver(), receiver, named(agreement.findReceiverEntry(), agreement, false), false);
        LocalDate promised = agreement
                .findPromise()
                .map(listing -> listing.giveGet().promised())
                .orElse(null);
        InterfaceState state = state(agreement, meets, from, to, promised);
        return new Joint(agreement, meets, giver, receiver, from, to, promised, state, String.join("; ", notes));
    }

    private InterfaceState state(
            Agreement agreement,
            boolean meets,
            @Nullable ActivityId from,
            @Nullable ActivityId to,
            @Nullable LocalDate promised) {
        if (agreement.delivered(plans.asOf())) {
            return InterfaceState.DELIVERED;
        }
        ScopeRef silent = meets ? agreement.findSilentSide().orElse(null) : null;
        if (silent != null) {
            notes.add("not listed by " + silent);
            return InterfaceState.ONE_SIDED;
        }
        if (!agreement.agreed()) {
            notes.add("not agreed: "
                    + Wording.of(agreement.leastAgreed().giveGet().status()));
            return InterfaceState.UNAGREED;
        }
        if (from == null && promised == null) {
            notes.add("no date is promised");
        }
        if (to == null || (from == null && promised == null)) {
            return InterfaceState.NOT_JOINED;
        }
        return from == null ? InterfaceState.DATED : InterfaceState.JOINED;
    }

    private @Nullable ActivityId end(ScopeRef scope, int plan, @Nullable ActivityId named, boolean gives) {
        if (plan < 0) {
            notes.add(scope + " has no plan with activities here");
            return null;
        }
        if (named == null) {
            notes.add("no activity of " + scope + " is named");
            return null;
        }
        plans.index(plan);
        Activity activity = plans.activity(plan, named);
        if (activity == null) {
            notes.add(scope + " has no activity " + named);
            return null;
        }
        if (activity.placement().mode() == ActivityMode.INACTIVE) {
            notes.add("activity " + named + " of " + scope + " is inactive");
            return null;
        }
        return gives && !dated(plan, activity) ? null : named;
    }

    /** Whether an activity has a finish that others can wait for; that it has none is noted. */
    private boolean dated(int plan, Activity activity) {
        boolean effort = activity.kind() == ActivityKind.LEVEL_OF_EFFORT;
        boolean empty =
                activity.kind() == ActivityKind.SUMMARY && !plans.headings(plan).holdsWork(activity.id());
        if (effort || empty) {
            notes.add("activity " + activity.id() + " of " + plans.ref(plan)
                    + (effort
                            ? " is a level of effort, which drives nothing"
                            : " has nothing below it that has dates"));
        }
        return !effort && !empty;
    }

    private static @Nullable ActivityId named(Optional<GiveGetListing> own, Agreement agreement, boolean giver) {
        Function<GiveGet, @Nullable ActivityId> field = giver ? GiveGet::giverActivity : GiveGet::receiverActivity;
        ActivityId named = own.map(listing -> field.apply(listing.giveGet())).orElse(null);
        for (GiveGetListing listing : agreement.listings()) {
            named = named == null ? field.apply(listing.giveGet()) : named;
        }
        return named;
    }
}
