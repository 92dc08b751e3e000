package frontrow.concert;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** concert-service: the catalogue, the days with free seats, and the seat map for reading. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ConcertApplication {

    public static void main(String[] args) {
        SpringApplication.run(ConcertApplication.class, args);
    }
}
