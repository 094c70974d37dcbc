package dev.pmo.core.id;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    private static final List<Function<String, Comparable<?>>> ALL = List.of(
            ActivityId::of,
            AssumptionId::of,
            CalendarId::of,
            DependencyId::of,
            IssueId::of,
            MilestoneId::of,
            ObjectiveId::of,
            PortfolioId::of,
            ProgrammeId::of,
            ProjectId::of,
            ResourceId::of,
            RiskId::of,
            StageId::of,
            TrancheId::of);

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .all()
                .ofMinLength(1)
                .ofMaxLength(20)
                .filter(text -> !text.isBlank() && text.chars().noneMatch(Character::isISOControl))
                .filter(text -> text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE));
    }

    @Property(tries = 100)
    void everyIdentifierIsItsText(@ForAll("texts") String text) {
        for (Function<String, Comparable<?>> type : ALL) {
            assertThat(type.apply(text)).hasToString(text.strip()).isEqualTo(type.apply(" " + text + "\t"));
        }
    }

    @Property(tries = 200)
    void orderAgreesWithEqualityAndKnowsNoLocale(@ForAll("texts") String a, @ForAll("texts") String b) {
        assertThat(RiskId.of(a).equals(RiskId.of(b))).isEqualTo(RiskId.of(a).compareTo(RiskId.of(b)) == 0);
        assertThat(RiskId.of(a).compareTo(RiskId.of(b))).isEqualTo(a.strip().compareTo(b.strip()));
    }

    @Property(tries = 200)
    void aReferenceThatIsWrittenIsReadBack(@ForAll Level level, @ForAll("texts") String id) {
        ScopeRef ref = new ScopeRef(level, id);
        assertThat(ScopeRef.parse(ref.toString())).isEqualTo(ref);
    }

    @Test
    void referencesGoFromPortfolioDownToProject() {
        ScopeRef portfolio = ScopeRef.of(PortfolioId.of("Z"));
        ScopeRef programme = ScopeRef.of(ProgrammeId.of("M"));
        ScopeRef project = ScopeRef.of(ProjectId.of("A"));
        assertThat(List.of(portfolio, programme, project, ScopeRef.of(ProjectId.of("B"))))
                .isSorted();
        assertThat(ScopeRef.parse("project:A")).isEqualTo(project);
        assertThat(ScopeRef.parse("PROJECT:a:b").id()).isEqualTo("a:b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "a\nb", "a\u0000b", "tab\there", "\u0085x\u0085y"})
    void blankTextAndControlCharactersAreRefused(String text) {
        for (Function<String, Comparable<?>> type : ALL) {
            assertThatThrownBy(() -> type.apply(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Maybe");
        }
        assertThatThrownBy(() -> new ScopeRef(Level.PROJECT, text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "a\uD83Db", "\uDE80", "\uDE80\uD83D", "\uD83D\uDE80\uD83D"})
    void halfACharacterIsRefusedSinceNobodyCanWriteIt(String text) {
        for (Function<String, Comparable<?>> type : ALL) {
            assertThatThrownBy(() -> type.apply(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("half a character")
                    .satisfies(e -> assertThat(String.valueOf(e.getMessage()).getBytes(UTF_8))
                            .asString(UTF_8)
                            .isEqualTo(e.getMessage()));
        }
        assertThat(ProjectId.of("a\uD83D\uDE80b").value()).isEqualTo("a\uD83D\uDE80b");
    }

    @Test
    void anIdentifierHasAtMostTwoHundredCharacters() {
        assertThat(ProjectId.of("x".repeat(200)).value()).hasSize(200);
        assertThatThrownBy(() -> ProjectId.of("x".repeat(201)))
                .hasMessageContaining("200")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(250));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", ":A", "PROJECT:", "PROJECT", "STAGE:A", "PROJECT: "})
    void anotherFormOfAReferenceIsRefused(String text) {
        assertThatThrownBy(() -> ScopeRef.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
    }
}
