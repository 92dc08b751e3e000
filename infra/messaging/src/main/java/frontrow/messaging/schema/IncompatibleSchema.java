package frontrow.messaging.schema;

/** The registry refuses a schema of ours: it would break readers of what was published before. */
public final class IncompatibleSchema extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IncompatibleSchema(String subject, String registrySays) {
        super("the schema registry refuses our schema for " + subject + ": " + registrySays);
    }
}
