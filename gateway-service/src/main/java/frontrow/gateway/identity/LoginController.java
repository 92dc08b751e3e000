package frontrow.gateway.identity;

import frontrow.http.caller.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Login: an access token for somebody whose password was checked at the door. */
@RestController
class LoginController {
    private final AccessTokens tokens;

    LoginController(AccessTokens tokens) {
        this.tokens = tokens;
    }

    record LoggedIn(String accessToken, String tokenType, long expiresIn) {}

    @PostMapping("/api/auth/login")
    ResponseEntity<LoggedIn> login(Authentication proven) {
        if (!(proven.getPrincipal() instanceof Caller caller)) {
            throw new IllegalStateException("a login went round the door");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new LoggedIn(tokens.issue(caller), "Bearer", AccessTokens.LIFETIME.toSeconds()));
    }
}
