/** The audit as a command: settings in, findings and an exit code out. */
@NullMarked
package frontrow.audit.command;

import org.jspecify.annotations.NullMarked;
