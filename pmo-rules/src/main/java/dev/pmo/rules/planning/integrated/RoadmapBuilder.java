package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.TrancheId;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Tranche;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the lines of a roadmap together. Used by one thread, once. */
final class RoadmapBuilder {

    /** A scope where it stands in the tree. */
    private record Place(Scope scope, ScopeRef ref, int parent, int depth) {}

    private final LocalDate asOf;
    private final List<Place> places = new ArrayList<>();
    private final IntegratedSchedule schedule;
    private final IdentityHashMap<Scope, Integer> plans;

    /** By name, for the members of tranches; several of one name count together. */
    private final Map<ScopeRef, Span> spans = new HashMap<>();

    RoadmapBuilder(IntegratedSchedule schedule, LocalDate asOf) {
        this.asOf = asOf;
        this.schedule = schedule;
        this.plans = schedule.numbers();
    }

    List<RoadmapLine> lines(Scope top) {
        walk(top);
        Span[] below = new Span[places.size()];
        Span[] own = new Span[places.size()];
        for (int i = places.size() - 1; i >= 0; i--) {
            Place place = places.get(i);
            Span found = below[i] == null ? Span.NONE : below[i];
            Span span = Span.of(place.scope().position().time(), outlook(place), asOf)
                    .orElse(found);
            spans.merge(place.ref(), span, Span::and);
            own[i] = span;
            if (place.parent() >= 0) {
                Span before = below[place.parent()];
                below[place.parent()] = before == null ? span : before.and(span);
            }
        }
        List<RoadmapLine> lines = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            lines.add(line(place.ref(), null, place.scope().name(), place.depth(), own[i]));
            if (place.scope() instanceof Programme programme) {
                for (Tranche tranche : programme.tranches()) {
                    lines.add(line(place.ref(), tranche.id(), tranche.name(), place.depth() + 1, span(tranche)));
                }
            }
        }
        return lines;
    }

    /** Each scope before what lies below it. */
    private void walk(Scope top) {
        Deque<Place> open = new ArrayDeque<>();
        open.push(new Place(top, top.ref(), -1, 0));
        while (!open.isEmpty()) {
            Place place = open.pop();
            int position = places.size();
            places.add(place);
            List<Scope> children = place.scope().children();
            for (int i = children.size() - 1; i >= 0; i--) {
                Scope child = children.get(i);
                open.push(new Place(child, child.ref(), position, place.depth() + 1));
            }
        }
    }

    private @Nullable PlanOutlook outlook(Place place) {
        int plan = plans.getOrDefault(place.scope(), schedule.plan(place.ref()));
        return plan < 0 || place.scope().plan().activities().isEmpty()
                ? null
                : schedule.plans().get(plan);
    }

    private Span span(ScopeRef ref) {
        return Objects.requireNonNullElse(spans.get(ref), Span.NONE);
    }

    private Span span(Tranche tranche) {
        Span members = Span.NONE;
        for (ScopeRef member : tranche.members()) {
            members = members.and(span(member));
        }
        return Span.of(tranche.time(), null, asOf).orElse(members);
    }

    private static RoadmapLine line(ScopeRef ref, @Nullable TrancheId tranche, String name, int depth, Span span) {
        return new RoadmapLine(
                ref, tranche, name, depth, span.start(), span.startSource(), span.finish(), span.finishSource());
    }
}
