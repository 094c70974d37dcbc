package dev.pmo.core.value;

/**
 * A constant whose words say more than its name, such as {@code amber/red}.
 *
 * <p>Implemented by enums. Its {@code toString} stays the name, which is what mappers of any kind write and read; the
 * words are for people. An implementation is immutable.
 */
public interface Worded {

    /**
     * What people read.
     *
     * @return the words, in small letters
     */
    String inWords();
}
