// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.form;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.Problem;
import cymru.tegwch.core.record.ServiceEvent;
import cymru.tegwch.core.record.SubjectId;
import cymru.tegwch.core.text.Language;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of reading what a person sent: answers, or what is wrong with them. Nothing answered is
 * no problem: {@link #status} says how much was.
 *
 * <pre>{@code
 * FormReading reading = form.read(FormParameters.of(posted), Language.WELSH);
 * if (reading.isAcceptable()) {
 *   MonitoringRecord record = reading.record(subject, event);
 * }
 * }</pre>
 *
 * <p>It holds what was typed, for the page that shows it again, and no {@code toString}, problem or
 * exception has any of it.
 *
 * <p>Besides the codes of {@link Problem}, which mean the same here, it has {@code
 * contradicts-earlier-answer}, {@code write-in-without-choice} and {@code repeated-parameter}. The
 * pointer of a problem is that of the same answer in a JSON document: {@code /national-identity/1}.
 * What is wrong with a text beside an option is placed at the question, because the name of its
 * field tells which option was chosen.
 */
public final class FormReading {

  /** How much of what was asked was answered; preferring not to say is an answer here. */
  public enum Status {
    /** Nothing. */
    EMPTY,
    /** Something. */
    PARTIAL,
    /** Every question that the answers led to. */
    COMPLETE
  }

  private final MonitoringForm form;
  private final FormParameters sent;
  private final Language language;
  private final String page;
  private final Map<String, Outcome> outcomes;
  private final Map<String, List<Problem>> problems;
  private final boolean showsProblems;

  FormReading(
      MonitoringForm form,
      FormParameters sent,
      Language language,
      String page,
      Map<String, Outcome> outcomes,
      Map<String, List<Problem>> problems,
      boolean showsProblems) {
    this.form = form;
    this.sent = sent;
    this.language = language;
    this.page = page;
    this.outcomes = outcomes;
    this.problems = problems;
    this.showsProblems = showsProblems;
  }

  /** What is wrong, at most 100 of it; empty when nothing is. */
  public List<Problem> problems() {
    return problems.values().stream().flatMap(List::stream).toList();
  }

  /** Whether there is a record: nothing that was sent is wrong. */
  public boolean isAcceptable() {
    return problems.isEmpty();
  }

  /** How much was answered. */
  public Status status() {
    List<Outcome> asked = outcomes.values().stream().filter(Outcome::isAsked).toList();
    if (asked.stream().allMatch(FormReading::isAnswered)) {
      return Status.COMPLETE;
    }
    return asked.stream().anyMatch(each -> isAnswered(each) || each.broad() != null)
        ? Status.PARTIAL
        : Status.EMPTY;
  }

  /** The language in which it was answered. */
  public Language language() {
    return language;
  }

  /**
   * The answers by question, in order, one for each question of the form: those that the host knew
   * as they were, and a silence where there is no answer. {@link Silence#NOT_ANSWERED} where the
   * question was left empty, {@link Silence#NOT_ASKED} where its page was not reached or the
   * question that leads to it was met with silence, {@link Silence#NOT_APPLICABLE} where an answer
   * or the person's age led past it.
   *
   * @throws IllegalStateException if the reading is not acceptable
   */
  public Map<String, Answer> answers() {
    if (!isAcceptable()) {
      throw new IllegalStateException(
          "Reading must be acceptable to have answers, but had " + problems().size() + " problems");
    }
    Map<String, Answer> answers = new LinkedHashMap<>();
    outcomes.forEach((question, outcome) -> answers.put(question, outcome.answer()));
    return Collections.unmodifiableMap(answers);
  }

  /**
   * The record, version 1, under the form's notice. It has no problems under the form's rules,
   * unless the event lies in the future.
   *
   * @throws IllegalStateException if the reading is not acceptable
   */
  public MonitoringRecord record(SubjectId subject, ServiceEvent event) {
    return MonitoringRecord.of(subject, form.notice(), event, language, answers());
  }

  /**
   * The problems as {@code application/problem+json} (RFC 9457), status 422: {@code type}, {@code
   * title}, {@code status} and {@code errors}, each with {@code type}, {@code code}, {@code
   * pointer} (a JSON Pointer as a URI fragment) and {@code detail} in that language.
   *
   * @throws IllegalStateException if the reading is acceptable
   */
  public String problemJson(Language in) {
    if (isAcceptable()) {
      throw new IllegalStateException("Reading must have problems to be a problem detail");
    }
    return ProblemJson.of(problems(), in);
  }

  /**
   * This reading, whose pages show what was typed and not what is wrong with it: for a page that is
   * shown again for another reason, such as a change of language or a step back.
   */
  public FormReading asTyped() {
    return new FormReading(form, sent, language, page, outcomes, problems, false);
  }

  /** The page that was sent, or empty. */
  String page() {
    return page;
  }

  Outcome outcome(String question) {
    Outcome outcome = outcomes.get(question);
    return outcome == null ? new Outcome(Silence.NOT_ASKED, false, false, null) : outcome;
  }

  /** What is shown to be wrong with the field of that name, without the prefix. */
  List<Problem> problems(String name) {
    return showsProblems ? problems.getOrDefault(name, List.of()) : List.of();
  }

  /** Whether something is wrong with the field of that name. */
  boolean isWrong(String name) {
    return problems.containsKey(name);
  }

  /** What was typed into the field of that name, without the prefix. */
  List<String> typed(String name) {
    return sent.get(sent.isDocument() ? name : form.prefix() + name).typed().toList();
  }

  private static boolean isAnswered(Outcome outcome) {
    return outcome.answer().isGiven() || outcome.answer() == Silence.PREFER_NOT_TO_SAY;
  }

  /** The status and how many problems, and nothing that was sent. */
  @Override
  public String toString() {
    return "FormReading[" + status() + ", " + problems().size() + " problems, not shown]";
  }
}
