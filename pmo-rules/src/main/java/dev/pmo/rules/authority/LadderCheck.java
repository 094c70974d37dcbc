package dev.pmo.rules.authority;

import dev.pmo.rules.policy.PolicyProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that is wrong with a ladder, from its foot up: for each path the first thing that is wrong there. */
final class LadderCheck {

    private final AuthorityLadder ladder;
    private final List<Rung> rungs;
    private final Map<String, PolicyProblem> problems = new HashMap<>();
    private final List<String> paths = new ArrayList<>();

    private LadderCheck(AuthorityLadder ladder) {
        this.ladder = ladder;
        this.rungs = ladder.rungs();
    }

    /** The problems, by rung; none if the ladder may be put in force. */
    static List<PolicyProblem> problems(AuthorityLadder ladder) {
        LadderCheck check = new LadderCheck(ladder);
        if (check.rungs.isEmpty()) {
            check.wrong("ladder.rungs", "must hold at least one authority, but was: 'empty'");
            return check.told();
        }
        check.names();
        check.levels();
        new AmountCheck(check, ladder).run();
        new RiseCheck(check, ladder).run();
        new ToleranceFit(check, ladder).run();
        new OneAuthority(check, ladder).run();
        return check.told();
    }

    /** Adds a problem, unless one was told for the same path. */
    void wrong(String path, String message) {
        if (problems.putIfAbsent(path, new PolicyProblem(path, message)) == null) {
            paths.add(path);
        }
    }

    /** The path of a rung. */
    static String at(int index) {
        return "ladder.rungs[" + index + "]";
    }

    private List<PolicyProblem> told() {
        return paths.stream()
                .map(problems::get)
                .sorted(Comparator.comparingInt(LadderCheck::rungOf))
                .toList();
    }

    /** The number of the rung in a path, or -1 where it names none; the order within a rung is that of the checks. */
    private static int rungOf(PolicyProblem problem) {
        String path = problem.path();
        int open = path.indexOf("rungs[");
        return open < 0 ? -1 : Integer.parseInt(path.substring(open + 6, path.indexOf(']', open)));
    }

    private void names() {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < rungs.size(); i++) {
            String name = rungs.get(i).name();
            Integer other = first.putIfAbsent(AuthorityLadder.key(name), i);
            if (name.isBlank()) {
                wrong(at(i) + ".name", "must be a name, but was: '" + name + "'");
            } else if (other != null) {
                wrong(at(i) + ".name", "must be a name of its own, but '" + name + "' is also that of " + at(other));
            }
        }
        String owner = ladder.businessCaseOwner();
        if (owner != null && ladder.find(owner).isEmpty()) {
            wrong("ladder.businessCaseOwner", "must be an authority of the ladder, but was: '" + owner + "'");
        }
    }

    private void levels() {
        for (int i = 1; i < rungs.size(); i++) {
            Rung below = rungs.get(i - 1);
            Rung rung = rungs.get(i);
            if (rung.level().compareTo(below.level()) < 0) {
                wrong(
                        at(i) + ".level",
                        "must not lie below that of '" + below.name() + "', " + below.level() + ", but was: '"
                                + rung.level() + "'");
            }
        }
    }
}
