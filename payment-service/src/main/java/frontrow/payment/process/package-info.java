/** Payments under way: started, carried on message by message, sent again when due, waited for. */
@NullMarked
package frontrow.payment.process;

import org.jspecify.annotations.NullMarked;
