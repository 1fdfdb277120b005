// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.hosts.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.RecordJson;
import cymru.tegwch.standards.Wales;
import cymru.tegwch.standards.store.EventWindow;
import cymru.tegwch.standards.store.MonitoringStore;
import jakarta.validation.Validator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.context.ConfigurableApplicationContext;

class BootHostTest {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static ConfigurableApplicationContext host;

  @BeforeAll
  static void start() {
    host = SpringApplication.run(BootHost.class, "--server.port=0");
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @Test
  void itIsSpringBoot3WithHibernateValidator8() {
    assertThat(SpringBootVersion.getVersion()).startsWith("3.5.");
    assertThat(HibernateValidator.class.getPackage().getImplementationVersion()).startsWith("8.");
  }

  @Test
  void aPostedFormIsARecordThatIsReadBackAndTheHostsMapperTakesItThereAndBack() throws Exception {
    HttpResponse<String> answer =
        post("/equality/cy", FORM, "eq.religion=sikh&tenancy=4711&_csrf=x");

    assertThat(answer.body()).isEqualTo("Diolch.");
    MonitoringRecord kept = only();
    assertThat(kept.answers()).containsEntry("religion", Chosen.of(Wales.RELIGION.id(), "sikh"));
    ObjectMapper mapper = host.getBean(ObjectMapper.class);
    assertThat(mapper.readValue(mapper.writeValueAsString(kept), MonitoringRecord.class))
        .isEqualTo(kept);
    HttpResponse<String> echo = post("/records", "application/json", RecordJson.write(kept));
    assertThat(echo.statusCode()).isEqualTo(200);
    assertThat(RecordJson.parse(echo.body()).record()).isEqualTo(kept);
  }

  @Test
  void theHostsOwnRecordIsHeldToTheLibrarysList() throws Exception {
    assertThat(contact("asian-bangladeshi").statusCode()).isEqualTo(200);
    HttpResponse<String> refused = contact("canary-7431");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).doesNotContain("canary-7431");
    assertThat(host.getBean(Validator.class).validate(new EqualityQuestions.Contact("canary-7431")))
        .hasSize(1);
  }

  private static HttpResponse<String> contact(String code)
      throws IOException, InterruptedException {
    return post("/contacts", "application/json", "{\"ethnicGroup\":\"" + code + "\"}");
  }

  private static MonitoringRecord only() {
    try (Stream<MonitoringRecord> records =
        host.getBean(MonitoringStore.class).records(EventWindow.all())) {
      return records.toList().get(0);
    }
  }

  private static HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    String port = host.getEnvironment().getRequiredProperty("local.server.port");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
  }
}
