package frontrow.payment.process;

import frontrow.contracts.value.PaymentId;
import java.util.List;

/** Where it is kept what operators did. */
public interface Interventions {

    /** Records one in the transaction that does it. */
    void add(PaymentId payment, Intervention intervention);

    /** What was done to a payment, the latest first. */
    List<Intervention> latestOf(PaymentId payment, int atMost);
}
