/** What the runs came to: kept line by line, and shown on one page. */
@NullMarked
package frontrow.faults.report;

import org.jspecify.annotations.NullMarked;
