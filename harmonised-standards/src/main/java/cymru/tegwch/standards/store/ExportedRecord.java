// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import cymru.tegwch.core.answer.Answer;
import cymru.tegwch.core.answer.Chosen;
import cymru.tegwch.core.answer.Silence;
import cymru.tegwch.core.answer.Stated;
import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.category.Category;
import cymru.tegwch.core.category.CodeListId;
import cymru.tegwch.core.record.CollectionNotice;
import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.text.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record with the words that it is read in.
 *
 * @param record the record
 * @param notice what the person was told
 * @param lines an entry for each answer
 */
record ExportedRecord(MonitoringRecord record, CollectionNotice notice, List<Line> lines) {

  /**
   * One question and what was answered.
   *
   * @param question the name of the question
   * @param label what people read for it
   * @param answer the answer
   * @param values what people read for the answer: one text, or one for each choice
   * @param written what the person wrote beside it, or null
   */
  record Line(
      String question, Text label, Answer answer, List<Text> values, @Nullable String written) {

    /** The question, and nothing of the answer. */
    @Override
    public String toString() {
      return "Line[" + question + ", not shown]";
    }
  }

  /** The words for a record; what no list at hand has a word for is given as it is kept. */
  static ExportedRecord of(
      MonitoringRecord record,
      CollectionNotice notice,
      Catalogue catalogue,
      Map<String, Text> labels) {
    List<Line> lines =
        record.answers().entrySet().stream()
            .map(entry -> line(entry.getKey(), entry.getValue(), catalogue, labels))
            .toList();
    return new ExportedRecord(record, notice, lines);
  }

  /** How many answers, and nothing of them. */
  @Override
  public String toString() {
    return "ExportedRecord[" + lines.size() + " answers, not shown]";
  }

  private static Line line(
      String question, Answer answer, Catalogue catalogue, Map<String, Text> labels) {
    Text label = labels.get(question);
    if (answer instanceof Chosen chosen) {
      List<Text> values =
          chosen.codes().stream().map(code -> value(catalogue, chosen.list(), code)).toList();
      return new Line(
          question,
          label == null ? title(catalogue, chosen.list(), question) : label,
          answer,
          values,
          chosen.writeIn());
    }
    Text words = label == null ? Text.untranslated(question) : label;
    return new Line(question, words, answer, List.of(value(answer)), null);
  }

  private static Text value(Answer answer) {
    return answer instanceof Silence silence
        ? silence.label()
        : Text.untranslated(Long.toString(((Stated) answer).value()));
  }

  private static Text value(Catalogue catalogue, CodeListId list, String code) {
    return catalogue
        .codeList(list)
        .flatMap(found -> found.category(code))
        .map(Category::label)
        .orElseGet(() -> Text.untranslated(code.isBlank() ? list.toString() : code));
  }

  private static Text title(Catalogue catalogue, CodeListId list, String question) {
    return catalogue
        .codeList(list)
        .map(found -> found.title())
        .orElseGet(() -> Text.untranslated(question));
  }
}
