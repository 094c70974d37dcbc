package dev.pmo.rules.planning.integrated;

import java.util.Arrays;

/** Numbers one after another. Used by one thread. */
final class IntList {

    private int[] values = new int[16];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    int get(int position) {
        return values[position];
    }

    int size() {
        return size;
    }
}
