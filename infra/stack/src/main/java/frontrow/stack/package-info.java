/** The whole system as processes on one machine: for {@code mvn -Prun}, for end-to-end tests, faults and benchmarks. */
@NullMarked
package frontrow.stack;

import org.jspecify.annotations.NullMarked;
