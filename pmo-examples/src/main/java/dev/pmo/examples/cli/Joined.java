package dev.pmo.examples.cli;

import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.examples.input.common.RenamedProjects;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Several files as one portfolio with each of them below it. Plan files have no identifiers of their own, so those
 * that the import gave them are made unique.
 */
final class Joined {

    private final Set<PortfolioId> portfolios = new HashSet<>();
    private final Set<ProgrammeId> programmes = new HashSet<>();
    private final Set<ProjectId> projects = new HashSet<>();

    private Joined() {}

    static Portfolio of(List<ImportedPortfolio> parts) {
        Joined joined = new Joined();
        List<Portfolio> below = new ArrayList<>();
        for (ImportedPortfolio part : parts) {
            below.add(joined.part(part));
        }
        return Portfolio.builder(joined.unused(PortfolioId.of("ALL")), parts.size() + " files")
                .portfolios(below)
                .build();
    }

    private Portfolio part(ImportedPortfolio part) {
        Portfolio portfolio = part.portfolio();
        boolean plan = switch (part.kind()) {
            case MPP, MPX, MSPDI, XER, PMXML, PSPLIB_SM, PATTERSON_RCP, DIRECTORY -> true;
            case PORTFOLIO_JSON, GMPP_CSV, IT_DASHBOARD_CSV -> false;
        };
        return Portfolio.builder(unused(portfolio.id()), portfolio.name())
                .profile(portfolio.profile())
                .governance(portfolio.governance())
                .position(portfolio.position())
                .raid(portfolio.raid())
                .changes(portfolio.changes())
                .plan(portfolio.plan())
                .objectives(portfolio.objectives())
                .portfolios(portfolio.portfolios())
                .programmes(plan ? renamedProgrammes(portfolio.programmes()) : portfolio.programmes())
                .projects(plan ? renamedProjects(portfolio.projects()) : portfolio.projects())
                .build();
    }

    private List<Programme> renamedProgrammes(List<Programme> all) {
        List<Programme> renamed = new ArrayList<>();
        for (Programme programme : all) {
            ProgrammeId id = programme.id();
            for (int i = 2; !programmes.add(id); i++) {
                id = ProgrammeId.of(programme.id() + "-" + i);
            }
            renamed.add(Programme.builder(id, programme.name())
                    .profile(programme.profile())
                    .position(programme.position())
                    .plan(programme.plan())
                    .projects(renamedProjects(programme.projects()))
                    .build());
        }
        return renamed;
    }

    private List<Project> renamedProjects(List<Project> all) {
        return RenamedProjects.of(all, this::unused);
    }

    private ProjectId unused(ProjectId wanted) {
        ProjectId id = wanted;
        for (int i = 2; !projects.add(id); i++) {
            id = ProjectId.of(wanted + "-" + i);
        }
        return id;
    }

    private PortfolioId unused(PortfolioId wanted) {
        PortfolioId id = wanted;
        for (int i = 2; !portfolios.add(id); i++) {
            id = PortfolioId.of(wanted + "-" + i);
        }
        return id;
    }
}
