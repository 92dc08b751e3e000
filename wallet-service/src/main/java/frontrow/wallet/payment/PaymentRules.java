package frontrow.wallet.payment;

import frontrow.contracts.value.Won;
import frontrow.wallet.ledger.WalletEvent;
import frontrow.wallet.ledger.WalletEvent.DebitRefusal;
import frontrow.wallet.payment.PaymentDecision.Debited;
import frontrow.wallet.payment.PaymentDecision.Open;
import frontrow.wallet.payment.PaymentDecision.Refused;
import frontrow.wallet.payment.PaymentDecision.Reversed;
import frontrow.wallet.payment.Ruling.Movement;
import frontrow.wallet.payment.WalletCommand.Debit;
import frontrow.wallet.payment.WalletCommand.Reverse;

/** How a wallet decides about a payment: pure, every pair of decision and command listed. */
final class PaymentRules {

    private PaymentRules() {}

    /** What stands decided once the command is heard, given the balance at this moment. */
    static Ruling decide(PaymentDecision decided, WalletCommand command, Won balance) {
        return switch (command) {
            case Debit debit -> debit(decided, debit.amount(), balance);
            case Reverse _ -> reverse(decided);
        };
    }

    private static Ruling debit(PaymentDecision decided, Won amount, Won balance) {
        return switch (decided) {
            case Open _
            when balance.compareTo(amount) >= 0 -> new Ruling(new Debited(amount), new Movement.Take(amount));
            case Open _ -> Ruling.stands(new Refused(amount));
            // Seen again, or late: what was decided stands, even if there is money now.
            case Debited debited -> Ruling.stands(debited);
            case Refused refused -> Ruling.stands(refused);
            case Reversed reversed -> Ruling.stands(reversed);
        };
    }

    private static Ruling reverse(PaymentDecision decided) {
        return switch (decided) {
            // The undo came first: leave a tombstone, so that the late debit is refused.
            case Open _ -> Ruling.stands(new Reversed(Won.ZERO));
            case Refused _ -> Ruling.stands(new Reversed(Won.ZERO));
            case Debited debited -> new Ruling(new Reversed(debited.amount()), new Movement.GiveBack(debited.amount()));
            case Reversed reversed -> Ruling.stands(reversed);
        };
    }

    /** The event that answers a command, once its ruling stands. */
    static WalletEvent answer(WalletCommand command, Settled settled) {
        return switch (command) {
            case Debit debit -> answerToDebit(debit, settled);
            case Reverse reverse -> answerToReverse(reverse, settled);
        };
    }

    private static WalletEvent answerToDebit(Debit debit, Settled settled) {
        return switch (settled.decision()) {
            case Debited debited ->
                new WalletEvent.Debited(
                        debit.paymentId(),
                        debit.userId(),
                        debited.amount(),
                        settled.balance(),
                        settled.walletVersion(),
                        settled.at());
            case Refused refused -> refused(debit, DebitRefusal.BALANCE_INSUFFICIENT, refused.required(), settled);
            case Reversed _ -> refused(debit, DebitRefusal.REVERSED, debit.amount(), settled);
            case Open _ -> throw new IllegalStateException("a debit leaves no payment open: " + debit.paymentId());
        };
    }

    private static WalletEvent refused(Debit debit, DebitRefusal reason, Won required, Settled settled) {
        return new WalletEvent.DebitRefused(
                debit.paymentId(), debit.userId(), reason, settled.balance(), required, settled.at());
    }

    private static WalletEvent answerToReverse(Reverse reverse, Settled settled) {
        return switch (settled.decision()) {
            case Reversed reversed ->
                new WalletEvent.DebitReversed(
                        reverse.paymentId(),
                        reverse.userId(),
                        reversed.amount(),
                        settled.balance(),
                        settled.walletVersion(),
                        settled.at());
            case Open _, Debited _, Refused _ ->
                throw new IllegalStateException("a reversal leaves nothing but a reversal: " + reverse.paymentId());
        };
    }
}
