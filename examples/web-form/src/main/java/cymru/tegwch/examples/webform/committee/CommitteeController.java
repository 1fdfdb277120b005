// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform.committee;

import cymru.tegwch.analysis.report.Report;
import cymru.tegwch.core.text.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The committee's page, and the same as files. */
@Controller
@RequestMapping("/{language:en|cy}/committee")
class CommitteeController {

  private final PublishedYear year;

  CommitteeController(PublishedYear year) {
    this.year = year;
  }

  @GetMapping
  String show(@PathVariable Language language, Model model) {
    model.addAttribute("view", year.publication().view());
    return "committee";
  }

  /** As a file, because it has a style of its own and the application's pages allow none. */
  @GetMapping("/report.html")
  ResponseEntity<String> report(@PathVariable Language language) {
    return file("report", "html", "text/html", language, report().html(language));
  }

  @GetMapping("/report.csv")
  ResponseEntity<String> data(@PathVariable Language language) {
    return file("report", "csv", "text/csv", language, report().csv(language));
  }

  private Report report() {
    return year.publication()
        .report()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static ResponseEntity<String> file(
      String name, String ending, String type, Language language, String content) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + name + "." + language.tag() + "." + ending + "\"")
        .body(content);
  }
}
