/** The queue token: made from the admission's id and a key, known elsewhere only by its hash. */
@NullMarked
package frontrow.queue.token;

import org.jspecify.annotations.NullMarked;
