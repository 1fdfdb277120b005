// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.record;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.text.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one person answered on one occasion.
 *
 * <p>The structure is checked here and a mistake in it is a mistake in a program. Whether the
 * content is right (codes, numbers of choices, dates) is another matter: the record holds what it
 * was given and says what is wrong with it. A record with half the questions answered is valid.
 *
 * @param subject whose answers they are
 * @param notice the notice under which they were given
 * @param event the occasion
 * @param language the language in which the person answered
 * @param version 1 for a new record and one more for each change, so that a store can refuse a
 *     change that was made from an older one
 * @param answers the answers by question name (lower-case letters, digits, underscores and hyphens,
 *     beginning with a letter, at most 64), in the order in which they were asked; a question that
 *     is not here was not part of the form, or its answer was withdrawn
 */
@JsonPropertyOrder({"subject", "notice", "event", "language", "version", "answers"})
public record MonitoringRecord(
    SubjectId subject,
    NoticeId notice,
    ServiceEvent event,
    Language language,
    long version,
    Map<String, Answer> answers) {

  static final String QUESTION_MUST =
      "Question name must be 1 to 64 lower-case letters, digits, underscores or hyphens and begin with a letter";

  private static final Pattern QUESTION = Pattern.compile("[a-z][a-z0-9_-]{0,63}+");

  public MonitoringRecord {
    requireNonNull(subject, "subject");
    requireNonNull(notice, "notice");
    requireNonNull(event, "event");
    requireNonNull(language, "language");
    if (version < 1) {
      throw new IllegalArgumentException("Version must be 1 or more, but was " + version);
    }
    Map<String, Answer> copy = new LinkedHashMap<>(answers);
    copy.forEach(MonitoringRecord::requireAnswer);
    answers = Collections.unmodifiableMap(copy);
  }

  /** A new record, version 1, given under that notice. */
  public static MonitoringRecord of(
      SubjectId subject,
      CollectionNotice notice,
      ServiceEvent event,
      Language language,
      Map<String, Answer> answers) {
    return new MonitoringRecord(subject, notice.id(), event, language, 1, answers);
  }

  /** The answer to that question, or empty when the record has none. */
  public Optional<Answer> answer(String question) {
    return Optional.ofNullable(answers.get(question));
  }

  /**
   * The next version of this record: those answers in place of, or besides, the ones it has. The
   * others stay as they are.
   */
  public MonitoringRecord with(Map<String, Answer> changed) {
    Map<String, Answer> all = new LinkedHashMap<>(answers);
    all.putAll(changed);
    return next(all);
  }

  /**
   * The next version of this record, without the answer to that question: what is withdrawn is
   * gone, and leaves no silence behind.
   */
  public MonitoringRecord without(String question) {
    Map<String, Answer> rest = new LinkedHashMap<>(answers);
    rest.remove(question);
    return next(rest);
  }

  /**
   * What is wrong with the content, so far as the lists alone can say: unknown lists, codes that
   * are not in them, codes given twice, text that cannot be accepted. Empty when nothing is.
   */
  public List<Problem> problems(Catalogue catalogue) {
    return RecordCheck.of(this, catalogue);
  }

  /**
   * Everything that is wrong with the content: what {@link #problems(Catalogue)} finds, and
   * questions that were not asked, answers of another list or kind, too many choices, text where
   * none is expected, numbers out of range, and an event after today by that clock. Empty when
   * nothing is.
   *
   * <p>The constraint {@link ValidRecord} finds the same. Of very many problems the first hundred
   * are listed. A question that is not answered is no problem.
   */
  public List<Problem> problems(RecordRules rules, Clock clock) {
    return RecordCheck.of(this, rules, LocalDate.now(clock));
  }

  /** How many questions it has, and nothing of the answers. */
  @Override
  public String toString() {
    return "MonitoringRecord[" + answers.size() + " questions, not shown]";
  }

  static boolean isQuestionName(String name) {
    return QUESTION.matcher(name).matches();
  }

  private MonitoringRecord next(Map<String, Answer> changed) {
    return new MonitoringRecord(subject, notice, event, language, version + 1, changed);
  }

  private static void requireAnswer(String question, Answer answer) {
    if (!isQuestionName(requireNonNull(question, "question"))) {
      throw new IllegalArgumentException(QUESTION_MUST);
    }
    requireNonNull(answer, "answer");
  }
}
