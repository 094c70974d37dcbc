package dev.pmo.rules.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConflictsTest {

    private static List<String> told(Scope root) {
        return Conflicts.of(root, Wood.AS_OF).conflicts().stream()
                .map(conflict -> conflict.at() + " " + conflict.items() + " " + conflict.parties())
                .toList();
    }

    private static Portfolio tree(Object[] a, Object[] b, Object[] c) {
        return Wood.portfolio(
                Wood.programme("PG-1", Wood.project("a", a), Wood.project("b", b)),
                Wood.programme("PG-2", Wood.project("c", c)));
    }

    private static Object[] entries(Object... entries) {
        return entries;
    }

    @Test
    void anIssueThatTouchesOthersGoesToTheLowestScopeThatContainsAll() {
        assertThat(told(tree(
                        entries(Wood.issue("I-1", null, "b")), entries(Wood.issue("I-2", null, "c", "b")), entries())))
                .containsExactly(
                        "PROGRAMME:PG-1 [issue I-1 of PROJECT:a] [PROJECT:a, PROJECT:b]",
                        "PORTFOLIO:PF [issue I-2 of PROJECT:b] [PROJECT:b, PROJECT:c]");
    }

    @Test
    void entriesThatTouchEachOtherAreOneConflictAndGoAsHighAsTheHighest() {
        assertThat(told(tree(entries(Wood.issue("I-1", null, "b")), entries(Wood.risk("R-9", "a", "c")), entries())))
                .containsExactly("PORTFOLIO:PF [issue I-1 of PROJECT:a, risk R-9 of PROJECT:b]"
                        + " [PROJECT:a, PROJECT:b, PROJECT:c]");
    }

    @Test
    void copiesOfOneEntryInTwoLogsAreOneConflict() {
        assertThat(told(tree(entries(Wood.issue("I-1", null, "c")), entries(Wood.issue("I-1", null, "c")), entries())))
                .containsExactly("PORTFOLIO:PF [issue I-1 of PROJECT:a, issue I-1 of PROJECT:b]"
                        + " [PROJECT:a, PROJECT:b, PROJECT:c]");
    }

    @Test
    void theSameIdentifierWithoutACommonPartyIsAnotherEntry() {
        Portfolio root = Wood.portfolio(
                Wood.project("a", Wood.issue("I-1", null, "b")),
                Wood.project("b"),
                Wood.project("c", Wood.issue("I-1", null, "d")),
                Wood.project("d"));

        assertThat(told(root)).hasSize(2);
    }

    @Test
    void aRiskOrAChangeAloneIsLeftToTheLevelThatJudgesItAgain() {
        assertThat(told(tree(
                        entries(Wood.risk("R-1", "b")),
                        entries(Wood.change("C-1", "c")),
                        entries(Wood.risk("R-1", "PG-1")))))
                .isEmpty();
    }

    @Test
    void risksThatTouchEachOthersOwnerAreAConflict() {
        assertThat(told(tree(entries(Wood.risk("R-1", "b")), entries(Wood.risk("R-2", "a")), entries())))
                .containsExactly(
                        "PROGRAMME:PG-1 [risk R-1 of PROJECT:a, risk R-2 of PROJECT:b]" + " [PROJECT:a, PROJECT:b]");
    }

    @Test
    void whatTouchesOnlyTheOwnersOwnPartsIsNoConflict() {
        Programme programme = Wood.programme("PG-1", Wood.project("a")).toBuilder()
                .raid(Wood.raid(Wood.issue("I-1", null, "a", "PG-1")))
                .build();

        assertThat(told(Wood.portfolio(programme))).isEmpty();
    }

    @Test
    void whatIsSettledIsNoConflict() {
        Object approved = Wood.change("C-1", "b").toBuilder()
                .decisions(List.of(ChangeDecision.of(ChangeOutcome.APPROVED, RecordedDecision.none())))
                .build();
        Object merged =
                Wood.change("C-2", "b").toBuilder().state(ChangeState.MERGED).build();
        Object postponed = Wood.change("C-3", "b").toBuilder()
                .decisions(List.of(ChangeDecision.of(ChangeOutcome.POSTPONED, RecordedDecision.none())))
                .build();

        assertThat(told(tree(entries(approved, merged, postponed), entries(Wood.issue("I-1", null, "a")), entries())))
                .containsExactly(
                        "PROGRAMME:PG-1 [change C-3 of PROJECT:a, issue I-1 of PROJECT:b] [PROJECT:a, PROJECT:b]");
    }

    @Test
    void theLogOfAScopeThatHasEndedIsNotRead() {
        Scope ended = Wood.project("a", Wood.issue("I-1", null, "b")).toBuilder()
                .profile(Profile.of(LifecycleState.CLOSED))
                .build();

        assertThat(told(Wood.portfolio(ended, Wood.project("b")))).isEmpty();
    }

    @Test
    void anAnswerFromTheCommonScopeSettlesItAndOneFromFurtherDownOrFromTomorrowDoesNot() {
        ScopeRef portfolio = ScopeRef.of(PortfolioId.of("PF"));

        assertThat(told(answered(portfolio, Wood.AS_OF))).isEmpty();
        assertThat(told(answered(portfolio, Wood.AS_OF.plusDays(1)))).hasSize(1);
        assertThat(told(answered(portfolio, null))).hasSize(1);
        assertThat(told(answered(Wood.ref("PG-1"), Wood.AS_OF))).hasSize(1);
    }

    private static Portfolio answered(ScopeRef by, @Nullable LocalDate on) {
        RecordedEscalation escalation = new RecordedEscalation(by, null, null, null, null, on, "settled");
        return tree(entries(Wood.issue("I-1", null, escalation, "c")), entries(), entries());
    }

    @Test
    void anAnswerOfALowerLevelElsewhereSettlesNothing() {
        RecordedEscalation byAnother =
                new RecordedEscalation(Wood.ref("c"), null, null, null, null, Wood.AS_OF, "we would");

        assertThat(told(tree(entries(Wood.issue("I-1", null, byAnother, "PG-1")), entries(), entries())))
                .containsExactly("PROGRAMME:PG-1 [issue I-1 of PROJECT:a] [PROGRAMME:PG-1, PROJECT:a]");
    }

    @Test
    void aDecisionOnAChangeThatIsDatedTomorrowSettlesNothingYet() {
        assertThat(told(decided(Wood.AS_OF.plusDays(1)))).hasSize(1);
        assertThat(told(decided(Wood.AS_OF))).isEmpty();
        assertThat(told(decided(null))).isEmpty();
    }

    private static Portfolio decided(@Nullable LocalDate on) {
        Object change = Wood.change("C-1", "b").toBuilder()
                .decisions(List.of(ChangeDecision.of(
                        ChangeOutcome.REJECTED, new RecordedDecision("Bob", "programme board", on, null, null))))
                .build();
        return tree(entries(change), entries(Wood.change("C-2", "a")), entries());
    }

    @Test
    void whatLiesWithinAScopeIsSettledThereWhateverALogFurtherAwayCallsByTheSameName() {
        assertThat(told(tree(
                        entries(Wood.issue("I-1", null, "PG-1")), entries(), entries(Wood.issue("I-1", null, "a")))))
                .containsExactly(
                        "PROGRAMME:PG-1 [issue I-1 of PROJECT:a] [PROGRAMME:PG-1, PROJECT:a]",
                        "PORTFOLIO:PF [issue I-1 of PROJECT:c] [PROJECT:a, PROJECT:c]");
    }

    @Test
    void aConflictIsOpenUntilEachOfItsEntriesHasItsAnswer() {
        RecordedEscalation answered =
                new RecordedEscalation(Wood.ref("PG-1"), null, null, null, null, Wood.AS_OF, "settled");

        assertThat(told(tree(
                        entries(Wood.issue("I-1", null, answered, "b")), entries(Wood.risk("R-1", "a")), entries())))
                .containsExactly(
                        "PROGRAMME:PG-1 [issue I-1 of PROJECT:a, risk R-1 of PROJECT:b]" + " [PROJECT:a, PROJECT:b]");
    }

    @Test
    void whatNamesAScopeThatTheTreeDoesNotHaveIsUnsettled() {
        Conflicts conflicts =
                Conflicts.of(tree(entries(Wood.issue("I-1", null, "x")), entries(), entries()), Wood.AS_OF);

        assertThat(conflicts.conflicts()).isEmpty();
        assertThat(conflicts.unsettled()).extracting(ConflictItem::toString).containsExactly("issue I-1 of PROJECT:a");
    }

    @Test
    void aHundredThousandLevelsAreNoObstacle() {
        Programme chain = Wood.programme("PG-0", Wood.project("a", Wood.issue("I-1", null, "z")));
        for (int i = 1; i < 100_000; i++) {
            chain = Wood.programme("PG-" + i, chain);
        }

        assertThat(told(Wood.portfolio(chain, Wood.project("z"))))
                .containsExactly("PORTFOLIO:PF [issue I-1 of PROJECT:a] [PROJECT:a, PROJECT:z]");
    }

    /** Projects a to f in three programmes, two of them within one, that touch each other at random. */
    static Portfolio random(Random random, boolean reversed) {
        List<List<Object>> logs = new ArrayList<>();
        List<String> names = List.of("a", "b", "c", "d", "e", "f", "PG-1", "PG-2", "PG-3");
        for (int i = 0; i < 6; i++) {
            List<Object> log = new ArrayList<>();
            for (int j = random.nextInt(3); j > 0; j--) {
                String[] touched = random.ints(1 + random.nextInt(2), 0, names.size())
                        .mapToObj(names::get)
                        .toArray(String[]::new);
                log.add(
                        switch (random.nextInt(3)) {
                            case 0 -> Wood.issue("I-" + j, null, touched);
                            case 1 -> Wood.change("C-" + j, touched);
                            default -> Wood.risk("R-" + j, touched);
                        });
            }
            if (reversed) {
                Collections.reverse(log);
            }
            logs.add(log);
        }
        Scope[] projects = new Scope[6];
        for (int i = 0; i < 6; i++) {
            projects[i] = Wood.project(names.get(i), logs.get(i).toArray());
        }
        return reversed
                ? Wood.portfolio(
                        Wood.programme("PG-3", projects[5], projects[4]),
                        Wood.programme("PG-1", projects[2], Wood.programme("PG-2", projects[1], projects[0])),
                        projects[3])
                : Wood.portfolio(
                        projects[3],
                        Wood.programme("PG-1", Wood.programme("PG-2", projects[0], projects[1]), projects[2]),
                        Wood.programme("PG-3", projects[4], projects[5]));
    }

    @Property(tries = 150)
    void eachConflictIsAtTheLowestScopeThatContainsItsPartiesAndEachEntryIsInOne(@ForAll long seed) {
        Portfolio root = random(new Random(seed), false);
        ScopeIndex index = ScopeIndex.of(root);

        List<Conflict> conflicts = Conflicts.of(root, Wood.AS_OF).conflicts();

        assertThat(conflicts)
                .allSatisfy(conflict -> assertThat(LowestCommonScope.of(index, conflict.parties()))
                        .contains(conflict.at()));
        assertThat(conflicts.stream().flatMap(conflict -> conflict.items().stream()))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 150)
    void theOrderOfScopesAndLogsDoesNotMatter(@ForAll long seed) {
        assertThat(told(random(new Random(seed), true)))
                .containsExactlyInAnyOrderElementsOf(told(random(new Random(seed), false)));
    }
}
