/** Who is calling, as the gateway asserts it. */
@NullMarked
package frontrow.http.caller;

import org.jspecify.annotations.NullMarked;
