package frontrow.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All states met so far, each once, numbered in the order of their discovery. */
final class StateTable {

    private static final int ROWS_PER_CHUNK = 1 << 14;
    private static final int FIRST_SLOTS = 1 << 16;

    private final int width;
    private final List<int[]> chunks = new ArrayList<>();
    private int[] slots = new int[FIRST_SLOTS];
    private int size;

    StateTable(int width) {
        this.width = width;
    }

    int size() {
        return size;
    }

    /** The number of a state, which is the size before the call if it was new. */
    int number(int[] state) {
        if (size * 2 > slots.length) {
            grow();
        }
        int slot = slot(state);
        if (slots[slot] == 0) {
            append(state);
            slots[slot] = size;
        }
        return slots[slot] - 1;
    }

    void read(int number, int[] into) {
        System.arraycopy(chunks.get(number / ROWS_PER_CHUNK), (number % ROWS_PER_CHUNK) * width, into, 0, width);
    }

    int[] state(int number) {
        int[] state = new int[width];
        read(number, state);
        return state;
    }

    private int slot(int[] state) {
        int hash = Arrays.hashCode(state) * 0x9E3779B9;
        int slot = (hash ^ hash >>> 15) & slots.length - 1;
        while (slots[slot] != 0 && !isAt(slots[slot] - 1, state)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean isAt(int number, int[] state) {
        int from = (number % ROWS_PER_CHUNK) * width;
        return Arrays.equals(chunks.get(number / ROWS_PER_CHUNK), from, from + width, state, 0, width);
    }

    private void append(int[] state) {
        if (size % ROWS_PER_CHUNK == 0) {
            chunks.add(new int[ROWS_PER_CHUNK * width]);
        }
        System.arraycopy(state, 0, chunks.getLast(), (size % ROWS_PER_CHUNK) * width, width);
        size++;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        int[] state = new int[width];
        for (int number = 0; number < size; number++) {
            read(number, state);
            slots[slot(state)] = number + 1;
        }
    }
}
