package dev.pmo.examples.sample;

import static dev.pmo.examples.sample.Parts.on;
import static dev.pmo.examples.sample.Parts.project;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Issue;
import java.util.List;

/** What two projects cannot settle between them, and a tolerance set by one who may not set any. */
final class Disputes {

    private Disputes() {}

    /** The portal wants the test accounts of single sign-on, which the identity project gives to others first. */
    static Issue accountsWanted() {
        return issue(
                "I-PO-02",
                "No test accounts for single sign-on before December",
                "Test manager, portal",
                "2026-10-19",
                project("PJ-IDENTITY"));
    }

    /** The identity project sees the same thing from its side. */
    static Issue accountsShort() {
        return issue(
                "I-ID-01",
                "The portal asks for more test accounts than the licence allows",
                "Service manager, identity",
                "2026-10-21",
                project("PJ-PORTAL"));
    }

    /** A project manager sets no tolerances: that is for the board. */
    static Tolerance setByTheManager(Tolerance tolerance) {
        return tolerance.withOrigin("Project manager", "quality plan 1.2", on("2026-02-16"));
    }

    private static Issue issue(String id, String title, String owner, String raised, ScopeRef touched) {
        Issue plain = Logs.issue(id, title, IssueSeverity.SIGNIFICANT, owner, raised, "2026-12-11");
        return new Issue(
                IssueId.of(id),
                plain.title(),
                plain.type(),
                plain.status(),
                plain.severity(),
                plain.owner(),
                plain.raised(),
                plain.target(),
                null,
                List.of(touched),
                null,
                null,
                null);
    }
}
