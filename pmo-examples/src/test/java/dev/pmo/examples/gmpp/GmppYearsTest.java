package dev.pmo.examples.gmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.core.governance.DeliveryConfidence;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.examples.data.ExternalData;
import dev.pmo.examples.input.InputReader;
import dev.pmo.examples.input.common.ImportNote;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.examples.input.common.InputKind;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.ReviewResult;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The headers and cells of releases from 2013 to 2026, as published by IPA and NISTA (Open Government Licence v3.0). */
class GmppYearsTest {

    private static final String OF_2026 = "Project Name,Department,Annual Report Category,Project Description,"
            + "IPA Delivery Confidence Assessment,SRO Delivery Confidence Assessment,"
            + "Departmental Commentary on Delivery Confidence Assessment Rating,Start Date,End Date,Schedule Narrative,"
            + "\"Financial Year Baseline (£m, Presented in 2024/25 Real Prices)\","
            + "\"Financial Year Forecast (£m, Presented in 2024/25 Real Prices)\",Financial Year Variance (%),"
            + "In Year Variance Narrative,\"Whole Life Cost (£m, Presented in 2024/25 Real Prices)\",Costs Narrative,"
            + "\"Benefits (£m, Presented in 2024/25 Real Prices)\",Benefits Narrative,"
            + "Evaluation Plan and Registry Link,Senior Responsible Owner (SRO) Name,Major Projects ID\n";

    private static final String FALCON = "Falcon Programme,CO,Government Transformation and Service Delivery,"
            + "A new IT system,,AMBER,\"The rating at 25/26 Q4 improved to AMBER\",01/05/2022,31/12/2026,"
            + "The end date at 25/26-Q4 has increased,8.43,4.94,41.38,Less than planned,23.11,Licences,88.1,Fewer users,"
            + ",An Owner,CO_0176_2223-Q3\n";

    private static final String WITHHELD = "Exempt under Section 43 - Commercial interests,";

    private static final String REST_OF_2026 = "Future Service Programme,CO,ICT," + WITHHELD.repeat(4)
            + "01/10/2020,31/12/2026," + WITHHELD.repeat(10) + "An Owner,CO_0027_2021-Q4\n"
            + "POST OFFICE - TRANSFORMATION,DBT,ICT,Five pillars,AMBER,,Improved,01/04/2025,"
            + "\"Low: 31/03/2030, Mid: 31/03/2032, High: 31/03/2031\",On track,267.53,226.56,15.31,Returned,"
            + "\"1,553.73\",In line,,In line,,An Owner,DBT_0293_2324-Q3\n"
            + "Children's Homes (new),DFE,Government Transformation and Service Delivery,,,GREEN,,,,,,,,,,,,,,An Owner,\n"
            + "Something secret,MOD,Military Capability,,,RED,,,,,,,,,,,,,,An Owner,Exempt under Section 24\n";

    private static final String OF_2014 = "Project name,BIS Shared Services,Business Bank Project,ICR Monetisation,"
            + "Urenco Future Options\n"
            + "Department,BIS,BIS,BIS,BIS\n"
            + "\"MPA RAG rating\n(A Delivery Confidence Assessment of the project at a fixed point in time, using a"
            + " five-point scale, Red – Amber/Red – Amber – Amber/Green – Green; definitions in the MPA Annual"
            + " Report)\",Amber,Amber/Green,No DCA,Data exempt under section 27 and section 43 of the Freedom of"
            + " Information Act (2000)\n"
            + "Description / Aims,Shared services,A bank,A sale,Options\n"
            + "Departmental commentary on actions planned or taken on the MPA RAG rating.,Challenges,Progress,None,\n"
            + "Project - Start Date (Latest Approved Start Date),04/05/2011,24.09.2012,01.03.10,\n"
            + "Project - End Date (Latest Approved End Date),01/04/2015,01.11.2014,31.12.18,\n"
            + "\"Departmental narrative on schedule, including any deviation from planned schedule (if necessary)\","
            + "October,November,,\n"
            + "2014/2015 Budget (£million),£1.90m,£312.00m,£6.96m,\n"
            + "2014/2015 Forecast (£million),£1.90m,£322.40m,£3.88m,\n"
            + "2014/2015 Variance (£million),0,10.4,-3.08,\n"
            + "2014/2015 Variance %age,0%,3%,-44%,\n"
            + "Departmental narrative on budget/forecast variance for 2014/15,,,Not this year,\n"
            + "Total budgeted whole life costs (£million) (including Non-government costs),£26.19m,£495.70m,£29.48m,\n"
            + "Departmental Narrative on Budgeted Whole Life Costs,Not provided,Costs,Not provided,\n";

    private static ImportedPortfolio read(String csv) {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        assertThat(InputReader.recognise("x", bytes)).isEqualTo(InputKind.GMPP_CSV);
        return GmppImporter.read("x", bytes);
    }

