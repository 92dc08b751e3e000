/** A network that fails on demand: a proxy between two parts that cuts, refuses, delays, swallows, and looks on. */
@NullMarked
package frontrow.stack.proxy;

import org.jspecify.annotations.NullMarked;
