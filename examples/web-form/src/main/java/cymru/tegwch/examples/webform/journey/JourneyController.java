// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform.journey;

import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The pages of the departments' forms. Every page that was sent is followed by a redirection, so
 * that the way back never asks to send something again.
 */
@Controller
class JourneyController {

  private final Visit visit;
  private final Cases cases;

  JourneyController(Visit visit, Cases cases) {
    this.visit = visit;
    this.cases = cases;
  }

  /** A department by its path. */
  @Component
  static class DepartmentOfPath implements Converter<String, Department> {
    @Override
    public Department convert(String path) {
      return Department.ofPath(path);
    }
  }

  /** A detail with what was typed. */
  record Filled(Detail detail, String typed, @Nullable Text wrong) {

    /** What was typed, as it is read again. */
    public Text shown() {
      return detail.shown(typed);
    }
  }

  @GetMapping("/")
  String root() {
    return "redirect:/cy";
  }

  @GetMapping("/{language:en|cy}")
  String home(@PathVariable Language language, Model model) {
    model.addAttribute("departments", Department.values());
    return "home";
  }

  @GetMapping("/{language:en|cy}/{department}/{step:[0-9]}")
  String show(
      @PathVariable Language language,
      @PathVariable Department department,
      @PathVariable int step,
      Model model) {
    model.addAttribute("department", department);
    model.addAttribute("number", step);
    List<Filled> fields = filled(department, step, visit.isShownWrong(department, step));
    model.addAttribute("heading", step(department, step).heading().in(language));
    model.addAttribute("fields", fields);
    model.addAttribute("wrongs", fields.stream().filter(each -> each.wrong() != null).toList());
    return "step";
  }

  @PostMapping("/{language:en|cy}/{department}/{step:[0-9]}")
  String take(
      @PathVariable Language language,
      @PathVariable Department department,
      @PathVariable int step,
      @RequestParam Map<String, String> posted) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Detail detail : step(department, step).details()) {
      values.put(detail.name(), posted.getOrDefault(detail.name(), ""));
    }
    visit.keep(department, values);
    if (posted.containsKey("switch")) {
      return "redirect:/" + language.other().tag() + "/" + department.path() + "/" + step;
    }
    return "redirect:/" + language.tag() + "/" + department.path() + "/" + after(department, step);
  }

  @GetMapping("/{language:en|cy}/{department}/check")
  String check(@PathVariable Language language, @PathVariable Department department, Model model) {
    Optional<String> unfinished = unfinished(department);
    if (unfinished.isPresent()) {
      return "redirect:/" + language.tag() + "/" + department.path() + "/" + unfinished.get();
    }
    List<List<Filled>> steps = new ArrayList<>();
    for (int i = 1; i <= department.steps().size(); i++) {
      steps.add(filled(department, i, false));
    }
    model.addAttribute("department", department);
    model.addAttribute("steps", steps);
    return "check";
  }

  @PostMapping("/{language:en|cy}/{department}/check")
  String send(
      @PathVariable Language language,
      @PathVariable Department department,
      @RequestParam Map<String, String> posted) {
    if (posted.containsKey("switch")) {
      return "redirect:/" + language.other().tag() + "/" + department.path() + "/check";
    }
    Optional<String> unfinished =
        visit.isSent(department) ? Optional.empty() : unfinished(department);
    if (unfinished.isPresent()) {
      return "redirect:/" + language.tag() + "/" + department.path() + "/" + unfinished.get();
    }
    visit.send(department, typed -> cases.open(department, typed));
    return "redirect:/" + language.tag() + "/" + department.path() + "/equality";
  }

  private String after(Department department, int step) {
    if (!wrong(department, step).isEmpty()) {
      visit.showWrong(department, step);
      return String.valueOf(step);
    }
    return step < department.steps().size() ? String.valueOf(step + 1) : "check";
  }

  /** The first page with something wrong, which will say so. */
  private Optional<String> unfinished(Department department) {
    for (int step = 1; step <= department.steps().size(); step++) {
      if (!wrong(department, step).isEmpty()) {
        visit.showWrong(department, step);
        return Optional.of(String.valueOf(step));
      }
    }
    return Optional.empty();
  }

  private List<Filled> wrong(Department department, int step) {
    return filled(department, step, true).stream().filter(each -> each.wrong() != null).toList();
  }

  private List<Filled> filled(Department department, int step, boolean isShownWrong) {
    Map<String, String> typed = visit.typed(department);
    List<Filled> filled = new ArrayList<>();
    for (Detail detail : step(department, step).details()) {
      String value = typed.getOrDefault(detail.name(), "");
      filled.add(
          new Filled(detail, value, isShownWrong ? detail.wrongWith(value).orElse(null) : null));
    }
    return filled;
  }

  private static Step step(Department department, int step) {
    if (step < 1 || step > department.steps().size()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return department.steps().get(step - 1);
  }
}
