/** The services of the project, programme and portfolio office, and the engine that reviews a portfolio with them. */
@SuppressWarnings("module")
module dev.pmo.rules {
    requires transitive dev.pmo.core;
    requires org.jgrapht.core;
    requires static transitive org.jspecify;

    exports dev.pmo.rules.engine;
    exports dev.pmo.rules.policy;
    exports dev.pmo.rules.result;
    exports dev.pmo.rules.rule;
    exports dev.pmo.rules.tolerance;

    uses dev.pmo.rules.rule.RuleModule;
}
