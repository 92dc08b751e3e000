package frontrow.queue.line;

import frontrow.contracts.value.AdmissionId;
import frontrow.queue.token.TokenHash;

/** A token to be refused from now on. */
public record EndedToken(AdmissionId admission, TokenHash hash) {}
