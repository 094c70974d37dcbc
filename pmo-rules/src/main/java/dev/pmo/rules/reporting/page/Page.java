package dev.pmo.rules.reporting.page;

import dev.pmo.rules.reporting.picture.Markup;

/** The beginning and the end of every page. */
final class Page {

    private Page() {}

    static void open(Html html, String title) {
        html.raw("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + PageAssets.CONTENT_POLICY + "\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .raw(Markup.escaped(title))
                .raw("</title>\n<style>")
                .raw(PageAssets.STYLE)
                .raw("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the report</a>\n");
    }

    static void close(Html html) {
        html.raw("<footer class=\"wrap screen\">This page is complete in itself and loads nothing.</footer>\n<script>")
                .raw(PageAssets.SCRIPT)
                .raw("</script>\n</body>\n</html>\n");
    }
}
