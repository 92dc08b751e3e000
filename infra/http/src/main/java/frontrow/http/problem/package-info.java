/** One error format for every service: what a refusal is, and how it is written. */
@NullMarked
package frontrow.http.problem;

import org.jspecify.annotations.NullMarked;
