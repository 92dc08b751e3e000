/** Times as clients see them. */
@NullMarked
package frontrow.http.time;

import org.jspecify.annotations.NullMarked;
