// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import static java.util.Objects.requireNonNull;

import cymru.tegwch.core.record.MonitoringRecord;
import cymru.tegwch.core.record.SubjectIds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a file by a mapping: tries it, makes records of it, or hands over its rows as numbers.
 *
 * <p>A file is read in constant memory, whatever its size. Of a file at a path nothing is handed
 * over unless all of it can be read: it is read once to see, and then again. A stream can be read
 * once only; if it is refused in the middle, the report says so, and whoever took the rows before
 * must take them back. Rows that are wrong are rejected one by one, and the others read.
 *
 * <p>The encoding is UTF-8 unless another is named, the separator a comma unless another is named:
 * neither is ever guessed.
 *
 * <pre>{@code
 * var tenants = RecordReader.csv(Path.of("tenants.csv"))
 *     .charset(Charset.forName("windows-1252")).mapping(mapping).subjects(subjects);
 * ImportReport trial = tenants.dryRun();
 * if (trial.rejected() * 100 <= trial.accepted()) {
 *   tenants.readTo(records::add);
 * }
 * }</pre>
 */
public final class RecordReader {

  private static final Logger LOG = LoggerFactory.getLogger(RecordReader.class);
  private static final int REJECTIONS = 1_000;

  private final Source source;
  private final @Nullable Mapping mapping;
  private final @Nullable SubjectIds subjects;
  private final @Nullable SecureRandom random;
  private final int mostRejections;

  private RecordReader(
      Source source,
      @Nullable Mapping mapping,
      @Nullable SubjectIds subjects,
      @Nullable SecureRandom random,
      int mostRejections) {
    this.source = source;
    this.mapping = mapping;
    this.subjects = subjects;
    this.random = random;
    this.mostRejections = mostRejections;
  }

  /** A file of comma-separated values. */
  public static RecordReader csv(Path file) {
    return of(new Source.Csv(new Source.Bytes.File(file), StandardCharsets.UTF_8, ','));
  }

  /** A stream of comma-separated values, which the caller closes. */
  public static RecordReader csv(InputStream stream) {
    return of(new Source.Csv(new Source.Bytes.Once(stream), StandardCharsets.UTF_8, ','));
  }

  /**
   * A file with a JSON array of flat objects. The members of an object inside are named with a dot,
   * {@code outcome_object.name}; null and a missing name are empty cells.
   */
  public static RecordReader json(Path file) {
    return of(new Source.Json(new Source.Bytes.File(file)));
  }

  /** A stream with a JSON array of flat objects, which the caller closes. */
  public static RecordReader json(InputStream stream) {
    return of(new Source.Json(new Source.Bytes.Once(stream)));
  }

  /** Rows from anywhere, each with its cells by the names of the columns; the stream is closed. */
  public static RecordReader rows(Stream<Map<String, String>> rows) {
    return of(new Source.Rows(rows));
  }

  /**
   * This reader of a file in another encoding.
   *
   * @throws IllegalStateException if it does not read comma-separated values
   */
  public RecordReader charset(Charset charset) {
    Source.Csv csv = csv();
    return with(new Source.Csv(csv.bytes(), requireNonNull(charset, "charset"), csv.separator()));
  }

  /**
   * This reader of a file with another character between its cells.
   *
   * @param separator a semicolon, a tab, a vertical bar or a comma
   * @throws IllegalStateException if it does not read comma-separated values
   */
  public RecordReader separator(char separator) {
    if (",;\t|".indexOf(separator) < 0) {
      throw new IllegalArgumentException(
          "Separator must be a comma, semicolon, tab or vertical bar");
    }
    Source.Csv csv = csv();
    return with(new Source.Csv(csv.bytes(), csv.charset(), separator));
  }

  /** This reader, for which that is what the columns mean. */
  public RecordReader mapping(Mapping meaning) {
    return new RecordReader(
        source, requireNonNull(meaning, "meaning"), subjects, random, mostRejections);
  }

  /**
   * What the columns mean.
   *
   * @throws IllegalStateException if nobody has said so yet
   */
  public Mapping mapping() {
    if (mapping == null) {
      throw new IllegalStateException("Reader must have a mapping");
    }
    return mapping;
  }

  /** This reader, with pseudonyms under the host's key for the references in the file. */
  public RecordReader subjects(SubjectIds ids) {
    return new RecordReader(source, mapping, requireNonNull(ids, "ids"), random, mostRejections);
  }

  /**
   * This reader, with random ids for rows without references: they cannot be linked to anything.
   */
  public RecordReader unlinked(SecureRandom generator) {
    return new RecordReader(
        source, mapping, subjects, requireNonNull(generator, "generator"), mostRejections);
  }

  /** This reader, whose report keeps so many rejections one by one; all are counted. */
  public RecordReader keeping(int rejections) {
    if (rejections < 0) {
      throw new IllegalArgumentException("Rejections must be 0 or more, but were " + rejections);
    }
    return new RecordReader(source, mapping, subjects, random, rejections);
  }

  /**
   * Reads everything and hands over nothing.
   *
   * @throws IllegalStateException if there is no mapping
   * @throws UncheckedIOException if the file cannot be had
   */
  public ImportReport dryRun() {
    SeenSubjects seen = new SeenSubjects(mapping());
    return run(seen::isNew);
  }

