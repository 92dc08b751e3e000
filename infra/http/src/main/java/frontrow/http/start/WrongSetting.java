package frontrow.http.start;

/** Stops a service at its start because a property is missing or makes no sense. */
public final class WrongSetting extends RuntimeException {
    private final String property;
    private final String sentence;

    /**
     * @param property the property's name, {@code frontrow.zone}
     * @param sentence what is wrong with it, for the person who starts the service
     */
    public WrongSetting(String property, String sentence) {
        super(property + ": " + sentence);
        this.property = property;
        this.sentence = sentence;
    }

    public String property() {
        return property;
    }

    public String sentence() {
        return sentence;
    }
}
