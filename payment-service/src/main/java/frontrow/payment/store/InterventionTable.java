package frontrow.payment.store;

import frontrow.contracts.value.PaymentId;
import frontrow.http.operator.OperatorAct;
import frontrow.payment.process.Intervention;
import frontrow.payment.process.Interventions;
import frontrow.payment.process.StateName;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code operator_acts}. */
@Repository
class InterventionTable implements Interventions {

    private final JdbcClient jdbc;

    InterventionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(PaymentId payment, Intervention intervention) {
        jdbc.sql("""
            INSERT INTO operator_acts (payment_id, kind, operator_id, reason, state_before, state_after, acted_at)
            VALUES (:payment, :kind, :by, :reason, :before, :after, :at)
            """)
                .param("payment", payment.value())
                .param("kind", intervention.kind().name())
                .param("by", intervention.act().by())
                .param("reason", intervention.act().reason())
                .param("before", intervention.before().name())
                .param("after", intervention.after().name())
                .param("at", intervention.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Intervention> latestOf(PaymentId payment, int atMost) {
        return jdbc.sql("SELECT * FROM operator_acts WHERE payment_id = :payment ORDER BY id DESC LIMIT :atMost")
                .param("payment", payment.value())
                .param("atMost", atMost)
                .query((row, _) -> new Intervention(
                        Intervention.Kind.valueOf(row.getString("kind")),
                        new OperatorAct(row.getString("operator_id"), row.getString("reason")),
                        StateName.valueOf(row.getString("state_before")),
                        StateName.valueOf(row.getString("state_after")),
                        PaymentColumns.instant(row, "acted_at")))
                .list();
    }
}
