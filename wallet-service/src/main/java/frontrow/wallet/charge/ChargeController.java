package frontrow.wallet.charge;

import frontrow.http.caller.Caller;
import frontrow.http.idempotency.Retry;
import frontrow.wallet.ledger.WalletState;
import frontrow.wallet.owner.WalletOwner;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/users/{userId}/balance}. */
@RestController
class ChargeController {

    /** Money to put in, in whole won. */
    record ChargeRequest(long amount) {}

    /** The balance after it, and what was put in, in whole won. */
    record ChargeAnswer(long currentBalance, long chargedAmount) {}

    private final Charging charging;

    ChargeController(Charging charging) {
        this.charging = charging;
    }

    // The owner first: who may not charge this wallet is told so before the body's shape is looked at.
    @PostMapping("/api/users/{userId}/balance")
    ResponseEntity<?> charge(WalletOwner owner, Caller caller, @RequestBody ChargeRequest request, Retry retry) {
        return retry.answer(() -> {
            caller.requireAdmission();
            WalletState charged = charging.charge(owner.userId(), request.amount());
            return ResponseEntity.ok(new ChargeAnswer(charged.balance().amount(), request.amount()));
        });
    }
}
