package frontrow.wallet.charge;

import frontrow.contracts.value.Won;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What may be charged, in whole won.
 *
 * @param smallestChargeWon of one charge
 * @param largestChargeWon of one charge
 * @param largestBalanceWon what charges may come to in one wallet; a refund may exceed it. Bounded so that a balance
 *     is exact in every client's number type (2^53) and no sum overflows
 */
@Validated
@ConfigurationProperties("frontrow.wallet")
record ChargeLimits(
        @DefaultValue("10000") @Positive long smallestChargeWon,
        @DefaultValue("1000000") @Positive long largestChargeWon,

        @DefaultValue("1000000000000") @Positive @Max(1_000_000_000_000_000L)
        long largestBalanceWon) {

    @AssertTrue(message = "frontrow.wallet.smallest-charge-won must not exceed frontrow.wallet.largest-charge-won")
    boolean isInOrder() {
        return smallestChargeWon <= largestChargeWon;
    }

    boolean allows(long amountWon) {
        return smallestChargeWon <= amountWon && amountWon <= largestChargeWon;
    }

    Won largestBalance() {
        return new Won(largestBalanceWon);
    }
}
