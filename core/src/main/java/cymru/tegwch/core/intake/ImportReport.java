// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.core.intake;

import cymru.tegwch.core.show.Excerpt;
import cymru.tegwch.core.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an import read and what became of it.
 *
 * <pre>accepted + rejected = read</pre>
 *
 * <p>It holds counts, places, reasons and names of columns, and nothing that was in a cell.
 *
 * @param read how many rows were read: all of a file that was not refused, those before the fault
 *     of one that was
 * @param accepted how many were accepted; none of a file that was refused
 * @param rejected how many were rejected
 * @param rejectedBy how many rows were rejected, each under the first thing wrong with it, in the
 *     order of the file's columns
 * @param rejections the first things wrong, in the order of the file; a row may have several
 * @param faults how many things were wrong in all
 * @param variables what became of each variable, in the order of the mapping
 * @param dropped the columns that the mapping does not name, which were not read
 * @param hints what somebody should look at, for instance letters that an encoding may have lost
 * @param refused why nothing was taken, or null if the file was read to its end
 */
public record ImportReport(
    long read,
    long accepted,
    long rejected,
    Map<Reason, Long> rejectedBy,
    List<Rejection> rejections,
    long faults,
    List<VariableImport> variables,
    List<String> dropped,
    List<Text> hints,
    @Nullable Refusal refused) {

  public ImportReport {
    if (accepted + rejected != read) {
      throw new IllegalArgumentException(
          "Accepted and rejected must be "
              + read
              + " rows together, but were "
              + accepted
              + " and "
              + rejected);
    }
    if (refused != null && accepted != 0) {
      throw new IllegalArgumentException(
          "A refused file must have no accepted rows, but had " + accepted);
    }
    Map<Reason, Long> sorted = new EnumMap<>(Reason.class);
    sorted.putAll(rejectedBy);
    rejectedBy = Collections.unmodifiableMap(sorted);
    if (rejectedBy.values().stream().mapToLong(Long::longValue).sum() != rejected) {
      throw new IllegalArgumentException(
          "Every rejected row must have one reason, of " + rejected + " rows");
    }
    rejections = List.copyOf(rejections);
    variables = List.copyOf(variables);
    dropped = List.copyOf(dropped);
    hints = List.copyOf(hints);
  }

  /** A report of so many rows that did not come from a file, all of them accepted. */
  public static ImportReport accepting(long rows) {
    return new ImportReport(
        rows, rows, 0, Map.of(), List.of(), 0, List.of(), List.of(), List.of(), null);
  }

  /** How many rows were rejected for that reason first. */
  public long rejected(Reason reason) {
    return rejectedBy.getOrDefault(reason, 0L);
  }

  /** Whether nothing was taken because of a fault of the file as a whole. */
  public boolean isRefused() {
    return refused != null;
  }

  /**
   * What became of that variable.
   *
   * @throws IllegalArgumentException if the mapping does not read it
   */
  public VariableImport variable(String name) {
    return variables.stream()
        .filter(variable -> variable.variable().name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Import has no variable '" + name + "': it has " + names()));
  }

  /** A summary, then what became of the variables, then the reasons and the first places. */
  @Override
  public String toString() {
    return Excerpt.of(summary(), rows());
  }

  private String summary() {
    if (refused != null) {
      return String.format(
          Locale.ROOT, "Import refused: %s, %,d rows withdrawn", refused.reason(), read);
    }
    return String.format(
        Locale.ROOT, "Import: %,d rows read, %,d accepted, %,d rejected", read, accepted, rejected);
  }

  private List<String> rows() {
    List<String> rows = new ArrayList<>();
    if (refused != null) {
      rows.add(refused.toString());
    }
    rejectedBy.forEach((reason, count) -> rows.add("rejected " + count + ": " + reason));
    variables.forEach(variable -> rows.add(variable.toString()));
    hints.forEach(hint -> rows.add(hint.en()));
    if (!dropped.isEmpty()) {
      rows.add("not read: " + dropped.size() + " columns that the mapping does not name");
    }
    rejections.forEach(rejection -> rows.add(rejection.toString()));
    return rows;
  }

  private String names() {
    return variables.stream()
        .map(variable -> variable.variable().name())
        .collect(Collectors.joining(", "));
  }
}
