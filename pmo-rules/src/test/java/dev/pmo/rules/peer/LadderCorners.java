package dev.pmo.rules.peer;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.Level;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.value.Money;
import dev.pmo.rules.authority.AppetiteLimit;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Ladders whose limits lie exactly on each other and one beyond, in several units and currencies, or are left out. */
record LadderCorners(Draw draw) {

    static AuthorityLadder of(long seed) {
        return new LadderCorners(new Draw(new Random(seed))).ladder();
    }

    private AuthorityLadder ladder() {
        List<Rung> rungs = new ArrayList<>();
        for (String name : List.of("Manager", "panel", "board", "programme board", "top")) {
            Level level = name.equals("top")
                    ? Level.PORTFOLIO
                    : name.startsWith("programme") ? Level.PROGRAMME : Level.PROJECT;
            if (draw.chance(80)) {
                String spelt = draw.chance(80) ? name : name.toUpperCase(Locale.ROOT);
                rungs.add(rung(draw.chance(90) ? spelt : "other " + name, level));
            }
        }
        @Nullable
        String owner = rungs.isEmpty() || draw.chance(30)
                ? null
                : rungs.get(draw.below(rungs.size())).name();
        return AuthorityLadder.of(rungs).withBusinessCaseOwner(owner);
    }

    private Rung rung(String name, Level level) {
        List<DecisionKind> kinds = new ArrayList<>();
        for (DecisionKind kind : DecisionKind.values()) {
            if (draw.chance(draw.pick(30, 95, 95))) {
                kinds.add(kind);
            }
        }
        return Rung.of(name, level, kinds)
                .upTo(
                        draw.sometimes(70, draw.pick(IssueSeverity.MINOR, IssueSeverity.MAJOR, IssueSeverity.CRITICAL)),
                        money(),
                        draw.sometimes(70, draw.pick(10, 10, 11)))
                .withChangeBudgetUpTo(money())
                .withTolerances(tolerances())
                .withAppetites(appetites());
    }

    private @Nullable Money money() {
        return draw.sometimes(70, Money.of(draw.chance(90) ? "GBP" : "EUR", draw.pick(10L, 10L, 11L)));
    }

    private List<Tolerance> tolerances() {
        List<Tolerance> tolerances = new ArrayList<>();
        for (ToleranceAspect aspect : List.of(ToleranceAspect.COST, ToleranceAspect.TIME)) {
            if (draw.chance(70)) {
                tolerances.add(Tolerance.of(aspect, limit(aspect), limit(aspect)));
            }
        }
        return tolerances;
    }

    private @Nullable ToleranceLimit limit(ToleranceAspect aspect) {
        String text = aspect == ToleranceAspect.COST
                ? draw.pick("", "0%", "10%", "10%", "11%", "GBP 10", "GBP 11", "EUR 10")
                : draw.pick("", "0%", "10%", "10 days", "10 days", "11 days");
        return text.isEmpty() ? null : ToleranceLimit.parse(text);
    }

    private List<AppetiteLimit> appetites() {
        List<AppetiteLimit> appetites = new ArrayList<>();
        for (String category : Arrays.asList(null, "safety", "money")) {
            if (draw.chance(40)) {
                appetites.add(new AppetiteLimit(
                        category, draw.pick(RiskBand.LOW, RiskBand.HIGH, RiskBand.VERY_HIGH), money()));
            }
        }
        return appetites;
    }
}
