/** The services of the project, programme and portfolio office, and the engine that reviews a portfolio with them. */
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
