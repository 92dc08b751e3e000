/** Consumers that retry what passes and set aside what doesn't. */
@NullMarked
package frontrow.messaging.listener;

import org.jspecify.annotations.NullMarked;
