package frontrow.faults;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import frontrow.test.HouseRules;

@AnalyzeClasses(packages = "frontrow.faults")
class FaultsArchitectureTest {
    @ArchTest
    static final ArchTests rules = ArchTests.in(HouseRules.class);
}
