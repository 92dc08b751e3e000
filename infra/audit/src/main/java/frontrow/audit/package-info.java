/**
 * Looks through the books of all services and their topics at once for what must always hold. The only code that reads
 * a service's database besides the service.
 */
@NullMarked
package frontrow.audit;

import org.jspecify.annotations.NullMarked;
