/** Payments over HTTP. */
@NullMarked
package frontrow.payment.api;

import org.jspecify.annotations.NullMarked;
