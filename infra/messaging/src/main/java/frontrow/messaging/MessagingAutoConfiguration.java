package frontrow.messaging;

import frontrow.messaging.deadletter.DeadLetterListener;
import frontrow.messaging.deadletter.DeadLetters;
import frontrow.messaging.listener.Listeners;
import frontrow.messaging.listener.Listening;
import frontrow.messaging.outbox.OutboxRelay;
import frontrow.messaging.outbox.OutboxSender;
import frontrow.messaging.outbox.OutboxTable;
import frontrow.messaging.outbox.RelayLease;
import frontrow.messaging.outbox.TransactionalOutbox;
import frontrow.messaging.schema.AvroCodec;
import frontrow.messaging.schema.KnownSchemas;
import frontrow.messaging.schema.RegistryClient;
import frontrow.messaging.schema.SchemaRegistry;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;

/** Gives a service its {@link Outbox}, and runs its {@link Subscription}s. */
@AutoConfiguration(before = KafkaAutoConfiguration.class, after = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties({MessagingProperties.class, KafkaProperties.class})
public class MessagingAutoConfiguration {

    private static final int DELIVERY_TIMEOUT_MS = 6_000;
    private static final int REQUEST_TIMEOUT_MS = 3_000;
    private static final int MAX_BLOCK_MS = 2_000;
    private static final int ADMIN_TIMEOUT_SECONDS = 5;

    @Bean
    KnownSchemas knownSchemas(DataSource dataSource) {
        return new KnownSchemas(JdbcClient.create(dataSource));
    }

    @Bean
    SchemaRegistry schemaRegistry(MessagingProperties properties, KnownSchemas known) {
        return new SchemaRegistry(new RegistryClient(properties.registryUrl()), known);
    }

    @Bean
    AvroCodec avroCodec(SchemaRegistry registry) {
        return new AvroCodec(registry);
    }

    @Bean
    OutboxTable outboxTable(DataSource dataSource) {
        return new OutboxTable(JdbcClient.create(dataSource));
    }

    @Bean
    KafkaTemplate<String, byte[]> messagingTemplate(KafkaProperties kafka) {
        DefaultKafkaProducerFactory<String, byte[]> producers =
                new DefaultKafkaProducerFactory<>(kafka.buildProducerProperties());
        producers.setKeySerializer(new StringSerializer());
        producers.setValueSerializer(new ByteArraySerializer());
        producers.updateConfigs(Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                DELIVERY_TIMEOUT_MS,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                REQUEST_TIMEOUT_MS,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                MAX_BLOCK_MS));
        return new KafkaTemplate<>(producers);
    }

    @Bean
    OutboxRelay outboxRelay(
            OutboxTable table,
            DataSource dataSource,
            KafkaTemplate<String, byte[]> kafka,
            MessagingProperties properties) {
        RelayLease lease = new RelayLease(JdbcClient.create(dataSource), "outbox", properties.relayLease());
        return new OutboxRelay(table, lease, new OutboxSender(kafka, properties), properties);
    }

    @Bean
    TransactionalOutbox outbox(OutboxTable table, AvroCodec codec, OutboxRelay relay) {
        return new TransactionalOutbox(table, codec, relay);
    }

    @Bean
    KafkaAdmin kafkaAdmin(KafkaProperties kafka) {
        KafkaAdmin admin = new KafkaAdmin(kafka.buildAdminProperties());
        // Topics are made by MessagingStart, which waits for no broker.
        admin.setAutoCreate(false);
        admin.setOperationTimeout(ADMIN_TIMEOUT_SECONDS);
        return admin;
    }

    @Bean
    MessagingStart messagingStart(
            SchemaRegistry schemas,
            KafkaAdmin admin,
            ObjectProvider<Subscription> subscriptions,
            MessagingProperties properties) {
        return new MessagingStart(schemas, admin, subscriptions.orderedStream().toList(), properties);
    }

    @Bean
    DeadLetters deadLetters(DataSource dataSource) {
        return new DeadLetters(JdbcClient.create(dataSource));
    }

    @Bean
    DeadLetterListener deadLetterListener(
            DeadLetters letters,
            AvroCodec codec,
            ObjectProvider<Subscription> subscriptions,
            MessagingProperties properties) {
        return new DeadLetterListener(
                letters, codec, subscriptions.orderedStream().toList(), properties);
    }

    @Bean
    Listeners listeners(
            ObjectProvider<Subscription> subscriptions,
            DeadLetterListener deadLetters,
            KafkaProperties kafka,
            AvroCodec codec,
            KafkaTemplate<String, byte[]> template,
            MessagingProperties properties) {
        Stream<Listening> handled =
                subscriptions.orderedStream().map(one -> Listening.to(one, codec, template, properties));
        return new Listeners(
                Stream.concat(handled, deadLetters.listenings().stream()).toList(),
                kafka.buildConsumerProperties(),
                properties);
    }
}
