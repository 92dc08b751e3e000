/** What every service does and refuses while it starts. */
@NullMarked
package frontrow.http.start;

import org.jspecify.annotations.NullMarked;
