package frontrow.e2e.stage;

import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;

/**
 * First the tests that take the services as they are, then those that set one differently, the same side by side; an
 * {@link Order} goes before that.
 */
public final class FewestRestarts implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing(FewestRestarts::place).thenComparing(FewestRestarts::settings));
    }

    private static int place(ClassDescriptor descriptor) {
        return descriptor.findAnnotation(Order.class).map(Order::value).orElse(Order.DEFAULT);
    }

    private static String settings(ClassDescriptor descriptor) {
        return descriptor
                .findAnnotation(OnStage.class)
                .map(stage -> Arrays.toString(stage.reservation())
                        + Arrays.toString(stage.queue())
                        + Arrays.toString(stage.payment()))
                .orElse("");
    }
}
