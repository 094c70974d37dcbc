package dev.pmo.core.validation;

import static dev.pmo.core.validation.Samples.activity;
import static dev.pmo.core.validation.Samples.giveGet;
import static dev.pmo.core.validation.Samples.issue;
import static dev.pmo.core.validation.Samples.link;
import static dev.pmo.core.validation.Samples.plan;
import static dev.pmo.core.validation.Samples.portfolio;
import static dev.pmo.core.validation.Samples.project;
import static dev.pmo.core.validation.Samples.risk;
import static dev.pmo.core.validation.Samples.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskStatement;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.WorkTime;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotValidatorTest {

    /** Each of the lists in an order of its own. */
    private static Portfolio messy(Random random) {
        List<Activity> activities = new ArrayList<>();
        List<Dependency> links = new ArrayList<>();
        List<Risk> risks = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            activities.add(
                    activity("A" + i % 10).duration(WorkTime.ofMinutes(5L - i)).build());
            links.add(link("A" + i % 7, "A" + (i * 3 + 1) % 11));
            risks.add(Risk.builder(RiskId.of("R" + i % 10), i % 4 == 0 ? "" : "Risk")
                    .inherent(RiskAssessment.of(i % 3, i % 5))
                    .build());
        }
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Collections.shuffle(activities, random);
            Collections.shuffle(links, random);
            Collections.shuffle(risks, random);
            projects.add(project("P" + i % 3)
                    .raid(new RaidLog(
                            risks, null, List.of(issue("I")), List.of(giveGet("D", "PROJECT:X", "PROJECT:X")), null))
                    .plan(plan(activities, links))
                    .build());
        }
        Collections.shuffle(projects, random);
        return portfolio("PF").projects(projects).build();
    }

    @Test
    void everythingWrongIsToldAtOnceInOrder() {
        List<Violation> all = violations(messy(new Random(1)));
        assertThat(all).hasSize(27 + 2 * 26).isSorted().doesNotHaveDuplicates();
        assertThat(all)
                .extracting(Violation::kind)
                .contains(
                        ViolationKind.MISSING_NAME,
                        ViolationKind.DUPLICATE_ID,
                        ViolationKind.DANGLING_REFERENCE,
                        ViolationKind.CYCLE,
                        ViolationKind.SELF_LINK,
                        ViolationKind.NEGATIVE_VALUE,
                        ViolationKind.BELOW_SCALE);
    }

    @Test
    void thereIsOneViolationForAScopePathAndKind() {
        assertThat(violations(messy(new Random(1))))
                .extracting(found -> found.scope() + " " + found.path() + " " + found.code())
                .doesNotHaveDuplicates();
    }

    @Property(tries = 50)
    void theOrderOfTheListsDoesNotShow(@ForAll long seed) {
        assertThat(violations(messy(new Random(seed)))).isEqualTo(violations(messy(new Random(1))));
    }

    @Test
    void theSameSnapshotIsToldTheSameAgain() {
        Portfolio portfolio = messy(new Random(1));
        assertThat(violations(portfolio))
                .isEqualTo(violations(portfolio))
                .isEqualTo(SnapshotValidator.ofDefault().validate(portfolio));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "tr-TR", "th-TH-u-ca-buddhist", "fa-IR"})
    void noLocaleAndNoTimeZoneChangesAnything(String tag) {
        Portfolio portfolio = messy(new Random(1));
        List<Violation> expected = violations(portfolio);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(SnapshotValidator.ofDefault().validate(portfolio)).isEqualTo(expected);
            assertThat(SnapshotValidator.ofProvider().validate(portfolio)).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*7}",
                "#{7*7}",
                "{validatedValue}",
                "{jakarta.validation.constraints.NotBlank.message}",
                "${T(java.lang.Runtime).getRuntime().exec('id')}",
                "$\\{7*7\\}",
                "<script>alert(1)</script>",
                "\" onmouseover='x'",
                "=HYPERLINK(\"x\")",
                "\u202Egnp.exe",
                "\u0645\u0634\u0631\u0648\u0639",
                "a]b[c",
                "%s%n%x",
                "../../etc/passwd"
            })
    void nothingThatComesFromDataIsEvaluated(String payload) {
        RiskId id = RiskId.of(payload);
        Risk risk = Risk.builder(id, "")
                .owner(payload)
                .statement(new RiskStatement(payload, payload, payload, payload, null))
                .inherent(RiskAssessment.of(0, 1))
                .build();
        Project project = Project.builder(ProjectId.of(payload), payload)
                .raid(RaidLog.ofRisks(List.of(risk, risk)))
                .plan(plan(List.of(activity(payload).build()), List.of(link(payload, payload))))
                .build();
        assertThat(violations(project))
                .allMatch(found -> found.scope().id().equals(payload))
                .extracting(Violation::path, Violation::value)
                .containsExactly(
                        tuple("plan.dependencies[" + payload + " FS " + payload + "]", payload),
                        tuple("raid.risks[" + payload + "].id", payload),
                        tuple("raid.risks[" + payload + "].inherent.likelihood", "0"),
                        tuple("raid.risks[" + payload + "].title", ""));
        assertThat(SnapshotValidator.ofProvider().validate(project)).isEqualTo(violations(project));
    }

    @Test
    void aHostsOwnValidatorIsUsedWithItsMessages() {
        MessageInterpolator shouting = new MessageInterpolator() {
            @Override
            public String interpolate(String template, Context context) {
                return template.toUpperCase(Locale.ROOT);
            }

            @Override
            public String interpolate(String template, Context context, Locale locale) {
                return interpolate(template, context);
            }
        };
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(shouting)
                .buildValidatorFactory()) {
            SnapshotValidator validator = SnapshotValidator.of(factory.getValidator());
            Portfolio portfolio = portfolio("PF")
                    .projects(List.of(Project.builder(ProjectId.of("PJ"), "").build()))
                    .build();
            assertThat(validator.validate(portfolio))
                    .extracting(Violation::message)
                    .containsExactly("A PROJECT HAS NO NAME");
        }
    }

    @Test
    void anEmptyPortfolioIsSound() {
        assertThat(violations(portfolio("PF").build())).isEmpty();
    }

    @Test
    void aRiskOfTheRightSortIsLeftAlone() {
        Risk sound = risk("R").inherent(RiskAssessment.of(1, 1)).build();
        assertThat(violations(
                        project("PJ").raid(RaidLog.ofRisks(List.of(sound))).build()))
                .isEmpty();
    }

    @Property(tries = 50)
    void aCheckThatTakesOverWhatDidNotChangeFindsTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        SnapshotValidator validator = SnapshotValidator.ofDefault();
        Portfolio before = messy(random);
        List<Project> projects = new ArrayList<>(before.projects());
        projects.set(random.nextInt(projects.size()), messy(random).projects().get(0));
        Portfolio after = before.toBuilder().projects(projects).build();

        CheckedSnapshot checked = validator.check(after, validator.check(before, CheckedSnapshot.none()));

        assertThat(checked.violations()).isNotEmpty().isEqualTo(validator.validate(after));
    }

    @Test
    void anotherValidatorTakesNothingOver() {
        Portfolio portfolio = messy(new Random(1));
        CheckedSnapshot byOne = SnapshotValidator.ofDefault().check(portfolio, CheckedSnapshot.none());
        SnapshotValidator other = SnapshotValidator.ofDefault();

        assertThat(byOne.ofScope(portfolio, other)).isEmpty();
        assertThat(other.check(portfolio, byOne).violations()).isEqualTo(byOne.violations());
    }
}
