package frontrow.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static frontrow.test.HouseTerms.ENTITY;
import static frontrow.test.HouseTerms.INSTANT_OF_NOW;
import static frontrow.test.HouseTerms.MAIN;
import static frontrow.test.HouseTerms.SLEEP;
import static frontrow.test.HouseTerms.STACK_TRACE_PRINTED;
import static frontrow.test.HouseTerms.annotatedForInjection;
import static frontrow.test.HouseTerms.beInANullMarkedPackage;
import static frontrow.test.HouseTerms.haveNoFloatingPoint;
import static frontrow.test.HouseTerms.haveNoFloatingPointInTheSignature;
import static frontrow.test.HouseTerms.leaveOtherServicesAlone;
import static frontrow.test.HouseTerms.leavePersistenceOfOtherFeaturesAlone;
import static frontrow.test.HouseTerms.leaveRecordsToTheEdge;
import static frontrow.test.HouseTerms.packagesOfMain;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The rules of the house for the classes of one service. A service applies them by a test of its own:
 * {@code @ArchTest static final ArchTests rules = ArchTests.in(HouseRules.class)}. Tests of the service are looked at only
 * where a rule says so.
 */
public final class HouseRules {
    @ArchTest
    static final ArchRule packages_have_no_cycles = slices().assignedFrom(packagesOfMain())
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true)
            .because("a feature that needs another, which needs the first, can be understood and changed by neither"
                    + " alone");

    @ArchTest
    static final ArchRule services_meet_over_the_wire_only = classes()
            .that(MAIN)
            .should(leaveOtherServicesAlone())
            .allowEmptyShould(true)
            .because("each service is built, started and scaled alone");

    @ArchTest
    static final ArchRule avro_stops_at_the_edge = classes()
            .that(MAIN)
            .should(leaveRecordsToTheEdge())
            .allowEmptyShould(true)
            .because("a schema that changes may touch one class of a service, the one named …Messages");

    @ArchTest
    static final ArchRule entities_are_not_public = classes()
            .that(MAIN)
            .and(ENTITY)
            .should()
            .notBePublic()
            .allowEmptyShould(true)
            .because("only its own feature changes an aggregate");

    @ArchTest
    static final ArchRule controllers_keep_to_their_feature = classes()
            .that(MAIN)
            .and()
            .areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
            .should(leavePersistenceOfOtherFeaturesAlone())
            .allowEmptyShould(true)
            .because("another feature is asked, not read behind its back");

    @ArchTest
    static final ArchRule time_comes_in_through_the_constructor = noClasses()
            .that(MAIN)
            .should()
            .callCodeUnitWhere(INSTANT_OF_NOW)
            .allowEmptyShould(true)
            .because("what asks the machine for the time can't be tested, and no service's clock decides anything");

    @ArchTest
    static final ArchRule no_field_is_floating_point = fields().that()
            .areDeclaredInClassesThat(MAIN)
            .should(haveNoFloatingPoint())
            .allowEmptyShould(true)
            .because("money is whole won, and rounding errors are losses");

    @ArchTest
    static final ArchRule no_signature_is_floating_point = codeUnits()
            .that()
            .areDeclaredInClassesThat(MAIN)
            .should(haveNoFloatingPointInTheSignature())
            .allowEmptyShould(true)
            .because("money is whole won, and rounding errors are losses");

    /** Tests included. */
    @ArchTest
    static final ArchRule nobody_sleeps = noClasses()
            .should()
            .callCodeUnitWhere(SLEEP)
            .allowEmptyShould(true)
            .because("who waits, waits for an event with a bound");

    @ArchTest
    static final ArchRule nobody_prints = noClasses()
            .that(MAIN)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callCodeUnitWhere(STACK_TRACE_PRINTED)
            .allowEmptyShould(true)
            .because("what is worth saying goes to the log, with its trace");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .that(MAIN)
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helpers?|Manager)(\\$.*)?")
            .allowEmptyShould(true)
            .because("such a name says nothing about what the class is for");

    @ArchTest
    static final ArchRule packages_are_null_marked = classes()
            .that(MAIN)
            .should(beInANullMarkedPackage())
            .allowEmptyShould(true)
            .because("NullAway looks only at packages that are marked");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = noFields()
            .that()
            .areDeclaredInClassesThat(MAIN)
            .should(annotatedForInjection())
            .allowEmptyShould(true)
            .because("what an object needs comes in through its constructor");

    private HouseRules() {}
}
