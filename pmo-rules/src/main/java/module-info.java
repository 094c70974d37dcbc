/**
 * The services of the project, programme and portfolio office, and the engine that reviews a portfolio with them.
 *
 * <table class="striped">
 * <caption>Where to start</caption>
 * <thead><tr><th scope="col">You want to</th><th scope="col">start at</th></tr></thead>
 * <tbody>
 * <tr><td>review a portfolio, and see why</td><td>{@link dev.pmo.rules.engine.ReviewEngine},
 *     {@link dev.pmo.rules.result.ReviewResult}</td></tr>
 * <tr><td>show what needs a decision, and of whom</td><td>{@link dev.pmo.rules.reporting.ReportByException}, as a page
 *     {@link dev.pmo.rules.reporting.page.HtmlReport}, logs {@link dev.pmo.rules.reporting.log.LogTable}</td></tr>
 * <tr><td>set thresholds of your own</td><td>{@link dev.pmo.rules.policy.PolicySet}</td></tr>
 * <tr><td>write a rule of your own</td><td>{@link dev.pmo.rules.rule.RuleModule},
 *     {@link dev.pmo.rules.rule.Rule}</td></tr>
 * <tr><td>work out the dates of a plan, or of several that wait for each other</td>
 *     <td>{@link dev.pmo.rules.planning.network.Schedule},
 *     {@link dev.pmo.rules.planning.integrated.IntegratedPlan}</td></tr>
 * <tr><td>see how well a plan is built, and how its milestones move</td>
 *     <td>{@link dev.pmo.rules.planning.standards.PlanningStandards},
 *     {@link dev.pmo.rules.planning.movement.MilestoneTrend}</td></tr>
 * <tr><td>hold a forecast against its tolerance</td><td>{@link dev.pmo.rules.tolerance.ToleranceCheck}</td></tr>
 * <tr><td>score risks, and add up what they may cost</td><td>{@link dev.pmo.rules.raid.RiskRegister},
 *     {@link dev.pmo.rules.raid.exposure.AggregateExposure}</td></tr>
 * <tr><td>take change requests through their procedure</td><td>{@link dev.pmo.rules.change.ChangeProcedure}</td></tr>
 * <tr><td>know who may decide</td><td>{@link dev.pmo.rules.authority.AuthorityLadder}</td></tr>
 * </tbody>
 * </table>
 *
 * <p>Each service is a pure function over the records of {@code dev.pmo.core} and can be called by itself; the engine
 * calls them for every scope of a portfolio, and keeps the proof.
 */
@SuppressWarnings("module")
module dev.pmo.rules {
    requires transitive dev.pmo.core;
    requires org.jgrapht.core;
    requires static transitive org.jspecify;
    requires static com.fasterxml.jackson.annotation;

    exports dev.pmo.rules;
    exports dev.pmo.rules.authority;
    exports dev.pmo.rules.change;
    exports dev.pmo.rules.change.baseline;
    exports dev.pmo.rules.engine;
    exports dev.pmo.rules.planning;
    exports dev.pmo.rules.planning.integrated;
    exports dev.pmo.rules.planning.movement;
    exports dev.pmo.rules.planning.network;
    exports dev.pmo.rules.planning.standards;
    exports dev.pmo.rules.policy;
    exports dev.pmo.rules.raid;
    exports dev.pmo.rules.raid.exposure;
    exports dev.pmo.rules.reporting;
    exports dev.pmo.rules.reporting.log;
    exports dev.pmo.rules.reporting.page;
    exports dev.pmo.rules.reporting.picture;
    exports dev.pmo.rules.result;
    exports dev.pmo.rules.rule;
    exports dev.pmo.rules.tolerance;

    uses dev.pmo.rules.rule.RuleModule;
}
