/** A host that knows the library by its module name only. */
module dev.example.host {
    requires dev.pmo.rules;
}
