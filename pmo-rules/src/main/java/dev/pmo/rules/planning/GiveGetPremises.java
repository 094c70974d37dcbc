package dev.pmo.rules.planning;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.rule.Premise;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the logs say of a give/get agreement, as premises of the rules about it. */
public final class GiveGetPremises {

    private GiveGetPremises() {}

    /**
     * A field of the entry in the log of the scope that wrote it down.
     *
     * @param listing the entry
     * @param name the field; empty for the entry as a whole
     * @param value what stands there
     * @return the premise
     */
    public static Premise field(GiveGetListing listing, String name, Object value) {
        String path = "raid.dependencies[" + listing.giveGet().id() + "]" + (name.isEmpty() ? "" : "." + name);
        return Premise.leaf(ProofKind.INPUT, path, value, listing.by(), null);
    }

    /**
     * A date of an entry, or that it has none.
     *
     * @param listing the entry
     * @param name the field
     * @param date which date it is
     * @return the premise
     */
    public static Premise date(GiveGetListing listing, String name, Function<GiveGet, @Nullable LocalDate> date) {
        LocalDate value = date.apply(listing.giveGet());
        return field(listing, name, value == null ? "none" : value);
    }

    /**
     * What is delivered: its name, or else the identifier of the agreement.
     *
     * @param agreement the agreement
     * @return the premise
     */
    public static Premise deliverable(Agreement agreement) {
        GiveGetListing entry = agreement.listings().get(0);
        String deliverable = entry.giveGet().deliverable();
        return field(entry, "deliverable", deliverable.isEmpty() ? agreement.id() : deliverable);
    }

    /**
     * One of the two sides, as the first entry names it.
     *
     * @param agreement the agreement
     * @param side the field, giver or receiver
     * @param scope the scope on that side
     * @return the premise
     */
    public static Premise side(Agreement agreement, String side, ScopeRef scope) {
        return field(agreement.listings().get(0), side, scope);
    }

    /**
     * The entries of both sides as wholes.
     *
     * @param agreement the agreement
     * @return the premises, in the order of the entries
     */
    public static List<Premise> entries(Agreement agreement) {
        return agreement.listings().stream()
                .map(listing -> field(listing, "", listing.giveGet()))
                .toList();
    }
}
