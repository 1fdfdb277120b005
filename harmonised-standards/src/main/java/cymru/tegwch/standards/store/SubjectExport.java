// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.store;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.catalogue.Catalogue;
import cymru.tegwch.core.html.Markup;
import cymru.tegwch.core.record.CollectionNotice;
import cymru.tegwch.core.record.NoticeId;
import cymru.tegwch.core.text.DateText;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Variable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is kept of one person, for that person to read: every answer in words, when and where and in
 * which language it was given, for what purpose and on what basis.
 *
 * <p>As text, as a page and as JSON, each from the same lines, text and page in either language and
 * the JSON in both. What no list at hand has a word for is given as it is kept: nothing is left out
 * but the pseudonym, which tells the person nothing and others whose record it is. Article 15 asks
 * for more than the data (who received them, for how long, which rights): that is the host's to
 * write, and the same for everybody.
 *
 * <pre>{@code
 * SubjectExport export =
 *     SubjectExport.of(
 *         store.subjectAccess(subject), Wales.catalogue(), List.of(notice), List.of(Wales.AGE.asVariable()));
 * export.html(Language.WELSH);
 * }</pre>
 */
public final class SubjectExport {

  private final SubjectAccess access;
  private final List<ExportedRecord> records;

  private SubjectExport(SubjectAccess access, List<ExportedRecord> records) {
    this.access = access;
    this.records = records;
  }

  /**
   * The words for what is kept.
   *
   * @param access what is kept
   * @param catalogue the lists of the answers
   * @param notices every version of a notice under which a record was given
   * @param questions the questions whose words are not the title of their list, and those that are
   *     answered with a number
   * @throws IllegalArgumentException if a notice is missing; the message names it
   */
  public static SubjectExport of(
      SubjectAccess access,
      Catalogue catalogue,
      Collection<CollectionNotice> notices,
      Collection<Variable> questions) {
    requireNonNull(access, "access");
    Map<NoticeId, CollectionNotice> byId =
        notices.stream().collect(Collectors.toMap(CollectionNotice::id, notice -> notice));
    Map<String, Text> labels = new HashMap<>();
    questions.forEach(question -> labels.put(question.name(), question.label()));
    List<ExportedRecord> records =
        access.records().stream()
            .map(
                record ->
                    ExportedRecord.of(record, required(byId, record.notice()), catalogue, labels))
            .toList();
    return new SubjectExport(access, records);
  }

  /** The export as plain text, a line for each answer. */
  public String text(Language language) {
    StringBuilder text = new StringBuilder();
    text.append(ExportWords.TITLE.in(language)).append('\n');
    for (String line : preamble(language)) {
      text.append(line).append('\n');
    }
    for (ExportedRecord record : records) {
      text.append('\n');
      facts(record, language).forEach(fact -> text.append(colon(fact)).append('\n'));
      for (ExportedRecord.Line line : record.lines()) {
        text.append("- ").append(colon(row(line, language))).append('\n');
      }
    }
    return text.toString();
  }

  /**
   * The export as a page of its own: HTML without script, style sheet or anything from elsewhere.
   */
  public String html(Language language) {
    Markup html = Markup.page().open("html", "lang", language.tag()).open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.element("title", ExportWords.TITLE.in(language)).close().open("body").open("main");
    html.element("h1", ExportWords.TITLE.in(language));
    preamble(language).forEach(line -> html.element("p", line));
    for (ExportedRecord record : records) {
      html.element("h2", day(record).in(language)).open("dl");
      for (Fact fact : facts(record, language)) {
        html.element("dt", fact.name()).element("dd", fact.value());
      }
      table(html.close(), record, language);
    }
    return html.close().close().close().toString();
  }

  /** The export as JSON in both languages, for the person to take elsewhere. */
  public String json() {
    return ExportJson.write(access, records);
  }

  /** How many records, and nothing of them. */
  @Override
  public String toString() {
    return "SubjectExport[" + records.size() + " records, not shown]";
  }

  /** A name and its value, both in the language of the page. */
  private record Fact(String name, String value) {
    @Override
    public String toString() {
      return "Fact[" + name + ", not shown]";
    }
  }

  private List<String> preamble(Language language) {
    String asOf =
        ExportWords.AS_OF.in(language) + " " + DateText.of(access.at().toLocalDate()).in(language);
    LocalDate objectedOn = access.objectedOn();
    if (objectedOn != null) {
      String since =
          ExportWords.OBJECTED.in(language) + " " + DateText.of(objectedOn).in(language) + ".";
      return List.of(asOf, since);
    }
    return List.of(
        asOf, (records.isEmpty() ? ExportWords.NOTHING : ExportWords.UNDER_A_CODE).in(language));
  }

  private static List<Fact> facts(ExportedRecord record, Language language) {
    CollectionNotice notice = record.notice();
    String occasion = record.record().event().service() + ", " + record.record().event().occasion();
    return List.of(
        new Fact(ExportWords.OCCASION.in(language), occasion + ", " + day(record).in(language)),
        new Fact(
            ExportWords.LANGUAGE.in(language),
            ExportWords.of(record.record().language()).in(language)),
        new Fact(ExportWords.PURPOSE.in(language), notice.purpose().in(language)),
        new Fact(ExportWords.BASIS.in(language), ExportWords.of(notice.basis()).in(language)),
        new Fact(ExportWords.NOTICE.in(language), notice.id().toString()));
  }

  private static Text day(ExportedRecord record) {
    return DateText.of(record.record().event().on());
  }

  private static Fact row(ExportedRecord.Line line, Language language) {
    String values =
        line.values().stream().map(value -> value.in(language)).collect(Collectors.joining("; "));
    String written =
        line.written() == null
            ? ""
            : " (" + ExportWords.WRITTEN.in(language) + ": " + line.written() + ")";
    return new Fact(line.label().in(language), values + written);
  }

  private static void table(Markup html, ExportedRecord record, Language language) {
    html.open("table").open("thead").open("tr");
    html.element("th", ExportWords.QUESTION.in(language), "scope", "col");
    html.element("th", ExportWords.ANSWER.in(language), "scope", "col");
    html.close().close().open("tbody");
    for (ExportedRecord.Line line : record.lines()) {
      Fact row = row(line, language);
      html.open("tr").element("th", row.name(), "scope", "row").element("td", row.value()).close();
    }
    html.close().close();
  }

  private static String colon(Fact fact) {
    return fact.name() + ": " + fact.value();
  }

  private static CollectionNotice required(Map<NoticeId, CollectionNotice> notices, NoticeId id) {
    CollectionNotice notice = notices.get(id);
    if (notice == null) {
      throw new IllegalArgumentException("Notices must have " + id + ", to which a record refers");
    }
    return notice;
  }
}
