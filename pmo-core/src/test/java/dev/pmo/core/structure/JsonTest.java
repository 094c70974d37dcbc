package dev.pmo.core.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Lag;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.core.validation.SnapshotValidator;
import dev.pmo.core.validation.Violation;
import dev.pmo.core.value.WorkTime;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Snapshots travel through plain mappers: Jackson 2 with its module for java.time, Jackson 3 as it comes. */
class JsonTest {

    /** A mapper of either Jackson. */
    private interface Json {
        String write(Object value);

        <T> T read(String json, Class<T> type);
    }

    private static final class Jackson2 implements Json {
        private final ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());

        @Override
        public String write(Object value) {
            try {
                return mapper.writeValueAsString(value);
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public <T> T read(String json, Class<T> type) {
            try {
                return mapper.readValue(json, type);
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static final class Jackson3 implements Json {
        private final tools.jackson.databind.ObjectMapper mapper = new tools.jackson.databind.ObjectMapper();

        @Override
        public String write(Object value) {
            return mapper.writeValueAsString(value);
        }

        @Override
        public <T> T read(String json, Class<T> type) {
            return mapper.readValue(json, type);
        }
    }

    private static final Map<String, Json> BOTH = Map.of("Jackson 2", new Jackson2(), "Jackson 3", new Jackson3());

    private static List<DynamicTest> withBoth(Consumer<Json> test) {
        return BOTH.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> test.accept(entry.getValue())))
                .toList();
    }

    @TestFactory
    List<DynamicTest> aFullSnapshotIsReadBack() {
        Portfolio full = FullSnapshot.portfolio();
        return withBoth(
                json -> assertThat(json.read(json.write(full), Portfolio.class)).isEqualTo(full));
    }

    @Test
    void whatOneJacksonWritesTheOtherReads() throws JsonProcessingException {
        ObjectMapper second = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        tools.jackson.databind.ObjectMapper third = new tools.jackson.databind.ObjectMapper();
        Portfolio full = FullSnapshot.portfolio();
        String bySecond = second.writeValueAsString(full);
        String byThird = third.writeValueAsString(full);

        assertThat(third.readTree(byThird)).isEqualTo(third.readTree(bySecond));
        assertThat(third.readValue(bySecond, Portfolio.class)).isEqualTo(full);
        assertThat(second.readValue(byThird, Portfolio.class)).isEqualTo(full);
    }

    @TestFactory
    List<DynamicTest> anEmptySnapshotIsReadBack() {
        return withBoth(json -> {
            for (Scope scope : List.of(
                    Portfolio.builder(PortfolioId.of("P"), "").build(),
                    Programme.builder(ProgrammeId.of("P"), "").build(),
                    Project.builder(ProjectId.of("P"), "").build())) {
                assertThat((Scope) json.read(json.write(scope), scope.getClass()))
                        .isEqualTo(scope);
            }
        });
    }

    @TestFactory
    List<DynamicTest> whatOldJsonDoesNotHaveIsEmpty() {
        return withBoth(json -> {
            assertThat(json.read("{\"id\":\"P\"}", Project.class))
                    .isEqualTo(Project.builder(ProjectId.of("P"), "").build());
            assertThat(json.read("{\"id\":\"P\",\"raid\":{\"risks\":[{\"id\":\"R\"}]},\"plan\":{}}", Programme.class))
                    .satisfies(programme -> {
                        assertThat(programme.plan()).isEqualTo(Plan.none());
                        assertThat(programme.raid().risks().get(0).status().live())
                                .isTrue();
                    });
            assertThat(json.read("{\"id\":\"P\",\"projects\":null,\"position\":null}", Portfolio.class))
                    .isEqualTo(Portfolio.builder(PortfolioId.of("P"), "").build());
        });
    }

    @TestFactory
    List<DynamicTest> thePlanOfOldJsonIsReadAsItWasMeant() {
        String old =
                "{\"dependencies\":[{\"predecessor\":\"A\",\"successor\":\"B\",\"type\":\"FF\",\"lag\":\"PT16H\"}],"
                        + "\"activities\":[{\"id\":\"A\",\"baselineStart\":\"2026-01-05T08:00:00\"}]}";
        return withBoth(json -> assertThat(json.read(old, Plan.class)).satisfies(plan -> {
            assertThat(plan.scheduling()).isEqualTo(SchedulingRules.standard());
            assertThat(plan.dependencies().get(0).lag()).isEqualTo(Lag.of(WorkTime.ofHours(16)));
            assertThat(plan.activities().get(0).placement()).isEqualTo(Placement.scheduled());
            assertThat(plan.activities().get(0).baselineStart()).isEqualTo("2026-01-05T08:00");
        }));
    }

    @TestFactory
    List<DynamicTest> violationsAreReadBack() {
        Violation violation = SnapshotValidator.ofDefault()
                .validate(Project.builder(ProjectId.of("${7*7}"), "").build())
                .get(0);
        return withBoth(json -> {
            assertThat(json.read(json.write(violation), Violation.class)).isEqualTo(violation);
            assertThat(json.write(violation)).contains("\"scope\":\"PROJECT:${7*7}\"");
        });
    }

    @TestFactory
    List<DynamicTest> valuesTravelAsTheirText() {
        return withBoth(json -> {
            assertThat(json.write(FullSnapshot.portfolio()))
                    .contains("\"10%\"", "\"GBP 1000000.5\"", "\"30 days\"", "\"PT16H30M\"", "\"12.5%\"")
                    .contains("\"lag\":\"-12.5% elapsed\"", "\"recurrence\":\"FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO\"");
            assertThat(json.write(ScopeRef.parse("PROJECT:P"))).isEqualTo("\"PROJECT:P\"");
        });
    }

    @Test
    void theFullSnapshotIsFull() throws ReflectiveOperationException {
        Deque<Object> waiting =
                new ArrayDeque<>(List.of(FullSnapshot.portfolio().programmes().get(0)));
        int records = 0;
        while (!waiting.isEmpty()) {
            Object next = waiting.pop();
            if (next instanceof Collection<?> list) {
                assertThat(list).isNotEmpty();
                waiting.push(list.iterator().next());
            } else if (next instanceof Record
                    && !(next instanceof Programme p && p.id().value().equals("PG-2"))) {
                records++;
                for (RecordComponent component : next.getClass().getRecordComponents()) {
                    Object value = component.getAccessor().invoke(next);
                    assertThat(value)
                            .as("%s of %s", component.getName(), next.getClass())
                            .isNotNull();
                    if (!component.getName().equals("shifts")) {
                        waiting.push(value);
                    }
                }
            }
        }
        assertThat(records).isGreaterThan(80);
    }
}
