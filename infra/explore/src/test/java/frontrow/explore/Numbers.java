package frontrow.explore;

import java.util.ArrayList;
import java.util.List;

/** A long list of numbers that grows without being copied. */
final class Numbers {

    private static final int PER_CHUNK = 1 << 16;

    private final List<int[]> chunks = new ArrayList<>();
    private int size;

    void add(int number) {
        if (size % PER_CHUNK == 0) {
            chunks.add(new int[PER_CHUNK]);
        }
        chunks.getLast()[size % PER_CHUNK] = number;
        size++;
    }

    int get(int index) {
        return chunks.get(index / PER_CHUNK)[index % PER_CHUNK];
    }

    int size() {
        return size;
    }
}
