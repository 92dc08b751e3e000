/** The trace that a request belongs to. */
@NullMarked
package frontrow.http.trace;

import org.jspecify.annotations.NullMarked;
