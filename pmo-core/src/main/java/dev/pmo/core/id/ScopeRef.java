package dev.pmo.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names one portfolio, programme or project, wherever a reference to any of the three is allowed.
 *
 * <p>Written {@code LEVEL:id}, for example {@code PROJECT:PJ-1}. Ordered from portfolio down to project, then by
 * identifier. This class is immutable and thread-safe.
 *
 * @param level the level of the scope
 * @param id the text of its identifier
 */
public record ScopeRef(Level level, String id) implements Comparable<ScopeRef> {

    /** Checks the parts. */
    public ScopeRef {
        Objects.requireNonNull(level, "level");
        id = Identifiers.checked("ScopeRef", id);
    }

    /**
     * The reference to a portfolio.
     *
     * @param id its identifier
     * @return the reference
     */
    public static ScopeRef of(PortfolioId id) {
        return new ScopeRef(Level.PORTFOLIO, id.value());
    }

    /**
     * The reference to a programme.
     *
     * @param id its identifier
     * @return the reference
     */
    public static ScopeRef of(ProgrammeId id) {
        return new ScopeRef(Level.PROGRAMME, id.value());
    }

    /**
     * The reference to a project.
     *
     * @param id its identifier
     * @return the reference
     */
    public static ScopeRef of(ProjectId id) {
        return new ScopeRef(Level.PROJECT, id.value());
    }

    /**
     * Reads {@code LEVEL:id}; the level in upper or lower case.
     *
     * @param text the text, as {@link #toString()} writes it
     * @return the reference
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator
    public static ScopeRef parse(String text) {
        Objects.requireNonNull(text, "text");
        int colon = text.indexOf(':');
        if (colon > 0) {
            String name = text.substring(0, colon).strip().toUpperCase(Locale.ROOT);
            for (Level level : Level.values()) {
                if (level.name().equals(name)) {
                    return new ScopeRef(level, text.substring(colon + 1));
                }
            }
        }
        throw new IllegalArgumentException("ScopeRef must look like 'PROJECT:PJ-1', but was: '" + text
                + "'.\nMaybe the level is missing: PORTFOLIO, PROGRAMME or PROJECT.");
    }

    @Override
    public int compareTo(ScopeRef other) {
        int byLevel = other.level.compareTo(level);
        return byLevel == 0 ? id.compareTo(other.id) : byLevel;
    }

    /** The same level and identifier; references are compared often, and mostly with themselves. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof ScopeRef ref && level == ref.level && id.equals(ref.id));
    }

    @Override
    public int hashCode() {
        return 31 * level.name().hashCode() + id.hashCode();
    }

    /** The form {@code LEVEL:id}; {@link #parse(String)} reads it back. */
    @JsonValue
    @Override
    public String toString() {
        return level + ":" + id;
    }
}