  /**
   * Makes records of the rows that are right, in the order of the file.
   *
   * @param sink takes the records
   * @throws IllegalStateException if there is no mapping, if the mapping does not say how the
   *     answers were collected, or if there is nothing to make the subjects' ids of
   * @throws UncheckedIOException if the file cannot be had
   */
  public ImportReport readTo(Consumer<MonitoringRecord> sink) {
    requireNonNull(sink, "sink");
    SeenSubjects seen = new SeenSubjects(mapping());
    RecordMaker maker = new RecordMaker(mapping(), subjects, random);
    return runWhole(
        row -> {
          boolean isNew = seen.isNew(row);
          if (isNew) {
            sink.accept(maker.record(row));
          }
          return isNew;
        });
  }

  /**
   * Hands over the rows that are right as numbers, in the order of the file, for columns that are
   * kept elsewhere.
   *
   * <p>Without {@link #subjects}, subjects and households are told apart by numbers that have no
   * key behind them: they serve to count in memory, and are never to be written down.
   *
   * @param sink takes the rows, and tells subjects apart
   * @throws IllegalStateException if there is no mapping
   * @throws UncheckedIOException if the file cannot be had
   */
  public ImportReport readRowsTo(RowSink sink) {
    return run(requireNonNull(sink, "sink"));
  }

  /**
   * The texts in columns of codes or labels that the mapping does not recognise, with suggestions,
   * for whoever completes the mapping: by column in the order of the mapping, the most frequent
   * first. What is shown is in many rows, as a system's labels are: what one person wrote is not.
   * There are none of a column with more than 4,096 different ones, which holds free text.
   *
   * <pre>{@code
   * List<UnrecognisedText> texts =
   *     RecordReader.csv(Path.of("tenants.csv")).mapping(mapping).unrecognised(10);
   * }</pre>
   *
   * @param fewestCells how many cells must share a text, at least {@link
   *     UnrecognisedText#FEWEST_CELLS}
   * @throws IllegalStateException if there is no mapping, or if it is of events, of which many may
   *     be one person's
   * @throws ImportRefused if the file cannot be read as a whole
   * @throws UncheckedIOException if the file cannot be had
   */
  public List<UnrecognisedText> unrecognised(long fewestCells) {
    if (fewestCells < UnrecognisedText.FEWEST_CELLS) {
      throw new IllegalArgumentException(
          "Cells that share a text must be at least "
              + UnrecognisedText.FEWEST_CELLS
              + ", but were "
              + fewestCells);
    }
    if (!mapping().isOneRowPerSubject()) {
      throw new IllegalStateException(
          "Mapping must be of one row for each subject to show what it does not recognise:"
              + " among events many rows may be one person's");
    }
    List<UnrecognisedTexts> noted = new ArrayList<>();
    ImportReport report = run(row -> true, plan -> noted.addAll(plan.noteUnrecognised()));
    if (report.isRefused()) {
      throw new ImportRefused(report);
    }
    return noted.stream().flatMap(texts -> texts.of(fewestCells).stream()).toList();
  }

  /** What is read, and nothing of it. */
  @Override
  public String toString() {
    return "RecordReader["
        + source.getClass().getSimpleName()
        + (mapping == null ? ", no mapping" : ", " + mapping)
        + "]";
  }

  private ImportReport runWhole(RowSink sink) {
    if (source.isRepeatable()) {
      SeenSubjects seen = new SeenSubjects(mapping());
      ImportReport trial = run(seen::isNew);
      if (trial.isRefused()) {
        return trial;
      }
    }
    return run(sink);
  }

  private ImportReport run(RowSink sink) {
    return run(sink, plan -> {});
  }

  private ImportReport run(RowSink sink, Consumer<RowPlan> planned) {
    Mapping by = mapping();
    by.requireComplete();
    ReportBuilder report = new ReportBuilder(mostRejections, source.isByPointer());
    RowAssembler[] assembler = new RowAssembler[1];
    Refusal refusal = null;
    try {
      source.read(
          by,
          plan -> {
            planned.accept(plan);
            assembler[0] = new RowAssembler(plan, sink, new SubjectKeys(by, subjects), report);
            return assembler[0];
          },
          report);
    } catch (Unreadable e) {
      refusal = e.refusal();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ImportReport done =
        report.report(by, assembler[0] == null ? 0 : assembler[0].records(), refusal);
    LOG.debug(
        "Import for population {}: {} rows read, {} accepted, {} rejected, refused: {}",
        by.population().id(),
        done.read(),
        done.accepted(),
        done.rejected(),
        refusal == null ? "no" : refusal.reason());
    return done;
  }

  private Source.Csv csv() {
    if (source instanceof Source.Csv csv) {
      return csv;
    }
    throw new IllegalStateException(
        "Reader must read comma-separated values to have an encoding or separator");
  }

  private RecordReader with(Source other) {
    return new RecordReader(other, mapping, subjects, random, mostRejections);
  }

  private static RecordReader of(Source source) {
    return new RecordReader(source, null, null, null, REJECTIONS);
  }
}
