package frontrow.payment;

import static org.assertj.core.api.Assertions.assertThat;

import frontrow.payment.PaymentClient.Answer;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests that start nothing, and reading. */
@RealPayments
class PaymentRequestIT {

    @Autowired
    private PaymentClient client;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "res-1",
                "res-0190A000-0000-7000-8000-000000000000",
                "pay-01890000-0000-7000-8000-00000000000a"
            })
    void aTextThatIsNoReservationIdIsAnUnknownReservation(String reservationId) {
        Answer answer = client.post(Buyer.anybody(), "{\"reservationId\": \"" + reservationId + "\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("RESERVATION_INVALID");
        assertThat(answer.text("reason")).isEqualTo("UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reservationId\": null}",
                "{\"reservationId\": 15}",
                "{\"reservationId\": [\"res-1\"]}",
                "{\"reservationId\": \"res-1\", \"amount\": 1}",
                "[]",
                "{\"reservationId\":"
            })
    void aRequestOfTheWrongShapeIsInvalid(String body) {
        Answer answer = client.post(Buyer.anybody(), body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("REQUEST_INVALID");
    }

    @Test
    void payingTakesAnActiveToken() {
        Buyer buyer = Buyer.anybody();
        HttpRequest request = client.request(buyer.user(), null, "/api/payments")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"reservationId\": \"" + buyer.reservation() + "\"}"))
                .build();

        Answer answer = client.send(request).arrives();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("TOKEN_INVALID");
    }

    @Test
    void anothersPaymentIsAsIfItDidNotExist() {
        Buyer buyer = Buyer.anybody();
        Answer accepted = client.paysAsync(buyer);
        String stranger = Buyer.anybody().user();

        assertThat(client.get(stranger, accepted.header("Location")).code()).isEqualTo("PAYMENT_UNKNOWN");
        assertThat(client.get(stranger, accepted.header("Location")).status()).isEqualTo(404);
        assertThat(client.get(buyer.user(), "/api/payments/pay-1").code()).isEqualTo("PAYMENT_UNKNOWN");
        assertThat(client.get(stranger, "/api/payments").body().path("payments"))
                .isEmpty();
    }

    @Test
    void listsOnesOwnPaymentsNewestFirst() {
        Buyer first = Buyer.anybody();
        Buyer second = new Buyer(
                first.user(), Buyer.anybody().admission(), Buyer.anybody().reservation());
        String older = client.paysAsync(first).text("paymentId");
        String newer = client.paysAsync(second).text("paymentId");

        Answer list = client.get(first.user(), "/api/payments");

        assertThat(list.body()
                        .path("payments")
                        .valueStream()
                        .map(it -> it.path("paymentId").asString()))
                .isEqualTo(List.of(newer, older));
    }
}
