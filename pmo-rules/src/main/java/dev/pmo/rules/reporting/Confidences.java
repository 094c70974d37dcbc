package dev.pmo.rules.reporting;

import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.DeliveryConfidence;
import dev.pmo.core.structure.Scope;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** What the rules ask of recorded judgements of delivery confidence. Nothing here computes one. */
final class Confidences {

    private Confidences() {}

    /** The latest judgement not after the date; one without a date counts as the earliest. */
    static Optional<DeliveryConfidence> latest(Scope scope, LocalDate asOf) {
        DeliveryConfidence latest = null;
        for (DeliveryConfidence confidence : scope.governance().confidences()) {
            LocalDate date = dateOf(confidence);
            if (!date.isAfter(asOf) && (latest == null || !date.isBefore(dateOf(latest)))) {
                latest = confidence;
            }
        }
        return Optional.ofNullable(latest);
    }

    static boolean rated(DeliveryConfidence confidence) {
        return confidence.rating() != ConfidenceRating.EXEMPT && confidence.rating() != ConfidenceRating.UNKNOWN;
    }

    /** Positive if the later of two judgements on one scale is lower, negative if it is higher. */
    static int fall(DeliveryConfidence before, DeliveryConfidence after) {
        return after.rating().compareTo(before.rating());
    }

    static String path(DeliveryConfidence confidence, String component) {
        return "governance.confidences[" + described(confidence) + "]." + component;
    }

    private static String described(DeliveryConfidence confidence) {
        return confidence.date() == null ? "undated" : confidence.date().toString();
    }

    private static LocalDate dateOf(DeliveryConfidence confidence) {
        return Objects.requireNonNullElse(confidence.date(), LocalDate.MIN);
    }
}
