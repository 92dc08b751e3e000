package frontrow.test;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** Shows that the rules run the way a service declares them; this module keeps them itself. */
@AnalyzeClasses(packages = "frontrow.test")
class HouseRulesAppliedTest {
    @ArchTest
    static final ArchTests rules = ArchTests.in(HouseRules.class);
}
