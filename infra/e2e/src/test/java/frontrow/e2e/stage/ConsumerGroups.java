package frontrow.e2e.stage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;

/** Who reads the topics, as Kafka knows it. */
public final class ConsumerGroups {

    private ConsumerGroups() {}

    /** Whether every group has so many members or more, and each of them a part of a topic. */
    public static boolean shareTheirTopics(int membersAtLeast) {
        return groups().stream()
                .map(ConsumerGroupDescription::members)
                .allMatch(members -> members.size() >= membersAtLeast
                        && members.stream()
                                .noneMatch(member ->
                                        member.assignment().topicPartitions().isEmpty()));
    }

    private static Collection<ConsumerGroupDescription> groups() {
        Map<String, Object> broker =
                Map.of("bootstrap.servers", Stage.coordinates().kafkaBootstrapServers());
        try (Admin admin = Admin.create(broker)) {
            List<String> ids = admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                    .map(GroupListing::groupId)
                    .toList();
            return admin.describeConsumerGroups(ids).all().get().values();
        } catch (ExecutionException e) {
            throw new AssertionError("Kafka doesn't tell its groups", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
