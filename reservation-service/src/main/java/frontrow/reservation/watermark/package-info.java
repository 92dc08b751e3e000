/** How far the readers of seat events may believe to have seen everything. */
@NullMarked
package frontrow.reservation.watermark;

import org.jspecify.annotations.NullMarked;
