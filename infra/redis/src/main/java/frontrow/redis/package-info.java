/** Redis as something that may go away at any time. */
@NullMarked
package frontrow.redis;

import org.jspecify.annotations.NullMarked;
