// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes the pages of a form, empty or as a reading fills them. */
final class FormPages {

  private final MonitoringForm form;
  private final @Nullable FormReading reading;
  private final FieldMaker fields;

  FormPages(MonitoringForm form, @Nullable FormReading reading) {
    this.form = form;
    this.reading = reading;
    this.fields = new FieldMaker(form, reading);
  }

  /** The ids of all pages that there may be, in order. */
  static List<String> ids(List<Asked> questions) {
    List<String> ids = new ArrayList<>();
    for (Asked question : questions) {
      ids.add(question.name());
      if (question instanceof AskedChoice choice && choice.isTwoStep()) {
        choice.groups().forEach(group -> ids.add(question.name() + "." + group.code()));
      }
    }
    return List.copyOf(ids);
  }

  /** The question that a page is about. */
  static String questionOf(String page) {
    int dot = page.indexOf('.');
    return dot < 0 ? page : page.substring(0, dot);
  }

  FormPage whole() {
    List<FormField> all =
        form.open().stream()
            .filter(question -> !isPassedByKnown(question))
            .map(fields::whole)
            .toList();
    return new FormPage("", Words.TITLE, all, List.of(), problems());
  }

  List<FormPage> all() {
    List<FormPage> pages = new ArrayList<>();
    for (Asked question : form.open()) {
      if (!isPassed(question)) {
        pages(question, pages);
      }
    }
    return List.copyOf(pages);
  }

  Optional<FormPage> next() {
    List<FormPage> pages = all();
    String sent = reading == null ? "" : reading.page();
    if (sent.isEmpty()) {
      return first(pages, page -> !page.wrongs().isEmpty() || !isAnswered(page));
    }
    Optional<FormPage> again =
        first(pages, page -> page.id().equals(sent) && !page.wrongs().isEmpty());
    if (again.isPresent()) {
      return again;
    }
    int at = form.pageIds().indexOf(sent);
    return first(pages, page -> form.pageIds().indexOf(page.id()) > at)
        .or(() -> first(pages, page -> !page.wrongs().isEmpty()));
  }

  private static Optional<FormPage> first(List<FormPage> pages, Predicate<FormPage> which) {
    return pages.stream().filter(which).findFirst();
  }

  private boolean isAnswered(FormPage page) {
    if (reading == null) {
      return false;
    }
    Outcome outcome = reading.outcome(questionOf(page.id()));
    boolean isFirstStep = outcome.broad() != null && page.id().indexOf('.') < 0;
    return isFirstStep
        || outcome.answer().isGiven()
        || outcome.answer() == Silence.PREFER_NOT_TO_SAY;
  }

  private void pages(Asked question, List<FormPage> pages) {
    if (!(question instanceof AskedChoice choice) || !choice.isTwoStep()) {
      pages.add(page(question.name(), question.label(), fields.alone(question)));
      return;
    }
    pages.add(page(choice.name(), choice.label(), fields.broad(choice)));
    for (AskedChoice.Group group : choice.groups()) {
      if (reading == null || group.code().equals(broad(choice))) {
        pages.add(
            page(choice.name() + "." + group.code(), group.label(), fields.step(choice, group)));
      }
    }
  }

  private FormPage page(String id, Text title, FormField field) {
    return new FormPage(id, title, List.of(field), fields.carried(id), problems());
  }

  private List<Problem> problems() {
    return reading == null ? List.of() : reading.problems("").stream().distinct().toList();
  }

  /** The group that was chosen, or that the option is in which was. */
  private @Nullable String broad(AskedChoice question) {
    return reading == null ? null : broad(question, reading.outcome(question.name()));
  }

  static @Nullable String broad(AskedChoice question, Outcome outcome) {
    if (outcome.broad() == null && outcome.answer() instanceof Chosen chosen) {
      return question.groupOf(chosen.codes().get(0)).map(AskedChoice.Group::code).orElse(null);
    }
    return outcome.broad();
  }

  /** Whether answers lead past the question, and nothing about it has to be mended. */
  private boolean isPassed(Asked question) {
    if (reading == null) {
      return isPassedByKnown(question);
    }
    return !reading.outcome(question.name()).isAsked()
        && question.names().stream().noneMatch(reading::isWrong);
  }

  /** Whether what the host knows leads past the question, whatever the person will answer. */
  private boolean isPassedByKnown(Asked question) {
    return KnownAnswers.pass(form, question)
        && (reading == null || question.names().stream().noneMatch(reading::isWrong));
  }
}
