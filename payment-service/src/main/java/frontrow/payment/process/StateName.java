package frontrow.payment.process;

import frontrow.payment.saga.PaymentState;
import frontrow.payment.saga.PaymentState.Confirmed;
import frontrow.payment.saga.PaymentState.Confirming;
import frontrow.payment.saga.PaymentState.Debiting;
import frontrow.payment.saga.PaymentState.ExpiringToken;
import frontrow.payment.saga.PaymentState.Failed;
import frontrow.payment.saga.PaymentState.Pinning;
import frontrow.payment.saga.PaymentState.Reversing;
import frontrow.payment.saga.PaymentState.Unpinning;

/** What the saga's states are called in the books and by operators, in the order in which a payment may pass them. */
public enum StateName {
    PINNING,
    DEBITING,
    CONFIRMING,
    EXPIRING_TOKEN,
    REVERSING,
    UNPINNING,
    CONFIRMED,
    FAILED;

    public static StateName of(PaymentState state) {
        return switch (state) {
            case Pinning _ -> PINNING;
            case Debiting _ -> DEBITING;
            case Confirming _ -> CONFIRMING;
            case ExpiringToken _ -> EXPIRING_TOKEN;
            case Reversing _ -> REVERSING;
            case Unpinning _ -> UNPINNING;
            case Confirmed _ -> CONFIRMED;
            case Failed _ -> FAILED;
        };
    }

    /** Whether a payment in this state may still leave it. */
    public boolean isLive() {
        return switch (this) {
            case PINNING, DEBITING, CONFIRMING, EXPIRING_TOKEN, REVERSING, UNPINNING -> true;
            case CONFIRMED, FAILED -> false;
        };
    }
}
