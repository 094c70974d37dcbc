package dev.pmo.rules.authority;

import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.Level;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Stage;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Listed;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what is in force and what is recorded agrees with the ladder. */
final class LadderRules {

    static final String BEYOND_GRANT = "authority.tolerance-beyond-grant";
    static final String WIDER = "authority.ladder-wider-than-parent";

    private static final Reads LADDER = Reads.nothing().fact(AuthorityFacts.LADDER);

    private LadderRules() {}

    static List<Rule> rules() {
        return List.of(beyondGrant(), ChangeBudgetRules.beyondGrant(), widerThanParent());
    }

    private static Rule beyondGrant() {
        return Rule.of(
                        BEYOND_GRANT,
                        "A tolerance goes beyond what the authority that set it may grant.",
                        LADDER,
                        LadderRules::judgeGrants)
                .described(
                        "Nobody can give more leeway than they have. Where the record does not name an authority of the"
                                + " ladder as the one that set the tolerance, this rule has nothing to compare.",
                        "The project board may grant 10% of cost: 10% is within that, 12% is not. A tolerance for"
                                + " benefits set by the project manager is beyond it at any size.",
                        "PRINCE2: each level sets the tolerances of the level below, within its own; benefits tolerance"
                                + " belongs to the business case");
    }

    private static Rule widerThanParent() {
        return Rule.of(
                        WIDER,
                        "The ladder of a child gives an authority more than the ladder here does.",
                        LADDER.children(AuthorityFacts.LADDER),
                        LadderRules::judgeChildren)
                .at(Level.PROGRAMME, Level.PORTFOLIO)
                .described(
                        "Authority is delegated from above; an override of policy can narrow it, but who widens it"
                                + " gives what they do not have.",
                        "The programme lets the project manager decide up to GBP 10000, a project of it up to GBP"
                                + " 25000.",
                        "Common practice of governance: schemes of delegation");
    }

    /** A tolerance and where it stands. */
    private record Recorded(String path, String of, Tolerance tolerance) {}

    /** The tolerances that say who set them; one without limits grants nothing. */
    private static List<Recorded> recorded(Inputs inputs) {
        List<Recorded> all = new ArrayList<>(0);
        for (Tolerance tolerance : inputs.scope().governance().tolerances()) {
            if (tolerance.setBy() != null && tolerance.hasLimit()) {
                all.add(new Recorded("governance.tolerances[" + tolerance.aspect() + "]", "", tolerance));
            }
        }
        if (inputs.scope() instanceof Project project) {
            for (Stage stage : project.stages()) {
                for (Tolerance tolerance : stage.tolerances()) {
                    if (tolerance.setBy() != null
                            && tolerance.hasLimit()
                            && tolerance.aspect() != ToleranceAspect.BENEFITS) {
                        String path = "stages[" + stage.id() + "].tolerances[" + tolerance.aspect() + "]";
                        all.add(new Recorded(path, stage.id() + "/", tolerance));
                    }
                }
            }
        }
        return all;
    }

    private static Verdict judgeGrants(Inputs inputs) {
        List<Recorded> recorded = inputs.scope().profile().ended() ? List.of() : recorded(inputs);
        if (recorded.isEmpty()) {
            return Verdict.satisfied();
        }
        Grant grant = new Grant(inputs);
        for (Recorded entry : recorded) {
            grant.ladder.value().find(entry.tolerance.setBy()).ifPresent(rung -> grant.judge(entry, rung));
        }
        return grant.verdict();
    }

    /** Judges tolerances against what the authorities that set them may grant. */
    private static final class Grant {

        private final Inputs inputs;
        private final Fact<AuthorityLadder> ladder;
        private final List<Breach> breaches = new ArrayList<>(0);
        private final List<String> incomparable = new ArrayList<>(0);

        Grant(Inputs inputs) {
            this.inputs = inputs;
            this.ladder = inputs.fact(AuthorityFacts.LADDER);
        }

