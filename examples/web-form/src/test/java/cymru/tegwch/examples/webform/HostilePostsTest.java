// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cymru.tegwch.standards.store.EventWindow;
import cymru.tegwch.standards.store.MonitoringStore;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Posts that no browser sends: each has an orderly answer, and nothing of them is in a log. */
class HostilePostsTest {

  private static final String CANARY = "canary7431";
  private static final String PATH = "/en/complaints/equality";

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Visitor visitor = new Visitor(Application.at("/"));
  private long before;

  @BeforeEach
  void toTheQuestions() {
    visitor.get("/en/complaints/1");
    visitor.submit("about", "waste", "happened", "Nobody came");
    visitor.submit("name", "A. Tenant", "email", "hostile@example.com");
    visitor.submit();
    before = kept();
    log.start();
    root().addAppender(log);
  }

  @AfterEach
  void nothingWasLoggedOrKept() {
    root().detachAppender(log);
    assertThat(log.list)
        .allSatisfy(
            event -> {
              assertThat(event.getFormattedMessage()).doesNotContain(CANARY);
              for (var t = event.getThrowableProxy(); t != null; t = t.getCause()) {
                assertThat(String.valueOf(t.getMessage())).doesNotContain(CANARY);
              }
            });
    assertThat(kept()).isEqualTo(before);
  }

  @Test
  void anUnknownCodeIsAProblemAndNotRepeated() {
    assertThat(problem("eq.religion=" + CANARY).body()).doesNotContain(CANARY);
  }

  @Test
  void aRepeatedParameterIsAProblem() {
    problem("eq.religion=sikh&eq.religion=jewish");
  }

  @Test
  void anUnknownFieldOfTheFormIsAProblem() {
    assertThat(problem("eq." + CANARY + "=1").body()).doesNotContain(CANARY);
  }

  @Test
  void aTextThatIsTooLongIsAProblem() {
    problem("eq.religion=other&eq.religion.text.other=" + CANARY + "x".repeat(5000));
  }

  @Test
  void aPostOfAMegabyteIsRefusedBeforeItIsRead() {
    refused("eq.religion=" + CANARY + "x".repeat(1 << 20));
  }

  @Test
  void aThousandParametersAreRefused() {
    refused("eq.religion=sikh&".repeat(1000) + "eq.age=" + CANARY);
  }

  @Test
  void bytesThatAreNoTextAreRefusedOrAProblem() {
    HttpResponse<String> answer = post("eq.religion=%FF%FE" + CANARY + "%C3%28");
    assertThat(answer.statusCode()).isIn(200, 400);
    assertThat(answer.body()).contains("Afallen Vale Council");
  }

  @Test
  void aHalfEscapedByteIsRefusedOrAProblem() {
    HttpResponse<String> answer = post("eq.religion=%4" + CANARY + "%");
    assertThat(answer.statusCode()).isIn(200, 400);
  }

  @Test
  void anotherCharsetThanTheFormsIsRefusedOrAProblem() {
    HttpResponse<String> answer =
        visitor.send(
            HttpRequest.newBuilder(Application.at(PATH))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=no-such")
                .POST(BodyPublishers.ofString(visitor.token() + "&eq.religion=" + CANARY))
                .build());
    assertThat(answer.statusCode()).isIn(200, 400, 415);
    assertThat(answer.body()).doesNotContain(CANARY);
  }

  @Test
  void aPostWithoutTheTokenIsRefused() {
    HttpResponse<String> answer = visitor.post(PATH, "eq.religion=sikh");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Your visit has ended");
  }

  @Test
  void aPageThatTheFormDoesNotHaveIsAnsweredInOrder() {
    HttpResponse<String> answer = post("eq.form.page=" + CANARY + "&eq.religion=sikh");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain(CANARY).contains("Equality questions");
  }

  private HttpResponse<String> problem(String fields) {
    HttpResponse<String> answer = post(fields);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("There is a problem");
    return answer;
  }

  private void refused(String fields) {
    HttpResponse<String> answer = post(fields);
    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain(CANARY);
  }

  private HttpResponse<String> post(String fields) {
    return visitor.post(PATH, visitor.token() + "&" + fields);
  }

  private static Logger root() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    return root;
  }

  private static long kept() {
    MonitoringStore store = Application.context().getBean(MonitoringStore.class);
    try (Stream<?> records = store.records(EventWindow.all().ofService("complaints"))) {
      return List.copyOf(records.toList()).size();
    }
  }
}
