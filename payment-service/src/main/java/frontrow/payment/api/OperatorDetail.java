package frontrow.payment.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import frontrow.http.time.Zoned;
import frontrow.payment.process.BookedPayment;
import frontrow.payment.process.Intervention;
import frontrow.payment.process.Payment;
import frontrow.payment.process.StateName;
import frontrow.payment.saga.Failure;
import frontrow.payment.saga.PinnedSeats;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A payment with everything that an operator may want to know; what isn't known is null.
 *
 * @param failure why it turned back, where it did
 * @param acts what operators did to it, the latest first
 */
record OperatorDetail(
        @JsonUnwrapped OperatorView payment,
        String admissionId,
        @Nullable List<Integer> seatNumbers,
        @JsonUnwrapped TimesView times,
        @Nullable Map<String, Object> failure,
        List<ActView> acts) {

    static OperatorDetail of(BookedPayment booked, List<Intervention> acts, Zoned zoned) {
        Payment payment = booked.payment();
        PinnedSeats seats = payment.state().knownSeats();
        Failure failure = payment.state().knownFailure();
        return new OperatorDetail(
                OperatorView.of(booked),
                payment.admission().toString(),
                seats == null ? null : seats.numbers(),
                TimesView.of(booked, zoned),
                failure == null ? null : told(failure),
                acts.stream().map(act -> ActView.of(act, zoned)).toList());
    }

    private static Map<String, Object> told(Failure failure) {
        Map<String, Object> member = Refusal.of(failure).member();
        if (failure instanceof Failure.TimedOut) {
            // The buyer reads only that it may be tried again later.
            member.put("code", "TIMED_OUT");
        }
        return member;
    }

    /**
     * When things happened, and when they are due.
     *
     * @param nextRetryAt when it is next reminded; null once it has ended
     * @param deadlineAt until when it waits for the money to be taken; null once that is decided
     */
    record TimesView(
            OffsetDateTime createdAt,
            OffsetDateTime updatedAt,
            OffsetDateTime stateSince,
            @Nullable OffsetDateTime nextRetryAt,
            @Nullable OffsetDateTime deadlineAt) {

        static TimesView of(BookedPayment booked, Zoned zoned) {
            return new TimesView(
                    zoned.at(booked.times().createdAt()),
                    zoned.at(booked.times().updatedAt()),
                    zoned.at(booked.times().stateSince()),
                    orNull(booked.reminder().dueAt(), zoned),
                    orNull(booked.reminder().deadline(), zoned));
        }

        private static @Nullable OffsetDateTime orNull(@Nullable Instant at, Zoned zoned) {
            return at == null ? null : zoned.at(at);
        }
    }

    /** What an operator did. */
    record ActView(
            Intervention.Kind act,
            String by,
            String reason,
            StateName stateBefore,
            StateName stateAfter,
            OffsetDateTime at) {

        static ActView of(Intervention done, Zoned zoned) {
            return new ActView(
                    done.kind(),
                    done.act().by(),
                    done.act().reason(),
                    done.before(),
                    done.after(),
                    zoned.at(done.at()));
        }
    }
}
