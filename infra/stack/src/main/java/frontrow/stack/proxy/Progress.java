package frontrow.stack.proxy;

import java.util.Arrays;
import java.util.List;

/** How much of a moment's texts one connection has sent. Confined to the thread that reads its client. */
final class Progress {

    private final List<byte[]> texts;
    private int seen;
    private byte[] unmatched = new byte[0];

    Progress(Moment moment) {
        this.texts = moment.texts();
    }

    /** Goes on with what was sent next; whether the last text came to its end in it. */
    boolean reachedBy(byte[] sent, int length) {
        if (seen == texts.size()) {
            return false;
        }
        byte[] all = Arrays.copyOf(unmatched, unmatched.length + length);
        System.arraycopy(sent, 0, all, unmatched.length, length);
        int from = 0;
        while (seen < texts.size()) {
            byte[] text = texts.get(seen);
            int at = indexOf(all, text, from);
            if (at < 0) {
                // The text may have begun at the end of what was sent so far.
                unmatched = Arrays.copyOfRange(all, Math.max(from, all.length - text.length + 1), all.length);
                return false;
            }
            from = at + text.length;
            seen++;
        }
        return true;
    }

    private static int indexOf(byte[] all, byte[] text, int from) {
        for (int at = from; at <= all.length - text.length; at++) {
            if (Arrays.equals(all, at, at + text.length, text, 0, text.length)) {
                return at;
            }
        }
        return -1;
    }
}
