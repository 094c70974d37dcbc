package dev.pmo.rules.engine;

import dev.pmo.core.id.Level;
import dev.pmo.core.structure.ScopeIndex;
import dev.pmo.core.validation.Violation;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.GapKind;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Part;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates one scope: what its snapshot lacks, then step after step, then the proof; what is escalated is seen by its
 * parent.
 */
final class ScopeEvaluation {

    /** Mostly this one is answered, and then nothing needs to be looked at. */
    private static final Verdict SATISFIED = Verdict.satisfied();

    private static final Comparator<Breach> BREACHES = Comparator.comparing((Breach breach) -> breach.subject())
            .thenComparing(Breach::severity, Comparator.reverseOrder())
            .thenComparing(Breach::toString);

    private static final Comparator<Conclusion> CONCLUSIONS = Comparator.comparing(Conclusion::ruleId)
            .thenComparing(conclusion -> conclusion.breach().subject())
            .thenComparing(Conclusion::id);

    final LocalDate asOf;
    final ScopeRun run;
    final ScopeIndex index;

    /** Where the scope stands in the tree. */
    final int place;

    private final WaiverBook waivers;
    private final List<Conclusion> conclusions = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    /** The scope as it stands in the ids of its findings, made when the first one is. */
    private @Nullable String nameInIds;

    ScopeEvaluation(LocalDate asOf, WaiverBook waivers, ScopeRun run, ScopeIndex index, int place) {
        this.index = index;
        this.place = place;
        this.asOf = asOf;
        this.waivers = waivers;
        this.run = run;
    }

    boolean is(Level level) {
        return run.scope.level() == level;
    }

    /** What is said of the snapshot itself, whatever the rules say. */
    void tellOfSnapshot() {
        if (!run.repeated) {
            for (Violation violation : run.violations) {
                conclude("validation." + violation.code(), List.of(breachOf(violation)));
            }
            for (Breach expired : waivers.expiredAt(run.ref, asOf)) {
                conclude(WaiverBook.EXPIRED, List.of(expired));
            }
        }
    }

    /** Keeps what was concluded, and writes down why. */
    void finish(ProofWriter writer, long evaluations) {
        conclusions.sort(CONCLUSIONS);
        run.conclusions = List.copyOf(conclusions);
        run.saysTwice = saysTwice(run.conclusions);
        run.handedUp = handedUp(run.conclusions);
        run.gaps = List.copyOf(gaps);
        write(writer);
        run.evaluations = evaluations;
    }

