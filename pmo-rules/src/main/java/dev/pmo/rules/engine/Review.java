package dev.pmo.rules.engine;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeIndex;
import dev.pmo.core.validation.CheckedSnapshot;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Waiver;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.FactKey;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A review that was done: its request, its result, and the facts that were derived on the way.
 *
 * <p>The result is what is stored and shown; the review itself is what a report is built from, and what a later review
 * takes unchanged parts over from. This class is immutable and thread-safe.
 */
public final class Review {

    private final Blueprint blueprint;
    private final ReviewRequest request;
    private final ReviewResult result;
    private final WaiverBook waivers;
    private final CheckedSnapshot checked;
    private final ScopeIndex index;
    private final ScopeRun[] runs;

    /** Keeps what was found of each scope, and where each name stands first. */
    Review(
            Blueprint blueprint,
            ReviewRequest request,
            ReviewResult result,
            ScopeRun[] runs,
            ScopeIndex index,
            CheckedSnapshot checked) {
        this.blueprint = blueprint;
        this.request = request;
        this.result = result;
        this.waivers = new WaiverBook(request.waivers(), blueprint.formerIds);
        this.checked = checked;
        this.runs = runs;
        this.index = index;
    }

    /**
     * What was asked.
     *
     * @return the request
     */
    public ReviewRequest request() {
        return request;
    }

    /**
     * What was concluded.
     *
     * @return the result
     */
    public ReviewResult result() {
        return result;
    }

    /**
     * The snapshot of a scope that was reviewed.
     *
     * @param scope its name
     * @return the snapshot, if it is part of the review
     */
    public Optional<Scope> findScope(ScopeRef scope) {
        ScopeRun run = findRun(scope);
        return run == null ? Optional.empty() : Optional.of(run.scope);
    }

    /**
     * A fact that was derived for a scope, of several scopes of that name for the first.
     *
     * @param <T> the type of its value
     * @param scope the scope
     * @param key the fact
     * @return the fact, if it could be had
     */
    public <T> Optional<Fact<T>> findFact(ScopeRef scope, FactKey<T> key) {
        ScopeRun run = findRun(scope);
        int place = blueprint.facts.indexOf(key);
        return run == null || place < 0 ? Optional.empty() : Optional.ofNullable(at(run, place));
    }

    /**
     * Where the scopes that were reviewed stand; of several of one name each has a position of its own.
     *
     * @return the index of the tree under review
     */
    public ScopeIndex index() {
        return index;
    }

    /**
     * A fact that was derived for a scope, told by its position, which several scopes of one name do not share.
     *
     * @param <T> the type of its value
     * @param position the position of the scope in the {@link #index()}
     * @param key the fact
     * @return the fact, if it could be had
     */
    public <T> Optional<Fact<T>> findFactAt(int position, FactKey<T> key) {
        int place = blueprint.facts.indexOf(key);
        return place < 0 ? Optional.empty() : Optional.ofNullable(at(runs[position], place));
    }

    /** A place holds facts of one key only, and a key has one type. */
    @SuppressWarnings("unchecked")
    private static <T> @Nullable Fact<T> at(ScopeRun run, int place) {
        return (Fact<T>) run.facts[place];
    }

    private @Nullable ScopeRun findRun(ScopeRef scope) {
        OptionalInt place = index.findPosition(scope);
        return place.isPresent() ? runs[place.getAsInt()] : null;
    }

    /** What was reviewed as of when, and how much was concluded. */
    @Override
    public String toString() {
        return "Review of " + result.root() + " as of " + result.asOf() + ": "
                + Wording.counted(result.findings().size(), "finding", "findings") + ", "
                + Wording.counted(result.gaps().size(), "gap", "gaps");
    }

    /** By the snapshot of the scope itself, for a review that takes over what did not change. */
    IdentityHashMap<Scope, ScopeRun> runsByScope() {
        IdentityHashMap<Scope, ScopeRun> byScope = new IdentityHashMap<>(runs.length);
        for (ScopeRun run : runs) {
            byScope.put(run.scope, run);
        }
        return byScope;
    }

    CheckedSnapshot checked() {
        return checked;
    }

    List<Waiver> waiversAt(ScopeRef scope) {
        return waivers.at(scope);
    }

    boolean isBy(Blueprint other) {
        return blueprint == other;
    }
}
