package dev.pmo.examples.sample;

import static dev.pmo.examples.sample.Logs.giveGet;
import static dev.pmo.examples.sample.Parts.project;

import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.GiveGet;

/** What one project owes another; both sides list it, each in its own log, but for the referral interface. */
final class Handovers {

    private Handovers() {}

    /** Agreed, but promised a month later than needed. */
    static GiveGet signOn() {
        return giveGet(
                "DP-01",
                "Single sign-on for residents",
                project("PJ-IDENTITY"),
                project("PJ-PORTAL"),
                "2026-11-16",
                "2026-12-18",
                AgreementStatus.AGREED);
    }

    /** Listed by its receiver only. */
    static GiveGet referrals() {
        return giveGet(
                "DP-02",
                "Referral interface",
                project("PJ-CRM"),
                project("PJ-REABLE"),
                "2027-02-12",
                "2027-02-12",
                AgreementStatus.AGREED);
    }

    /** Not agreed. */
    static GiveGet accounts() {
        return giveGet(
                "DP-03",
                "Chart of accounts for payments",
                project("PJ-FINANCE"),
                project("PJ-CRM"),
                "2027-01-15",
                "2027-02-26",
                AgreementStatus.DISPUTED);
    }

    /** Agreed and in time. */
    static GiveGet people() {
        return giveGet(
                "DP-04",
                "Matched list of people",
                project("PJ-DATA"),
                project("PJ-CRM"),
                "2027-03-01",
                "2027-02-12",
                AgreementStatus.AGREED);
    }

    /** Waits for the loads, which wait for the roof. */
    static GiveGet roof() {
        return giveGet(
                "DP-06",
                "Roof strengthened for panels",
                project("PJ-HQ"),
                project("PJ-SOLAR"),
                "2026-12-11",
                "2026-12-11",
                AgreementStatus.AGREED);
    }

    /** Waits for the roof, which waits for the loads. */
    static GiveGet loads() {
        return giveGet(
                "DP-07",
                "Final loads of the panels",
                project("PJ-SOLAR"),
                project("PJ-HQ"),
                "2026-11-27",
                "2026-11-27",
                AgreementStatus.AGREED);
    }
}
