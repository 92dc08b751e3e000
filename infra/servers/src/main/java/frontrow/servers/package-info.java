/** Real servers as child processes, taken from Maven artifacts and bound to loopback. */
@NullMarked
package frontrow.servers;

import org.jspecify.annotations.NullMarked;
