package dev.pmo.examples.intranet;

/**
 * What a request gets.
 *
 * @param status the status of HTTP
 * @param type the media type
 * @param body the content; for a redirection, where to go
 */
record Answer(int status, String type, String body) {

    private static final String TEXT = "text/plain; charset=utf-8";

    static Answer page(String html) {
        return new Answer(200, "text/html; charset=utf-8", html);
    }

    static Answer json(String json) {
        return new Answer(200, "application/json", json);
    }

    static Answer redirect(String place) {
        return new Answer(303, TEXT, place);
    }

    static Answer refused(String why) {
        return new Answer(400, TEXT, why + "\n");
    }

    static Answer failed() {
        return new Answer(500, TEXT, "That did not work. The log of the application tells why.\n");
    }

    static Answer notFound(String what) {
        return new Answer(404, TEXT, "There is no " + what + ".\n");
    }
}
