/** Payments in PostgreSQL. */
@NullMarked
package frontrow.payment.store;

import org.jspecify.annotations.NullMarked;
