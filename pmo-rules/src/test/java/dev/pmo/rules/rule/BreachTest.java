package dev.pmo.rules.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.pmo.core.id.Level;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text never says more than its premises prove, and no premise stands beside it unsaid. */
class BreachTest {

    private static final Premise OWNER =
            Premise.leaf(ProofKind.INPUT, "owner", "Kim", new ScopeRef(Level.PROJECT, "P-1"), null);

    private static Breach saying(String text, String... placeholders) {
        Breach breach = Breach.of(Severity.HIGH, text);
        for (String placeholder : placeholders) {
            breach = breach.with(placeholder, OWNER);
        }
        return breach;
    }

    @Test
    void eachPlaceholderIsOnePremiseHoweverOftenItStandsInTheText() {
        Breach breach = saying("{owner} owns what {owner} owns since {date}", "owner", "date")
                .decide("ask {owner}", null, null);

        assertThat(breach.premises()).extracting(Breach.Named::placeholder).containsExactly("owner", "date");
    }

    @ParameterizedTest
    @CsvSource({
        "Nobody knows why,, rests on no premise",
        "{owner} since {date}, owner, has no premise for 'date'",
        "{own} and {owner}, owner, has no premise for 'own'",
        "{owners}, owner, has no premise for 'owners'",
        "{}, owner, has no premise for ''",
        "{owner}, owner owner, has two premises for 'owner'",
        "{owner}, owner date, does not use the premise 'date'",
        "the owner {owner}, owner own, does not use the premise 'own'"
    })
    void textAndPremisesBelongTogether(String text, String placeholders, String problem) {
        Breach breach = saying(text, placeholders == null ? new String[0] : placeholders.split(" "));

        assertThatIllegalStateException()
                .isThrownBy(breach::premises)
                .withMessageContaining("'" + text + "' " + problem)
                .withMessageContaining("Maybe");
    }

    @Test
    void aDecisionSpeaksOnlyOfWhatTheTextSpeaksOf() {
        Breach breach = saying("{owner}", "owner").decide("ask {owner} until {date}", null, null);

        assertThatIllegalStateException()
                .isThrownBy(breach::premises)
                .withMessageContaining("asks for a decision on 'date', which it does not hold");
    }

    @Test
    void whoIsAskedIsSaidOfADecisionOnly() {
        Breach.Receiver portfolio = new Breach.Receiver(ScopeRef.parse("PORTFOLIO:PF"), null);
        Breach asking = saying("{owner}", "owner").decide("ask {owner}", null, null);

        assertThat(asking.findReceiver()).isEmpty();
        assertThat(asking.askedOf(portfolio).findReceiver()).contains(portfolio);
        assertThatIllegalStateException()
                .isThrownBy(() -> saying("{owner}", "owner").askedOf(portfolio))
                .withMessageContaining("asks for none");
    }

    @Test
    void aBraceThatIsNotClosedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(saying("{owner} and {date", "owner")::premises)
                .withMessageContaining("must be closed");
    }
}
