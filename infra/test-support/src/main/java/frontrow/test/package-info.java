/** What the tests of every module share: real servers, a clock, probes, and the rules of the house. */
@NullMarked
package frontrow.test;

import org.jspecify.annotations.NullMarked;
