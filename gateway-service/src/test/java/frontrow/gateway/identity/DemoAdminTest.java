package frontrow.gateway.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontrow.http.start.WrongSetting;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DemoAdminTest {
    @Test
    void isRefusedInProduction() {
        MockEnvironment production = new MockEnvironment();
        production.setActiveProfiles("production");

        assertThatThrownBy(() -> DemoAdmin.refuseProduction(production))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("frontrow.demo.enabled");
    }

    @Test
    void isThereElsewhere() {
        assertThatCode(() -> DemoAdmin.refuseProduction(new MockEnvironment())).doesNotThrowAnyException();
    }
}
