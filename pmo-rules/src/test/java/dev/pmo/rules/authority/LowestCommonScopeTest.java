package dev.pmo.rules.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeIndex;
import dev.pmo.rules.testkit.Portfolios;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LowestCommonScopeTest {

    private static final Portfolio TREE = Wood.portfolio(
            Wood.programme("PG-1", Wood.programme("PG-11", Wood.project("a"), Wood.project("b")), Wood.project("c")),
            Wood.programme("PG-2", Wood.project("d")));

    private static String of(String... ids) {
        return LowestCommonScope.of(ScopeIndex.of(TREE), Wood.refs(ids))
                .map(ScopeRef::toString)
                .orElse("none");
    }

    @Test
    void itIsTheLowestThatContainsAll() {
        assertThat(of("a", "b")).isEqualTo("PROGRAMME:PG-11");
        assertThat(of("a", "c")).isEqualTo("PROGRAMME:PG-1");
        assertThat(of("a", "b", "d")).isEqualTo("PORTFOLIO:PF");
        assertThat(of("a")).isEqualTo("PROJECT:a");
        assertThat(of("a", "PG-11")).isEqualTo("PROGRAMME:PG-11");
    }

    @Test
    void whatIsNotInTheTreeHasNone() {
        assertThat(of("a", "elsewhere")).isEqualTo("none");
        assertThat(of()).isEqualTo("none");
    }

    @Test
    void aHundredThousandLevelsAreClimbedWithoutRecursion() {
        Programme chain = Wood.programme("PG-0", Wood.project("a"));
        for (int i = 1; i < 100_000; i++) {
            chain = Wood.programme("PG-" + i, chain);
        }
        Portfolio root = Wood.portfolio(chain, Wood.project("z"));
        ScopeIndex index = ScopeIndex.of(root);

        assertThat(LowestCommonScope.of(index, Wood.refs("a", "z"))).contains(ScopeRef.of(PortfolioId.of("PF")));
        assertThat(LowestCommonScope.of(index, Wood.refs("PG-99999", "a"))).contains(Wood.ref("PG-99999"));
    }

    @Provide
    Arbitrary<Portfolio> trees() {
        return Portfolios.valid();
    }

    @Property(tries = 150)
    void itContainsAllPartiesAndNoChildOfItDoesInWhateverOrder(@ForAll("trees") Portfolio root, @ForAll Random random) {
        ScopeIndex index = ScopeIndex.of(root);
        Assume.that(index.scopes().size() > 1);
        List<ScopeRef> parties = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            parties.add(index.ref(random.nextInt(index.scopes().size())));
        }

        ScopeRef found = LowestCommonScope.of(index, parties).orElseThrow();

        int top = index.findPosition(found).orElseThrow();
        assertThat(parties).allMatch(party -> index.findWithin(top, party).isPresent());
        for (Scope child : index.scopes().get(top).children()) {
            int lower = index.findPosition(child.ref()).orElseThrow();
            assertThat(parties).anyMatch(party -> index.findWithin(lower, party).isEmpty());
        }
        Collections.shuffle(parties, random);
        assertThat(LowestCommonScope.of(index, parties)).contains(found);
    }
}
