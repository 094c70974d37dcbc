package dev.pmo.examples.intranet;

import static dev.pmo.examples.intranet.Rows.date;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.validation.PortfolioAssembler;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Wording;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the application as a portfolio. Each table is read once, whatever the number of projects. Used by one
 * thread.
 */
final class PortfolioTables {

    private final Rows rows;
    private final Map<String, List<Tolerance>> tolerances;
    private final ProjectLogs logs;
    private final Map<String, ScopeRef> units = new HashMap<>();

    private PortfolioTables(Connection connection) throws SQLException {
        this.rows = new Rows(connection);
        this.tolerances = rows.by("owner_id", "tolerance", PortfolioTables::tolerance);
        this.logs = ProjectLogs.read(rows);
    }

    /** What stands in the tables now. */
    static Holdings read(Connection connection) throws SQLException {
        return new PortfolioTables(connection).read();
    }

    private Holdings read() throws SQLException {
        Map<String, List<Unit>> read = rows.by("id", "unit", PortfolioTables::unit);
        List<Unit> all = read.values().stream().flatMap(List::stream).toList();
        all.forEach(unit -> units.put(unit.id(), unit.ref()));
        Unit top = all.stream()
                .filter(unit -> unit.parent() == null && unit.level() == Level.PORTFOLIO)
                .min(Comparator.comparing(Unit::id))
                .orElseThrow(() -> new IllegalStateException(
                        "A portfolio without a parent was expected in the table 'unit', but there is none.\n"
                                + "Maybe the table is empty."));
        PortfolioAssembler assembler = PortfolioAssembler.of(portfolio(top));
        for (Unit unit : all) {
            if (unit.parent() != null) {
                add(assembler, unit, above(unit.parent()));
            } else if (!unit.equals(top)) {
                rows.leave("unit", unit.id(), "it has no parent, and the top is " + top.id());
            }
        }
        rows.by("unit", "project", this::project)
                .forEach((unit, projects) -> projects.forEach(project -> assembler.add(project, above(unit))));
        rows.left("tolerance", tolerances);
        logs.left(rows);
        return Holdings.of(assembler.assemble(), rows.unread());
    }

    private record Unit(String id, Level level, @Nullable String parent, String name, Governance governance) {
        ScopeRef ref() {
            return new ScopeRef(level, id);
        }
    }

    private static Unit unit(ResultSet row) throws SQLException {
        Level level = Wording.parse(Level.values(), row.getString("kind"));
        if (level == Level.PROJECT) {
            throw new IllegalArgumentException("a project has a table of its own");
        }
        return new Unit(
                row.getString("id"),
                level,
                row.getString("parent"),
                row.getString("name"),
                Governance.of(row.getString("sro"), row.getString("board")));
    }

    /** The unit of a key; for one that was not read, a programme that the assembler will not find. */
    private ScopeRef above(String key) {
        ScopeRef unit = units.get(key);
        return unit == null ? ScopeRef.of(ProgrammeId.of(key)) : unit;
    }

    private void add(PortfolioAssembler assembler, Unit unit, ScopeRef parent) {
        if (unit.level() == Level.PROGRAMME) {
            assembler.add(
                    Programme.builder(ProgrammeId.of(unit.id()), unit.name())
                            .governance(governance(unit))
                            .build(),
                    parent);
        } else {
            assembler.add(portfolio(unit), parent);
        }
    }

    private Portfolio portfolio(Unit unit) {
        return Portfolio.builder(PortfolioId.of(unit.id()), unit.name())
                .governance(governance(unit))
                .build();
    }

    private Governance governance(Unit unit) {
        return unit.governance().withTolerances(taken(tolerances, unit.id()));
    }

    private Project project(ResultSet row) throws SQLException {
        String id = row.getString("id");
        Project project = Project.builder(ProjectId.of(id), row.getString("name"))
                .profile(Profile.of(Wording.parse(LifecycleState.values(), row.getString("state"))))
                .governance(Governance.of(row.getString("sro"), null))
                .position(Position.of(cost(row), time(row)))
                .build();
        return project.toBuilder()
                .governance(project.governance().withTolerances(taken(tolerances, id)))
                .raid(RaidLog.ofRisks(taken(logs.risks(), id)).withIssues(taken(logs.issues(), id)))
                .plan(Plan.ofMilestones(taken(logs.milestones(), id)))
                .build();
    }

    private static CostPosition cost(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return CostPosition.of(
                        money(currency, row.getBigDecimal("budget")), money(currency, row.getBigDecimal("forecast")))
                .withActual(money(currency, row.getBigDecimal("spent")));
    }

    private static TimePosition time(ResultSet row) throws SQLException {
        return TimePosition.of(date(row, "starts"), date(row, "due"), date(row, "expected"));
    }

    private static @Nullable Money money(@Nullable String currency, @Nullable BigDecimal amount) {
        return amount == null ? null : Money.of(Objects.requireNonNullElse(currency, ""), amount);
    }

    private static Tolerance tolerance(ResultSet row) throws SQLException {
        return Tolerance.of(
                        Wording.parse(ToleranceAspect.values(), row.getString("aspect")),
                        limit(row.getString("above")),
                        limit(row.getString("below")))
                .withOrigin(row.getString("set_by"), "table tolerance", null);
    }

    private static @Nullable ToleranceLimit limit(@Nullable String text) {
        return text == null ? null : ToleranceLimit.parse(text);
    }

    /** The items of an owner, which no other has. */
    private static <T> List<T> taken(Map<String, List<T>> all, String owner) {
        List<T> own = all.remove(owner);
        return own == null ? List.of() : own;
    }
}