    private static Map<String, Project> projects(ImportedPortfolio release) {
        return release.portfolio().portfolios().stream()
                .flatMap(department -> department.projects().stream())
                .collect(Collectors.toMap(
                        project -> project.id().value(), project -> project, (a, b) -> a, TreeMap::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MPA RAG rating (A Delivery Confidence Assessment of the project) | AUTHORITY_RATING",
                "MPA RAG (Departmental RAG used if MPA RAG missing) | AUTHORITY_RATING",
                "IPA RAG rating | AUTHORITY_RATING",
                "IPA Delivery Confidence Assessment | AUTHORITY_RATING",
                "SRO Delivery Confidence Assessment | SRO_RATING",
                "Senior Responsible Owner (SRO) Name | SRO_NAME",
                "GMPP ID | ID",
                "GMPP ID Number | ID",
                "Major Projects ID | ID",
                "ID Numbers | ID",
                "Annual Report Category | CATEGORY",
                "Project Category | CATEGORY",
                "Description / Aims (From GMPP data) | DESCRIPTION",
                "Detailed Description / Aims | DESCRIPTION",
                "Project Description | DESCRIPTION",
                "Departmental commentary on actions planned or taken on the IPA RAG rating. | COMMENTARY",
                "Departmental narrative actions on delivery confidence assessment | COMMENTARY",
                "Project - Start Date (Latest approved start date) | START",
                "End Date | END",
                "Departmental narrative on schedule, including any deviation (if necessary) | SCHEDULE_NARRATIVE",
                "Schedule Narrative | SCHEDULE_NARRATIVE",
                "2012/13 Budget (£million) | YEAR_BASELINE",
                "2018/19 TOTAL Baseline £m (including Non-Government costs) | YEAR_BASELINE",
                "FY Budget (£m) inc Non Gov | YEAR_BASELINE",
                "Financial Year Baseline (£m) | YEAR_BASELINE",
                "2013/2014 Forecast (£million) | YEAR_FORECAST",
                "FY Forecast (£m) inc Non Gov | YEAR_FORECAST",
                "2014/2015 Variance %age | YEAR_VARIANCE",
                "2014/2015 Variance (£million) | YEAR_VARIANCE",
                "Variance Budget / Forecast %age | YEAR_VARIANCE",
                "Budget variance | YEAR_VARIANCE",
                "Departmental narrative on budget/forecast variance for 2012/13 | YEAR_NARRATIVE",
                "In Year Variance Narrative | YEAR_NARRATIVE",
                "Total budgeted whole life costs (£million) (including non-government costs) | WHOLE_LIFE_COST",
                "Whole Life Cost TOTAL Baseline £m (including Non-Government costs) | WHOLE_LIFE_COST",
                "'Whole Life Cost (£m, Presented in 2024/25 Real Prices)' | WHOLE_LIFE_COST",
                "Costs Narrative | COST_NARRATIVE",
                "Departmental Narrative on Budgeted Whole Life Costs | COST_NARRATIVE",
                "'Benefits (£m, Presented in 2024/25 Real Prices)' | BENEFITS",
                "Departmental Narrative on Budgeted Benefits | BENEFITS_NARRATIVE"
            })
    void each_spelling_that_was_published_has_its_meaning(String header, GmppField field) {
        assertThat(GmppField.of(header)).contains(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cells to be exempted",
                "D10-D16",
                "e.g. B3",
                "''",
                "Evaluation Plan and Registry Link",
                "Does the project have an evaluation plan? (self reported)"
            })
    void what_is_no_field_of_a_project_has_none(String header) {
        assertThat(GmppField.of(header)).isEmpty();
    }

    @Test
    void the_release_of_2026_is_read_with_its_identifiers_ratings_owners_and_prices() {
        ImportedPortfolio release = read(OF_2026 + FALCON + REST_OF_2026);
        Project falcon = Objects.requireNonNull(projects(release).get("CO_0176_2223-Q3"));

        assertThat(release.statusDate()).isEqualTo("2026-03-31");
        assertThat(projects(release).keySet())
                .containsExactly(
                        "CHILDREN-S-HOMES-NEW",
                        "CO_0027_2021-Q4",
                        "CO_0176_2223-Q3",
                        "DBT_0293_2324-Q3",
                        "SOMETHING-SECRET");
        assertThat(falcon.governance().sro()).isEqualTo("An Owner");
        assertThat(falcon.governance().confidences())
                .extracting(DeliveryConfidence::assessor, DeliveryConfidence::rating, DeliveryConfidence::scale)
                .containsExactly(tuple("SRO", ConfidenceRating.AMBER, ConfidenceScale.THREE_POINT));
        assertThat(falcon.position().cost().baseline()).isEqualTo(Money.parse("GBP 23110000"));
        assertThat(falcon.position().time().baselineFinish()).isEqualTo("2026-12-31");
        assertThat(falcon.position().findAspect(ToleranceAspect.BENEFITS))
                .hasValueSatisfying(benefits -> assertThat(benefits.target()).isEqualByComparingTo("88100000"));
        assertThat(projects(release).values())
                .extracting(project -> project.position().priceBase())
                .containsOnly("2024/25 real prices");
        assertThat(release.notes())
                .extracting(ImportNote::message)
                .contains(
                        "the whole-life figures are in 2024/25 real prices",
                        "the identifier is missing; the project is known by its name",
                        "the identifier is withheld; the project is known by its name");
    }

    @Test
    void costs_in_real_prices_are_not_compared_with_those_of_the_release_before_and_that_is_a_gap() {
        ImportedPortfolio before =
                GmppImporter.read("x", ExternalData.bytes(ExternalData.data("gmpp/gmpp_2024_25.csv")));
        String dearer = OF_2026 + FALCON.replace("23.11", "46.22");

        ReviewResult real = reviewed(read(dearer), before);
        ReviewResult asPaid = reviewed(read(dearer.replace(", Presented in 2024/25 Real Prices", "")), before);

        assertThat(changesOfCost(asPaid)).contains("baseline.uncontrolled-change", "reporting.cost-changed");
        assertThat(changesOfCost(real)).isEmpty();
        assertThat(real.gaps())
                .filteredOn(gap -> gap.scope().id().equals("CO_0176_2223-Q3"))
                .extracting(Gap::reason)
                .contains(
                        "the whole-life cost is not compared with last time: it was in prices that are not stated, and"
                                + " is in 2024/25 real prices",
                        "what is agreed in money is not compared with last time: it was in prices that are not stated,"
                                + " and is in 2024/25 real prices");
    }

    private static ReviewResult reviewed(ImportedPortfolio now, ImportedPortfolio before) {
        return ReviewEngine.of(StandardModules.all())
                .review(ReviewRequest.of(now.portfolio(), Objects.requireNonNull(now.statusDate()))
                        .withPrevious(before.portfolio()))
                .result();
    }

    private static List<String> changesOfCost(ReviewResult result) {
        return result.findings().stream()
                .filter(finding -> finding.scope().id().equals("CO_0176_2223-Q3"))
                .filter(finding ->
                        Stream.of("cost-changed@", "#COST", "#ASPECT_TARGET").anyMatch(finding.id()::contains))
                .map(finding -> finding.ruleId())
                .toList();
    }

    @Test
    void a_release_from_before_there_were_identifiers_is_read_by_the_names_of_its_projects() {
        ImportedPortfolio release = read(OF_2014);
        Map<String, Project> projects = projects(release);

        assertThat(release.statusDate()).isEqualTo(LocalDate.of(2014, 9, 30));
        assertThat(projects.keySet())
                .containsExactly(
                        "BIS-SHARED-SERVICES", "BUSINESS-BANK-PROJECT", "ICR-MONETISATION", "URENCO-FUTURE-OPTIONS");
        assertThat(projects.values().stream()
                        .flatMap(project -> project.governance().confidences().stream())
                        .map(one -> one.assessor() + " " + one.scale() + " "
                                + one.rating().name()))
                .containsExactly(
                        "MPA FIVE_POINT AMBER",
                        "MPA FIVE_POINT AMBER_GREEN",
                        "MPA FIVE_POINT UNKNOWN",
                        "MPA FIVE_POINT EXEMPT");
        assertThat(projects.values().stream()
                        .map(Project::position)
                        .map(position -> position.cost().baseline() + " "
                                + position.time().baselineStart() + " "
                                + position.time().baselineFinish()))
                .containsExactly(
                        "GBP 26190000 2011-05-04 2015-04-01",
                        "GBP 495700000 2012-09-24 2014-11-01",
                        "GBP 29480000 2010-03-01 2018-12-31",
                        "null null null");
        assertThat(release.notes())
                .extracting(ImportNote::message)
                .contains("the release has no identifiers; projects are known by their names");
    }

    @ParameterizedTest
    @CsvSource({
        // the year in the header of an amount: September until 2019, then the end of the year
        "2013/2014 Budget (£million), x, 2013-09-30",
        "2018/19 TOTAL Baseline £m, x, 2018-09-30",
        "2026/27 TOTAL Baseline £m, x, 2027-03-31",
        // a remark left from the year before gives way to the youngest identifier; the year of a price base is none
        "Departmental narrative on budget/forecast variance for 2018/19, AB_1_1920-Q2, 2019-09-30",
        "Departmental narrative on budget/forecast variance for 2022/23, x, 2023-03-31",
        "Whole Life Cost (Presented in 2024/25 Real Prices), AB_1_2526-Q4, 2026-03-31"
    })
    void the_day_that_a_release_speaks_of(String header, String id, LocalDate day) {
        ImportedPortfolio release =
                read("GMPP ID,Project Name,IPA Delivery Confidence Assessment," + header + "\n" + id + ",One,Amber,\n");

        assertThat(release.statusDate()).isEqualTo(day);
    }

    @Test
    void a_price_base_alone_tells_no_day() {
        ImportedPortfolio release = read("GMPP ID,Project Name,IPA Delivery Confidence Assessment,"
                + "Whole Life Cost (Presented in 2024/25 Real Prices)\nx,One,Amber,\n");

        assertThat(release.statusDate()).isNull();
    }
}
