package frontrow.test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that {@link HouseRules} is written in. */
final class HouseTerms {
    private static final Set<String> SERVICES =
            Set.of("gateway", "queue", "concert", "reservation", "wallet", "payment");
    private static final Pattern SERVICE_PACKAGE = Pattern.compile("frontrow\\.(\\w+)(\\..*)?");
    private static final Pattern RECORD_PACKAGE =
            Pattern.compile("frontrow\\.contracts\\.(gateway|queue|concert|reservation|wallet|payment)(\\..*)?");
    private static final Set<String> FLOATING_POINT = Set.of("float", "double", "java.lang.Float", "java.lang.Double");
    private static final Set<String> INJECTION = Set.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource",
            "jakarta.persistence.PersistenceContext");
    private static final List<Class<?>> CALENDAR = List.of(
            Instant.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Year.class,
            YearMonth.class);

    /** Told apart by where Maven compiles to, so that a service's test needs no import option. */
    static final DescribedPredicate<JavaClass> MAIN = DescribedPredicate.describe(
            "main code",
            type -> type.getSource()
                    .map(source -> !source.getUri().toString().contains("/test-classes/"))
                    .orElse(true));

    static final DescribedPredicate<JavaClass> ENTITY = DescribedPredicate.describe(
            "entities",
            type -> type.isAnnotatedWith("jakarta.persistence.Entity")
                    || type.isAnnotatedWith("jakarta.persistence.Embeddable"));

    static final DescribedPredicate<JavaCall<?>> INSTANT_OF_NOW =
            DescribedPredicate.describe("asks the machine for the time", HouseTerms::asksForTheTime);

    static final DescribedPredicate<JavaCall<?>> SLEEP = DescribedPredicate.describe(
            "sleeps",
            call -> call.getName().equals("sleep")
                    && (call.getTargetOwner().isEquivalentTo(Thread.class)
                            || call.getTargetOwner().isEquivalentTo(TimeUnit.class)));

    static final DescribedPredicate<JavaCall<?>> STACK_TRACE_PRINTED = DescribedPredicate.describe(
            "prints a stack trace",
            call -> call.getName().equals("printStackTrace")
                    && call.getTargetOwner().isAssignableTo(Throwable.class));

    private HouseTerms() {}

    static SliceAssignment packagesOfMain() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return MAIN.test(type) ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "the packages of main code";
            }
        };
    }

    static ArchCondition<JavaClass> leaveOtherServicesAlone() {
        return dependOnNone("leave other services alone", (origin, target) -> {
            String service = serviceOf(target);
            return SERVICES.contains(service) && !service.equals(serviceOf(origin));
        });
    }

    static ArchCondition<JavaClass> leaveRecordsToTheEdge() {
        return dependOnNone(
                "leave Avro records to classes named …Messages",
                (origin, target) ->
                        RECORD_PACKAGE.matcher(target.getPackageName()).matches()
                                && !outermost(origin).getSimpleName().endsWith("Messages"));
    }

    static ArchCondition<JavaClass> leavePersistenceOfOtherFeaturesAlone() {
        return dependOnNone(
                "leave repositories and entities of other features alone",
                (origin, target) ->
                        isPersistence(target) && !origin.getPackageName().equals(target.getPackageName()));
    }

    static ArchCondition<JavaField> haveNoFloatingPoint() {
        return new ArchCondition<>("have no floating-point type") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                if (isFloatingPoint(field)) {
                    events.add(SimpleConditionEvent.violated(field, field.getDescription() + " is floating-point"));
                }
            }
        };
    }

    static ArchCondition<JavaCodeUnit> haveNoFloatingPointInTheSignature() {
        return new ArchCondition<>("have no floating-point type in the signature") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                // A lambda's signature is the library's, not ours.
                boolean ours = !unit.getModifiers().contains(JavaModifier.SYNTHETIC);
                boolean found = FLOATING_POINT.contains(unit.getRawReturnType().getName())
                        || unit.getRawParameterTypes().stream()
                                .anyMatch(type -> FLOATING_POINT.contains(type.getName()));
                if (ours && found) {
                    events.add(SimpleConditionEvent.violated(unit, unit.getDescription() + " is floating-point"));
                }
            }
        };
    }

    static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getPackageName() + " is not @NullMarked: " + type.getDescription()));
                }
            }
        };
    }

    static ArchCondition<JavaField> annotatedForInjection() {
        return new ArchCondition<>("be injected") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean injected = field.getAnnotations().stream()
                        .map(JavaAnnotation::getRawType)
                        .anyMatch(type -> INJECTION.contains(type.getName()));
                events.add(new SimpleConditionEvent(field, injected, field.getDescription() + " is injected"));
            }
        };
    }

    private static ArchCondition<JavaClass> dependOnNone(
            String description, BiPredicate<JavaClass, JavaClass> forbidden) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                for (Dependency each : origin.getDirectDependenciesFromSelf()) {
                    if (forbidden.test(origin, each.getTargetClass().getBaseComponentType())) {
                        events.add(SimpleConditionEvent.violated(each, each.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean asksForTheTime(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        boolean withClock =
                call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        boolean calendar =
                call.getName().equals("now") && !withClock && CALENDAR.stream().anyMatch(owner::isEquivalentTo);
        boolean date = owner.isEquivalentTo(Date.class)
                && call.getName().equals("<init>")
                && call.getTarget().getRawParameterTypes().isEmpty();
        boolean machine = owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
        return calendar || date || machine;
    }

    private static boolean isPersistence(JavaClass type) {
        return ENTITY.test(type)
                || type.isAnnotatedWith("org.springframework.stereotype.Repository")
                || type.getAllRawInterfaces().stream()
                        .anyMatch(each -> each.getName().startsWith("org.springframework.data.repository."));
    }

    private static boolean isFloatingPoint(HasType member) {
        return FLOATING_POINT.contains(
                member.getRawType().getBaseComponentType().getName());
    }

    private static String serviceOf(JavaClass type) {
        Matcher matcher = SERVICE_PACKAGE.matcher(type.getPackageName());
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseTerms::outermost).orElse(type);
    }
}
