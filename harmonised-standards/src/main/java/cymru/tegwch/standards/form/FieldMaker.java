// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.standards.Routing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the fields of pages, empty or as a reading fills them. */
final class FieldMaker {

  /** The most characters of a text that are shown again; nothing longer can be an answer. */
  private static final int SHOWN_AGAIN = 2_000;

  private final MonitoringForm form;
  private final @Nullable FormReading reading;

  FieldMaker(MonitoringForm form, @Nullable FormReading reading) {
    this.form = form;
    this.reading = reading;
  }

  /** A question among others on one page: it says itself whom it is for. */
  FormField whole(Asked question) {
    List<Text> hints = new ArrayList<>(question.guidance());
    if (question.ageFloor() > 0 && !KnownAnswers.haveAge(form)) {
      hints.add(Words.fromAge(question.ageFloor()));
    }
    Routing after = question.after();
    if (after != null && !KnownAnswers.decide(form, after)) {
      onlyAfter(after, hints);
    }
    return field(question, hints);
  }

  /** A question on a page of its own, which only those see whom it is for. */
  FormField alone(Asked question) {
    List<Text> hints = new ArrayList<>(question.guidance());
    if (question.ageFloor() > 0 && !hasAge()) {
      hints.add(Words.fromAge(question.ageFloor()));
    }
    return field(question, hints);
  }

  /** The first step of a question: its groups. */
  FormField broad(AskedChoice question) {
    String name = question.broadName();
    String chosen =
        reading == null ? null : FormPages.broad(question, reading.outcome(question.name()));
    Set<String> checked = chosen == null ? typed(name) : Set.of(chosen);
    List<FormField.Option> options =
        question.groups().stream()
            .map(group -> option(name, group.code(), group.label(), group.hint(), checked))
            .toList();
    return new FormField.Choices(
        form.prefix() + name,
        question.label(),
        question.text(),
        question.guidance(),
        false,
        List.of(new FormField.Group(null, options)),
        preferNotToSay(name, checked),
        problems(name));
  }

  /** The second step: the options of one group. */
  FormField step(AskedChoice question, AskedChoice.Group group) {
    Text legend = Objects.requireNonNullElse(group.followUp(), group.label());
    return choices(
        question, legend, question.guidance(), List.of(options(question, null, group.codes())));
  }

  /** Which page it is, and what was answered on the others. */
  List<FormPage.Hidden> carried(String page) {
    List<FormPage.Hidden> hidden = new ArrayList<>();
    hidden.add(new FormPage.Hidden(form.prefix() + MonitoringForm.PAGE, page));
    if (reading != null) {
      Set<String> here = new HashSet<>(namesOf(page));
      for (Asked question : form.open()) {
        if (!reading.outcome(question.name()).isLeftAside()) {
          question.names().stream()
              .filter(name -> !here.contains(name))
              .forEach(name -> carry(name, hidden));
        } else if (reading.outcome(question.name()).broad() != null
            && !here.contains(question.name() + ".broad")) {
          carry(question.name() + ".broad", hidden);
        }
      }
    }
    return hidden;
  }

  private void carry(String name, List<FormPage.Hidden> hidden) {
    if (reading != null) {
      reading
          .typed(name)
          .forEach(value -> hidden.add(new FormPage.Hidden(form.prefix() + name, value)));
    }
  }

  /** The fields that stand on a page. */
  private List<String> namesOf(String page) {
    boolean isStep = page.indexOf('.') >= 0;
    for (Asked question : form.open()) {
      if (question.name().equals(FormPages.questionOf(page))) {
        boolean isTwoStep = question instanceof AskedChoice choice && choice.isTwoStep();
        return isTwoStep && !isStep
            ? List.of(((AskedChoice) question).broadName())
            : question.names().stream().filter(name -> !name.endsWith(".broad")).toList();
      }
    }
    return List.of();
  }

  private boolean hasAge() {
    return KnownAnswers.haveAge(form)
        || form.open().stream().anyMatch(q -> q instanceof AskedNumber number && number.isAge());
  }

