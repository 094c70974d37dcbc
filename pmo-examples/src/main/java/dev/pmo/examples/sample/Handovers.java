package dev.pmo.examples.sample;

import static dev.pmo.examples.sample.Logs.giveGet;
import static dev.pmo.examples.sample.Parts.on;
import static dev.pmo.examples.sample.Parts.project;

import dev.pmo.core.id.DependencyId;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.GiveGet;

/** What one project owes another; both sides list it, each in its own log, but for the referral interface. */
final class Handovers {

    private Handovers() {}

    /** Agreed, but promised a month later than needed. */
    static GiveGet signOn() {
        return new GiveGet(
                DependencyId.of("DP-01"),
                "Single sign-on for residents",
                project("PJ-IDENTITY"),
                project("PJ-PORTAL"),
                on("2026-11-16"),
                on("2026-12-18"),
                null,
                AgreementStatus.AGREED,
                Plans.id("AC-60"),
                Plans.id("PO-30"));
    }

    /** Promised and needed early in March; by the plan of the giver it comes later. */
    static GiveGet alarmPages() {
        return new GiveGet(
                DependencyId.of("DP-11"),
                "List of homes with a digital alarm",
                project("PJ-TELECARE"),
                project("PJ-PORTAL"),
                on("2027-03-12"),
                on("2027-03-05"),
                null,
                AgreementStatus.AGREED,
                Plans.id("TE-40"),
                null);
    }

    /** Comes the evening before the receiver has to start. */
    static GiveGet oldSignOn() {
        return new GiveGet(
                DependencyId.of("DP-12"),
                "Traffic of the old sign-in moved over",
                project("PJ-IDENTITY"),
                project("PJ-PORTAL"),
                on("2026-12-11"),
                on("2026-12-10"),
                null,
                AgreementStatus.AGREED,
                Plans.id("AC-50"),
                Plans.id("PO-30"));
    }

    /** Waits for the leaflets, which wait for the beta. */
    static GiveGet betaForLeaflets() {
        return new GiveGet(
                DependencyId.of("DP-13"),
                "Address of the beta for the leaflets",
                project("PJ-PORTAL"),
                project("PJ-TELECARE"),
                on("2027-03-19"),
                on("2027-03-19"),
                null,
                AgreementStatus.AGREED,
                Plans.id("PO-40"),
                Plans.id("TE-60"));
    }

    /** Waits for the beta, which waits for the leaflets. */
    static GiveGet leafletsForPages() {
        return new GiveGet(
                DependencyId.of("DP-14"),
                "Text of the leaflets for the pages",
                project("PJ-TELECARE"),
                project("PJ-PORTAL"),
                on("2026-12-04"),
                on("2026-12-04"),
                null,
                AgreementStatus.AGREED,
                Plans.id("TE-60"),
                Plans.id("PO-30"));
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

    /** Handed over, three weeks late. */
    static GiveGet rooms() {
        return new GiveGet(
                DependencyId.of("DP-05"),
                "Rooms for the second hub",
                project("PJ-HQ"),
                project("PJ-REABLE"),
                on("2026-09-04"),
                on("2026-09-04"),
                on("2026-09-25"),
                AgreementStatus.DELIVERED,
                null,
                null);
    }

    /** Needed on one day as the receiver says, on another as the giver says. */
    static GiveGet alarms(String neededBy) {
        return giveGet(
                "DP-08",
                "List of people with an alarm",
                project("PJ-CAREREC"),
                project("PJ-TELECARE"),
                neededBy,
                "2026-12-11",
                AgreementStatus.AGREED);
    }

    /** Promised for a day that has passed. */
    static GiveGet referralForm() {
        return giveGet(
                "DP-09",
                "Referral form",
                project("PJ-CAREREC"),
                project("PJ-REABLE"),
                "2026-10-30",
                "2026-10-16",
                AgreementStatus.AGREED);
    }

    /** Needed soon, and not agreed yet. */
    static GiveGet carersSignOn() {
        return giveGet(
                "DP-10",
                "Single sign-on for carers",
                project("PJ-IDENTITY"),
                project("PJ-CAREREC"),
                "2026-11-20",
                "2026-11-20",
                AgreementStatus.PROPOSED);
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
