/** One effect and one answer for each {@code Idempotency-Key}, however often a call is retried. */
@NullMarked
package frontrow.http.idempotency;

import org.jspecify.annotations.NullMarked;