        void judge(Recorded entry, Rung rung) {
            Tolerance tolerance = entry.tolerance;
            boolean benefits = tolerance.aspect() == ToleranceAspect.BENEFITS;
            if (benefits && !ladder.value().mayGrantBenefits(rung.name())) {
                String owner = ladder.value().businessCaseOwner();
                breaches.add(about(entry, "", Grants.words(tolerance), rung, "none for benefits")
                        .with("owner", ladder.part("businessCaseOwner", owner == null ? "nobody" : owner)));
            } else if (!rung.decides(DecisionKind.TOLERANCE)) {
                breaches.add(about(entry, "", Grants.words(tolerance), rung, "none"));
            } else {
                rung.findTolerance(tolerance.aspect()).ifPresent(outer -> {
                    side(entry, rung, ".above", tolerance.above(), outer.above());
                    side(entry, rung, ".below", tolerance.below(), outer.below());
                });
            }
        }

        private void side(
                Recorded entry,
                Rung rung,
                String side,
                @Nullable ToleranceLimit inner,
                @Nullable ToleranceLimit outer) {
            if (inner == null) {
                return;
            }
            Optional<Boolean> fits = outer == null ? Optional.of(false) : inner.findWithin(outer);
            if (fits.isEmpty()) {
                incomparable.add(entry.path + side + " of " + inner + " with " + outer);
            } else if (!fits.get()) {
                breaches.add(about(entry, side, inner, rung, outer == null ? "none" : outer.toString()));
            }
        }

        private Breach about(Recorded entry, String side, Object limit, Rung rung, String granted) {
            String path = "rungs[" + rung.name() + "]"
                    + (granted.startsWith("none")
                            ? ".decides"
                            : ".tolerances[" + entry.tolerance.aspect() + "]" + side);
            String where = side.isEmpty() ? "" : " " + side.substring(1) + " its target";
            String owner = granted.endsWith("benefits") ? "; the business case belongs to {owner}" : "";
            return Breach.of(
                            Severity.MEDIUM,
                            "The tolerance for {aspect}" + where + ", {limit}, was set by {rung}, which may grant"
                                    + " {granted}" + owner)
                    .subject(entry.of + entry.tolerance.aspect() + side.replace('.', '/'))
                    .aspect(entry.tolerance.aspect())
                    .with("aspect", inputs.input(entry.path + ".aspect", Limits.words(entry.tolerance.aspect())))
                    .with("limit", inputs.input(entry.path + side, limit))
                    .with("rung", inputs.input(entry.path + ".setBy", rung.name()))
                    .with("granted", ladder.part(path, granted, List.of(ladder.premise())));
        }

        Verdict verdict() {
            Verdict verdict = Verdict.ofWorst(breaches);
            return incomparable.isEmpty()
                    ? verdict
                    : verdict.except(Unassessed.badData(
                            "limits of different units cannot be compared: " + Listed.of(incomparable)));
        }
    }

    private static Verdict judgeChildren(Inputs inputs) {
        Fact<AuthorityLadder> own = inputs.fact(AuthorityFacts.LADDER);
        List<Breach> breaches = new ArrayList<>(0);
        for (Fact<AuthorityLadder> child :
                inputs.children(AuthorityFacts.LADDER).facts()) {
            for (WiderLimit wider : child.value().widerThan(own.value())) {
                breaches.add(wider(own, child, wider));
            }
        }
        return Verdict.ofWorst(breaches);
    }

    private static Breach wider(Fact<AuthorityLadder> own, Fact<AuthorityLadder> child, WiderLimit wider) {
        String path = wider.rung().isEmpty() ? wider.limit() : "rungs[" + wider.rung() + "]." + wider.limit();
        return Breach.of(
                        Severity.MEDIUM,
                        "In the ladder of {child}, {path} is {inner}, which does not fit in the {outer} of the ladder"
                                + " here")
                .subject(child.scope() + "/" + path)
                .with("child", child.part("scope", child.scope(), List.of(child.premise())))
                .with("path", child.part("path[" + path + "]", path, List.of(child.premise())))
                .with("inner", child.part(path, wider.here(), List.of(child.premise())))
                .with("outer", own.part(path, wider.above(), List.of(own.premise())));
    }
}
