package frontrow.concert.dates;

import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DatesController {

    private final AvailableDates dates;

    DatesController(AvailableDates dates) {
        this.dates = dates;
    }

    @GetMapping("/api/concerts/available-dates")
    DatesAnswer availableDates() {
        return new DatesAnswer(dates.read());
    }

    record DatesAnswer(List<LocalDate> dates) {}
}
