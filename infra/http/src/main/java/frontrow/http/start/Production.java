package frontrow.http.start;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The Spring profile {@code production}, which refuses what is there for demonstrations and tests. */
public final class Production {
    private static final Profiles PROFILE = Profiles.of("production");

    private Production() {}

    /**
     * To be called for a property that is set to something which is only for demonstrations and tests.
     *
     * @param sentence what it is set to and why that is bad, with the words "in the profile production"
     * @throws WrongSetting in production
     */
    public static void refuse(Environment environment, String property, String sentence) {
        if (environment.acceptsProfiles(PROFILE)) {
            throw new WrongSetting(property, sentence);
        }
    }
}
