package dev.pmo.rules.rule;

import dev.pmo.core.id.Level;
import dev.pmo.core.value.Copies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * A pure judgement about a scope: its description for the catalogue, and the function that judges.
 *
 * <pre>{@code
 * Rule.of(
 *         "sponsorship.project-without-commercial-lead",
 *         "A large project has no commercial lead",
 *         Reads.nothing().policy(SponsorshipPolicy.TYPE),
 *         SponsorshipModule::judgeLead)
 *         .at(Level.PROJECT)
 *         .described(
 *                 "Nobody answers for the contracts of a project that spends most of its money on them.",
 *                 "Forecast GBP 7 million, limit GBP 5 million, no lead recorded",
 *                 "Our commercial handbook, 4.2");
 * }</pre>
 *
 * <p>Evaluated once for each scope of its levels. It must not depend on anything but its inputs. This class is
 * immutable and thread-safe if the function is.
 *
 * @param id {@code module.problem-in-kebab-case}, naming the problem; part of the ids of its findings
 * @param problem what it finds, in a sentence
 * @param why why that matters
 * @param example an example with figures
 * @param source where the rule comes from
 * @param levels the levels at which it judges
 * @param reads what it reads
 * @param function the function
 * @param formerIds what it was called before; waivers of those ids are waivers of this rule
 */
public record Rule(
        String id,
        String problem,
        String why,
        String example,
        String source,
        Set<Level> levels,
        Reads reads,
        Function<Inputs, Verdict> function,
        List<String> formerIds) {

    /** Copies the levels and the former ids. */
    public Rule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(example, "example");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(reads, "reads");
        Objects.requireNonNull(function, "function");
        formerIds = Copies.copy(formerIds);
        levels = levels.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(levels));
    }

    /**
     * A rule at all levels, without words for the catalogue yet.
     *
     * @param id the id
     * @param problem what it finds, in a sentence
     * @param reads what it reads
     * @param function the function that judges
     * @return the rule
     */
    public static Rule of(String id, String problem, Reads reads, Function<Inputs, Verdict> function) {
        return new Rule(id, problem, "", "", "", EnumSet.allOf(Level.class), reads, function, List.of());
    }

    /**
     * The same rule at some levels only.
     *
     * @param first a level
     * @param more further levels
     * @return the changed rule
     */
    public Rule at(Level first, Level... more) {
        return new Rule(id, problem, why, example, source, EnumSet.of(first, more), reads, function, formerIds);
    }

    /**
     * The same rule with words for the catalogue.
     *
     * @param newWhy why the problem matters
     * @param newExample an example with figures
     * @param newSource where the rule comes from
     * @return the changed rule
     */
    public Rule described(String newWhy, String newExample, String newSource) {
        return new Rule(id, problem, newWhy, newExample, newSource, levels, reads, function, formerIds);
    }

    /**
     * The same rule with another function, such as one that records what it is asked.
     *
     * @param newFunction the function that judges
     * @return the changed rule
     */
    public Rule judgedBy(Function<Inputs, Verdict> newFunction) {
        return new Rule(id, problem, why, example, source, levels, reads, newFunction, formerIds);
    }

    /**
     * The same rule, which was called otherwise once, so that waivers and earlier results that speak of it so still
     * count.
     *
     * @param formerId what it was called
     * @return the changed rule
     */
    public Rule formerly(String formerId) {
        List<String> all = new ArrayList<>(formerIds);
        all.add(Objects.requireNonNull(formerId, "formerId"));
        return new Rule(id, problem, why, example, source, levels, reads, function, all);
    }
}
