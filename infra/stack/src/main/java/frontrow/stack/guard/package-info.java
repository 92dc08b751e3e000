/** What runs inside Maven's own JVM, which may be older than the language level of the rest. */
@NullMarked
package frontrow.stack.guard;

import org.jspecify.annotations.NullMarked;
