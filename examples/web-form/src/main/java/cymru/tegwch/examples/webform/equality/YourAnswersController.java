// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform.equality;

import cymru.tegwch.core.record.SubjectId;
import cymru.tegwch.core.record.SubjectIds;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.examples.webform.journey.Cases;
import cymru.tegwch.examples.webform.journey.ServiceCase;
import cymru.tegwch.standards.Wales;
import cymru.tegwch.standards.notice.Explainer;
import cymru.tegwch.standards.store.MonitoringStore;
import cymru.tegwch.standards.store.Receipt;
import cymru.tegwch.standards.store.SubjectExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people are told about the questions, and what they can have done with their answers. */
@Controller
@RequestMapping("/{language:en|cy}")
class YourAnswersController {

  private final Explainer explainer;
  private final MonitoringStore store;
  private final SubjectIds subjects;
  private final Cases cases;

  YourAnswersController(
      Explainer explainer, MonitoringStore store, SubjectIds subjects, Cases cases) {
    this.explainer = explainer;
    this.store = store;
    this.subjects = subjects;
    this.cases = cases;
  }

  @GetMapping("/equality-notice")
  String notice(@PathVariable Language language, Model model) {
    model.addAttribute("heading", explainer.title());
    model.addAttribute("explainer", explainer.html(language));
    return "notice";
  }

  @GetMapping("/your-answers")
  String ask() {
    return "your-answers";
  }

  /**
   * Who has the reference and the address that it was given to is the person. What was typed is not
   * shown again: it is short, and the page after a redirection says nothing of anybody.
   */
  @PostMapping("/your-answers")
  @Nullable String answer(
      @PathVariable Language language,
      @RequestParam(defaultValue = "") String reference,
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String wanted,
      RedirectAttributes after,
      HttpServletResponse response)
      throws IOException {
    Optional<ServiceCase> found = cases.find(reference, email);
    List<String> wrong = wrong(found.isPresent(), wanted);
    if (!wrong.isEmpty()) {
      after.addFlashAttribute("wrong", wrong);
      return "redirect:/" + language.tag() + "/your-answers";
    }
    SubjectId subject = subjects.of(found.orElseThrow().email());
    if (wanted.equals("copy")) {
      send(copy(subject, language), response);
      return null;
    }
    Receipt receipt = wanted.equals("object") ? store.object(subject) : store.withdraw(subject);
    Text text = receipt.text();
    after.addFlashAttribute("receipt", text);
    return "redirect:/" + language.tag() + "/your-answers";
  }

  private static List<String> wrong(boolean isFound, String wanted) {
    if (!isFound) {
      return List.of("not-found");
    }
    return List.of("copy", "withdraw", "object").contains(wanted) ? List.of() : List.of("nothing");
  }

  private String copy(SubjectId subject, Language language) {
    return SubjectExport.of(
            store.subjectAccess(subject),
            Wales.catalogue(),
            List.of(Questions.NOTICE),
            List.of(Wales.AGE.asVariable()))
        .html(language);
  }

  /** As a file: the application's pages allow no style but the council's. */
  private static void send(String page, HttpServletResponse response) throws IOException {
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"equality-answers.html\"");
    response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
  }
}
