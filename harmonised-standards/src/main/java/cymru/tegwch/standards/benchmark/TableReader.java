// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.standards.benchmark;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a table that somebody downloaded, of any subject and for any places.
 *
 * <p>Every label in the file must be one that the description knows, exactly, or that the layout
 * calls a total or a subtotal; nothing is guessed, and of a file in which anything does not match
 * nothing is taken. Files are UTF-8, with or without a byte order mark, of at most 64 MiB, with at
 * most 1,024 columns and 4,096 characters in a cell.
 *
 * <p>What the module has as sums of small areas is so replaced by what was published:
 *
 * <pre>{@code
 * TableReader reader = new TableReader(
 *     Benchmarks.table(Wales.RELIGION).description(),
 *     Layout.nomis(),
 *     TableOrigin.asPublished("Office for National Statistics, Census 2021, Nomis",
 *         "Open Government Licence v3.0", "census2021-ts030-ltla.csv", date),
 *     Benchmarks.areas());
 * BenchmarkTable religion = reader.read(Path.of("census2021-ts030-ltla.csv")).required();
 * }</pre>
 *
 * @param table what the file counts, with its labels
 * @param layout how its columns are laid out
 * @param origin where the file comes from
 * @param areas places whose names in both languages are known; others bear the file's own name
 */
public record TableReader(
    TableDescription table, Layout layout, TableOrigin origin, List<Area> areas) {

  public TableReader {
    requireNonNull(table, "table");
    requireNonNull(layout, "layout");
    requireNonNull(origin, "origin");
    areas = List.copyOf(areas);
  }

  /**
   * Reads a file.
   *
   * @throws UncheckedIOException if the file cannot be opened or read; what is wrong inside it is
   *     in the reading
   */
  public TableReading read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Table file cannot be read", e);
    }
  }

  /**
   * Reads a stream to its end and does not close it.
   *
   * @throws UncheckedIOException if the stream cannot be read
   */
  public TableReading read(InputStream in) {
    TableTally tally = new TableTally(this);
    try {
      new TableRows(tally).read(in, layout);
    } catch (IOException e) {
      throw new UncheckedIOException("Table file cannot be read", e);
    }
    return tally.reading();
  }
}
