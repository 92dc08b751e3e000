/**
 * Buyers for tests of the whole system: they come by chance, from a seed, retry with keys, and keep a record of what they
 * were answered. They know the front door and nothing behind it.
 */
@NullMarked
package frontrow.load;

import org.jspecify.annotations.NullMarked;
