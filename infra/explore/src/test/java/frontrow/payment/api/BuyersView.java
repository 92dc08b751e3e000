package frontrow.payment.api;

import frontrow.payment.process.Payment;

/** Opens the buyer's view of a payment to a test that has no HTTP. */
public final class BuyersView {

    private BuyersView() {}

    /** {@code PROCESSING}, {@code CONFIRMED} or {@code FAILED}. */
    public static String status(Payment payment) {
        return PaymentView.of(payment).status().name();
    }
}