  private void onlyAfter(Routing after, List<Text> hints) {
    for (Asked earlier : form.asked()) {
      if (earlier instanceof AskedChoice choice && choice.standard().equals(after.list())) {
        List<Text> labels =
            choice.choices().values().stream()
                .filter(each -> after.codes().contains(each.parent()))
                .map(AskedChoice.Choice::label)
                .toList();
        hints.add(Words.onlyAfter(choice.text(), labels));
      }
    }
  }

  private FormField field(Asked question, List<Text> hints) {
    return question instanceof AskedChoice choice
        ? choices(choice, choice.text(), hints, groups(choice))
        : number(((AskedNumber) question).question(), hints);
  }

  private List<FormField.Group> groups(AskedChoice question) {
    return question.groups().isEmpty()
        ? List.of(options(question, null, question.choices().keySet()))
        : question.groups().stream()
            .map(group -> options(question, group.label(), group.codes()))
            .toList();
  }

  private FormField.Group options(AskedChoice question, @Nullable Text label, Set<String> codes) {
    Set<String> checked = typed(question.name());
    List<FormField.Option> options = new ArrayList<>();
    for (AskedChoice.Choice choice : question.choices().values()) {
      if (codes.contains(choice.code())) {
        options.add(
            new FormField.Option(
                id(question.name(), choice.code()),
                choice.code(),
                choice.label(),
                choice.hint(),
                choice.isExclusive(),
                checked.contains(choice.code()),
                writeIn(question, choice)));
      }
    }
    return new FormField.Group(label, options);
  }

  private FormField choices(
      AskedChoice question, Text legend, List<Text> hints, List<FormField.Group> groups) {
    return new FormField.Choices(
        form.prefix() + question.name(),
        question.label(),
        legend,
        hints,
        question.isMultiple(),
        groups,
        preferNotToSay(question.name(), typed(question.name())),
        problems(question.name()));
  }

  private FormField.@Nullable WriteIn writeIn(AskedChoice question, AskedChoice.Choice choice) {
    Text label = choice.writeIn();
    if (label == null) {
      return null;
    }
    String name = question.writeInName(choice.code());
    return new FormField.WriteIn(
        form.prefix() + name,
        form.prefix() + name,
        label,
        AskedChoice.WRITE_IN,
        shown(typed(name)),
        problems(name));
  }

  private FormField number(NumberQuestion question, List<Text> hints) {
    String name = question.name();
    Set<String> typed = typed(name);
    Set<String> numbers = new LinkedHashSet<>(typed);
    numbers.remove(Asked.PREFER_NOT_TO_SAY);
    return new FormField.WholeNumber(
        form.prefix() + name,
        form.prefix() + name,
        question.label(),
        question.text(),
        hints,
        question.least(),
        question.greatest(),
        shown(numbers),
        preferNotToSay(name, typed),
        problems(name));
  }

  private FormField.Option preferNotToSay(String name, Set<String> checked) {
    return option(name, Asked.PREFER_NOT_TO_SAY, Words.PREFER_NOT_TO_SAY, null, checked);
  }

  private FormField.Option option(
      String name, String code, Text label, @Nullable Text hint, Set<String> checked) {
    return new FormField.Option(
        id(name, code),
        code,
        label,
        hint,
        code.equals(Asked.PREFER_NOT_TO_SAY),
        checked.contains(code),
        null);
  }

  /** A colon is in no name and in no code, so no two inputs have one id. */
  private String id(String name, String code) {
    return form.prefix() + name + ":" + code;
  }

  private Set<String> typed(String name) {
    return reading == null ? Set.of() : new LinkedHashSet<>(reading.typed(name));
  }

  private static String shown(Set<String> typed) {
    String text = typed.isEmpty() ? "" : typed.iterator().next();
    return text.length() <= SHOWN_AGAIN ? text : text.substring(0, SHOWN_AGAIN);
  }

  private List<Problem> problems(String name) {
    return reading == null ? List.of() : reading.problems(name);
  }
}
