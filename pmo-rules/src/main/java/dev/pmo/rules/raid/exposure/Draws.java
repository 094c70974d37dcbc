package dev.pmo.rules.raid.exposure;

import dev.pmo.core.value.Probability;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Random numbers that follow from a seed, a name and a number of the run, and from nothing else: the mixing function of
 * SplitMix64 over a counter.
 *
 * <p>Since each name has numbers of its own, the order of the risks makes no difference, and a risk more or less leaves
 * the numbers of the others alone. Whole numbers only, so that no machine rounds otherwise. Source: G. Steele, D. Lea and
 * C. Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014; the hash of names is FNV-1a of 64 bits.
 */
final class Draws {

    /** All draws are whole numbers from 0 up to this, without it. */
    static final long RANGE = 1L << 53;

    private static final BigDecimal EXACT_RANGE = new BigDecimal(BigInteger.valueOf(RANGE));
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Draws() {}

    /** Where the numbers of a name begin; of several of one name each has its own. */
    static long stream(long seed, String name, int occurrence) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return mix(mix(seed + GOLDEN) ^ mix(hash + occurrence * GOLDEN));
    }

    /** The number of a run, from 0 up to the range. */
    static long draw(long stream, int run) {
        return mix(stream + (run + 1) * GOLDEN) >>> 11;
    }

    /** Below which number a draw means that the risk happens. */
    static long threshold(Probability probability) {
        return threshold(probability.value());
    }

    static long threshold(BigDecimal share) {
        return share.multiply(EXACT_RANGE).setScale(0, RoundingMode.CEILING).longValueExact();
    }

    private static long mix(long state) {
        long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
