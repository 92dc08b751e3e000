package frontrow.servers;

/**
 * One more door of the broker, for one client alone. Clients follow the address that the broker advertises; so whoever is to
 * reach it through something else needs a listener that advertises that.
 *
 * @param name in capital letters, as Kafka names listeners
 * @param port where the broker listens on loopback
 * @param advertisedPort where clients of this listener are sent, on loopback
 */
public record KafkaListener(String name, int port, int advertisedPort) {

    public KafkaListener {
        if (!name.matches("[A-Z]+")) {
            throw new IllegalArgumentException("not a name for a listener: " + name);
        }
    }

    String address() {
        return name + "://127.0.0.1:" + port;
    }

    String advertised() {
        return name + "://127.0.0.1:" + advertisedPort;
    }
}
