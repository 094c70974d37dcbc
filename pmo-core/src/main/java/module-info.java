/**
 * The words of the project, programme and portfolio office: immutable value types.
 *
 * <table class="striped">
 * <caption>Where to start</caption>
 * <thead><tr><th scope="col">You want to</th><th scope="col">start at</th></tr></thead>
 * <tbody>
 * <tr><td>build a portfolio, a programme, a project</td><td>{@link dev.pmo.core.structure.Portfolio},
 *     {@link dev.pmo.core.structure.Programme}, {@link dev.pmo.core.structure.Project}</td></tr>
 * <tr><td>put a tree together from the rows of a table</td>
 *     <td>{@link dev.pmo.core.validation.PortfolioAssembler}</td></tr>
 * <tr><td>know what is wrong with the data</td><td>{@link dev.pmo.core.validation.SnapshotValidator}</td></tr>
 * <tr><td>say who answers for it and what is tolerated</td><td>{@link dev.pmo.core.governance.Governance},
 *     {@link dev.pmo.core.governance.Tolerance}</td></tr>
 * <tr><td>say what it costs and when it ends</td><td>{@link dev.pmo.core.structure.Position},
 *     {@link dev.pmo.core.value.Money}</td></tr>
 * <tr><td>write down a plan</td><td>{@link dev.pmo.core.plan.Plan}, {@link dev.pmo.core.plan.Activity},
 *     {@link dev.pmo.core.plan.WorkCalendar}</td></tr>
 * <tr><td>keep risks, issues, assumptions, agreements and actions</td><td>{@link dev.pmo.core.raid.RaidLog}</td></tr>
 * <tr><td>keep change requests</td><td>{@link dev.pmo.core.change.ChangeLog}</td></tr>
 * </tbody>
 * </table>
 *
 * <p>There are two kinds of types. A <em>value</em>, such as an amount or an identifier, cannot hold nonsense: its
 * constructor throws. A <em>snapshot</em> record, such as a project or a risk, takes what there is, and what is wrong
 * with it is told by the validator and becomes a finding of the review.
 */
@SuppressWarnings("module")
module dev.pmo.core {
    requires transitive jakarta.validation;
    requires static transitive org.jspecify;
    requires static com.fasterxml.jackson.annotation;

    exports dev.pmo.core.change;
    exports dev.pmo.core.constraint;
    exports dev.pmo.core.decision;
    exports dev.pmo.core.finance;
    exports dev.pmo.core.governance;
    exports dev.pmo.core.id;
    exports dev.pmo.core.plan;
    exports dev.pmo.core.raid;
    exports dev.pmo.core.structure;
    exports dev.pmo.core.validation;
    exports dev.pmo.core.value;

    opens dev.pmo.core.change to
            org.hibernate.validator;
    opens dev.pmo.core.constraint to
            org.hibernate.validator;
    opens dev.pmo.core.governance to
            org.hibernate.validator;
    opens dev.pmo.core.plan to
            org.hibernate.validator;
    opens dev.pmo.core.raid to
            org.hibernate.validator;
    opens dev.pmo.core.structure to
            org.hibernate.validator;
    opens dev.pmo.core.validation to
            org.hibernate.validator;
}
