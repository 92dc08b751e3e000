/** Work that is done again and again. */
@NullMarked
package frontrow.http.timer;

import org.jspecify.annotations.NullMarked;
