package frontrow.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import frontrow.http.problem.CommonError;
import frontrow.http.problem.Problem;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;

class UpstreamsTest {
    private static final URI A = URI.create("http://a");
    private static final URI B = URI.create("http://b");

    private final Upstreams upstreams =
            new Upstreams(new ServiceAddresses(List.of(A, B), List.of(A), List.of(A), List.of(A), List.of(A)));
    private final List<URI> called = new ArrayList<>();

    @Test
    void takesTheInstancesInTurn() {
        for (int i = 0; i < 4; i++) {
            upstreams.call(Service.QUEUE, this::answer);
        }

        assertThat(called).containsExactly(A, B, A, B);
    }

    @Test
    void goesOnToTheNextInstanceIfNothingWasSent() {
        upstreams.call(Service.QUEUE, base -> base.equals(A) ? refuse(base) : answer(base));

        assertThat(called).containsExactly(A, B);
    }

    @Test
    void goesOnToTheNextInstanceIfNoConnectionCameAboutInTime() {
        upstreams.call(Service.QUEUE, base -> base.equals(A) ? findNobody(base) : answer(base));

        assertThat(called).containsExactly(A, B);
    }

    @Test
    void doesNotSendTwiceWhatMayHaveArrived() {
        assertUnavailable(() -> upstreams.call(Service.QUEUE, this::hang));

        assertThat(called).containsExactly(A);
    }

    @Test
    void refusesIfNoInstanceCanBeReached() {
        assertUnavailable(() -> upstreams.call(Service.QUEUE, this::refuse));

        assertThat(called).containsExactly(A, B);
    }

    @Test
    void leavesOutAnInstanceThatFailedOftenEnough() {
        for (int i = 0; i < 10; i++) {
            upstreams.call(Service.QUEUE, base -> base.equals(A) ? refuse(base) : answer(base));
        }
        called.clear();

        for (int i = 0; i < 10; i++) {
            upstreams.call(Service.QUEUE, this::answer);
        }

        assertThat(called).containsOnly(B);
    }

    @Test
    void refusesAtOnceWhereEveryInstanceFailedOftenEnough() {
        for (int i = 0; i < 10; i++) {
            assertUnavailable(() -> upstreams.call(Service.WALLET, this::hang));
        }
        called.clear();

        assertUnavailable(() -> upstreams.call(Service.WALLET, this::answer));

        assertThat(called).isEmpty();
        assertThat(upstreams.<URI, RuntimeException>call(Service.PAYMENT, this::answer))
                .as("another service at the same address has a breaker of its own")
                .isEqualTo(A);
    }

    @Test
    void blamesNoInstanceForAFaultOfOurs() {
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> upstreams.call(Service.WALLET, _ -> {
                        throw new IllegalStateException("ours");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertThat(upstreams.<URI, RuntimeException>call(Service.WALLET, this::answer))
                .isEqualTo(A);
    }

    private URI answer(URI base) {
        called.add(base);
        return base;
    }

    private URI refuse(URI base) {
        called.add(base);
        throw new ResourceAccessException("refused", new ConnectException());
    }

    private URI findNobody(URI base) {
        called.add(base);
        throw new ResourceAccessException("nobody", new HttpConnectTimeoutException("connect timed out"));
    }

    private URI hang(URI base) {
        called.add(base);
        throw new ResourceAccessException("too late", new HttpTimeoutException("request timed out"));
    }

    private static void assertUnavailable(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.code()).isEqualTo(CommonError.UNAVAILABLE);
            assertThat(refused.headers()).containsKey("Retry-After");
        });
    }
}
