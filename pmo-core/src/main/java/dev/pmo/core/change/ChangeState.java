package dev.pmo.core.change;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;

/**
 * A state in the life of a change request, by its name in the host's own procedure.
 *
 * <p>The names of the open European method PM² are constants; a procedure of other states is policy data. A name is
 * lower-case words joined by hyphens; {@code Waiting for Approval} and {@code WAITING_FOR_APPROVAL} are read as
 * {@code waiting-for-approval}. This class is immutable and thread-safe.
 *
 * @param name the name
 */
public record ChangeState(@JsonValue String name) implements Comparable<ChangeState> {

    /** Written down, not looked at yet. */
    public static final ChangeState SUBMITTED = new ChangeState("submitted");
    /** Its impact is being found out. */
    public static final ChangeState ASSESSING = new ChangeState("assessing");
    /** Assessed, to be decided. */
    public static final ChangeState WAITING_FOR_APPROVAL = new ChangeState("waiting-for-approval");
    /** To be done. */
    public static final ChangeState APPROVED = new ChangeState("approved");
    /** Not to be done. */
    public static final ChangeState REJECTED = new ChangeState("rejected");
    /** To be looked at again later. */
    public static final ChangeState POSTPONED = new ChangeState("postponed");
    /** Goes on as part of another. */
    public static final ChangeState MERGED = new ChangeState("merged");
    /** Done. */
    public static final ChangeState IMPLEMENTED = new ChangeState("implemented");

    private static final int MAXIMUM_LENGTH = 60;

    /** Brings the name into its form. */
    public ChangeState {
        Objects.requireNonNull(name, "name");
        String given = name;
        name = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
        if (name.length() > MAXIMUM_LENGTH || !name.matches("[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*")) {
            throw new IllegalArgumentException("ChangeState must look like 'waiting-for-approval', but was: '" + given
                    + "'.\nMaybe it holds punctuation, or more than " + MAXIMUM_LENGTH + " characters.");
        }
    }

    /**
     * The state with this name.
     *
     * @param name the name, in any case, its words joined by spaces, hyphens or underscores
     * @return the state
     * @throws IllegalArgumentException if the name is blank, too long, or holds anything but letters and digits
     */
    public static ChangeState of(String name) {
        return new ChangeState(name);
    }

    @Override
    public int compareTo(ChangeState other) {
        return name.compareTo(other.name);
    }

    /** The bare name; {@link #of(String)} reads it back. */
    @Override
    public String toString() {
        return name;
    }
}
