package dev.pmo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.examples.data.ExternalData;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.examples.input.common.InputKind;
import dev.pmo.examples.sample.SampleFiles;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Waiver;
import dev.pmo.rules.testkit.Portfolios;
import dev.pmo.rules.testkit.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The report as text, as a page and for a spreadsheet says what its record and the result say, and says what it omits. */
class FormsAgreeTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final ReviewEngine ENGINE = Engines.standard();

    @TempDir
    Path folder;

    private ReviewOptions.Done reviewed(String file, String... options) throws IOException {
        for (String name : SampleFiles.NAMES) {
            Files.writeString(folder.resolve(name), SampleFiles.of(name));
        }
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]), nowhere, nowhere, false, false, false, folder, Cli.TODAY);
        ReviewOptions parsed = CommandLine.populateCommand(new ReviewOptions(), options);
        return parsed.review(terminal, List.of(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--previous portfolio-previous.json",
                "--waivers waivers.json --policy policy.yaml",
                "--previous portfolio-previous.json --policy policy.yaml --waivers waivers.json"
            })
    void allFormsOfTheSampleSayTheSame(String options) throws IOException {
        String[] given = options.isEmpty() ? new String[0] : options.split(" ");

        Forms forms = Forms.of(reviewed("portfolio.json", given));

        assertThat(forms.findings()).isGreaterThan(50);
        assertThat(forms.differences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1000})
    void whatATextOfFewerRowsLeavesOutItCounts(int rows) throws IOException {
        Forms forms = Forms.of(reviewed("portfolio.json", "--previous", "portfolio-previous.json"), rows);

        assertThat(forms.differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "gmpp/gmpp_2019_20.csv, ",
        "gmpp/gmpp_2020_21.csv, gmpp/gmpp_2019_20.csv",
        "gmpp/gmpp_2021_22.csv, gmpp/gmpp_2020_21.csv",
        "gmpp/gmpp_2023_24.csv, gmpp/gmpp_2021_22.csv",
        "gmpp/gmpp_2024_25.csv, gmpp/gmpp_2023_24.csv",
        "us-it-dashboard/projects.csv, "
    })
    void allFormsOfWhatGovernmentsPublishedSayTheSame(String now, @Nullable String before) throws IOException {
        String file = ExternalData.data(now).toAbsolutePath().toString();
        String[] given = before == null
                ? new String[0]
                : new String[] {
                    "--previous", ExternalData.data(before).toAbsolutePath().toString()
                };

        Forms forms = Forms.of(reviewed(file, given));

        assertThat(forms.findings() + forms.json().path("gaps").size()).isGreaterThan(1000);
        assertThat(forms.differences()).isEmpty();
    }

    @Provide
    Arbitrary<Portfolio> any() {
        return Portfolios.any();
    }

    @Provide
    Arbitrary<Portfolio> strained() {
        return Portfolios.strained();
    }

    @Property(tries = 12, seed = "7", shrinking = ShrinkingMode.OFF)
    void allFormsOfAnyPortfolioSayTheSame(
            @ForAll("any") Portfolio before, @ForAll("any") Portfolio now, @ForAll int seed) {
        assertThat(forms(now, null, 0).differences()).isEmpty();
        assertThat(forms(now, before, seed).differences()).isEmpty();
    }

    @Property(tries = 10, seed = "7", shrinking = ShrinkingMode.OFF)
    void allFormsOfPortfoliosUnderStrainSayTheSame(
            @ForAll("strained") Portfolio before, @ForAll("strained") Portfolio now, @ForAll int seed) {
        assertThat(forms(now, before, seed).differences()).isEmpty();
    }

    @Property(tries = 6, seed = "7", shrinking = ShrinkingMode.OFF)
    void allFormsOfAProgrammeOrAProjectAloneSayTheSame(@ForAll("strained") Portfolio portfolio) {
        for (Scope scope : portfolio.children().stream().limit(2).toList()) {
            ReviewResult earlier =
                    ENGINE.review(ReviewRequest.of(scope, AS_OF.minusDays(30))).result();
            assertThat(Forms.of(done(ENGINE.review(ReviewRequest.of(scope, AS_OF)), earlier))
                            .differences())
                    .isEmpty();
        }
    }

    @Test
    void allFormsOfAnEmptyPortfolioAndOfOneProjectSayTheSame() {
        Portfolio empty = Portfolio.builder(PortfolioId.of("PF"), "Empty").build();
        Project only = Project.builder(ProjectId.of("P"), "Only")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .build();

        assertThat(forms(empty, null, 0).differences()).isEmpty();
        assertThat(forms(empty.toBuilder().projects(List.of(only)).build(), empty, 0)
                        .differences())
                .isEmpty();
    }

    /** Five hundred programmes, most in need of attention, of which some share a name with another. */
    @Test
    void allFormsOfFiveHundredProgrammesSayTheSame() {
        List<Programme> programmes = new ArrayList<>();
        for (Scope one : scopes(Samples.of(Portfolios.strained(), 150, 3))) {
            if (programmes.size() < 500) {
                programmes.add(Programme.builder(ProgrammeId.of("PG" + programmes.size() % 490), one.name())
                        .profile(Profile.of(LifecycleState.DELIVERING))
                        .governance(one.governance())
                        .position(one.position())
                        .raid(one.raid())
                        .build());
            }
        }
        Portfolio huge = Portfolio.builder(PortfolioId.of("PF"), "Huge")
                .programmes(programmes)
                .build();

        Forms forms = forms(huge, huge, 1);

        assertThat(forms.json().path("scopes").asInt()).isEqualTo(501);
        assertThat(forms.report().path("exceptions").size()).isGreaterThan(250);
        assertThat(forms.differences()).isEmpty();
    }

    private static List<Scope> scopes(List<? extends Scope> roots) {
        List<Scope> all = new ArrayList<>();
        for (Scope root : roots) {
            all.add(root);
            all.addAll(scopes(root.children()));
        }
        return all;
    }

    /** With some findings waived, beside a result of a month ago if there is one. */
    private static Forms forms(Portfolio now, @Nullable Portfolio before, int seed) {
        ReviewRequest request = ReviewRequest.of(now, AS_OF);
        if (before == null) {
            return Forms.of(done(ENGINE.review(request), null));
        }
        ReviewResult earlier =
                ENGINE.review(ReviewRequest.of(before, AS_OF.minusDays(30))).result();
        List<Waiver> waivers = new ArrayList<>();
        for (Finding finding :
                ENGINE.review(request.withPrevious(before)).result().findings()) {
            if ((finding.id().hashCode() + seed) % 5 == 0) {
                waivers.add(Waiver.of(finding, "=1+1, \"known\"\nand \u202Eborne", "Bob <b>", AS_OF.plusDays(9)));
            }
        }
        return Forms.of(done(ENGINE.review(request.withPrevious(before).withWaivers(waivers)), earlier));
    }

    private static ReviewOptions.Done done(Review review, @Nullable ReviewResult earlier) {
        Portfolio nothing = Portfolio.builder(PortfolioId.of("X"), "X").build();
        return new ReviewOptions.Done(
                review,
                earlier,
                AsOf.of(AS_OF, null, AS_OF),
                new ImportedPortfolio(nothing, InputKind.PORTFOLIO_JSON, null, List.of()),
                null);
    }
}
