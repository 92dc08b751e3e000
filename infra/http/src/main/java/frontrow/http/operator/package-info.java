/** What the endpoints for the operator on call have in common: acts by hand, and long lists page by page. */
@NullMarked
package frontrow.http.operator;

import org.jspecify.annotations.NullMarked;
