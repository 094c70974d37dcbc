package dev.pmo.rules.reporting.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style and the script of the page. Only these two run: the page's own policy names them by their digest. */
final class PageAssets {

    static final String STYLE = PageStyle.SCREEN + PagePrint.PAPER;

    static final String SCRIPT = PageScript.TEXT;

    /** What the page permits itself: nothing from any network, this style and this script. */
    static final String CONTENT_POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
            + "'; script-src 'sha256-" + digest(SCRIPT) + "'; base-uri 'none'; form-action 'none'";

    private PageAssets() {}

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(
                    "SHA-256 was expected on every Java platform, but is missing.\n"
                            + "Maybe the security providers were reduced.",
                    e);
        }
    }
}
