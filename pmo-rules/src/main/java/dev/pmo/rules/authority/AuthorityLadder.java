package dev.pmo.rules.authority;

import dev.pmo.core.id.Level;
import dev.pmo.core.value.Copies;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The authorities of an organisation, from the lowest to the highest, and how a decision finds the one that takes it.
 *
 * <pre>{@code
 * List<DecisionKind> changes = List.of(DecisionKind.CHANGE);
 * AuthorityLadder ladder = AuthorityLadder.of(List.of(
 *         Rung.of("project manager", Level.PROJECT, changes).upTo(IssueSeverity.MINOR, Money.of("GBP", 5_000), 0),
 *         Rung.of("project board", Level.PROJECT, changes).upTo(IssueSeverity.MAJOR, Money.of("GBP", 12_000), 5),
 *         Rung.of("programme board", Level.PROGRAMME, changes)));
 * Magnitude magnitude = Magnitude.of(IssueSeverity.MINOR, Money.of("GBP", 8_000), 3);
 * Rung authority = ladder.route(DecisionKind.CHANGE, magnitude).orElseThrow();
 * }</pre>
 *
 * <p>A decision goes to the lowest authority that takes decisions of its kind and none of whose limits lies below what is
 * known of its magnitude. So a larger magnitude never goes lower, and no authority is passed over without a limit that
 * says so. Names are compared without regard to case. Any ladder can be built; one that is in force has been checked as a
 * whole by {@link AuthorityPolicy}. This class is immutable and thread-safe.
 *
 * @param rungs the authorities, the lowest first
 * @param businessCaseOwner the lowest authority that owns a business case: it and those above it may set tolerances for
 *     benefits; {@code null} if nobody on the ladder does
 * @param beyond who decides what lies beyond the limits of the highest one, in words; {@code null} if it has no limits
 */
