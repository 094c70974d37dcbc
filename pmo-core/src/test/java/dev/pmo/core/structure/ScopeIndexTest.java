package dev.pmo.core.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.Level;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeIndexTest {

    private static Project project(String id) {
        return Project.builder(ProjectId.of(id), id).build();
    }

    private static ScopeRef ref(String id) {
        return ScopeRef.of(ProjectId.of(id));
    }

    private static Portfolio portfolio() {
        Programme one = Programme.builder(ProgrammeId.of("ONE"), "One")
                .projects(List.of(project("A"), project("TWICE")))
                .build();
        Programme two = Programme.builder(ProgrammeId.of("TWO"), "Two")
                .programmes(List.of(Programme.builder(ProgrammeId.of("IN"), "Inner")
                        .projects(List.of(project("B"), project("TWICE")))
                        .build()))
                .build();
        return Portfolio.builder(PortfolioId.of("PF"), "All")
                .programmes(List.of(one, two))
                .projects(List.of(project("C")))
                .build();
    }

    @Test
    void tellsWhatLiesWithinWhich() {
        ScopeIndex index = ScopeIndex.of(portfolio());
        List<String> names = index.scopes().stream().map(Scope::name).toList();
        int one = names.indexOf("One");
        int two = names.indexOf("Two");

        assertThat(names).containsExactly("All", "One", "Two", "C", "A", "TWICE", "Inner", "B", "TWICE");
        assertThat(index.findWithin(one, ref("A"))).isPresent();
        assertThat(index.findWithin(two, ref("A"))).isEmpty();
        assertThat(index.findWithin(two, ref("B"))).isPresent();
        assertThat(index.findWithin(one, ref("TWICE"))).isPresent();
        assertThat(index.findWithin(two, ref("TWICE"))).isPresent();
        assertThat(index.findWithin(two, ref("C"))).isEmpty();
        assertThat(index.findWithin(0, ref("C"))).isPresent();
        assertThat(index.findWithin(two, ScopeRef.of(ProgrammeId.of("TWO")))).isPresent();
        assertThat(index.findWithin(0, ref("UNKNOWN"))).isEmpty();
        assertThat(index.parent(0)).isEqualTo(-1);
        assertThat(index.parent(names.indexOf("B"))).isEqualTo(names.indexOf("Inner"));
    }

    @Test
    void aNameThatStandsTwiceIsFoundTwiceAndOnlyTheLaterRepeatsIt() {
        ScopeIndex index = ScopeIndex.of(portfolio());
        List<Integer> places = index.positions(ref("TWICE"));

        assertThat(places).containsExactly(5, 8);
        assertThat(places).allMatch(place -> index.ref(place).equals(ref("TWICE")) && index.sharesName(place));
        assertThat(places.stream().map(index::repeats)).containsExactly(false, true);
        assertThat(index.findPosition(ref("TWICE"))).hasValue(5);
    }

    @Test
    void aNameThatStandsOnceIsSharedWithNobody() {
        ScopeIndex index = ScopeIndex.of(portfolio());
        int place = index.findPosition(ref("C")).orElseThrow();

        assertThat(index.positions(ref("C"))).containsExactly(place);
        assertThat(index.sharesName(place)).isFalse();
        assertThat(index.repeats(place)).isFalse();
        assertThat(index.findPosition(ScopeRef.of(PortfolioId.of("PF")))).hasValue(0);
        assertThat(index.positions(ScopeRef.of(PortfolioId.of("PF")))).containsExactly(0);
    }

    @Test
    void aNameThatNobodyHasStandsNowhere() {
        ScopeIndex index = ScopeIndex.of(portfolio());

        assertThat(index.positions(ref("UNKNOWN"))).isEmpty();
        assertThat(index.findPosition(ref("UNKNOWN"))).isEmpty();
    }

    @Test
    void aScopeIsFoundWithinAnotherWhereItsNameStandsFirstThere() {
        ScopeIndex index = ScopeIndex.of(portfolio());

        assertThat(index.findWithin(0, ScopeRef.of(PortfolioId.of("PF"))))
                .hasValueSatisfying(found -> assertThat(found.level()).isEqualTo(Level.PORTFOLIO));
        assertThat(index.findWithin(1, ScopeRef.of(ProgrammeId.of("ONE"))))
                .hasValueSatisfying(found -> assertThat(found.level()).isEqualTo(Level.PROGRAMME));
    }
}
