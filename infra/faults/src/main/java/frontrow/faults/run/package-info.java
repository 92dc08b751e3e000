/** Fault runs: what is to happen when, what did happen, and what the auditor says to it. */
@NullMarked
package frontrow.faults.run;

import org.jspecify.annotations.NullMarked;
