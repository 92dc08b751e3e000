package frontrow.http.idempotency;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What is kept under a key. */
public sealed interface Kept {
    /** The answer, to be given again to the letter; never compared, so its bytes may be an array. */
    @SuppressWarnings("ArrayRecordComponent")
    record Answer(int status, String contentType, @Nullable String location, byte[] body) implements Kept {
        ResponseEntity<byte[]> response() {
            HttpHeaders headers = new HttpHeaders();
            headers.setContentType(MediaType.parseMediaType(contentType));
            headers.setCacheControl("no-store");
            if (location != null) {
                headers.setLocation(URI.create(location));
            }
            return ResponseEntity.status(status).headers(headers).body(body);
        }
    }

    /** The id of what the call made, for calls whose answer changes while they go on. */
    record Subject(String id) implements Kept {}
}
