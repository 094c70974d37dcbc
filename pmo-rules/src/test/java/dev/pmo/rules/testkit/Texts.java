package dev.pmo.rules.testkit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Names and titles, plain and hostile, as arbitraries. */
public final class Texts {

    private Texts() {}

    /**
     * Short texts of letters.
     *
     * @return the arbitrary
     */
    public static Arbitrary<String> plain() {
        return Arbitraries.of("Alpha", "Beta", "Gamma", "Delta", "Sigma", "Omega", "Alpha two", "Zeta");
    }

    /**
     * Texts that break careless programs: markup, quotes, braces, right-to-left marks, formulas, separators of our own
     * identifiers, blanks.
     *
     * @return the arbitrary
     */
    public static Arbitrary<String> hostile() {
        return Arbitraries.oneOf(
                plain(),
                identifiers(),
                Arbitraries.of("", "  ", "line\nbreak", "tab\tstop", "null", "{", "}", "{name}", "a\u0000b", "=1+1"),
                Arbitraries.strings().ofMaxLength(6));
    }

    /**
     * Texts that identifiers may have and that are hard all the same.
     *
     * @return the arbitrary
     */
    public static Arbitrary<String> identifiers() {
        return Arbitraries.of(
                "<script>alert(1)</script>",
                "\"quoted\"",
                "it's",
                "a#b",
                "a",
                "b",
                "a~2",
                "a@PROJECT:b",
                "PROJECT:a",
                "%23",
                "a%23b",
                "\u202Eabc",
                "\u0130\u0131",
                "\u0661\u0662",
                "a,b;c|d",
                "{a}",
                "a\u2028b",
                "\uD83D\uDE80");
    }
}
