/** What a request may not exceed or carry. */
@NullMarked
package frontrow.http.limit;

import org.jspecify.annotations.NullMarked;