    private static boolean saysTwice(List<Conclusion> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            Conclusion last = sorted.get(i - 1);
            Conclusion next = sorted.get(i);
            if (last.ruleId().equals(next.ruleId())
                    && last.breach().subject().equals(next.breach().subject())) {
                return true;
            }
        }
        return false;
    }

    /** The same list where all are handed up, since a review keeps it for each scope. */
    private static List<Conclusion> handedUp(List<Conclusion> conclusions) {
        int count = 0;
        for (int i = 0; i < conclusions.size(); i++) {
            count += conclusions.get(i).handedUp() ? 1 : 0;
        }
        if (count == 0 || count == conclusions.size()) {
            return count == 0 ? List.of() : conclusions;
        }
        return conclusions.stream().filter(Conclusion::handedUp).toList();
    }

    private void write(ProofWriter writer) {
        run.premises = new ProofDraft[conclusions.size()][];
        for (int i = 0; i < run.premises.length; i++) {
            List<Breach.Named> premises = conclusions.get(i).premises();
            @Nullable ProofDraft[] written = new ProofDraft[premises.size()];
            for (int j = 0; j < written.length; j++) {
                written[j] = writer.write(premises.get(j).premise());
                run.loose |= written[j] == null;
            }
            run.premises[i] = written;
        }
        run.written = writer.written();
    }

    private Breach breachOf(Violation violation) {
        String value = violation.value().isEmpty() ? "" : ": '" + violation.value() + "'";
        Premise premise = Premise.leaf(ProofKind.INPUT, violation.path(), violation.message() + value, run.ref, null);
        return Breach.of(violation.structural() ? Severity.HIGH : Severity.MEDIUM, "{violation}")
                .subject(violation.path())
                .with("violation", premise);
    }

    /** Does one step, after those that provide what it reads. */
    void run(Step step) {
        Unassessed obstacle = findObstacle(step);
        if (obstacle != null) {
            leaveOut(step, obstacle);
            return;
        }
        try {
            StepInputs inputs = new StepInputs(this, step);
            Calculation<?> calculation = step.calculation;
            if (calculation != null) {
                calculate(step, calculation, inputs);
            } else if (step.rule != null) {
                judge(
                        step.rule,
                        answered(step, step.rule.function().apply(inputs), "a Verdict, such as Verdict.satisfied()"));
            }
        } catch (Exception e) {
            // Not only those that are unchecked: other languages of the platform throw any.
            leaveOut(step, failure(e));
        }
    }

    private @Nullable Unassessed findObstacle(Step step) {
        for (int i = 0; i < step.neededFacts(); i++) {
            int needed = step.factPlace(i);
            if (run.facts[needed] == null) {
                Unassessed why = run.whyMissing(needed);
                return new Unassessed(
                        GapKind.NOT_ASSESSED, "needs " + step.factKey(i) + (why == null ? "" : ": " + why.reason()));
            }
        }
        return run.violations.isEmpty() ? null : findUnsound(step.reads.sound());
    }

    private @Nullable Unassessed findUnsound(List<Part> parts) {
        for (Part part : parts) {
            for (Violation violation : run.violations) {
                if (violation.structural() && violation.path().startsWith(part.path())) {
                    return Unassessed.badData(violation.path() + ": " + violation.message());
                }
            }
        }
        return null;
    }

    private void leaveOut(Step step, Unassessed why) {
        gaps.add(new Gap(why.kind(), step.id, run.ref, why.reason(), why.subject()));
        if (step.provides >= 0) {
            run.lack(step.provides, why);
        }
    }

    /** Without an iterator: it is asked for each rule, and hardly ever is there one. */
    private void leaveOut(String id, List<Unassessed> all) {
        for (int i = 0; i < all.size(); i++) {
            Unassessed why = all.get(i);
            gaps.add(new Gap(why.kind(), id, run.ref, why.reason(), why.subject()));
        }
    }

    private static Unassessed failure(Exception e) {
        if (e instanceof InterruptedException) {
            ExecutorWorkers.stayInterrupted();
        }
        String name = e.getClass().getName();
        String message = message(e);
        return new Unassessed(
                GapKind.FAILED,
                name.substring(name.lastIndexOf('.') + 1)
                        + (message == null ? "" : ": " + ValueText.withoutAddresses(message)));
    }

    private static @Nullable String message(Exception e) {
        try {
            return e.getMessage();
        } catch (RuntimeException another) {
            return null;
        }
    }

    private <T> void calculate(Step step, Calculation<T> calculation, StepInputs inputs) {
        Outcome<T> outcome =
                answered(step, calculation.function().apply(inputs), "an Outcome, such as Outcome.noData(...)");
        Optional<T> value = outcome.find();
        if (value.isEmpty()) {
            run.lack(step.provides, outcome.unassessed().get(0));
        } else {
            run.facts[step.provides] =
                    Fact.of(calculation.provides(), run.ref, ofItsType(calculation, value.get()), outcome.because());
        }
        leaveOut(step.id, outcome.unassessed());
    }

    private static <A> A answered(Step step, @Nullable A answer, String expected) {
        if (answer == null) {
            throw new IllegalStateException("'" + step.id + "' must answer with " + expected
                    + ", but answered: 'null'.\nMaybe a way through its function has no answer.");
        }
        return answer;
    }

    /** What an unchecked cast brought in is told where it was made, and not where it is read. */
    private static <T> T ofItsType(Calculation<T> calculation, T value) {
        if (!calculation.provides().type().isInstance(value)) {
            throw new IllegalStateException("The fact '" + calculation.provides() + "' must be of '"
                    + calculation.provides().type().getName() + "', but was of: '"
                    + value.getClass().getName() + "'.\nMaybe a cast left the types unchecked.");
        }
        return value;
    }

    private void judge(Rule rule, Verdict verdict) {
        if (verdict == SATISFIED) {
            return;
        }
        leaveOut(rule.id(), verdict.unassessed());
        if (!verdict.breaches().isEmpty()) {
            conclude(rule.id(), verdict.breaches());
        }
    }

    private void conclude(String ruleId, List<Breach> breaches) {
        List<Breach> sorted = breaches;
        if (breaches.size() > 1) {
            sorted = new ArrayList<>(breaches);
            sorted.sort(BREACHES);
        }
        String subject = "";
        int same = 0;
        for (Breach breach : sorted) {
            same = same > 0 && breach.subject().equals(subject) ? same + 1 : 1;
            subject = breach.subject();
            try {
                conclude(ruleId, breach, breach.premises(), same);
            } catch (RuntimeException e) {
                gaps.add(Gap.of(GapKind.FAILED, ruleId, run.ref, failure(e).reason()));
            }
        }
    }

    private void conclude(String ruleId, Breach breach, List<Breach.Named> premises, int same) {
        String id = idOf(ruleId, nameInIds(), breach.subject(), same);
        if (same == 2) {
            gaps.add(Gap.of(
                    GapKind.FAILED,
                    ruleId,
                    run.ref,
                    "answered more than once for the subject '" + breach.subject() + "'; each answer is kept"));
        }
        conclusions.add(
                new Conclusion(id, ruleId, breach, premises, waivers.find(ruleId, run.ref, breach.subject(), asOf)));
    }

    private String nameInIds() {
        if (nameInIds == null) {
            nameInIds = run.ref.toString().replace("%", "%25").replace("#", "%23");
        }
        return nameInIds;
    }

    private static String idOf(String ruleId, String scope, String subject, int ordinal) {
        String id = ruleId + "@" + scope + (subject.isEmpty() ? "" : "#" + subject);
        return ordinal == 1 ? id : id + "~" + ordinal;
    }
}
