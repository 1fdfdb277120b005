// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.anonymisation.audit;

import java.io.InputStream;
import java.util.List;

/**
 * Reads published tables from files, and takes nothing that is not there.
 *
 * <p>A file may have at most {@value #MOST_ROWS} rows of {@value #MOST_COLUMNS} cells of {@value
 * #MOST_CHARACTERS} characters. Spaces around numbers are not part of them; labels are taken as
 * they are.
 *
 * <pre>{@code
 * PublishedTable table = PublishedFile.read("by area", request, CsvForm.rectangular("count", "c"));
 * List<PublishedTable> ours = PublishedFile.readRelease("release.csv", request);
 * }</pre>
 */
public final class PublishedFile {

  /** The most rows of a file. */
  public static final int MOST_ROWS = 2_000_000;

  /** The most cells of a row. */
  public static final int MOST_COLUMNS = 64;

  /** The most characters of a cell. */
  public static final int MOST_CHARACTERS = 4_096;

  private PublishedFile() {}

  /**
   * Reads a table from a file of that form.
   *
   * @param id what the table is called
   * @throws AuditRefused if the file is not of that form, or its lines cross where it has no cell
   */
  public static PublishedTable read(String id, InputStream in, CsvForm form) {
    return CellFile.read(id, in, form);
  }

  /**
   * Reads the tables of a release from the data file that a report writes: columns {@code
   * TableCode}, {@code X_Code} for each dimension {@code X}, {@code MeasureCode}, {@code Data} and
   * others, which are left unread; an empty cell of {@code Data} is hidden. Percentages follow from
   * the counts beside them and are left out. An outcome is a dimension of its own, and so is each
   * level of a variable ({@code ethnic-group/broad}): a file does not say of what their lines are
   * made. The attack that runs before a release is written knows that.
   *
   * @throws AuditRefused if it is not such a file
   */
  public static List<PublishedTable> readRelease(String name, InputStream in) {
    return CellFile.readRelease(name, in);
  }
}
