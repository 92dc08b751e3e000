/** Dead letters as the operator on call sees them: listed with their cause, and sent again. */
@NullMarked
package frontrow.messaging.deadletter;

import org.jspecify.annotations.NullMarked;
