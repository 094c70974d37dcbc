package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.BudgetDraw;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.LimitSort;
import dev.pmo.rules.authority.Magnitude;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.authority.TooLow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may decide a change: its severity, cost and days against the ladder of authorities, every limit still within
 * authority. This class is immutable and thread-safe.
 */
public final class ChangeAuthority {

    private ChangeAuthority() {}

    /**
     * What has to be decided.
     *
     * @param request the request
     * @return a concession for what is to be accepted as it is, else a change
     */
    public static DecisionKind kind(ChangeRequest request) {
        return DecisionKind.of(request);
    }

    /**
     * How much has to be decided: the recorded severity, and the assessed effect on cost and finish.
     *
     * @param request the request
     * @return the magnitude; what is not recorded is not known
     */
    public static Magnitude magnitude(ChangeRequest request) {
        return magnitude(request, null);
    }

    /**
     * How much has to be decided, with the effect on the finish that the plan says where the assessment says none.
     *
     * @param request the request
     * @param computed what the plan says, or {@code null}
     * @return the magnitude; what is not known is not compared with any limit
     */
    public static Magnitude magnitude(ChangeRequest request, @Nullable ChangeTimeImpact computed) {
        Magnitude recorded = Magnitude.of(request);
        Integer days = recorded.days();
        if (days == null && computed != null) {
            days = computed.findDays()
                    .map(found -> (int) Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, found)))
                    .orElse(null);
        }
        return Magnitude.of(recorded.severity(), recorded.cost(), days);
    }

    /**
     * Who decides a change, looked at by itself: of the change budget it takes what it costs.
     *
     * @param request the request
     * @param ladder the ladder in force
     * @return the way up the ladder, or nothing if neither severity nor cost nor days are known
     */
    public static Optional<ChangeRoute> findRoute(ChangeRequest request, AuthorityLadder ladder) {
        Money taken = BudgetDraw.ofOne(ladder).whenPending(request);
        return findRoute(request, magnitude(request).withChangeBudget(taken), ladder);
    }

    static Optional<ChangeRoute> findRoute(ChangeRequest request, Magnitude magnitude, AuthorityLadder ladder) {
        return ChangeRoute.known(magnitude)
                ? Optional.of(new ChangeRoute(request, ladder.explain(kind(request), magnitude)))
                : Optional.empty();
    }

    /**
     * The recorded decisions that their authority could not take: those of an authority that is not named or not on the
     * ladder, and approvals beyond what the authority may decide. The request is looked at by itself: of the change
     * budget it takes what it costs.
     *
     * @param request the request
     * @param ladder the ladder in force
     * @return the problems, in the order of the decisions
     */
    public static List<DecisionProblem> problems(ChangeRequest request, AuthorityLadder ladder) {
        return problems(request, ladder, BudgetDraw.ofOne(ladder));
    }

    /** The same with what was approved from the change budget before. */
    static List<DecisionProblem> problems(ChangeRequest request, AuthorityLadder ladder, BudgetDraw draw) {
        Magnitude alone = magnitude(request);
        List<DecisionProblem> problems = new ArrayList<>();
        for (ChangeDecision decision : request.decisions()) {
            Magnitude magnitude = alone.withChangeBudget(draw.whenDecided(request, decision));
            String name = decision.decision().authority();
            DecisionProblem.Kind kind = null;
            String limit = "";
            if (name == null || name.isBlank()) {
                kind = DecisionProblem.Kind.NOT_NAMED;
            } else if (ladder.find(name).isEmpty() && !ladder.isBeyond(name)) {
                kind = DecisionProblem.Kind.NOT_ON_LADDER;
            } else if (decision.outcome() == ChangeOutcome.APPROVED
                    && !ladder.mayDecide(name, kind(request), magnitude)) {
                kind = DecisionProblem.Kind.ABOVE_AUTHORITY;
                limit = limit(ladder.find(name).orElseThrow(), kind(request), magnitude);
            }
            if (kind != null) {
                Rung needed = ladder.route(kind(request), magnitude).orElse(null);
                problems.add(new DecisionProblem(request.id(), decision, kind, limit, needed, ladder.beyondInWords()));
            }
        }
        return problems;
    }

    /** Why one authority does not decide, as a ladder of it alone tells. */
    private static String limit(Rung rung, DecisionKind kind, Magnitude magnitude) {
        return AuthorityLadder.of(List.of(rung)).explain(kind, magnitude).passedOver().stream()
                .map(ChangeAuthority::words)
                .collect(Collectors.joining(", "));
    }

    private static String words(TooLow reason) {
        return reason.sort() == LimitSort.KIND
                ? "decides " + reason.limit() + ", but not " + reason.asked()
                : reason.sort().inWords() + " up to " + reason.limit() + ", but " + reason.asked();
    }

    static String words(Magnitude magnitude) {
        List<String> parts = new ArrayList<>();
        if (magnitude.severity() != null) {
            parts.add("severity " + ChangeWords.word(magnitude.severity()));
        }
        if (magnitude.cost() != null) {
            parts.add("cost " + magnitude.cost());
        }
        if (magnitude.days() != null) {
            parts.add(Wording.days(magnitude.days()));
        }
        if (magnitude.changeBudget() != null) {
            parts.add(magnitude.changeBudget() + " of the change budget in all");
        }
        return parts.isEmpty() ? "unknown magnitude" : String.join(", ", parts);
    }
}
