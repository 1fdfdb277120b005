// SPDX-License-Identifier: Apache-2.0
package cymru.tegwch.examples.questions;

import cymru.tegwch.analysis.finding.Finding;
import cymru.tegwch.analysis.finding.Findings;
import cymru.tegwch.anonymisation.ProtectedRelease;
import cymru.tegwch.core.table.Cell;
import cymru.tegwch.core.table.Coordinates;
import cymru.tegwch.core.table.CountTable;
import cymru.tegwch.core.table.Dimension;
import cymru.tegwch.core.table.Population;
import cymru.tegwch.core.text.Text;
import cymru.tegwch.core.variable.Axis;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A paper for a committee: findings in both languages with all that stands beside them, as counted
 * for officers and as published.
 */
final class Paper {

  private final PrintStream out;
  private final String data;

  /**
   * A paper.
   *
   * @param data whose numbers they are, and whether they are generated
   */
  Paper(PrintStream out, String data) {
    this.out = out;
    this.data = data;
  }

  /** On the console, in UTF-8 whatever it is set to. */
  static Paper onConsole(String data) {
    return new Paper(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
        data);
  }

  /** A table of people by one axis, their numbers in the order of its groups. */
  static CountTable counted(
      String id, Population population, Axis axis, Text label, long... people) {
    Map<Coordinates, Cell> cells = new LinkedHashMap<>();
    for (int i = 0; i < people.length; i++) {
      cells.put(Coordinates.of(axis.level().groups().get(i).code()), Cell.ofPeople(people[i]));
    }
    return CountTable.summing(
        id, population, List.of(Dimension.of(axis.variable(), label, axis.level())), cells);
  }

  /** Every finding, then as one release prints it, or several together. */
  void print(Findings<?> found, ProtectedRelease release, ProtectedRelease... others) {
    print(found, found.in(release, others), label -> true);
  }

  /** Those findings of which the English label is chosen, and all the notes. */
  void print(Findings<?> found, ProtectedRelease release, Predicate<String> labels) {
    print(found, found.in(release), labels);
  }

  private void print(Findings<?> found, Findings<?> published, Predicate<String> labels) {
    out.println("== " + found.title().en() + " / " + found.title().cy());
    out.println("   " + data);
    out.println("-- as counted, not for publication");
    all(found, labels);
    out.println("-- as the release prints it");
    all(published, labels);
    published.notes().forEach(this::both);
    out.println();
  }

  private void all(Findings<?> found, Predicate<String> labels) {
    for (Finding finding : found.list()) {
      if (labels.test(finding.label().en())) {
        both(finding.sentence());
        finding.remarks().forEach(remark -> both(remark.sentence()));
        finding.next().forEach(step -> both(step.sentence()));
        out.println();
      }
    }
  }

  private void both(Text text) {
    out.println(text.en());
    out.println(text.cy());
  }
}
