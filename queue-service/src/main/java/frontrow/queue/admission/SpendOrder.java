package frontrow.queue.admission;

import frontrow.contracts.value.AdmissionId;
import frontrow.contracts.value.PaymentId;
import frontrow.contracts.value.UserId;

/** A payment is settled: its admission is to be spent. */
record SpendOrder(PaymentId payment, AdmissionId admission, UserId user) {}
