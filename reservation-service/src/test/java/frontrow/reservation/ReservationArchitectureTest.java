package frontrow.reservation;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import frontrow.test.HouseRules;

@AnalyzeClasses(packages = "frontrow.reservation")
class ReservationArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(HouseRules.class);
}
