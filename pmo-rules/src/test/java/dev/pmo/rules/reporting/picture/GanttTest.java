package dev.pmo.rules.reporting.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.testkit.Plans;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class GanttTest {

    /** A Monday. */
    private static final LocalDateTime START = LocalDateTime.of(2026, 6, 1, 8, 0);

    @Provide
    Arbitrary<Plan> plans() {
        return Plans.any();
    }

    private static Plan plan() {
        Activity heading =
                Activity.builder(id("S"), "Build").kind(ActivityKind.SUMMARY).build();
        Activity design = Activity.builder(id("A"), "Design")
                .duration(WorkTime.ofEightHourDays(5))
                .parent(id("S"))
                .progress(new Progress(START, null, Ratio.ofPercent(40), null))
                .baseline(START, START.plusDays(3))
                .build();
        Activity build = Activity.builder(id("B"), "Build")
                .duration(WorkTime.ofEightHourDays(5))
                .parent(id("S"))
                .build();
        Activity beside = Activity.of(id("C"), "Beside", WorkTime.ofEightHourDays(1));
        Activity done = Activity.builder(id("M"), "Done")
                .kind(ActivityKind.MILESTONE)
                .baseline(START.plusDays(4), START.plusDays(4))
                .build();
        return Plan.builder()
                .start(START)
                .dataDate(LocalDate.of(2026, 6, 3))
                .activities(List.of(heading, design, build, beside, done))
                .dependencies(List.of(Dependency.of(id("A"), id("B")), Dependency.of(id("B"), id("M"))))
                .build();
    }

    private static ActivityId id(String id) {
        return ActivityId.of(id);
    }

    private static Gantt.Chart chart(Plan plan, int most) {
        return PlanChart.of(plan, Schedule.of(plan), most).orElseThrow();
    }

    @Test
    void theChartOfAPlanHasARowForEachActivityInItsOrder() {
        Gantt.Chart chart = chart(plan(), 100);

        assertThat(chart.rows())
                .extracting(Gantt.Row::label)
                .containsExactly("Build", "Design", "Build", "Beside", "Done");
        assertThat(chart.rows()).extracting(Gantt.Row::depth).containsExactly(0, 1, 1, 0, 0);
        assertThat(chart.rows())
                .extracting(Gantt.Row::kind)
                .containsExactly(
                        Gantt.Kind.SUMMARY, Gantt.Kind.TASK, Gantt.Kind.TASK, Gantt.Kind.TASK, Gantt.Kind.MILESTONE);
        assertThat(chart.rows().get(2).critical()).isTrue();
        assertThat(chart.rows().get(3).critical()).isFalse();
        assertThat(chart.links())
                .containsExactly(
                        new Gantt.Link(1, 2, LinkType.FS, chart.links().get(0).critical()),
                        new Gantt.Link(2, 4, LinkType.FS, true));
        assertThat(chart.idle()).contains(LocalDate.of(2026, 6, 6), LocalDate.of(2026, 6, 7));
        assertThat(chart.dataDate()).isEqualTo(LocalDate.of(2026, 6, 3));
    }

    @Test
    void whatHasBegunIsDoneUpToItsShareOfTheWay() {
        Gantt.Row design = chart(plan(), 100).rows().get(1);

        assertThat(design.doneUntil()).isAfter(design.start()).isBefore(design.finish());
    }

    /** A letter is about 6 wide at this size, and the chart 936. */
    @ParameterizedTest
    @ValueSource(strings = {"the whole", "this plan", "the end of all that is planned by anybody"})
    void theLegendStaysWithinTheChartHoweverLongItsWords(String end) throws Exception {
        NodeList words =
                Drawn.parsed(Gantt.of("Plan", chart(plan(), 100).withEnd(end))).getElementsByTagName("text");

        List<String> told = new ArrayList<>();
        for (int i = 0; i < words.getLength(); i++) {
            Element one = (Element) words.item(i);
            double left = Double.parseDouble(one.getAttribute("x"));
            String text = one.getTextContent();
            told.add(text);
            if (one.getAttribute("text-anchor").equals("start")) {
                assertThat(left + 6 * text.length()).as(text).isLessThan(936);
            }
        }
        assertThat(told).contains("critical to " + end, "float to " + end, "summary", "link, critical");
    }

    @Test
    void howManyActivitiesAreNotDrawnIsTold() throws Exception {
        Gantt.Chart chart = chart(plan(), 3);

        assertThat(chart.rows()).hasSize(3);
        assertThat(chart.leftOut()).isEqualTo(2);
        assertThat(chart.links()).hasSize(1);
        assertThat(Drawn.texts(Drawn.parsed(Gantt.of("Plan", chart))))
                .contains("2 more activities are not drawn here.");
    }

    @Test
    void whatAnotherPlanGivesIsNoActivityLeftOut() {
        Plan joined = plan();
        Plan alone = joined.toBuilder()
                .activities(joined.activities().subList(0, 3))
                .dependencies(joined.dependencies().subList(0, 1))
                .build();

        Gantt.Chart chart = PlanChart.of(alone, Schedule.of(joined), 2).orElseThrow();

        assertThat(chart.rows()).hasSize(2);
        assertThat(chart.leftOut()).isEqualTo(1);
    }

    @Test
    void thePictureTellsInWordsWhatItShows() throws Exception {
        Document svg = Drawn.parsed(Gantt.of("Plan of the portal", chart(plan(), 100)));

        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Plan of the portal");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .startsWith("5 rows, ")
                .contains("2 links", "data date 2026-06-03");
        assertThat(Drawn.texts(svg)).contains("Design", "data date 2026-06-03", "Jun 2026", "critical", "float");
    }

    /** Around the clock work ends at midnight, which is the first moment of the day after. */
    @Test
    void workThatEndsAtMidnightEndsOnTheDayThatIsOver() {
        LocalDateTime monday = LocalDate.of(2026, 6, 1).atStartOfDay();
        Plan plan = Plan.builder()
                .start(monday)
                .calendar(WorkCalendar.ALL_HOURS)
                .activities(List.of(Activity.builder(id("A"), "Pour")
                        .duration(WorkTime.ofHours(48))
                        .baseline(monday, monday.plusDays(1))
                        .build()))
                .build();

        assertThat(Gantt.of("Plan", chart(plan, 10)))
                .contains("Pour: 2026-06-01 to 2026-06-02, critical, agreed for 2026-06-01");
    }

    @Test
    void theDateThatTheReaderGoesByIsALineOfItsOwn() throws Exception {
        Gantt.Chart chart = chart(plan(), 100);

        Document later = Drawn.parsed(Gantt.of("Plan", chart.withAsOf(LocalDate.of(2026, 6, 4))));
        assertThat(Drawn.texts(later)).contains("data date 2026-06-03", "as of 2026-06-04");
        assertThat(later.getElementsByTagName("desc").item(0).getTextContent())
                .contains("data date 2026-06-03; as of 2026-06-04");

        Document same = Drawn.parsed(Gantt.of("Plan", chart.withAsOf(LocalDate.of(2026, 6, 3))));
        assertThat(Drawn.texts(same))
                .contains("data date, as of 2026-06-03")
                .doesNotContain("data date 2026-06-03", "as of 2026-06-03");
    }

    @Test
    void aDateFarFromThePlanIsToldAtTheEdgeAndLeavesThePlanItsRoom() throws Exception {
        Gantt.Chart chart = chart(plan(), 100);
        String start = chart.rows().get(0).start().toLocalDate().toString();

        Document after = Drawn.parsed(Gantt.of("Plan", chart.withAsOf(LocalDate.of(2036, 1, 1))));
        assertThat(Drawn.texts(after)).contains("as of 2036-01-01, after all that is shown →");
        Document before = Drawn.parsed(Gantt.of("Plan", chart.withAsOf(LocalDate.of(2016, 1, 1))));
        assertThat(Drawn.texts(before)).contains("← as of 2016-01-01, before all that is shown");
        assertThat(start).startsWith("2026-06");
        assertThat(after.getElementsByTagName("desc").item(0).getTextContent())
                .contains("to 2026-06")
                .doesNotContain("to 2036");
    }

    @Test
    void whatIsCriticalIsToldByMoreThanItsColour() {
        String svg = Gantt.of("Plan", chart(plan(), 100));

        assertThat(svg).contains("<title>Done: ").contains(", critical, agreed for 2026-06-05</title>");
        assertThat(svg).contains("font-weight=\"650\" unicode-bidi=\"isolate\">Done</text>");
        assertThat(svg).contains("font-weight=\"400\" unicode-bidi=\"isolate\">Beside</text>");
    }

    @Test
    void aLinkToARowThatIsNotThereIsRefused() {
        Gantt.Chart chart = new Gantt.Chart(
                chart(plan(), 100).rows(), List.of(new Gantt.Link(0, 5, LinkType.FS, false)), List.of(), null, 0);

        assertThatThrownBy(() -> Gantt.of("Plan", chart))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A link between rows 0 to 4 was expected, but was: '0 -> 5'.\nMaybe a row was left out and"
                        + " its links were not.");
    }

    @Test
    void aPlanWithoutDatesHasNoChart() {
        Plan circle = plan().toBuilder()
                .dependencies(List.of(Dependency.of(id("A"), id("B")), Dependency.of(id("B"), id("A"))))
                .build();

        assertThat(PlanChart.of(circle, Schedule.of(circle), 100)).isEmpty();
        assertThat(PlanChart.of(Plan.none(), Schedule.of(Plan.none()), 100)).isEmpty();
    }

    @Test
    void theFarthestDatesStillFit() throws Exception {
        Gantt.Row ever = new Gantt.Row(
                "Ever", 0, Gantt.Kind.TASK, LocalDateTime.MIN, LocalDateTime.MAX, null, null, null, null, false, false);

        Drawn.parsed(Gantt.of("Ever", new Gantt.Chart(List.of(ever), List.of(), List.of(), LocalDate.MAX, 0)));
        Drawn.parsed(Gantt.of("Nothing", new Gantt.Chart(List.of(), List.of(), List.of(), null, 0)));
    }

    @Test
    void threeHundredActivitiesAreStillAPictureOfModestSize() {
        List<Activity> activities = IntStream.range(0, 300)
                .mapToObj(i -> Activity.of(id("A" + i), "Activity " + i, WorkTime.ofEightHourDays(1 + i % 7)))
                .toList();
        List<Dependency> links = IntStream.range(1, 300)
                .mapToObj(i -> Dependency.of(id("A" + (i - 1)), id("A" + i)))
                .toList();

        String svg = Gantt.of("Plan", chart(Plan.of(START, activities, links), 300));

        assertThat(svg.length()).isLessThan(400_000);
        assertThat(svg).isEqualTo(Gantt.of("Plan", chart(Plan.of(START, activities, links), 300)));
    }

    @Property(tries = 100)
    void anyPlanWithDatesIsWellFormed(@ForAll("plans") Plan plan, @ForAll String title) throws Exception {
        Gantt.Chart chart = PlanChart.of(plan, Schedule.of(plan), 4).orElse(null);
        if (chart != null) {
            String svg = Gantt.of(title, chart);
            Drawn.parsed(svg);
            assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity");
        }
    }
}
