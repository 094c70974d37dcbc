package dev.pmo.rules.testkit;

/** Shuffles children, logs and lists at every level. */
final class LogReordered implements PropertyCheck {

    @Override
    public void check(PolicyTrial trial) {
        String expected = Json.of(trial.before().result());
        String found = Json.of(
                trial.after(Portfolios.shuffled(trial.root(), trial.random())).result());
        Json.assertSame("with children and items in another order", expected, found);
    }
}
