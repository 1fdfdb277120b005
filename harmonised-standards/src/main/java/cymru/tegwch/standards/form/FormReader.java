// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.record.Place;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.standards.Routing;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads everything that was sent to a form: each question, and then the questions together. */
final class FormReader {

  private static final Place.Pointer ROOT = Place.pointer("");

  private final MonitoringForm form;
  private final FormParameters sent;
  private final FoundProblems problems = new FoundProblems();
  private final AnswerReader answers;
  private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

  /** What was answered so far, by list, with the standard's codes: what routing goes by. */
  private final Map<CodeListId, Answer> byList = new HashMap<>();

  private final String page;
  private final int pageAt;
  private @Nullable Long age;

  FormReader(MonitoringForm form, FormParameters sent) {
    this.form = form;
    this.sent = sent;
    this.answers = new AnswerReader(named(), sent.isDocument(), problems);
    this.page = page();
    this.pageAt = form.questionOfPage(page);
  }

  FormReading read(Language language) {
    sent.problems().forEach(problem -> problems.add("", problem));
    form.known().forEach(this::known);
    List<Asked> asked = form.asked();
    for (int i = 0; i < asked.size(); i++) {
      question(asked.get(i), i);
    }
    return new FormReading(form, sent, language, page, outcomes, problems.byName(), true);
  }

  private String page() {
    Given given = sent.isDocument() ? Given.NOTHING : sent.get(form.prefix() + MonitoringForm.PAGE);
    return given instanceof Given.Texts texts
            && texts.values().size() == 1
            && form.isPage(texts.values().get(0))
        ? texts.values().get(0)
        : "";
  }

  /** What was sent under names of the form, without the prefix. */
  private Map<String, Given> named() {
    String prefix = sent.isDocument() ? "" : form.prefix();
    if (prefix.isEmpty()) {
      unknownProperties();
      return sent.byName();
    }
    Map<String, Given> named = new HashMap<>(2 * form.asked().size());
    sent.byName()
        .forEach(
            (name, given) -> {
              if (name.startsWith(prefix)) {
                String own = name.substring(prefix.length());
                if (form.isName(own)) {
                  named.put(own, given);
                } else if (!own.equals(MonitoringForm.PAGE)) {
                  problems.add("unknown-question", "", ROOT);
                }
              }
            });
    return named;
  }

  private void unknownProperties() {
    if (sent.isDocument()) {
      for (String name : sent.byName().keySet()) {
        if (!form.isName(name)) {
          problems.add("unknown-property", "", ROOT);
        }
      }
    }
  }

  private void known(Known known) {
    byList.put(known.list(), known.standard());
    if (known.isAge() && known.answer() instanceof Stated stated) {
      age = stated.value();
    }
  }

  private void question(Asked question, int index) {
    if (!form.known().isEmpty()) {
      Optional<Known> known = form.known(question.name());
      if (known.isPresent()) {
        outcomes.put(question.name(), new Outcome(known.get().answer(), false, false, null));
        return;
      }
    }
    int before = problems.size();
    Answer given = answers.read(question);
    String broad = question instanceof AskedChoice choice ? answers.broad(choice) : null;
    boolean isBroken = problems.size() > before;
    Outcome outcome =
        silence(question)
            .map(silence -> notAsked(question, given, silence, index))
            .orElseGet(() -> asked(question, given, broad, isBroken, index));
    outcomes.put(question.name(), outcome);
    remember(question, outcome.answer(), isBroken);
  }

  private void remember(Asked question, Answer answer, boolean isBroken) {
    if (question instanceof AskedNumber number) {
      if (number.isAge() && answer instanceof Stated stated) {
        age = stated.value();
      }
    } else if (question instanceof AskedChoice choice && !isBroken) {
      byList.put(choice.standard(), choice.standard(answer));
    }
  }

  /** Why a question is not asked of this person; empty where it is. */
  private Optional<Silence> silence(Asked question) {
    if (age != null && age < question.ageFloor()) {
      return Optional.of(Silence.NOT_APPLICABLE);
    }
    Routing after = question.after();
    if (after == null) {
      return Optional.empty();
    }
    Answer earlier = byList.get(after.list());
    // where nothing could be made of the earlier answer it is what has to be mended
    return earlier == null ? Optional.empty() : after.silenceAfter(earlier);
  }

  private Outcome notAsked(Asked question, @Nullable Answer given, Silence silence, int index) {
    boolean isGiven = given != null && given.isGiven();
    boolean isStale = isGiven && pageAt >= 0 && pageAt < index;
    if (isGiven && !isStale) {
      contradicts(question);
    }
    return new Outcome(silence, false, isStale, null);
  }

  private Outcome asked(
      Asked question, @Nullable Answer given, @Nullable String broad, boolean isBroken, int index) {
    if (broad != null && question instanceof AskedChoice choice && !isBroken) {
      return inTwoSteps(choice, given, broad);
    }
    boolean isUnseen = given == null && pageAt >= 0 && pageAt < index;
    Answer answer = given != null ? given : silenceOf(isUnseen);
    return new Outcome(answer, true, false, null);
  }

  private static Silence silenceOf(boolean isUnseen) {
    return isUnseen ? Silence.NOT_ASKED : Silence.NOT_ANSWERED;
  }

  private Outcome inTwoSteps(AskedChoice question, @Nullable Answer given, String broad) {
    if (given instanceof Chosen chosen && !isIn(question, chosen, broad)) {
      boolean isStale = page.equals(question.name());
      if (!isStale) {
        contradicts(question);
      }
      return new Outcome(ofBroad(broad), true, isStale, broad);
    }
    return new Outcome(given == null ? ofBroad(broad) : given, true, false, broad);
  }

  private static Silence ofBroad(String broad) {
    return broad.equals(Asked.PREFER_NOT_TO_SAY) ? Silence.PREFER_NOT_TO_SAY : Silence.NOT_ANSWERED;
  }

  private static boolean isIn(AskedChoice question, Chosen chosen, String broad) {
    return question
        .group(broad)
        .map(group -> group.codes().containsAll(chosen.codes()))
        .orElse(false);
  }

  private void contradicts(Asked question) {
    problems.add(
        FormFault.CONTRADICTS_EARLIER_ANSWER, question.name(), ROOT.child(question.name()));
  }
}
