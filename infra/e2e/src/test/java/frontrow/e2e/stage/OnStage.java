package frontrow.e2e.stage;

import frontrow.stack.Service;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test on the whole running system. Names what the services it depends on are to be set to; everything else has its
 * default. The tests leave the house empty: whoever has a queue token gives it back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnStage.Extension.class)
public @interface OnStage {

    /** Settings of queue-service, such as {@code frontrow.queue.capacity=3}. */
    String[] queue() default {};

    /** Settings of reservation-service. */
    String[] reservation() default {};

    /** Settings of payment-service. */
    String[] payment() default {};

    /** Raises the curtain, and empties the house after each test. */
    final class Extension implements BeforeAllCallback, AfterEachCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Stage.class))
                    .computeIfAbsent(Stage.class, _ -> Stage.raise());
            OnStage wanted = context.getRequiredTestClass().getAnnotation(OnStage.class);
            Stage.set(Service.QUEUE, wanted.queue());
            Stage.set(Service.RESERVATION, wanted.reservation());
            Stage.set(Service.PAYMENT, wanted.payment());
        }

        @Override
        public void afterEach(ExtensionContext context) {
            Fan.allLeave();
        }
    }
}
