package frontrow.gateway.identity;

import frontrow.gateway.error.GatewayError;
import frontrow.http.problem.Problem;
import jakarta.validation.Valid;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sign-up. */
@RestController
class UserController {
    private final Accounts accounts;

    UserController(Accounts accounts) {
        this.accounts = accounts;
    }

    record SignedUp(String userId) {}

    @PostMapping("/api/users")
    @ResponseStatus(HttpStatus.CREATED)
    SignedUp signUp(@Valid @RequestBody SignUp request) {
        // Kept for the demo admin, also while there is none: nobody may wait there for its role.
        if (request.userId().equals(DemoAdmin.USER_ID)) {
            throw Problem.of(GatewayError.USER_EXISTS);
        }
        accounts.open(request.userId(), request.password(), Set.of(Roles.BUYER));
        return new SignedUp(request.userId());
    }
}
