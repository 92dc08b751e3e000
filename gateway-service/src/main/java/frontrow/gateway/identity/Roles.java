package frontrow.gateway.identity;

/** The roles that a user may have. */
public final class Roles {
    /** May set up concerts and look into what happened. */
    public static final String ADMIN = "admin";

    /** Everybody who signed up. The user store treats a user without any role as nobody. */
    static final String BUYER = "buyer";

    private Roles() {}

    static boolean isOne(String authority) {
        return authority.equals(ADMIN) || authority.equals(BUYER);
    }
}
