// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.hosts.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.RecordJson;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.standards.Wales;
import cymru.tegwch.standards.store.EventWindow;
import cymru.tegwch.standards.store.MonitoringStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlainHostTest {

  private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
  private final MonitoringStore store = MonitoringStore.inMemory(clock);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = new PlainHost(store, clock).start(0);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aPostedFormIsARecordThatIsReadBack() throws Exception {
    HttpResponse<String> answer = post("/cy", "eq.religion=sikh&other=1");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("Diolch.");
    MonitoringRecord kept = records().get(0);
    assertThat(kept.language()).isEqualTo(Language.WELSH);
    assertThat(kept.answers())
        .containsEntry("religion", Chosen.of(Wales.RELIGION.id(), "sikh"))
        .containsEntry("ethnic-group", Silence.NOT_ANSWERED);
    assertThat(RecordJson.parse(RecordJson.write(kept)).record()).isEqualTo(kept);
  }

  @Test
  void whatIsWrongIsSaidAndNothingIsKept() throws Exception {
    HttpResponse<String> answer = post("/en", "eq.religion=nothing");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("There is a problem").doesNotContain("value=\"nothing\"");
    assertThat(records()).isEmpty();
  }

  @Test
  void thereIsNoValidatorAndNoMapper() {
    for (String name :
        List.of(
            "org.hibernate.validator.HibernateValidator",
            "com.fasterxml.jackson.databind.ObjectMapper",
            "tools.jackson.databind.ObjectMapper")) {
      assertThatThrownBy(() -> Class.forName(name)).isInstanceOf(ClassNotFoundException.class);
    }
  }

  private List<MonitoringRecord> records() {
    try (Stream<MonitoringRecord> records = store.records(EventWindow.all())) {
      return records.toList();
    }
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    URI to = URI.create("http://localhost:" + server.getAddress().getPort() + path);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(to).POST(BodyPublishers.ofString(body)).build(),
            BodyHandlers.ofString());
  }
}
