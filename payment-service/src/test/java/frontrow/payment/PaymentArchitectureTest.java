package frontrow.payment;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import frontrow.test.HouseRules;

@AnalyzeClasses(packages = "frontrow.payment")
class PaymentArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule THE_SAGA_IS_PURE = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage("frontrow.payment.saga")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "frontrow.payment.saga",
                    "frontrow.contracts.value",
                    "java.lang..",
                    "java.util..",
                    "org.jspecify.annotations",
                    "frontrow.test",
                    "org.junit.jupiter..",
                    "org.assertj..")
            .because("a decision without clock, database or broker can be walked through state by state");

    @ArchTest
    static final ArchRule THE_PROCESS_KNOWS_NO_ADAPTER = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("frontrow.payment.process")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "frontrow.payment.store",
                    "frontrow.payment.messages",
                    "frontrow.payment.api",
                    "org.springframework.jdbc..",
                    "org.springframework.web..",
                    "org.apache..")
            .because("ports point outwards");
}
