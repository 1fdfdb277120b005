// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.analysis.report;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.anonymisation.DisclosurePolicy;
import cymru.tegwch.anonymisation.ProtectedMeasures;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.anonymisation.ProtectedTable;
import cymru.tegwch.core.text.Language;
import cymru.tegwch.core.text.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A release and what was found, as pages and as a data file.
 *
 * <p>A report is made of a {@link ProtectedRelease} and of nothing else: findings are asked again,
 * of what the release prints, and every percentage is computed from the counts printed beside it. A
 * restricted release is written with its purpose, its readers and "not for publication" on every
 * page, in both languages, and never as a data file.
 *
 * <pre>{@code
 * Report.of(release, board, ages).writeHtml(Path.of("report.html"));
 * Report.of(release).writeCsv(Path.of("tablau.csv"), Language.WELSH);
 * }</pre>
 *
 * <p>The same release gives the same bytes. Files are UTF-8; an HTML page stands by itself, without
 * scripts and without anything fetched.
 */
public final class Report {

  private final List<ProtectedRelease> releases;
  private final List<Findings<ProtectedTable>> findings;
  private final Text title;
  private final boolean hasByteOrderMark;

  private Report(
      List<ProtectedRelease> releases,
      List<Findings<ProtectedTable>> findings,
      Text title,
      boolean hasByteOrderMark) {
    this.releases = List.copyOf(releases);
    this.findings = findings;
    this.title = requireNonNull(title, "title");
    this.hasByteOrderMark = hasByteOrderMark;
  }

  /**
   * A report of a release, with what these questions find in it.
   *
   * @throws IllegalArgumentException if a question was asked of a table that the release does not
   *     print
   */
  public static Report of(ProtectedRelease release, Findings<?>... findings) {
    return of(List.of(release), findings);
  }

  /**
   * A report of several releases, one for each date, with what these questions find in them
   * together.
   *
   * @param releases one or more, by one policy and for the same readers; the first gives the title
   * @throws IllegalArgumentException if there is none, if they are not for the same readers or by
   *     one policy, or if a question was asked of a table that none of them prints
   */
  public static Report of(List<ProtectedRelease> releases, Findings<?>... findings) {
    if (releases.isEmpty()) {
      throw new IllegalArgumentException("Report must be of at least one release");
    }
    ProtectedRelease first = releases.get(0);
    ProtectedRelease[] others =
        releases.subList(1, releases.size()).toArray(ProtectedRelease[]::new);
    for (ProtectedRelease other : others) {
      if (!other.policy().equals(first.policy())) {
        throw new IllegalArgumentException(
            "Releases of one report must be by one policy, but were by "
                + first.policy().name()
                + " and "
                + other.policy().name());
      }
    }
    return new Report(
        releases,
        Stream.of(findings).map(found -> found.in(first, others)).toList(),
        Phrases.titleOf(first.id()),
        false);
  }

  /** The same report under another title. */
  public Report titled(Text other) {
    return new Report(releases, findings, other, hasByteOrderMark);
  }

  /** The same report, its data files beginning with a mark that makes Excel read them as UTF-8. */
  public Report withByteOrderMark() {
    return new Report(releases, findings, title, true);
  }

  /** The findings, as they stand in the report. */
  public List<Findings<ProtectedTable>> findings() {
    return findings;
  }

  /**
   * One page with both languages, the English first.
   *
   * @throws cymru.tegwch.anonymisation.ReleaseRefused if a label of a table is not translated; the
   *     reason names the variable
   * @throws IllegalArgumentException if another text is not translated; the message says whose
   */
  public String html() {
    Translated.require(this);
    return new Page(this).inBothLanguages();
  }

  /**
   * A page in one language.
   *
   * @throws cymru.tegwch.anonymisation.ReleaseRefused if the language is Welsh and a label of a
   *     table is not translated; the reason names the variable
   * @throws IllegalArgumentException if the language is Welsh and another text is not translated
   */
  public String html(Language language) {
    requireWritable(language);
    return new Page(this).in(language);
  }

  /**
   * The numbers as comma-separated values, one to a row: the code and the label of every category,
   * {@code Data} empty where the number is hidden.
   *
   * <p>Columns: {@code TableCode, Population, Filter, UnitCode, Unit, AsAt}, then {@code
   * <variable>_Code} and {@code <variable>} for every variable of the release, then {@code
   * MeasureCode, Measure, Data, NoteCodes}. A table that is not broken down by a variable has
   * everyone there. Beside {@code count} and {@code percentage}, a table of means has rows of
   * {@code values}, {@code mean}, {@code deviation} (two significant figures), {@code median} and
   * {@code median-rounded-to}, in the measure's own unit. Note codes: {@code c} hidden, {@code t} a
   * total, {@code x} a percentage not given because its base is small, {@code z} not applicable.
   * Rows end with CR LF. A label that a spreadsheet would take for a formula is kept text by an
   * apostrophe.
   *
   * @throws IllegalStateException if the release is restricted
   * @throws cymru.tegwch.anonymisation.ReleaseRefused if the language is Welsh and a label is not
   *     translated; the reason names the variable
   * @throws IllegalArgumentException if the language is Welsh and another text is not translated
   */
  public String csv(Language language) {
    if (!policy().isPublic()) {
      throw new IllegalStateException(
          "Release must be for the public to be written as open data, but is restricted to its"
              + " readers");
    }
    requireWritable(language);
    return (hasByteOrderMark ? "\uFEFF" : "")
        + new DataFile(tables(), measures(), policy(), language).written();
  }

  /** Writes {@link #html()} to a file. */
  public void writeHtml(Path file) {
    write(file, html());
  }

  /** Writes {@link #html(Language)} to a file. */
  public void writeHtml(Path file, Language language) {
    write(file, html(language));
  }

  /** Writes {@link #html()}; the stream stays open. */
  public void writeHtml(OutputStream to) {
    write(to, html());
  }

  /** Writes {@link #html(Language)}; the stream stays open. */
  public void writeHtml(OutputStream to, Language language) {
    write(to, html(language));
  }

  /** Writes {@link #csv} to a file. */
  public void writeCsv(Path file, Language language) {
    write(file, csv(language));
  }

  /** Writes {@link #csv}; the stream stays open. */
  public void writeCsv(OutputStream to, Language language) {
    write(to, csv(language));
  }

  /** How many tables and findings there are. */
  @Override
  public String toString() {
    return "Report of release "
        + String.join(", ", releases.stream().map(ProtectedRelease::id).toList())
        + ": "
        + tables().size()
        + " tables, "
        + findings.size()
        + " questions, policy "
        + policy().name();
  }

  List<ProtectedRelease> releases() {
    return releases;
  }

  /** Every table, release by release. */
  List<ProtectedTable> tables() {
    return releases.stream().flatMap(release -> release.tables().stream()).toList();
  }

  /** Every table of means, release by release. */
  List<ProtectedMeasures> measures() {
    return releases.stream().flatMap(release -> release.measures().stream()).toList();
  }

  /** The one policy of all releases. */
  DisclosurePolicy policy() {
    return releases.get(0).policy();
  }

  Text title() {
    return title;
  }

  private void requireWritable(Language language) {
    if (language == Language.WELSH) {
      Translated.require(this);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Report cannot be written to " + file, e);
    }
  }

  private static void write(OutputStream to, String text) {
    try {
      to.write(text.getBytes(StandardCharsets.UTF_8));
      to.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("Report cannot be written", e);
    }
  }
}
