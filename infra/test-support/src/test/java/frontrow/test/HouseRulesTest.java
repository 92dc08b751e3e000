package frontrow.test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseRulesTest {
    private static final String ENTITY_ANNOTATION = "package jakarta.persistence; public @interface Entity {}";
    private static final String CONTROLLER_ANNOTATION =
            "package org.springframework.web.bind.annotation; public @interface RestController {}";

    @TempDir
    Path folder;

    @Test
    void refusesACycleBetweenPackages() {
        refuses(
                HouseRules.packages_have_no_cycles,
                "package frontrow.wallet.a; public class A { frontrow.wallet.b.B b; }",
                "package frontrow.wallet.b; public class B { frontrow.wallet.a.A a; }");
    }

    @Test
    void refusesThatAServiceUsesAnother() {
        refuses(
                HouseRules.services_meet_over_the_wire_only,
                "package frontrow.wallet.a; public class A {}",
                "package frontrow.payment.b; public class B { frontrow.wallet.a.A a; }");
    }

    @Test
    void refusesARecordOutsideOfTheEdge() {
        refuses(
                HouseRules.avro_stops_at_the_edge,
                "package frontrow.contracts.wallet; public class WalletCharged {}",
                "package frontrow.wallet.a; class Ledger { frontrow.contracts.wallet.WalletCharged charged; }");
    }

    @Test
    void acceptsARecordAtTheEdgeAndValuesEverywhere() {
        accepts(
                HouseRules.avro_stops_at_the_edge,
                "package frontrow.contracts.wallet; public class WalletCharged {}",
                "package frontrow.contracts.value; public class Won {}",
                "package frontrow.wallet.a; class Ledger { frontrow.contracts.value.Won won; }",
                """
                package frontrow.wallet.b;
                class WalletMessages { Runnable r = () -> new frontrow.contracts.wallet.WalletCharged(); }
                """);
    }

    @Test
    void refusesAPublicEntity() {
        refuses(
                HouseRules.entities_are_not_public,
                ENTITY_ANNOTATION,
                "package frontrow.wallet.a; @jakarta.persistence.Entity public class Wallet {}");
    }

    @Test
    void refusesAControllerThatUsesTheRepositoryOfAnotherFeature() {
        refuses(
                HouseRules.controllers_keep_to_their_feature,
                CONTROLLER_ANNOTATION,
                "package org.springframework.data.repository; public interface Repository {}",
                """
                package frontrow.wallet.a;
                public interface Wallets extends org.springframework.data.repository.Repository {}
                """,
                """
                package frontrow.wallet.b;
                @org.springframework.web.bind.annotation.RestController
                class Desk { frontrow.wallet.a.Wallets wallets; }
                """);
    }

    @Test
    void refusesAskingTheMachineForTheTime() {
        refusesEach(
                HouseRules.time_comes_in_through_the_constructor,
                """
                package frontrow.wallet.a;
                class A {
                    Object first() { return java.time.Instant.now(); }
                    Object second() { return java.time.LocalDateTime.now(); }
                    Object third() { return java.time.LocalDate.now(java.time.ZoneOffset.UTC); }
                    Object fourth() { return System.currentTimeMillis(); }
                    Object fifth() { return new java.util.Date(); }
                }
                """,
                "first()",
                "second()",
                "third()",
                "fourth()",
                "fifth()");
    }

    @Test
    void acceptsAskingAClock() {
        accepts(HouseRules.time_comes_in_through_the_constructor, """
            package frontrow.wallet.a;
            class A { Object now(java.time.Clock clock) { return java.time.Instant.now(clock); } }
            """);
    }

    @Test
    void refusesAFloatingPointField() {
        refuses(HouseRules.no_field_is_floating_point, "package frontrow.wallet.a; class A { double[] won; }");
    }

    @Test
    void refusesAFloatingPointParameterOrResult() {
        refuses(
                HouseRules.no_signature_is_floating_point,
                "package frontrow.wallet.a; class A { void charge(float won) {} }");
        refuses(
                HouseRules.no_signature_is_floating_point,
                "package frontrow.wallet.a; class A { Double balance() { return null; } }");
    }

    @Test
    void refusesSleeping() {
        refuses(
                HouseRules.nobody_sleeps,
                "package frontrow.wallet.a; class A { void rest() throws Exception { Thread.sleep(1); } }");
    }

    @Test
    void refusesPrinting() {
        refuses(
                HouseRules.nobody_prints,
                "package frontrow.wallet.a; class A { void say() { System.out.println(); } }");
        refuses(
                HouseRules.nobody_prints,
                "package frontrow.wallet.a; class A { void say(Exception e) { e.printStackTrace(); } }");
    }

    @Test
    void refusesANameThatSaysNothing() {
        refusesEach(
                HouseRules.names_say_what_a_thing_is,
                """
                package frontrow.wallet.a;
                class WalletImpl {}
                class WonUtil {}
                class WonUtils {}
                class WalletHelper {}
                class WalletManager {}
                """,
                "WalletImpl",
                "WonUtil>",
                "WonUtils",
                "WalletHelper",
                "WalletManager");
    }

    @Test
    void refusesAPackageThatIsNotNullMarked() {
        refuses(HouseRules.packages_are_null_marked, "package frontrow.wallet.a; class A {}");
    }

    @Test
    void acceptsAPackageThatIsNullMarked() {
        accepts(
                HouseRules.packages_are_null_marked,
                "@org.jspecify.annotations.NullMarked package frontrow.wallet.a;",
                "package frontrow.wallet.a; class A { class Inner {} }");
    }

    @Test
    void refusesInjectionIntoAField() {
        refuses(HouseRules.nothing_is_injected_into_fields, """
            package frontrow.wallet.a;
            class A { @org.springframework.beans.factory.annotation.Autowired Object clock; }
            """);
    }

    @Test
    void acceptsAServiceInWhichNothingMatches() throws IllegalAccessException {
        JavaClasses nothing = compiled(
                "@org.jspecify.annotations.NullMarked package frontrow.wallet.a;",
                "package frontrow.wallet.a; class A {}");
        for (Field field : HouseRules.class.getDeclaredFields()) {
            if (field.getType() == ArchRule.class) {
                ((ArchRule) field.get(null)).check(nothing);
            }
        }
    }

    private void refusesEach(ArchRule rule, String source, String... named) {
        JavaClasses planted = compiled(source);
        assertThatThrownBy(() -> rule.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(named);
    }

    private void refuses(ArchRule rule, String... sources) {
        JavaClasses planted = compiled(sources);
        assertThatThrownBy(() -> rule.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("because");
    }

    private void accepts(ArchRule rule, String... sources) {
        JavaClasses planted = compiled(sources);
        assertThatCode(() -> rule.check(planted)).doesNotThrowAnyException();
    }

    private JavaClasses compiled(String... sources) {
        try {
            return new PlantedSource(Files.createTempDirectory(folder, "planted")).compiled(sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
