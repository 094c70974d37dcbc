/** The words of the project, programme and portfolio office: immutable value types. */
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
