// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.finding;

import cymru.tegwch.anonymisation.InternalAudit;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.ProtectedTable;
import cymru.tegwch.core.table.Benchmark;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Counts;
import cymru.tegwch.core.text.Text;
import java.util.List;

/**
 * What a question found in a table, one finding for each group.
 *
 * <p>Findings in a {@link CountTable} are for the person at the keyboard: they print in a REPL, and
 * nothing that writes takes them. {@link #in} puts the same question to what a release prints; that
 * is what a report shows, and it is computed from the published numbers and from nothing else.
 *
 * <pre>{@code
 * Findings<CountTable> board = Representation.withDefaults().compare(groups, benchmark);
 * Findings<ProtectedTable> published = board.in(release);
 * }</pre>
 *
 * @param <C> the kind of table that was read
 */
public final class Findings<C extends Counts> {

  private final C table;
  private final Inquiry question;
  private final Inquiry.Answers answers;

  private Findings(C table, Inquiry question, Inquiry.Answers answers) {
    this.table = table;
    this.question = question;
    this.answers = answers;
  }

  /**
   * What a question finds in its own tables, read exactly.
   *
   * @param table the table whose groups are asked about
   */
  public static <C extends Counts> Findings<C> of(C table, Inquiry question) {
    return new Findings<>(table, question, question.ask(Reading.counted()));
  }

  /** What was asked, as a heading. */
  public Text title() {
    return question.title();
  }

  /** Which rule of publication the numbers fall under. */
  public NumberKind numbers() {
    return question.numbers();
  }

  /** One finding for each group, in the order of the table. */
  public List<Finding> list() {
    return answers.findings();
  }

  /** What holds for every finding of the list: who is left out, how certain is certain. */
  public List<Text> notes() {
    return answers.notes();
  }

  /** The table that was read. */
  public C table() {
    return table;
  }

  /** The benchmarks that the table was held against; none where groups were compared. */
  public List<Benchmark> benchmarks() {
    return question.benchmarks();
  }

  /**
   * The same question, put to what a release prints; or what several print, where it is of tables
   * of several dates, each date in a release of its own.
   *
   * <pre>{@code
   * Findings<ProtectedTable> published = ages.in(release);
   * }</pre>
   *
   * @throws IllegalArgumentException if no release prints a table that was asked about, or if the
   *     releases are not for the same readers or print by different rules
   */
  public Findings<ProtectedTable> in(ProtectedRelease release, ProtectedRelease... others) {
    List<ProtectedRelease> all = Reading.together(release, others);
    return new Findings<>(
        Reading.printed(table, all), question, question.ask(Reading.of(release, others)));
  }

  /**
   * Where what a release publishes of this question differs from what was found, for the release's
   * internal audit.
   *
   * @param others further releases, where the question is of tables of several dates
   * @throws IllegalArgumentException if no release prints a table that was asked about
   */
  public InternalAudit.FindingAudit differencesIn(
      ProtectedRelease release, ProtectedRelease... others) {
    return Differences.between(this, in(release, others));
  }

  /** A summary line, then a line for each group, cut so that a REPL shows every line whole. */
  @Override
  public String toString() {
    return FindingsText.of(this);
  }
}
