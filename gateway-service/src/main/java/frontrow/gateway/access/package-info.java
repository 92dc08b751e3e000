/** Which proof which call needs, and the check of it. */
@NullMarked
package frontrow.gateway.access;

import org.jspecify.annotations.NullMarked;
