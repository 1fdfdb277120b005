// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform.equality;

import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.record.ServiceEvent;
import cymru.tegwch.core.record.SubjectIds;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.examples.webform.journey.Cases;
import cymru.tegwch.examples.webform.journey.ServiceCase;
import cymru.tegwch.standards.form.FormParameters;
import cymru.tegwch.standards.form.FormReading;
import cymru.tegwch.standards.form.MonitoringForm;
import cymru.tegwch.standards.store.MonitoringStore;
import cymru.tegwch.standards.store.StoreRefused;
import cymru.tegwch.standards.store.StoreUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same questions for an application that runs in the browser. */
@RestController
@RequestMapping("/api")
class EqualityApi {

  private final MonitoringForm form;
  private final SubjectIds subjects;
  private final MonitoringStore store;
  private final Clock clock;
  private final Cases cases;

  EqualityApi(
      MonitoringForm form, SubjectIds subjects, MonitoringStore store, Clock clock, Cases cases) {
    this.form = form;
    this.subjects = subjects;
    this.store = store;
    this.clock = clock;
    this.cases = cases;
  }

  /** What became of the answers: never the answers. */
  record Kept(String status, long version) {}

  @GetMapping(path = "/equality/schema", produces = "application/schema+json")
  String schema() {
    return form.jsonSchema();
  }

  @GetMapping(path = "/equality/ui", produces = MediaType.APPLICATION_JSON_VALUE)
  String ui() {
    return form.uiDescription();
  }

  @PostMapping("/cases/{reference}/equality")
  ResponseEntity<?> answer(
      @PathVariable String reference,
      @RequestHeader(name = HttpHeaders.CONTENT_TYPE, defaultValue = "") String type,
      InputStream answers,
      Locale locale)
      throws IOException {
    Language language = Language.ofTag(locale.getLanguage());
    if (!type.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
      return problem(ProblemDetail.forStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE), language);
    }
    Optional<ServiceCase> found = cases.find(reference);
    if (found.isEmpty()) {
      return problem(ProblemDetail.forStatus(HttpStatus.NOT_FOUND), language);
    }
    FormReading reading = form.read(FormParameters.ofJson(answers), language);
    if (!reading.isAcceptable()) {
      return ResponseEntity.unprocessableContent()
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
          .body(reading.problemJson(language));
    }
    return keep(found.get(), reading, language);
  }

  private ResponseEntity<?> keep(ServiceCase found, FormReading reading, Language language) {
    try {
      ServiceEvent event = ServiceEvent.of(found.department().path(), "after-sending", clock);
      long version = store.save(reading.record(subjects.of(found.email()), event)).version();
      return ResponseEntity.status(HttpStatus.CREATED)
          .body(new Kept(reading.status().name(), version));
    } catch (StoreRefused refused) {
      return problem(of(refused.refusal().problem(), language), language);
    } catch (StoreUnavailable unavailable) {
      return problem(ProblemDetail.forStatus(HttpStatus.SERVICE_UNAVAILABLE), language);
    }
  }

  private static ProblemDetail of(Problem problem, Language language) {
    ProblemDetail detail = ProblemDetail.forStatus(HttpStatus.CONFLICT);
    detail.setType(problem.type());
    detail.setTitle(problem.title(language));
    detail.setDetail(problem.detail(language));
    detail.setProperty("code", problem.code());
    return detail;
  }

  private static ResponseEntity<ProblemDetail> problem(ProblemDetail detail, Language language) {
    return ResponseEntity.status(detail.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
        .body(detail);
  }
}
