package frontrow.http;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import frontrow.test.HouseRules;

@AnalyzeClasses(packages = "frontrow.http")
class HttpArchitectureTest {
    @ArchTest
    static final ArchTests rules = ArchTests.in(HouseRules.class);
}
