/** The payment saga as pure decisions: what a payment is, what it hears, what it then asks for. */
@NullMarked
package frontrow.payment.saga;

import org.jspecify.annotations.NullMarked;
