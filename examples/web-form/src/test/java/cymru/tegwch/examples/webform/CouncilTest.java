// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform;

import static org.assertj.core.api.Assertions.assertThat;

import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.SubjectIds;
import cymru.tegwch.standards.Wales;
import cymru.tegwch.standards.store.EventWindow;
import cymru.tegwch.standards.store.MonitoringStore;
import cymru.tegwch.standards.store.SubjectAccess;
import jakarta.validation.Validator;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootVersion;
import tools.jackson.databind.json.JsonMapper;

/** What a visit leaves behind, and what may be done with it. */
class CouncilTest {

  private final Visitor visitor = new Visitor(Application.at("/"));
  private final MonitoringStore store = Application.context().getBean(MonitoringStore.class);
  private final SubjectIds subjects = Application.context().getBean(SubjectIds.class);

  @Test
  void whatWasAnsweredIsKeptUnderThePersonsPseudonymWhicheverDepartmentAsked() {
    answer("en", "kept@example.com");
    visitor.get("/cy/planning-comments/1");
    visitor.submit("application", "26/1", "view", "support", "comment", "Da iawn");
    visitor.submit("name", "A. Tenant", "email", " Kept@Example.com ");
    visitor.submit();
    visitor.toTheEnd();

    SubjectAccess kept = store.subjectAccess(subjects.of("kept@example.com"));
    assertThat(kept.records()).hasSize(2);
    MonitoringRecord repair =
        kept.records().stream()
            .filter(record -> record.event().service().equals("repairs"))
            .findFirst()
            .orElseThrow();
    assertThat(repair.answers())
        .containsEntry("age", new Stated(44))
        .containsEntry("religion", Chosen.of(Wales.RELIGION.id(), "sikh"));
  }

  @Test
  void theHostsMapperAndValidatorTakeARecord() {
    answer("cy", "mapper@example.com");
    MonitoringRecord record =
        store.subjectAccess(subjects.of("mapper@example.com")).records().get(0);
    JsonMapper mapper = Application.context().getBean(JsonMapper.class);

    assertThat(SpringBootVersion.getVersion()).startsWith("4.");
    assertThat(HibernateValidator.class.getPackage().getImplementationVersion()).startsWith("9.");
    assertThat(mapper.readValue(mapper.writeValueAsString(record), MonitoringRecord.class))
        .isEqualTo(record);
    assertThat(Application.context().getBean(Validator.class).validate(record)).isEmpty();
  }

  @Test
  void noPageIsStoredAnywhereAndNoneAllowsAScript() {
    for (String path :
        List.of("/en", "/cy/repairs/1", "/en/committee", "/cy/your-answers", "/en/nowhere")) {
      HttpResponse<String> page =
          visitor.send(
              HttpRequest.newBuilder(Application.at(path)).header("Accept", "text/html").build());
      assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
      assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'")
          .doesNotContain("script-src")
          .doesNotContain("unsafe");
      assertThat(page.body())
          .doesNotContain("<script")
          .doesNotContain("style=")
          .doesNotContain("??");
    }
  }

  @Test
  void noAddressTellsWhatWasAnswered() {
    visitor.sendRepair("en", "address@example.com");
    visitor.submit("eq.age", "44");
    for (int i = 0; i < 12 && visitor.page().selectFirst(".reference") == null; i++) {
      Document page = visitor.submit("eq.ethnic-group.broad", "white");
      assertThat(page.baseUri()).matches(".*(/done|\\?screen=[0-9a-f]{16})");
    }
  }

  @Test
  void whoHasTheReferenceAndTheAddressGetsACopyAndCanObject() {
    answer("en", "rights@example.com");
    String reference = visitor.page().selectFirst(".reference").text();
    visitor.get("/en/your-answers");
    String request = "reference=" + reference + "&email=rights%40example.com&wanted=";

    HttpResponse<String> other =
        visitor.post(
            "/en/your-answers",
            visitor.token() + "&wanted=copy&email=x%40example.com&reference=" + reference);
    assertThat(other.body()).contains("Error:").doesNotContain("Sikh");
    HttpResponse<String> copy =
        visitor.post("/en/your-answers", visitor.token() + "&" + request + "copy");
    assertThat(copy.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    assertThat(copy.body()).contains("Sikh").contains("44");
    HttpResponse<String> objected =
        visitor.post("/en/your-answers", visitor.token() + "&" + request + "object");
    assertThat(objected.body()).contains("Objection recorded.");

    answer("en", "rights@example.com");
    assertThat(visitor.page().text()).contains("You told us before that you object");
    assertThat(store.subjectAccess(subjects.of("rights@example.com")).records()).isEmpty();
  }

  @Test
  void theCommitteeSeesWhatIsPublishedAndWhyTheRestIsNot() {
    Document page = visitor.get("/en/committee");

    assertThat(page.text()).contains("generated for this example");
    for (Element number : page.select("td.number")) {
      assertThat(number.text()).matches("c|[0-9]*[05]");
    }
    assertThat(page.select("td.number")).hasSizeGreaterThan(15);
    assertThat(page.select(".findings li")).hasSizeGreaterThan(10);
    assertThat(page.text())
        .contains("What was not published")
        .contains("Count the smaller group as an outcome or a dimension");
  }

  @Test
  void whatIsPublishedStaysAsItWasWhoeverAnswersOrWithdraws() {
    String before = visitor.get("/en/committee").html();
    try (Stream<MonitoringRecord> records =
        store.records(EventWindow.of(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 3, 31)))) {
      records.limit(50).toList().forEach(record -> store.withdraw(record.subject()));
    }
    assertThat(visitor.get("/en/committee").html()).isEqualTo(before);
  }

  private void answer(String language, String email) {
    visitor.sendRepair(language, email);
    visitor.submit("eq.age", "44");
    for (int i = 0; i < 20 && visitor.page().selectFirst(".reference") == null; i++) {
      boolean isReligion = !visitor.page().select("input[name=eq.religion][type=radio]").isEmpty();
      if (isReligion) {
        visitor.submit("eq.religion", "sikh");
      } else {
        visitor.submit();
      }
    }
  }
}
