package dev.pmo.rules.planning;

import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A give/get dependency as its two sides see it together.
 *
 * <p>What the receiver needs is the receiver's to say, what is promised the giver's; where that side says nothing, the
 * other one's entry counts. This class is immutable and thread-safe.
 *
 * @param id the dependency
 * @param listings the entries about it, by scope
 */
public record Agreement(DependencyId id, List<GiveGetListing> listings) {

    private static final int AGREED = 2;

    /** Copies the list, and checks that there is an entry. */
    public Agreement {
        Objects.requireNonNull(id, "id");
        listings = Copies.copy(listings);
        if (listings.isEmpty()) {
            throw new IllegalArgumentException("An agreement must have at least one entry, but '" + id
                    + "' had none.\nMaybe it was taken from another log.");
        }
    }

    /**
     * Who gives.
     *
     * @return the scope
     */
    public ScopeRef giver() {
        return listings.get(0).giveGet().giver();
    }

    /**
     * Who receives.
     *
     * @return the scope
     */
    public ScopeRef receiver() {
        return listings.get(0).giveGet().receiver();
    }

    /**
     * The entry of the giver.
     *
     * @return the entry, if the giver lists it
     */
    public Optional<GiveGetListing> findGiverEntry() {
        return listings.stream().filter(GiveGetListing::byGiver).findFirst();
    }

    /**
     * The entry of the receiver.
     *
     * @return the entry, if the receiver lists it
     */
    public Optional<GiveGetListing> findReceiverEntry() {
        return listings.stream().filter(GiveGetListing::byReceiver).findFirst();
    }

    /**
     * The side that does not list what the other one does.
     *
     * @return the scope; empty if both sides list it, or neither does
     */
    public Optional<ScopeRef> findSilentSide() {
        boolean given = findGiverEntry().isPresent();
        boolean received = findReceiverEntry().isPresent();
        return given == received ? Optional.empty() : Optional.of(given ? receiver() : giver());
    }

    /**
     * The entry that says when it is needed, the receiver's before others.
     *
     * @return the entry, if one does
     */
    public Optional<GiveGetListing> findNeed() {
        return first(findReceiverEntry(), GiveGet::neededBy);
    }

    /**
     * The entry that says for when it is promised, the giver's before others.
     *
     * @return the entry, if one does
     */
    public Optional<GiveGetListing> findPromise() {
        return first(findGiverEntry(), GiveGet::promised);
    }

    /**
     * The entry that says when it was delivered, the receiver's before others; not one that names a day to come.
     *
     * @param asOf the date
     * @return the entry, if one does
     */
    public Optional<GiveGetListing> findDelivery(LocalDate asOf) {
        return first(findReceiverEntry(), giveGet -> came(giveGet, asOf) ? giveGet.delivered() : null);
    }

    /**
     * The first entry that names a day to come as the one of the delivery, of which nobody says that it has come.
     *
     * @param asOf the date
     * @return the entry, if there is one
     */
    public Optional<GiveGetListing> findDeliveryToCome(LocalDate asOf) {
        return delivered(asOf)
                ? Optional.empty()
                : listings.stream()
                        .filter(listing -> listing.giveGet().delivered() != null)
                        .findFirst();
    }

    private static boolean came(GiveGet giveGet, LocalDate asOf) {
        LocalDate delivered = giveGet.delivered();
        return delivered != null && !delivered.isAfter(asOf);
    }

    /**
     * The entry that is the least agreed: one disputed before one proposed before one agreed.
     *
     * @return the entry
     */
    public GiveGetListing leastAgreed() {
        GiveGetListing least = listings.get(0);
        for (GiveGetListing listing : listings) {
            least = standing(listing) < standing(least) ? listing : least;
        }
        return least;
    }

    /**
     * Whether nobody disputes it, or has only proposed it; what is delivered had been agreed.
     *
     * @return whether it is agreed
     */
    public boolean agreed() {
        return standing(leastAgreed()) >= AGREED;
    }

    private static int standing(GiveGetListing listing) {
        return switch (listing.giveGet().status()) {
            case DISPUTED -> 0;
            case PROPOSED -> 1;
            case AGREED -> AGREED;
            case DELIVERED -> AGREED + 1;
        };
    }

    /**
     * Whether it has been handed over, by the word of either side. A day that is still to come is no such word, whatever
     * the status beside it.
     *
     * @param asOf the date
     * @return whether it is delivered
     */
    public boolean delivered(LocalDate asOf) {
        return listings.stream()
                .map(GiveGetListing::giveGet)
                .anyMatch(giveGet -> giveGet.delivered() == null
                        ? giveGet.status() == AgreementStatus.DELIVERED
                        : came(giveGet, asOf));
    }

    /**
     * By how many calendar days it comes after it is needed: as delivered, or else as promised.
     *
     * @param asOf the date
     * @return the days, negative if it comes earlier; empty if one of the dates is unknown
     */
    public Optional<Long> findDaysLate(LocalDate asOf) {
        LocalDate needed =
                findNeed().map(listing -> listing.giveGet().neededBy()).orElse(null);
        LocalDate comes = findDelivery(asOf)
                .map(listing -> listing.giveGet().delivered())
                .or(() -> delivered(asOf)
                        ? Optional.empty()
                        : findPromise().map(listing -> listing.giveGet().promised()))
                .orElse(null);
        return needed == null || comes == null ? Optional.empty() : Optional.of(ChronoUnit.DAYS.between(needed, comes));
    }

    /**
     * The fields in which the entries contradict each other; a field that an entry leaves out contradicts nothing.
     *
     * @return the names of the fields, in the order of the record
     */
    public List<String> contradictions() {
        List<String> fields = new ArrayList<>();
        contradiction(fields, "deliverable", giveGet -> giveGet.deliverable().isEmpty() ? null : giveGet.deliverable());
        contradiction(fields, "giver", GiveGet::giver);
        contradiction(fields, "receiver", GiveGet::receiver);
        contradiction(fields, "neededBy", GiveGet::neededBy);
        contradiction(fields, "promised", GiveGet::promised);
        contradiction(fields, "delivered", GiveGet::delivered);
        return List.copyOf(fields);
    }

    private void contradiction(List<String> fields, String name, Function<GiveGet, @Nullable Object> field) {
        long different = listings.stream()
                .map(listing -> field.apply(listing.giveGet()))
                .filter(Objects::nonNull)
                .distinct()
                .count();
        if (different > 1) {
            fields.add(name);
        }
    }

    private Optional<GiveGetListing> first(Optional<GiveGetListing> side, Function<GiveGet, @Nullable LocalDate> date) {
        return side.filter(listing -> date.apply(listing.giveGet()) != null)
                .or(() -> listings.stream()
                        .filter(listing -> date.apply(listing.giveGet()) != null)
                        .findFirst());
    }
}
