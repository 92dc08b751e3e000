/** Requests are read strictly: what is not exactly the shape is refused. */
@NullMarked
package frontrow.http.json;

import org.jspecify.annotations.NullMarked;
