package frontrow.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    private static final String TEXT = "01890a5d-ac96-774b-bcce-b302099a8057";
    private static final UUID VALUE = UUID.fromString(TEXT);

    @Test
    void showTheirKindBeforeTheUuid() {
        assertThat(PaymentId.of(VALUE)).hasToString("pay-" + TEXT);
        assertThat(ReservationId.of(VALUE)).hasToString("res-" + TEXT);
        assertThat(AdmissionId.of(VALUE)).hasToString(TEXT);
    }

    @Test
    void readTheirOwnTextBack() {
        assertThat(PaymentId.parse("pay-" + TEXT)).isEqualTo(PaymentId.of(VALUE));
        assertThat(ReservationId.parse("res-" + TEXT)).isEqualTo(ReservationId.of(VALUE));
        assertThat(AdmissionId.parse(TEXT)).isEqualTo(AdmissionId.of(VALUE));
    }

    @Test
    void areNotTakenForEachOther() {
        assertThat(PaymentId.tryParse("res-" + TEXT)).isEmpty();
        assertThat(ReservationId.tryParse("pay-" + TEXT)).isEmpty();
        assertThat(AdmissionId.tryParse("pay-" + TEXT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "01890A5D-AC96-774B-BCCE-B302099A8057",
                "01890a5d-ac96-774b-bcce-b302099a80570",
                "01890a5dac96774bbcceb302099a8057",
                " 01890a5d-ac96-774b-bcce-b302099a8057"
            })
    void haveOneWrittenFormOnly(String uuid) {
        assertThat(PaymentId.tryParse("pay-" + uuid)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> ReservationId.parse("res-" + uuid));
        assertThatIllegalArgumentException().isThrownBy(() -> AdmissionId.parse(uuid));
    }
}
