// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.webform.equality;

import cymru.tegwch.core.record.ServiceEvent;
import cymru.tegwch.core.record.SubjectIds;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.examples.webform.equality.Screens.Kept;
import cymru.tegwch.examples.webform.journey.Department;
import cymru.tegwch.examples.webform.journey.ServiceCase;
import cymru.tegwch.examples.webform.journey.Visit;
import cymru.tegwch.standards.form.FormPage;
import cymru.tegwch.standards.form.FormParameters;
import cymru.tegwch.standards.form.FormReading;
import cymru.tegwch.standards.form.MonitoringForm;
import cymru.tegwch.standards.store.MonitoringStore;
import cymru.tegwch.standards.store.Refusal;
import cymru.tegwch.standards.store.StoreRefused;
import cymru.tegwch.standards.store.StoreUnavailable;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The equality questions after a case was sent: page by page, or on one page where the department
 * wants it so. Whatever happens here, the case has been sent.
 */
@Controller
@RequestMapping("/{language:en|cy}/{department}")
class EqualityController {

  private static final String PREFIX = "eq.";
  private static final String PAGE = PREFIX + "form.page";
  private static final String WHOLE = "";

  private final MonitoringForm form;
  private final SubjectIds subjects;
  private final MonitoringStore store;
  private final Clock clock;
  private final Visit visit;
  private final Screens screens;
  private final Typed typed;

  EqualityController(
      MonitoringForm form,
      SubjectIds subjects,
      MonitoringStore store,
      Clock clock,
      Visit visit,
      Screens screens) {
    this.form = form;
    this.subjects = subjects;
    this.store = store;
    this.clock = clock;
    this.visit = visit;
    this.screens = screens;
    this.typed = new Typed(form);
  }

  @GetMapping("/equality")
  String ask(
      @PathVariable Language language,
      @PathVariable Department department,
      @RequestParam(name = "screen", required = false) @Nullable String address,
      Model model) {
    if (visit.sent(department).isEmpty()) {
      return "redirect:/" + language.tag() + "/" + department.path() + "/1";
    }
    Optional<String> id = screens.page(department, address);
    if (address == null || id.isEmpty()) {
      return begin(language, department);
    }
    FormReading reading = form.read(parameters(department, id.get()), language);
    FormReading shown = screens.isShownWrong(department, address) ? reading : reading.asTyped();
    Optional<FormPage> page = page(shown, id.get());
    if (page.isEmpty()) {
      return begin(language, department);
    }
    model.addAttribute("department", department);
    boolean isWhole = id.get().equals(WHOLE);
    model.addAttribute("isWhole", isWhole);
    model.addAttribute("heading", isWhole ? "" : page.get().title().in(language) + " – ");
    model.addAttribute("isWrong", page.get().isWrong());
    model.addAttribute("summary", page.get().isWrong() ? form.errorSummary(language, shown) : "");
    model.addAttribute("fields", form.fields(language, page.get()));
    return "equality";
  }

  @PostMapping("/equality")
  String answer(
      @PathVariable Language language,
      @PathVariable Department department,
      @RequestParam MultiValueMap<String, String> posted) {
    Optional<ServiceCase> sent = visit.sent(department);
    if (sent.isEmpty()) {
      return "redirect:/" + language.tag() + "/" + department.path() + "/1";
    }
    if (posted.containsKey("skip")) {
      return done(language, department, Kept.SKIPPED);
    }
    String page = posted.containsKey(PAGE) ? String.valueOf(posted.getFirst(PAGE)) : WHOLE;
    Map<String, List<String>> all = typed.with(screens.answers(department), page, own(posted));
    screens.keep(department, all);
    FormReading reading = form.read(FormParameters.of(all), language);
    if (posted.containsKey("switch")) {
      return show(language.other(), department, page, false);
    }
    return page.equals(WHOLE)
        ? all(language, department, sent.get(), reading)
        : next(language, department, sent.get(), reading);
  }

  @GetMapping("/done")
  String done(@PathVariable Language language, @PathVariable Department department, Model model) {
    Optional<ServiceCase> sent = visit.sent(department);
    Optional<Kept> kept = screens.kept(department);
    if (sent.isEmpty() || kept.isEmpty()) {
      return "redirect:/" + language.tag() + "/" + department.path() + "/1";
    }
    model.addAttribute("department", department);
    model.addAttribute("reference", sent.get().reference());
    model.addAttribute("kept", kept.get().name());
    return "done";
  }

  private String all(
      Language language, Department department, ServiceCase sent, FormReading reading) {
    return reading.isAcceptable()
        ? done(language, department, keep(sent, reading))
        : show(language, department, WHOLE, true);
  }

  private String next(
      Language language, Department department, ServiceCase sent, FormReading reading) {
    Optional<FormPage> next = form.next(reading);
    if (next.isPresent()) {
      return show(language, department, next.get().id(), next.get().isWrong());
    }
    return reading.isAcceptable()
        ? done(language, department, keep(sent, reading))
        : begin(language, department);
  }

  /** The answers are the person's, whichever department asked; the occasion is the department's. */
  private Kept keep(ServiceCase sent, FormReading reading) {
    try {
      store.save(
          reading.record(
              subjects.of(sent.email()),
              ServiceEvent.of(sent.department().path(), "after-sending", clock)));
      return Kept.SAVED;
    } catch (StoreRefused refused) {
      return refused.refusal() == Refusal.OBJECTED ? Kept.OBJECTED : Kept.ANSWERED_TODAY;
    } catch (StoreUnavailable unavailable) {
      return Kept.NOT_SAVED;
    }
  }

  private String begin(Language language, Department department) {
    screens.begin(department);
    boolean isWhole = department == Department.COMPLAINTS;
    return show(language, department, isWhole ? WHOLE : form.pages().get(0).id(), false);
  }

  private String show(Language language, Department department, String page, boolean isWrong) {
    String address = screens.address(department, page);
    if (isWrong) {
      screens.showWrong(department, address);
    }
    return "redirect:/" + language.tag() + "/" + department.path() + "/equality?screen=" + address;
  }

  private String done(Language language, Department department, Kept kept) {
    screens.end(department, kept);
    return "redirect:/" + language.tag() + "/" + department.path() + "/done";
  }

  private FormParameters parameters(Department department, String page) {
    Map<String, List<String>> answers = new HashMap<>(screens.answers(department));
    if (page.equals(WHOLE)) {
      answers.remove(PAGE);
    } else {
      answers.put(PAGE, List.of(page));
    }
    return FormParameters.of(answers);
  }

  private Optional<FormPage> page(FormReading reading, String id) {
    return id.equals(WHOLE)
        ? Optional.of(form.page(reading))
        : form.pages(reading).stream().filter(page -> page.id().equals(id)).findFirst();
  }

  /** What is the form's, out of what was posted. */
  private static Map<String, List<String>> own(MultiValueMap<String, String> posted) {
    Map<String, List<String>> own = new HashMap<>();
    posted.forEach(
        (name, values) -> {
          if (name.startsWith(PREFIX)) {
            own.put(name, values.stream().filter(value -> value != null).toList());
          }
        });
    return own;
  }
}
