package frontrow.load;

import java.net.URI;
import java.util.List;

/**
 * What a load is made of.
 *
 * @param doors the gateways' addresses, without a path; they are called in turn
 * @param seed what all choices of the buyers are drawn from
 * @param buyers how many there are at a time
 * @param admin who may schedule concerts
 */
public record LoadPlan(List<URI> doors, long seed, int buyers, Admin admin) {

    public LoadPlan {
        doors = List.copyOf(doors);
        if (doors.isEmpty()) {
            throw new IllegalArgumentException("a load needs a door to come to");
        }
        if (buyers < 1) {
            throw new IllegalArgumentException("a load needs a buyer, not " + buyers);
        }
    }

    /** An administrator's credentials. */
    public record Admin(String user, String password) {

        /** The password stays out of logs. */
        @Override
        public String toString() {
            return "Admin[" + user + "]";
        }
    }
}
