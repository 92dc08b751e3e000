/** Ids and money as they cross between services: checked once, then trusted. */
@NullMarked
package frontrow.contracts.value;

import org.jspecify.annotations.NullMarked;
