package dev.pmo.rules.testkit;

import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** The same review in other circumstances, which must make no difference. */
public final class Variations {

    /** Locales with digits, letters and calendars of their own. */
    public static final List<Locale> LOCALES =
            List.of(Locale.forLanguageTag("ar-EG"), Locale.forLanguageTag("tr-TR"), Locale.forLanguageTag("th-TH"));

    /** Time zones on both sides of the date line, and in between. */
    public static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Pacific/Kiritimati"), ZoneId.of("America/Adak"), ZoneId.of("Asia/Kathmandu"));

    private Variations() {}

    /**
     * Checks that a review comes to the same, byte for byte, in a second run, with modules and their rules in another
     * order, on threads, in other locales and zones, and with the lists of the snapshot in another order.
     *
     * @param modules the modules
     * @param request the request
     * @return the result
     * @throws AssertionError if any of it makes a difference
     */
    public static ReviewResult check(List<RuleModule> modules, ReviewRequest request) {
        ReviewEngine engine = ReviewEngine.of(modules);
        ReviewResult result = ReviewInvariants.check(engine, request).result();
        String json = Json.of(result);
        for (int seed = 1; seed <= 2; seed++) {
            Random random = new Random(seed);
            ReviewEngine other = ReviewEngine.of(shuffled(modules, random));
            same("with modules and rules in another order", json, other, request);
            same("with children and items in another order", json, engine, shuffled(request, random));
        }
        onThreads(json, engine, request, 2);
        for (int i = 0; i < LOCALES.size(); i++) {
            String there = in(
                    LOCALES.get(i),
                    ZONES.get(i),
                    () -> Json.of(ReviewEngine.of(modules).review(request).result()));
            Json.assertSame("in " + LOCALES.get(i) + " and " + ZONES.get(i), json, there);
        }
        return result;
    }

    /**
     * Checks that a review on some threads comes to the given JSON.
     *
     * @param json the expected result
     * @param engine the engine
     * @param request the request
     * @param threads how many threads
     */
    public static void onThreads(String json, ReviewEngine engine, ReviewRequest request, int threads) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            same("on " + threads + " threads", json, engine.withExecutor(executor, threads), request);
        } finally {
            executor.shutdownNow();
        }
    }

    private static void same(String how, String json, ReviewEngine engine, ReviewRequest request) {
        Json.assertSame(how, json, Json.of(engine.review(request).result()));
    }

    /**
     * A request with everything whose order has no meaning in another order.
     *
     * @param request the request
     * @param random where the order comes from
     * @return the shuffled request
     */
    public static ReviewRequest shuffled(ReviewRequest request, Random random) {
        ReviewRequest shuffled = request.withRoot(Portfolios.shuffled(request.root(), random))
                .withWaivers(Portfolios.shuffled(request.waivers(), random));
        if (request.violations() != null) {
            shuffled = shuffled.withViolations(Portfolios.shuffled(request.violations(), random));
        }
        return request.findPrevious().isEmpty()
                ? shuffled
                : shuffled.withPrevious(
                        Portfolios.shuffled(request.findPrevious().orElseThrow(), random));
    }

    /**
     * Modules in another order, each with its calculations and rules in another order.
     *
     * @param modules the modules
     * @param random where the order comes from
     * @return the shuffled modules
     */
    public static List<RuleModule> shuffled(List<RuleModule> modules, Random random) {
        return Portfolios.shuffled(modules, random).stream()
                .<RuleModule>map(module -> new GivenModule(
                        module.id(),
                        module.version(),
                        Portfolios.shuffled(module.policies(), random),
                        Portfolios.shuffled(module.calculations(), random),
                        Portfolios.shuffled(module.rules(), random)))
                .toList();
    }

    /**
     * What a computation comes to in another default locale and zone.
     *
     * @param <T> the type of the result
     * @param locale the locale
     * @param zone the zone
     * @param computation the computation
     * @return its result
     */
    public static <T> T in(Locale locale, ZoneId zone, Supplier<T> computation) {
        Locale localeBefore = Locale.getDefault();
        TimeZone zoneBefore = TimeZone.getDefault();
        try {
            Locale.setDefault(locale);
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            return computation.get();
        } finally {
            Locale.setDefault(localeBefore);
            TimeZone.setDefault(zoneBefore);
        }
    }

    /**
     * A module made of given parts.
     *
     * @param id the identifier
     * @param version the version
     * @param policies the kinds of policy
     * @param calculations the calculations
     * @param rules the rules
     */
    public record GivenModule(
            String id,
            String version,
            List<PolicyType<?>> policies,
            List<Calculation<?>> calculations,
            List<Rule> rules)
            implements RuleModule {

        /**
         * A module of rules only.
         *
         * @param id the identifier
         * @param rules the rules
         * @return the module
         */
        public static GivenModule ofRules(String id, Rule... rules) {
            return new GivenModule(id, "1", List.of(), List.of(), List.of(rules));
        }
    }
}
