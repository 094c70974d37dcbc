package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.value.Copies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is wrong with the recorded lives of the requests of a log, under a procedure. This class is immutable and
 * thread-safe.
 *
 * @param requests the requests with problems, by identifier
 */
public record ProcedureReading(List<RecordedLife> requests) {

    private static final ProcedureReading NONE = new ProcedureReading(List.of());

    /**
     * What is wrong with the recorded life of one request. This class is immutable and thread-safe.
     *
     * @param request the request
     * @param problems what is wrong, in the order of its moves
     */
    public record RecordedLife(ChangeRequest request, List<MoveProblem> problems) {

        /** Copies the list. */
        public RecordedLife {
            problems = Copies.copy(problems);
        }
    }

    /** Copies the list. */
    public ProcedureReading {
        requests = Copies.copy(requests);
    }

    /**
     * Checks the requests of a log.
     *
     * @param requests the requests, in any order
     * @param procedure the procedure
     * @return what is wrong
     */
    public static ProcedureReading of(List<ChangeRequest> requests, ChangeProcedure procedure) {
        if (requests.isEmpty()) {
            return NONE;
        }
        List<RecordedLife> found = new ArrayList<>();
        for (ChangeRequest request : requests) {
            List<MoveProblem> problems = procedure.check(request);
            if (!problems.isEmpty()) {
                found.add(new RecordedLife(request, problems));
            }
        }
        found.sort(Comparator.comparing((RecordedLife life) -> life.request().id())
                .thenComparing(life -> life.problems().toString()));
        return new ProcedureReading(found);
    }

    /** The numbers of problems, by request. */
    @Override
    public String toString() {
        Map<ChangeId, Integer> counts = new TreeMap<>();
        requests.forEach(
                life -> counts.merge(life.request().id(), life.problems().size(), Integer::sum));
        return counts.toString();
    }
}
