package dev.pmo.core.validation;

import static dev.pmo.core.validation.Samples.portfolio;
import static dev.pmo.core.validation.Samples.programme;
import static dev.pmo.core.validation.Samples.project;
import static dev.pmo.core.validation.Samples.ref;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortfolioAssemblerTest {

    private static final ScopeRef TOP = ref("PORTFOLIO:PF");

    private static List<String> told(Assembly assembly) {
        return assembly.violations().stream()
                .map(found -> found.scope() + " " + found.code() + " " + found.value())
                .toList();
    }

    private static List<String> refs(List<ScopeRef> refs) {
        return refs.stream().map(ScopeRef::toString).toList();
    }

    @Test
    void rowsInAnyOrderFindTheirPlace() {
        Assembly assembly = PortfolioAssembler.of(portfolio("PF").build())
                .add(project("A").build(), ref("PROGRAMME:IN"))
                .add(programme("IN").build(), ref("PROGRAMME:OUT"))
                .add(project("B").build(), TOP)
                .add(programme("OUT").build(), ref("PORTFOLIO:SUB"))
                .add(portfolio("SUB").build(), TOP)
                .assemble();
        Portfolio expected = portfolio("PF")
                .projects(List.of(project("B").build()))
                .portfolios(List.of(portfolio("SUB")
                        .programmes(List.of(programme("OUT")
                                .programmes(List.of(programme("IN")
                                        .projects(List.of(project("A").build()))
                                        .build()))
                                .build()))
                        .build()))
                .build();
        assertThat(assembly).isEqualTo(new Assembly(expected, List.of(), List.of()));
    }

    @Test
    void whatARowHoldsAlreadyComesAlongAndMayBeAParent() {
        Project held = project("HELD").build();
        Programme inner = programme("IN").projects(List.of(held)).build();
        Assembly assembly = PortfolioAssembler.of(portfolio("PF")
                        .projects(List.of(project("OLD").build()))
                        .build())
                .add(programme("OUT").programmes(List.of(inner)).build(), TOP)
                .add(project("NEW").build(), ref("PROGRAMME:IN"))
                .assemble();
        assertThat(assembly.violations()).isEmpty();
        Programme out = assembly.portfolio().programmes().get(0);
        assertThat(out.programmes().get(0).projects())
                .extracting(Project::name)
                .containsExactly("Project HELD", "Project NEW");
        assertThat(out.programmes().get(0).projects().get(0)).isSameAs(held);
        assertThat(assembly.portfolio().projects()).hasSize(1);
    }

    @Test
    void whatDoesNotChangeStaysTheSameObject() {
        Portfolio whole = portfolio("PF")
                .portfolios(List.of(portfolio("SUB").build()))
                .programmes(List.of(
                        programme("PG").projects(List.of(project("A").build())).build()))
                .build();
        assertThat(PortfolioAssembler.of(whole).assemble().portfolio()).isSameAs(whole);
    }

    @Test
    void orphansAreToldAndListedWithAllBelowThem() {
        Assembly assembly = PortfolioAssembler.of(portfolio("PF").build())
                .add(programme("LOST").build(), ref("PROGRAMME:NOWHERE"))
                .add(project("CHILD").build(), ref("PROGRAMME:LOST"))
                .assemble();
        assertThat(told(assembly)).containsExactly("PROGRAMME:LOST dangling-reference PROGRAMME:NOWHERE");
        assertThat(refs(assembly.leftOut())).containsExactly("PROGRAMME:LOST", "PROJECT:CHILD");
        assertThat(assembly.portfolio()).isEqualTo(portfolio("PF").build());
    }

    @Test
    void parentsThatGoRoundInACircleAreToldWithTheCircle() {
        Assembly assembly = PortfolioAssembler.of(portfolio("PF").build())
                .add(programme("B").build(), ref("PROGRAMME:A"))
                .add(programme("A").build(), ref("PROGRAMME:B"))
                .add(project("X").build(), ref("PROGRAMME:A"))
                .add(programme("SELF").build(), ref("PROGRAMME:SELF"))
                .assemble();
        assertThat(told(assembly))
                .containsExactly(
                        "PROGRAMME:A cycle PROGRAMME:A -> PROGRAMME:B -> PROGRAMME:A",
                        "PROGRAMME:SELF self-link PROGRAMME:SELF");
        assertThat(refs(assembly.leftOut()))
                .containsExactly("PROGRAMME:A", "PROGRAMME:B", "PROGRAMME:SELF", "PROJECT:X");
    }

    @Test
    void whatIsItsOwnParentIsToldUnderItsOwnNameWhateverStandsBeforeIt() {
        Assembly assembly = PortfolioAssembler.of(portfolio("PF").build())
                .add(programme("SOUND").build(), ref("PORTFOLIO:PF"))
                .add(programme("SELF").build(), ref("PROGRAMME:SELF"))
                .add(programme("ALSO").build(), ref("PROGRAMME:ALSO"))
                .assemble();

        assertThat(told(assembly))
                .containsExactly("PROGRAMME:ALSO self-link PROGRAMME:ALSO", "PROGRAMME:SELF self-link PROGRAMME:SELF");
    }

    @Test
    void aParentOfALowerLevelHoldsNothing() {
        Assembly assembly = PortfolioAssembler.of(portfolio("PF").build())
                .add(project("P").build(), TOP)
                .add(project("UNDER-PROJECT").build(), ref("PROJECT:P"))
                .add(programme("G").build(), TOP)
                .add(portfolio("UNDER-PROGRAMME").build(), ref("PROGRAMME:G"))
                .assemble();
        assertThat(told(assembly))
                .containsExactly(
                        "PORTFOLIO:UNDER-PROGRAMME wrong-level PROGRAMME:G",
                        "PROJECT:UNDER-PROJECT wrong-level PROJECT:P");
        assertThat(refs(assembly.leftOut())).containsExactly("PORTFOLIO:UNDER-PROGRAMME", "PROJECT:UNDER-PROJECT");
    }

    @Test
    void theFirstRowOfANameCountsAndTheOthersAreListed() {
        Project first = project("A").build();
        Assembly assembly = PortfolioAssembler.of(portfolio("PF").build())
                .add(first, TOP)
                .add(project("A").build(), TOP)
                .add(project("A").build(), TOP)
                .add(portfolio("PF").build(), TOP)
                .assemble();
        assertThat(assembly.portfolio().projects()).singleElement().isSameAs(first);
        assertThat(told(assembly))
                .containsExactly("PORTFOLIO:PF duplicate-id PORTFOLIO:PF", "PROJECT:A duplicate-id PORTFOLIO:PF");
        assertThat(refs(assembly.leftOut())).containsExactly("PORTFOLIO:PF", "PROJECT:A", "PROJECT:A");
    }

    @Test
    void aChainOfAHundredThousandIsPutTogether() {
        int depth = 100_000;
        PortfolioAssembler assembler = PortfolioAssembler.of(portfolio("PF").build());
        for (int i = depth; i > 0; i--) {
            assembler.add(programme("P" + i).build(), i == 1 ? TOP : ref("PROGRAMME:P" + (i - 1)));
        }
        Assembly assembly = assembler.assemble();
        assertThat(assembly.violations().isEmpty()).isTrue();
        assertThat(assembly.leftOut()).isEmpty();
        assertThat(ScopeTree.of(assembly.portfolio()).size()).isEqualTo(depth + 1);
    }

    @Test
    void whatWasLeftOutAndWhatIsWrongWithTheRestAreToldTogether() {
        Assembly assembly = PortfolioAssembler.of(portfolio("PF").build())
                .add(Project.builder(ProjectId.of("A"), "").build(), TOP)
                .add(project("B").build(), ref("PROGRAMME:NOWHERE"))
                .assemble();

        assertThat(SnapshotValidator.ofDefault().validate(assembly))
                .extracting(found -> found.scope() + " " + found.path() + " " + found.code())
                .containsExactly("PROJECT:A name missing-name", "PROJECT:B parent dangling-reference");
    }
}
