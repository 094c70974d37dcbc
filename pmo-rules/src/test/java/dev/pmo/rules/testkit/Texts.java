package dev.pmo.rules.testkit;

import java.util.List;
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

    /**
     * Texts that break out of an element, an attribute, a comment, a script, a line or its direction.
     *
     * @return the texts
     */
    public static List<String> markup() {
        return List.of(
                "<script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "\" onfocus=\"alert(1)\" autofocus=\"",
                "<!-- ",
                "--><svg/onload=alert(1)>",
                "]]><iframe src=javascript:alert(1)>",
                "&lt;script&gt;",
                "</title></style></textarea></template><script>alert(1)</script>",
                "\u202Egnp.\u2066exe\u0000\u001B[31m",
                "line\r\nbreak \u2028 \u0085 \"quoted\" 'single' `back` \\",
                "\u0645\u0634\u0631\u0648\u0639 <b>",
                "\uD800 alone",
                "`${alert(1)}`");
    }

    /**
     * Texts that a spreadsheet may take for a formula.
     *
     * @return the texts
     */
    public static List<String> formulas() {
        return List.of(
                "=HYPERLINK(\"http://127.0.0.1\")",
                "+1+cmd",
                "-1+1",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\u0000=1",
                " =1",
                "\uFF1D1");
    }
}