public record AuthorityLadder(
        List<Rung> rungs,
        @Nullable String businessCaseOwner,
        @Nullable String beyond) {

    /** Copies the list; words without letters are none. */
    public AuthorityLadder(@Nullable List<Rung> rungs, @Nullable String businessCaseOwner, @Nullable String beyond) {
        this.rungs = Copies.copy(rungs);
        this.businessCaseOwner =
                businessCaseOwner == null || businessCaseOwner.isBlank() ? null : businessCaseOwner.strip();
        this.beyond = beyond == null || beyond.isBlank() ? null : beyond.strip();
    }

    /**
     * A ladder that leaves nothing beyond itself and owns no business case.
     *
     * @param rungs the authorities, the lowest first
     * @return the ladder
     */
    public static AuthorityLadder of(List<Rung> rungs) {
        return new AuthorityLadder(rungs, null, null);
    }

    /**
     * The same ladder with another owner of the business case.
     *
     * @param rungName the name of the lowest authority that owns a business case, or {@code null} if nobody does
     * @return the changed ladder
     */
    public AuthorityLadder withBusinessCaseOwner(@Nullable String rungName) {
        return new AuthorityLadder(rungs, rungName, beyond);
    }

    /**
     * The same ladder with another word on what lies beyond it.
     *
     * @param words who decides what lies beyond the limits of the highest authority, or {@code null}
     * @return the changed ladder
     */
    public AuthorityLadder withBeyond(@Nullable String words) {
        return new AuthorityLadder(rungs, businessCaseOwner, words);
    }

    /**
     * The authority of a name.
     *
     * @param name the name, in upper or lower case; {@code null} names nobody
     * @return the rung, or nothing if the ladder does not know it
     */
    public Optional<Rung> find(@Nullable String name) {
        int index = indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(rungs.get(index));
    }

    /**
     * The lowest authority that may decide, whatever its level.
     *
     * @param kind what is to be decided
     * @param magnitude how much is to be decided
     * @return the rung, or nothing if it lies beyond the ladder
     */
    public Optional<Rung> route(DecisionKind kind, Magnitude magnitude) {
        return route(kind, magnitude, Level.PROJECT);
    }

    /**
     * The lowest authority at a level or above it that may decide, as for an item that has been handed up to that level.
     *
     * @param kind what is to be decided
     * @param magnitude how much is to be decided
     * @param from the lowest level that comes into question
     * @return the rung, or nothing if it lies beyond the ladder
     */
    public Optional<Rung> route(DecisionKind kind, Magnitude magnitude, Level from) {
        for (Rung rung : rungs) {
            if (rung.level().compareTo(from) >= 0 && Limits.mayDecide(rung, kind, magnitude)) {
                return Optional.of(rung);
            }
        }
        return Optional.empty();
    }

    /**
     * Who decides, with the reasons for which nobody below does.
     *
     * @param kind what is to be decided
     * @param magnitude how much is to be decided
     * @return the route
     */
    public AuthorityRoute explain(DecisionKind kind, Magnitude magnitude) {
        List<TooLow> passedOver = new ArrayList<>();
        for (Rung rung : rungs) {
            List<TooLow> reasons = Limits.tooLow(rung, kind, magnitude);
            if (reasons.isEmpty()) {
                return new AuthorityRoute(kind, magnitude, rung, beyondInWords(), passedOver);
            }
            passedOver.addAll(reasons);
        }
        return new AuthorityRoute(kind, magnitude, null, beyondInWords(), passedOver);
    }

    /**
     * Who decides what no authority on the ladder may.
     *
     * @return the words of the ladder for it; {@code an authority beyond the ladder} where it has none
     */
    public String beyondInWords() {
        return beyond == null ? "an authority beyond the ladder" : beyond;
    }

    /**
     * Whether a name is that of whoever decides beyond the ladder, and may decide everything.
     *
     * @param name the name, in upper or lower case, with or without an article; {@code null} names nobody
     * @return whether it is
     */
    public boolean isBeyond(@Nullable String name) {
        return name != null && beyond != null && withoutArticle(name).equals(withoutArticle(beyond));
    }

    /**
     * Whether an authority may decide.
     *
     * @param rungName its name, or that of whoever decides beyond the ladder
     * @param kind what is to be decided
     * @param magnitude how much is to be decided
     * @return whether it may; {@code false} for a name that the ladder does not know
     */
    public boolean mayDecide(String rungName, DecisionKind kind, Magnitude magnitude) {
        return find(rungName)
                .map(rung -> Limits.mayDecide(rung, kind, magnitude))
                .orElseGet(() -> isBeyond(rungName));
    }

    /**
     * Whether an authority may set a tolerance for benefits: the owner of a business case may, and those above it.
     *
     * @param rungName its name
     * @return whether it may; {@code false} for a name that the ladder does not know
     */
    public boolean mayGrantBenefits(String rungName) {
        int owner = indexOf(businessCaseOwner);
        return owner >= 0 && indexOf(rungName) >= owner;
    }

    /**
     * Orders two authorities by their place on the ladder.
     *
     * @param rungA the name of the one
     * @param rungB the name of the other
     * @return negative if the one stands lower, zero if the two are the same, positive if it stands higher
     * @throws IllegalArgumentException if the ladder does not know one of them
     */
    public int compare(String rungA, String rungB) {
        return Integer.compare(known(rungA), known(rungB));
    }

    /**
     * Where this ladder gives more than the one above it, from which its authority is delegated.
     *
     * <p>An authority is compared with that of its name; one that the ladder above does not know, with the highest of
     * its level there, or of the next one below. So is the owner of the business case. A limit counts where both take
     * decisions to which it applies. Amounts of different currencies, and tolerances of different units, cannot be
     * compared, so that they count as wider.
     *
     * @param above the ladder in force at the level above
     * @return each limit that is wider, by rung; none if this ladder fits
     */
    public List<WiderLimit> widerThan(AuthorityLadder above) {
        return LadderComparison.wider(this, above);
    }

    /** The names of the authorities, from the lowest to the highest. */
    @Override
    public String toString() {
        return rungs.stream().map(Rung::name).collect(Collectors.joining(" < "));
    }

    private int known(String name) {
        int index = indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("The ladder must know the authority, whose names are '" + this
                    + "', but was asked for: '" + name + "'.\nMaybe find(...) tells first whether it is known.");
        }
        return index;
    }

    private int indexOf(@Nullable String name) {
        if (name == null) {
            return -1;
        }
        String key = key(name);
        for (int i = 0; i < rungs.size(); i++) {
            if (key(rungs.get(i).name()).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private static String withoutArticle(String name) {
        String key = key(name);
        return key.startsWith("the ") ? key(key.substring(4)) : key;
    }

    /** The name as it is compared. */
    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
