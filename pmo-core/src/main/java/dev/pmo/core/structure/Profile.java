package dev.pmo.core.structure;

import dev.pmo.core.id.ObjectiveId;
import dev.pmo.core.value.Copies;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a scope is for and where it stands in its life.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param description its aims, in words
 * @param category the kind of work, in the host's own classification
 * @param organisation the department or unit it belongs to
 * @param state where it stands in its life, if known
 * @param objectives the strategic objectives that it serves
 * @param attributes the host's other fields, by name, carried along without meaning
 */
public record Profile(
        @Nullable String description,
        @Nullable String category,
        @Nullable String organisation,
        @Nullable LifecycleState state,
        List<ObjectiveId> objectives,
        Map<String, String> attributes) {

    private static final Profile NONE = new Profile(null, null, null, null, null, null);

    /** Copies the collections. */
    public Profile(
            @Nullable String description,
            @Nullable String category,
            @Nullable String organisation,
            @Nullable LifecycleState state,
            @Nullable List<ObjectiveId> objectives,
            @Nullable Map<String, String> attributes) {
        this.description = description;
        this.category = category;
        this.organisation = organisation;
        this.state = state;
        this.objectives = Copies.copy(objectives);
        this.attributes = Copies.copy(attributes);
    }

    /**
     * Nothing known.
     *
     * @return no profile
     */
    public static Profile none() {
        return NONE;
    }

    /**
     * Only the state of life known.
     *
     * @param state where it stands
     * @return the profile
     */
    public static Profile of(LifecycleState state) {
        return new Profile(null, null, null, state, null, null);
    }

    /**
     * The same with another description.
     *
     * @param newDescription its aims, in words
     * @return the changed profile
     */
    public Profile withDescription(@Nullable String newDescription) {
        return new Profile(newDescription, category, organisation, state, objectives, attributes);
    }

    /**
     * The same with another kind of work.
     *
     * @param newCategory the kind of work, in the host's own classification
     * @return the changed profile
     */
    public Profile withCategory(@Nullable String newCategory) {
        return new Profile(description, newCategory, organisation, state, objectives, attributes);
    }

    /**
     * The same with another organisation.
     *
     * @param newOrganisation the department or unit it belongs to
     * @return the changed profile
     */
    public Profile withOrganisation(@Nullable String newOrganisation) {
        return new Profile(description, category, newOrganisation, state, objectives, attributes);
    }

    /**
     * The same with other objectives.
     *
     * @param newObjectives the strategic objectives that it serves
     * @return the changed profile
     */
    public Profile withObjectives(List<ObjectiveId> newObjectives) {
        return new Profile(description, category, organisation, state, newObjectives, attributes);
    }

    /**
     * The same with other fields of the host.
     *
     * @param newAttributes the host's other fields, by name
     * @return the changed profile
     */
    public Profile withAttributes(Map<String, String> newAttributes) {
        return new Profile(description, category, organisation, state, objectives, newAttributes);
    }

    /**
     * Whether it has ended, as planned or before its time.
     *
     * @return whether it is closed or stopped; not where its state is not known
     */
    public boolean ended() {
        return state == LifecycleState.CLOSED || state == LifecycleState.STOPPED;
    }

    /**
     * Whether it has to answer for what is recorded of it, as far as is known: it is approved and has not ended, or its
     * state is not known.
     *
     * @return whether its state is active or not recorded
     */
    public boolean mayBeActive() {
        return state == null || state.active();
    }
}
