package frontrow.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import frontrow.http.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.function.ServerResponse;

class ArrivingAnswerTest {

    private final MockHttpServletResponse client = new MockHttpServletResponse();

    @Test
    void passesAWholeAnswerOn() throws Exception {
        write(ServerResponse.status(201).body("whole"));

        assertThat(client.getStatus()).isEqualTo(201);
    }

    @Test
    void isNoAnswerWhereItBreaksOffBeforeTheClientGotAnyOfIt() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> write(breakingOff(false)))
                .satisfies(problem -> assertThat(problem.code().status()).isEqualTo(503));
    }

    @Test
    void breaksOffForTheClientAsWellWhereSomeOfItIsOut() {
        assertThatIOException().isThrownBy(() -> write(breakingOff(true))).withMessage("closed");
    }

    private static ServerResponse breakingOff(boolean someIsOut) {
        return ServerResponse.ok().build((_, response) -> {
            breakOff(response, someIsOut);
            return null;
        });
    }

    private static void breakOff(HttpServletResponse response, boolean someIsOut) throws IOException {
        if (someIsOut) {
            response.flushBuffer();
        }
        throw new IOException("closed");
    }

    private void write(ServerResponse answer) throws Exception {
        new ArrivingAnswer(answer).writeTo(new MockHttpServletRequest(), client, new ServerResponse.Context() {
            @Override
            public List<HttpMessageConverter<?>> messageConverters() {
                return List.of(new StringHttpMessageConverter());
            }
        });
    }
}
